import { selection } from '../facts/acrossEdits';
import type { Release } from '../facts/release';
import type { Scan, ScannedParagraph } from '../facts/scan';
import type { House } from '../house/house';
import { greatest } from '../text/greatest';
import { remembered } from '../text/remembered';
import type { SourceText } from '../text/sourceText';
import { type Span, shift } from '../text/span';
import { mayHave } from '../text/words';
import { chosen } from './observedRelease';
import { defineRule, type Fix } from './rule';
import { type CountClaim, countClaimsIn, countCue } from './shared/countClaims';
import { eitherWay, fewPlaces, inMarks } from './shared/eitherWay';

export const countMismatch = defineRule({
  id: 'count-mismatch',
  group: 'figures',
  severity: 'error',
  fix: 'unsafe',
  summary: 'The same things are counted twice with different results.',
  why: 'Recommendations are added and dropped until the last day, and the number stands in the text, in a quote and in the notes. A reader who finds six and seven trusts neither.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nThe Inspectorate has made seven recommendations.\n\nMr Russell said: “I have made <|six|> recommendations, and I expect them to be carried out.”\n',
      },
      {
        text: 'Probation service must do more\n\nThe Inspectorate has made seven recommendations. The <|six|> recommendations should be acted on within a year.\n',
      },
      {
        text: 'Probation service must do more\n\nPeople leave the five prisons in the region with nowhere to go. All of the <|six|> prisons in the region were full.\n',
      },
      {
        text: 'Probation service must do more\n\nIt is the first of the 21 CRCs to do so. Essex is one of the 21 CRCs.\n\nENDS\n\nNotes to editor\n\n1. There are <|20|> Community Rehabilitation Companies.\n',
        note: 'A short form and what it stands for.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nThe CRC is one of six owned by Sodexo, a private company.\n\nENDS\n\nNotes to editor\n\n1. Sodexo has contracts to deliver probation services across six CRCs.\n',
      },
      {
        text: 'Probation service must do more\n\nThe Inspectorate has made seven recommendations. Two recommendations concern victims, and four of the seven recommendations are for the board.\n',
        note: 'Some of them.',
      },
      {
        text: 'Probation service must do more\n\nThe Inspectorate has made seven recommendations. After the last inspection it made six recommendations.\n',
        note: 'Another inspection.',
      },
    ],
  },
  check({ release, report }) {
    for (const claims of claimsByThing(release).values()) {
      if (claims.length < 2) continue;
      const right = mostFrequent(claims);
      const same = fewPlaces(claims.filter(({ value }) => value === right.value));
      for (const claim of claims) {
        if (claim.value === right.value) continue;
        const { text } = release;
        report({
          span: claim.span,
          message: `This says “${wordsAt(text, claim.span)}”, but the same number is “${wordsAt(text, right.span)}” elsewhere.`,
          related: [{ span: right.span, message: 'The other number.' }],
          fix: bothWays(text, claim, right, same),
        });
      }
    }
  },
});

const claimsIn = remembered((scan: Scan) =>
  scan.figures.length > 0 && mayHave(scan.words, countCue) ? countClaimsIn(scan) : none,
);
const none: readonly CountClaim[] = Object.freeze([]);
const withClaims = selection(({ scan }: ScannedParagraph) => claimsIn(scan).length > 0);

function claimsByThing(release: Release): ReadonlyMap<string, CountClaim[]> {
  const { house } = release;
  const groups = new Map<string, CountClaim[]>();
  for (const { scan, start } of chosen(release, withClaims)) {
    for (const claim of claimsIn(scan)) {
      const things = (house && shortForms(house).get(claim.things)) ?? claim.things;
      const group = groups.get(things);
      const placed = { ...claim, span: shift(claim.span, start) };
      if (group === undefined) groups.set(things, [placed]);
      else group.push(placed);
    }
  }
  return groups;
}

/** The plural short forms of what the house abbreviates: "crcs" for "community rehabilitation companies". */
const shortForms = remembered(
  ({ abbreviations }: House): ReadonlyMap<string, string> =>
    new Map(
      abbreviations.flatMap(({ short, plural }) =>
        plural === undefined ? [] : [[plural.toLowerCase(), `${short.toLowerCase()}s`] as const],
      ),
    ),
);

/** The other number here, or this one wherever the other is claimed. */
function bothWays(
  text: SourceText,
  here: CountClaim,
  right: CountClaim,
  same: readonly CountClaim[],
): readonly Fix[] {
  const [number, other] = [wordsAt(text, here.span), wordsAt(text, right.span)];
  const written = ({ span: { start, end } }: CountClaim, words: string) => {
    const now = wordsAt(text, { start, end });
    const isCapital = /^[A-Z]/.test(now);
    const cased = isCapital ? words[0]!.toUpperCase() + words.slice(1) : words.toLowerCase();
    return { span: { start: end - now.length, end }, text: cased };
  };
  return eitherWay(
    { words: inMarks(other), edits: [written(here, other)] },
    { words: inMarks(number), edits: same.map((claim) => written(claim, number)) },
  );
}

/** The first claim of the number that most claims make. */
function mostFrequent(claims: readonly CountClaim[]): CountClaim {
  const counts = new Map<number, number>();
  for (const { value } of claims) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = greatest(counts.values());
  return claims.find(({ value }) => counts.get(value) === most)!;
}

/** The number as it stands; of "four of the six" the whole. */
function wordsAt(text: SourceText, { start, end }: Span): string {
  return text.slice(start, end).replace(/^.*\s/s, '');
}
