/** Which British word an American one is. */
import type { WordGraph } from '../../text/wordGraph';

/**
 * The British form of a word that is not listed, where it is a listed word in its American spelling. Both are in small
 * letters. Forms with -ize are listed: they are British too.
 */
export function britishForm(word: string, dictionary: WordGraph): string | undefined {
  if (Object.hasOwn(alone, word)) return alone[word];
  if (!anyDifference.test(word)) return undefined;
  for (const [american, british] of differences) {
    const changed = word.replace(american, british);
    if (changed !== word && dictionary.has(changed)) return changed;
  }
  return undefined;
}

/** Where spelling differs; letters have to stand before it, for “hors” is “hours” mistyped and no American word. */
const differences: readonly (readonly [RegExp, string])[] = [
  // behavior, colored, neighborhoods, unfavorable
  [
    /(?<=[a-z]{3})or(?=(?:s|ed|ings?|ally?|abl[ey]|ful|fully|less|ites?|hoods?|ly|ers?|ists?)?$)/,
    'our',
  ],
  // center, theaters, meager; centered
  [/(?<=[a-z]{2}[bcght])er(?=s?$)/, 're'],
  [/(?<=[a-z]{2}[bt])er(?=(?:ed|ing)$)/, 'r'],
  // catalog, dialogs; cataloged
  [/(?<=[a-z]{2}[aeio]l)og(?=s?$)/, 'ogue'],
  [/(?<=[a-z]{2}[aeio]l)og(?=(?:ed|ing)$)/, 'ogu'],
  // defense, offenses, defenseless
  [/(?<=[a-z]{2})ense(?=(?:s|less)?$)/, 'ence'],
  // labeled, traveling, counselors, marvelous; a word of one syllable keeps its two letters: “skiled” is mistyped
  [/(?<=[aeiou][a-z]{0,12}[aeiou])l(?=(?:ed|ings?|ers?|ors?|ous|ously|est)$)/, 'll'],
  // fulfill, enrollment, skillful, installments
  [
    /(?<=^(?:annu|appa|disti|enro|enthra|fulfi|insta|insti|ski|wi)l)l(?=(?:s|ments?|ful|fully)?$)/,
    '',
  ],
  // analyze, paralyzed
  [/(?<=[a-z]{2}l)yz(?=(?:e|es|ed|ing|er|ers)$)/, 'ys'],
  // skeptical, molded, smoldering, plowing
  [/^sk(?=eptic)/, 'sc'],
  [/(?<=^s?m)old(?=(?:s|y|ed|ing|er|ering|ered)?$)/, 'ould'],
  [/^plow(?=(?:s|ed|ing)?$)/, 'plough'],
  // pediatric, orthopedic, anesthetist, diarrhea, leukemia
  [/^ped(?=iatric)/, 'paed'],
  [/(?<=^orthop)ed/, 'aed'],
  [/(?<=^an)esth/, 'aesth'],
  [/(?<=rrh)ea$/, 'oea'],
  [/(?<=[a-z]{2})emia(?=s?$)/, 'aemia'],
];

/** Most words differ in none of these ways, and are asked once. */
const anyDifference = new RegExp(differences.map(([american]) => american.source).join('|'));

/** Words that differ in a way of their own. */
const alone: Readonly<Record<string, string>> = {
  airplane: 'aeroplane',
  airplanes: 'aeroplanes',
  aluminum: 'aluminium',
  cozy: 'cosy',
  jewelry: 'jewellery',
  maneuver: 'manoeuvre',
  maneuvers: 'manoeuvres',
  mustache: 'moustache',
  math: 'maths',
  odor: 'odour',
  odors: 'odours',
  pajamas: 'pyjamas',
  practiced: 'practised',
  practicing: 'practising',
};
