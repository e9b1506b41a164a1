-- What the pôle must prove later is appended, not overwritten: the database itself refuses, whoever asks.

CREATE FUNCTION public.maillage_refuse_change() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on "%" is refused: what it holds is a record.', TG_OP, TG_TABLE_NAME;
END
$$;

-- The ledger of memberships: a mistake is corrected by a new entry.
CREATE TRIGGER adhesion_event_append_only
  BEFORE UPDATE OR DELETE ON public."AdhesionEvent"
  FOR EACH ROW EXECUTE FUNCTION public.maillage_refuse_change();

CREATE TRIGGER adhesion_event_never_emptied
  BEFORE TRUNCATE ON public."AdhesionEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION public.maillage_refuse_change();

-- A published edition stays as it was read; withdrawing a guide may still remove it.
CREATE TRIGGER edition_frozen
  BEFORE UPDATE ON public."Edition"
  FOR EACH ROW EXECUTE FUNCTION public.maillage_refuse_change();

-- Money is never negative, a convention ends after it begins, a structure has 14 digits.
ALTER TABLE public."Convention"
  ADD CONSTRAINT convention_montant_public_positif CHECK ("montantPublicCentimes" >= 0),
  ADD CONSTRAINT convention_montant_prive_positif CHECK ("montantPriveCentimes" >= 0),
  ADD CONSTRAINT convention_preavis_positif CHECK ("preavisJours" >= 0),
  ADD CONSTRAINT convention_fin_apres_debut CHECK (fin >= debut);

ALTER TABLE public."Structure"
  ADD CONSTRAINT structure_siret_14_chiffres CHECK (siret ~ '^[0-9]{14}$'),
  ADD CONSTRAINT structure_effectif_positif CHECK ("effectifEtp" >= 0);
