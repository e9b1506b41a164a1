-- One index by meaning (French stems, accents forgiven) and one by likeness (typing mistakes) for each thing that
-- Ctrl K and the lists look for. A query uses them only when it repeats the expression word for word:
-- the `search:` comments in prisma/schema give it.

CREATE INDEX "Structure_search_idx" ON "Structure"
  USING gin (public.maillage_tsv(nom || ' ' || commune || ' ' || description));
CREATE INDEX "Structure_nom_trgm_idx" ON "Structure"
  USING gin (public.maillage_unaccent(lower(nom)) public.gin_trgm_ops);

CREATE INDEX "Guide_search_idx" ON "Guide"
  USING gin (public.maillage_tsv(titre || ' ' || resume || ' ' || texte));
CREATE INDEX "Guide_titre_trgm_idx" ON "Guide"
  USING gin (public.maillage_unaccent(lower(titre)) public.gin_trgm_ops);

CREATE INDEX "Outil_search_idx" ON "Outil"
  USING gin (public.maillage_tsv(titre || ' ' || resume));
CREATE INDEX "Outil_titre_trgm_idx" ON "Outil"
  USING gin (public.maillage_unaccent(lower(titre)) public.gin_trgm_ops);

CREATE INDEX "Partenaire_search_idx" ON "Partenaire"
  USING gin (public.maillage_tsv(nom || ' ' || sigle || ' ' || description));
CREATE INDEX "Partenaire_nom_trgm_idx" ON "Partenaire"
  USING gin (public.maillage_unaccent(lower(nom)) public.gin_trgm_ops);
