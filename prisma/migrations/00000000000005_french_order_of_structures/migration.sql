-- The members' list is read in French order straight from an index, 155 structures or 15,500.
-- The collation is named: a database made by somebody else may sort by bytes.

DROP INDEX public."Structure_poleId_nom_id_idx";
CREATE INDEX "Structure_poleId_nom_id_idx" ON public."Structure" ("poleId", nom COLLATE "fr-x-icu", id);

DROP INDEX public."Structure_poleId_departement_nom_id_idx";
CREATE INDEX "Structure_poleId_departement_nom_id_idx"
  ON public."Structure" ("poleId", departement, nom COLLATE "fr-x-icu", id);
