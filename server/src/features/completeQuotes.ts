/** Who says it: the attribution after a quote, and the words that lead to the next one. */

import type { PersonMention, Quote } from '../facts/facts';
import type { Release } from '../facts/release';
import type { SourceText } from '../text/sourceText';
import { encloses, touches } from '../text/span';
import { draftDay } from './draftDay';
import { namesAt, speakersAt } from './speakers';
import type { Cursor, Suggestion } from './suggestion';

/** After the closing mark of a quote that has no speaker yet: "Dame Glenys said". */
export function completeAttribution(cursor: Cursor): readonly Suggestion[] {
  const match = /[”"]( ?)(\p{L}*)$/u.exec(cursor.before);
  if (match === null) return [];
  const { after, offset, release } = cursor;
  const [, blank = '', typed = ''] = match;
  const end = offset - blank.length - typed.length;
  const quote = release.quotes.find(({ parts }) => parts.at(-1)?.close?.end === end);
  if (quote === undefined || hasCueBeside(release, quote, end)) return [];
  const stop = after.trim() === '' ? '.' : '';
  const last = quote.parts.at(-1)!;
  const speakers = speakersAt(release, draftDay(cursor), end, last.open?.start ?? last.span.start);
  return speakers.flatMap(({ about, detail, name }, index) =>
    // Only the likeliest speaker is worth more than one verb.
    (index === 0 ? ['said', 'added'] : ['said']).map((verb) => ({
      label: `${name} ${verb}`,
      kind: 'speech' as const,
      detail,
      about,
      text: `${blank === '' ? ' ' : ''}${name} ${verb}${stop}`,
      typed: typed.length,
    })),
  );
}

const saidAfterQuote =
  /(?<quote>“[^“”]*”|"[^"]*") (?:said|says|added|adds|explained|warned) (?<typed>(?:\p{Lu}[\p{L}’ -]{0,40})?)$/u;

/** After the verb behind a quote, "“…,” said": who says it. */
export function completeSayer(cursor: Cursor): readonly Suggestion[] {
  const { after, before, offset, release } = cursor;
  const match = saidAfterQuote.exec(before);
  if (match === null) return [];
  const { quote, typed } = match.groups as { quote: string; typed: string };
  const start = offset - before.length + match.index;
  const stop = after.trim() === '' ? '.' : '';
  const speakers = speakersAt(release, draftDay(cursor), start + quote.length, start);
  return speakers.flatMap(({ about, detail, fullName, name }) => {
    const begun = [name, fullName].find((form) => form.startsWith(typed));
    return begun === undefined
      ? []
      : {
          label: name,
          kind: 'person' as const,
          detail,
          about,
          text: `${name}${stop}`,
          typed: typed.length,
          filter: begun,
        };
  });
}

/** Whether the paragraph that the offset lies in says who speaks; words in a later one than their cue need it anew. */
function hasCueBeside({ outline }: Release, { cue }: Quote, offset: number): boolean {
  const paragraph = outline.paragraphs.find(({ span }) => touches(span, offset));
  return cue !== undefined && (paragraph === undefined || encloses(paragraph.span, cue.span));
}

/** At the start of a paragraph: "Dame Glenys said: “…”". `typed` is what of it stands there. */
export function completeCue(cursor: Cursor, typed: string): readonly Suggestion[] {
  const { offset, release } = cursor;
  const start = typed.toLowerCase();
  return speakersAt(release, draftDay(cursor), offset - typed.length, offset).flatMap(
    ({ about, detail, fullName, name }) => {
      // Whoever begins to type the full name is given the short form where that is due.
      const begun = [name, fullName].find((form) => form.toLowerCase().startsWith(start));
      return begun === undefined
        ? []
        : speech(name, { about, detail, typed: typed.length, filter: `${begun} said` });
    },
  );
}

/** After a name that opens a sentence by itself: "said: “…”", with the short form of the name where it was given before. */
export function completeSaid(cursor: Cursor): readonly Suggestion[] {
  const typed = /(?<=\S) (\p{Ll}{0,4})$/u.exec(cursor.before)?.[1];
  if (typed === undefined || !'said'.startsWith(typed) || cursor.after.trim() !== '') return [];
  const { offset, release } = cursor;
  const nameEnd = offset - typed.length - 1;
  const mention = release.people.findLast(
    (person) => person.span.end === nameEnd || officeEnd(release.text, person) === nameEnd,
  );
  if (mention === undefined || mention.form === 'pronoun') return [];
  const start = sentenceStart(cursor, mention);
  if (start === undefined || !isInBody(release, offset)) return [];
  const said = {
    about: 'Who speaks, a colon, and the marks of the quotation.',
    detail: 'a quotation',
  };
  const plain = {
    ...speech('', { ...said, typed: typed.length }),
    label: 'said: “…”',
    text: 'said: “',
  };
  const due = mention.person && namesAt(release, mention.span.start)(mention.person);
  const isIntroduced = mention.span.end < nameEnd;
  const isFull = mention.form === 'full' && !isIntroduced;
  if (!isFull || due === undefined || due.endsWith(mention.text)) return [plain];
  const begun = cursor.before.slice(start - offset);
  const short = speech(due, {
    ...said,
    detail: 'short form',
    typed: begun.length,
    filter: `${begun.slice(0, begun.length - typed.length)}said`,
  });
  return [short, plain];
}

/** Where the office ends that is given after a name, with its comma: "Martin Jones, Chief Inspector of Probation,". */
function officeEnd(text: SourceText, { role, span }: PersonMention): number | undefined {
  if (role === undefined || text.charAt(span.end) !== ',') return undefined;
  const gap = /^,\s+(?:the\s+)?/.exec(text.slice(span.end, span.end + 12))?.[0].length;
  const end = span.end + (gap ?? 0) + role.replace(/^the\s+/i, '').length;
  return text.slice(end - role.length, end) === role && text.charAt(end) === ','
    ? end + 1
    : undefined;
}

function speech(
  name: string,
  more: Pick<Suggestion, 'about' | 'detail' | 'typed' | 'filter'>,
): Suggestion {
  return {
    ...more,
    label: `${name} said: “…”`,
    kind: 'speech',
    text: `${name} said: “`,
    behind: '”',
  };
}

/** "Commenting on the report, ": what may open the sentence before whoever speaks. */
const leadIn = /(?:^|[.!?”]\s{1,4})\p{Lu}\p{Ll}{1,20}ing\b[^.!?“”\d]{0,80},\s$/u;

/** Where name and role begin, if nothing but them stands in the sentence; else `undefined`. */
function sentenceStart(
  { before, offset, wholeLine }: Cursor,
  { role, span }: PersonMention,
): number | undefined {
  const lineStart = offset - before.length;
  const lead = before.slice(0, Math.max(0, span.start - lineStart));
  const withoutRole =
    role !== undefined && lead.trimEnd().endsWith(role)
      ? lead.slice(0, lead.lastIndexOf(role))
      : lead;
  const opening = withoutRole.replace(/(?:^|(?<=\s))The $/, '');
  const isStart =
    opening === '' ? wholeLine : /[.!?”]\s{1,4}$/.test(opening) || leadIn.test(opening);
  return isStart ? lineStart + opening.length : undefined;
}

function isInBody({ outline }: Release, offset: number): boolean {
  // A blank after the last word is no part of its paragraph.
  const paragraph = outline.paragraphs.findLast(({ span }) => span.start <= offset);
  return paragraph?.zone === 'body';
}
