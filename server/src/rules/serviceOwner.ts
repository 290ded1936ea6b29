import { dateInWords } from '../drafting/writtenDates';
import { selection } from '../facts/acrossEdits';
import type { Release } from '../facts/release';
import type { ScannedParagraph } from '../facts/scan';
import { sentenceBefore } from '../facts/sentence';
import { compareDates } from '../house/period';
import type { Body, Register, Service } from '../register/register';
import { bodyById, ownersAt, serviceById } from '../register/services';
import { countFirst } from '../text/countFirst';
import type { SourceText } from '../text/sourceText';
import { type Span, shift } from '../text/span';
import { cue, mayHave } from '../text/words';
import { chosen } from './observedRelease';
import { defineRule, type Fix } from './rule';
import { inMarks } from './shared/eitherWay';

export const serviceOwner = defineRule({
  id: 'service-owner',
  group: 'archive',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'A service is said to belong to a company that does not own it.',
  why: 'Owners are alike and releases are written from earlier ones. The company that is named wrongly answers for a rating it did not get.',
  examples: {
    invalid: [
      {
        text: '---\npublished: 2018-05-30\n---\n\nProbation service must do more\n\nEssex CRC was rated ‘Good’. The CRC is owned by <|MTC|>.\n',
      },
      {
        text: '---\npublished: 2018-05-30\n---\n\nProbation service must do more\n\nEssex CRC was rated ‘Good’.\n\nENDS\n\nNotes to editor\n\n1. Essex CRC is run by <|Purple Futures|>, a consortium.\n',
      },
      {
        text: '---\npublished: 2018-05-30\n---\n\nProbation service must do more\n\nEssex CRC was rated ‘Good’. London CRC, which is run by <|Sodexo|>, was not.\n',
        note: 'Another service than the one that the release is about.',
      },
    ],
    valid: [
      {
        text: '---\npublished: 2018-05-30\n---\n\nProbation service must do more\n\nEssex CRC was rated ‘Good’. The CRC is owned by Sodexo.\n',
      },
      {
        text: '---\npublished: 2018-05-30\n---\n\nProbation service must do more\n\nEssex CRC was rated ‘Good’. London CRC, which is run by MTC, was not.\n',
        note: 'Another service.',
      },
    ],
  },
  check({ release, report }) {
    const { register, published } = release;
    if (published === undefined) return;
    for (const paragraph of chosen(release, withOwning)) {
      for (const { body, owned, span } of ownersNamed(release, paragraph)) {
        const owners = ownersAt(register, owned, published.value);
        const [owner] = owners;
        if (owner === undefined || isPartner(body, owners)) continue;
        if (owners.some(({ id }) => id === body.id)) continue;
        report({
          span,
          severity: owned.owners.every(({ confirmed }) => confirmed) ? undefined : 'info',
          message: `On ${dateInWords(published.value)} ${owned.name} belonged to ${owner.name}, not to ${body.name}.`,
          fix: bothWays(release.text, span, owners, wasOwner(owned, body, published.value)),
        });
      }
    }
  },
});

/** Each owner in the place of the one that is named; and, if that one was the owner before, the words that say so. */
function bothWays(
  text: SourceText,
  span: Span,
  owners: readonly Body[],
  wasOwner: boolean,
): readonly Fix[] {
  const fixes: Fix[] = owners.map(({ name }) => ({
    title: `Write ${inMarks(name)}`,
    edits: [{ span, text: name }],
  }));
  const words = wasOwner
    ? ownedHere.exec(text.slice(Math.max(0, span.start - 24), span.start))
    : null;
  if (words !== null) {
    const start = span.start - words[0].length;
    const formerly = `formerly ${words[0].trimEnd()}`;
    const edits = [{ span: { start, end: start }, text: 'formerly ' }];
    fixes.push({ title: `Write ${inMarks(formerly)}`, edits });
  }
  return fixes.length === 1 ? fixes : fixes.map((fix) => ({ ...fix, isChoice: true }));
}

const ownedHere = /\b(?:owned|run|operated|managed)\s{1,4}by\s{1,4}$/i;

/** Whether the body owned the service at an earlier time. */
function wasOwner({ owners }: Service, { id }: Body, date: string): boolean {
  return owners.some(
    ({ body, to }) => body === id && to !== undefined && compareDates(to, date) < 0,
  );
}

const owning = cue('owned run operated managed owns runs operates part belongs');
const withOwning = selection(({ scan }: ScannedParagraph) => mayHave(scan.words, owning));
const ownedBefore =
  /\b(?:(?:owned|run|operated|managed)\s+by|(?:is|are)\s+part\s+of|belongs\s+to)\s+(?:the\s+)?$/i;
const ownsBehind =
  /^,?\s+(?:which\s+)?(?:owns|runs|operates)\s+(?:the\s+|this\s+)?(?:CRC|company|service)\b/;
/** What stands before makes the owner that of another service, or of another time. */
const elsewhere =
  /\b(?:other|another|also|neighbouring|nearby|former(?:ly)?|previous(?:ly)?|until|once|originally|first|was|were|had)\b/i;

/** The owners that a paragraph names, each with the service that it is said to own. */
function* ownersNamed(
  release: Release,
  { scan, start }: ScannedParagraph,
): Generator<{ readonly body: Body; readonly owned: Service; readonly span: Span }> {
  const { register } = release;
  for (const { span, value } of scan.names) {
    if (value.kind !== 'body') continue;
    const body = bodyById(register, value.id);
    if (body === undefined || !ownsServices(register, body)) continue;
    const sentence = sentenceBefore(scan.text, span.start);
    if (!ownedBefore.test(sentence) && !ownsBehind.test(scan.text.slice(span.end, span.end + 40)))
      continue;
    if (elsewhere.test(sentence)) continue;
    const from = start + span.start - sentence.length;
    const owned = ownedIn(release, from, start + span.start);
    if (owned !== undefined) yield { body, owned, span: shift(span, start) };
  }
}

/** The service that the text from `from` to `to` names, else that of the release; `undefined` where it names several. */
function ownedIn(
  { register, service, services }: Release,
  from: number,
  to: number,
): Service | undefined {
  const ids = new Set<string | undefined>();
  let index = countFirst(services.length, (at) => services[at]!.span.start < from);
  for (; index < services.length && services[index]!.span.end <= to; index++) {
    ids.add(services[index]!.id);
  }
  if (ids.size === 0) ids.add(service?.id);
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? serviceById(register, id) : undefined;
}

function ownsServices({ services }: Register, { id }: Body): boolean {
  return services.some(({ owners }) => owners.some(({ body }) => body === id));
}

/** Whether the body is a partner of an owner. */
function isPartner(body: Body, owners: readonly Body[]): boolean {
  return owners.some(({ members }) =>
    members.some((member) => member === body.name || body.aliases.includes(member)),
  );
}
