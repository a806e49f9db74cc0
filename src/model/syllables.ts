/** Words whose spelling misleads the rules below, and their syllables in standard English. */
const IRREGULAR: Readonly<Record<string, number>> = {
  aisle: 1,
  eye: 1,
  eyes: 1,
  isle: 1,
  isles: 1,
  area: 3,
  areas: 3,
  argue: 2,
  argues: 2,
  being: 2,
  business: 2,
  cafe: 2,
  colonel: 2,
  comfortable: 3,
  course: 1,
  create: 2,
  created: 3,
  creates: 2,
  creating: 3,
  different: 3,
  diet: 2,
  element: 3,
  elements: 3,
  every: 2,
  everybody: 4,
  everyone: 3,
  everything: 3,
  everywhere: 3,
  evening: 2,
  giant: 2,
  hatred: 2,
  hundred: 2,
  hundreds: 2,
  idea: 3,
  ideas: 3,
  lion: 2,
  naked: 2,
  ocean: 2,
  one: 1,
  ones: 1,
  people: 2,
  peoples: 2,
  poem: 2,
  poet: 2,
  prayer: 1,
  quiet: 2,
  react: 2,
  real: 1,
  really: 2,
  recipe: 3,
  refugee: 3,
  riot: 2,
  riots: 2,
  sacred: 2,
  science: 2,
  society: 4,
  something: 2,
  sometimes: 2,
  someone: 2,
  somewhere: 2,
  theatre: 3,
  tired: 1,
  trial: 2,
  trials: 2,
  vehicle: 3,
  vehicles: 3,
  violence: 3,
  violent: 3,
  wednesday: 2,
  wicked: 2,
};

/** Endings that add a vowel sound which two vowel letters together hide: "idiom", "ceas-ing". */
const HIDDEN_BREAKS: readonly RegExp[] = [
  // flying, being, going, arguing
  /[aeouy]ing/g,
  // ratio-n aside: radio, period, Syrian, serious, material, stadium, alien, variant
  /(?<![cghstx])i[aou](?!u?[a-z]*gn)/g,
  /[cgstx]i(?:a(?:t|$)|um)/g,
  // science, client, quieter, earlier, earliest
  /[dlnr]ien[ct]/g,
  /[^aeiou]ie(?:r|st)$/g,
  // actual, annual, situation; not language, equal
  /[^gq]ua(?:l|t)/g,
  // continuous, vacuum, fluent, influence, cruel
  /uou|uu|[^gq]uent|[^gq]uence|[dr]uel/g,
  // react, create, theatre, video, people aside
  /[^h]eat(?:ion|ive|or)|[dr]eo|iu/g,
  // co-operate, coalition, poetic, heroic
  /^co(?:o[pr]|a[lu])|oet|oic/g,
  // loyal, player, beyond
  /[aeou]y[aeiou]/g,
  // rhythm, criticism
  /(?:s|th)m$/g,
];

/** A written e that is not said at the end of a word: "hope", "hopes", "hoped", "league". */
const SILENT_E: readonly RegExp[] = [
  /[^aeiouyl]e$/,
  /[aeiouyr]le$/,
  /[^aeioucgsxzhl]es$/,
  /[aeiouyr]les$/,
  /thes$/,
  /[gq]ues?$/,
  /[^aeioutd]ed$/,
];

/** The same before an ending: "hopeful", "statement", "ceasefire"; but not "implement". */
const SILENT_E_INSIDE = /[^aeiouyl]e(?=(?:ly|ful|less|ness|fire|ment|guard|line|land)[a-z]{0,2}$)/;
const SAID_E_INSIDE = /(?:ple|cle|^tene|^ce|^vehe)ment/;

/**
 * Counts the syllables of an English word by its spelling.
 * @param word a word; a numeral counts as it is read aloud ("1918" is nineteen eighteen: four)
 * @returns at least 1
 */
export function countSyllables(word: string): number {
  const parts = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .split(/[^a-z0-9]+|(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)/u)
    .filter(Boolean);
  const total = parts.reduce(
    (sum, part) => sum + (/\d/.test(part) ? syllablesOfNumeral(part) : syllablesOfPart(part)),
    0,
  );
  return Math.max(1, total);
}

function syllablesOfPart(word: string): number {
  const known = IRREGULAR[word];
  if (known !== undefined && Object.hasOwn(IRREGULAR, word)) return known;
  let count = word.match(/[aeiouy]+/g)?.length ?? 0;
  for (const pattern of HIDDEN_BREAKS) count += word.match(pattern)?.length ?? 0;
  if (SILENT_E.some((pattern) => pattern.test(word))) count -= 1;
  if (SILENT_E_INSIDE.test(word) && !SAID_E_INSIDE.test(word)) count -= 1;
  return Math.max(1, count);
}

/** Syllables of zero to nineteen, and of twenty to ninety. */
const UNITS = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2];
const TENS = [0, 0, 2, 2, 2, 2, 2, 3, 2, 2];

function syllablesOfNumeral(digits: string): number {
  const value = Number(digits);
  // A year: two pairs. Longer numbers and codes with leading zeros: digit by digit.
  if (/^(?:1[1-9]|20)[1-9]\d$/.test(digits)) {
    return belowHundred(Math.floor(value / 100)) + belowHundred(value % 100);
  }
  if (digits.length > 6 || (digits.length > 1 && digits.startsWith('0'))) {
    return [...digits].reduce((sum, digit) => sum + UNITS[Number(digit)]!, 0);
  }
  if (value >= 1000) {
    const rest = value % 1000;
    return belowThousand(Math.floor(value / 1000)) + 2 + (rest > 0 ? belowThousand(rest) : 0);
  }
  return belowThousand(value);
}

function belowThousand(value: number): number {
  const rest = value % 100;
  if (value < 100) return belowHundred(value);
  // "… hundred and …"
  return UNITS[Math.floor(value / 100)]! + 2 + (rest > 0 ? 1 + belowHundred(rest) : 0);
}

function belowHundred(value: number): number {
  if (value < 20) return UNITS[value]!;
  return TENS[Math.floor(value / 10)]! + (value % 10 > 0 ? UNITS[value % 10]! : 0);
}
