-- French full-text search that forgives accents, and trigrams that forgive typing mistakes.
-- Names are qualified with their schema: a restored dump runs these functions with an empty search_path.

CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;

-- `french` with accents removed before the stemmer: "aides à domicile" finds "aide a domicile".
CREATE TEXT SEARCH CONFIGURATION public.maillage_fr (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION public.maillage_fr
  ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.french_stem;

-- unaccent() is only STABLE because its dictionary could be changed; ours is named and never changes,
-- so an index may be built on it.
CREATE FUNCTION public.maillage_unaccent(content text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN public.unaccent('public.unaccent'::regdictionary, content);

-- What is indexed.
CREATE FUNCTION public.maillage_tsv(content text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN pg_catalog.to_tsvector('public.maillage_fr'::regconfig, content);

-- What is asked: words in any order, "quoted phrases", -excluded, or.
CREATE FUNCTION public.maillage_query(asked text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN pg_catalog.websearch_to_tsquery('public.maillage_fr'::regconfig, asked);
