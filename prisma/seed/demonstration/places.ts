/** Towns by département, with a postal code: where the fictitious structures are. */
export const towns: Readonly<Record<string, readonly (readonly [commune: string, codePostal: string])[]>> = {
  '04': [['Manosque', '04100'], ['Digne-les-Bains', '04000'], ['Sisteron', '04200'], ['Forcalquier', '04300'], ['Oraison', '04700']],
  '05': [['Gap', '05000'], ['Briançon', '05100'], ['Embrun', '05200'], ['Laragne-Montéglin', '05300']],
  '06': [['Nice', '06000'], ['Nice', '06300'], ['Antibes', '06600'], ['Cannes', '06400'], ['Grasse', '06130'], ['Menton', '06500'], ['Cagnes-sur-Mer', '06800'], ['Vence', '06140']],
  '13': [['Marseille', '13001'], ['Marseille', '13005'], ['Marseille', '13008'], ['Marseille', '13013'], ['Marseille', '13015'], ['Aix-en-Provence', '13100'], ['Arles', '13200'], ['Martigues', '13500'], ['Aubagne', '13400'], ['Salon-de-Provence', '13300'], ['Istres', '13800'], ['La Ciotat', '13600'], ['Vitrolles', '13127']],
  '83': [['Toulon', '83000'], ['Hyères', '83400'], ['Fréjus', '83600'], ['Draguignan', '83300'], ['La Seyne-sur-Mer', '83500'], ['Brignoles', '83170'], ['Saint-Raphaël', '83700']],
  '84': [['Avignon', '84000'], ['Carpentras', '84200'], ['Orange', '84100'], ['Cavaillon', '84300'], ['Apt', '84400'], ['Pertuis', '84120'], ['L’Isle-sur-la-Sorgue', '84800']],
  '54': [['Nancy', '54000'], ['Lunéville', '54300'], ['Toul', '54200'], ['Longwy', '54400']],
  '55': [['Bar-le-Duc', '55000'], ['Verdun', '55100'], ['Commercy', '55200']],
  '57': [['Metz', '57000'], ['Thionville', '57100'], ['Forbach', '57600'], ['Sarreguemines', '57200']],
  '88': [['Épinal', '88000'], ['Saint-Dié-des-Vosges', '88100'], ['Remiremont', '88200']],
}

/** Inhabitants in thousands (INSEE, about 2020), the weight of each département in the draw. */
export const population: Readonly<Record<string, number>> = {
  '04': 165, '05': 141, '06': 1_098, '13': 2_048, '83': 1_085, '84': 562, '54': 732, '55': 183, '57': 1_046, '88': 363,
}

/** What names are made of: words of a landscape, and communes that do not exist (a real one would be said to be a member). */
export interface NameStock {
  words: readonly string[]
  communes: readonly string[]
}

export const provence: NameStock = {
  words: [
    'Romarin', 'Mistral', 'Garrigue', 'Tamaris', 'Cigale', 'Lavandin', 'Restanque', 'Calanque', 'Genêt', 'Olivade', 'Amandier', 'Micocoulier',
    'Arbousier', 'Ciste', 'Sarriette', 'Farigoule', 'Chèvrefeuille', 'Tilleul', 'Figuier', 'Grenadier', 'Mimosa', 'Jasmin', 'Pinède', 'Cyprès',
    'Santoline', 'Hysope', 'Marjolaine', 'Verveine', 'Aubépine', 'Bruyère', 'Mélèze', 'Gentiane', 'Marmotte', 'Hirondelle', 'Martinet', 'Alouette',
    'Rossignol', 'Placette', 'Fontaine', 'Lavoir', 'Borie', 'Cabanon', 'Bastidon', 'Oustau', 'Safran', 'Caroubier', 'Térébinthe', 'Coquelicot',
    'Pervenche', 'Huppe', 'Sittelle', 'Ammonite', 'Draille', 'Roseau', 'Laurier', 'Myrte', 'Genévrier', 'Sauge', 'Mauve', 'Campanule', 'Oranger',
    'Citronnier', 'Bergamote', 'Capucine', 'Glycine', 'Treille', 'Tonnelle', 'Margelle', 'Pergola', 'Colombier', 'Pigeonnier', 'Tambourin',
    'Farandole', 'Galoubet', 'Santon', 'Mazet', 'Estive', 'Alpage', 'Edelweiss', 'Ancolie', 'Épilobe', 'Bartavelle', 'Circaète', 'Salicorne',
    'Aigrette', 'Sansouire', 'Rizière', 'Pinson', 'Fauvette', 'Mésange', 'Chardonneret',
  ],
  communes: [
    'Valromarin', 'Montgenêt-les-Pins', 'Castelmistral', 'Rocagarrigue', 'Pierrelavande', 'Clairolive', 'Puymimosa', 'Fontcigale',
    'Malepinède', 'Vaucyprès', 'Belrestanque', 'Aiguetamaris', 'Hautmélèze', 'Roquegentiane', 'Sourcefigue', 'Castelbruyère',
  ],
}

export const lorraine: NameStock = {
  words: ['Mirabelle', 'Sapinière', 'Charmille', 'Hêtraie', 'Myrtille', 'Faïence', 'Verrière', 'Scierie', 'Chardon', 'Étang', 'Vannerie', 'Bergeronnette', 'Ballon bleu', 'Quetsche'],
  communes: ['Valmirabelle', 'Grandchardon', 'Hautcharme', 'Bellesapinière'],
}

export const streets = [
  'allée des Oliviers', 'rue du Lavoir', 'avenue des Platanes', 'place du Marché', 'chemin des Restanques', 'boulevard de la Gare',
  'rue des Tanneurs', 'impasse du Four', 'cours Mirabelle', 'montée des Genêts', 'quai des Tamaris', 'traverse du Puits',
] as const
