/** The quotes of a release: its utterances with those who speak. */
import type { Paragraph } from '../../syntax/outline';
import { type Span, shift } from '../../text/span';
import type { Subject } from '../people/fact';
import { type KnownPerson, mentionOf, type People } from '../people/people';
import type { ScannedParagraph } from '../scan';
import type { PlacedCue } from './attributions';
import type { Cue, LocalCue, Quote } from './fact';
import type { Utterance, UtteranceSource } from './utterance';
import { readUtterances } from './utterances';

/** The quotes of a release, in order. */
export function readQuotes(source: UtteranceSource): readonly Quote[] {
  const quotes: Quote[] = [];
  let heard: Heard = { speaker: undefined, source: undefined };
  for (const utterance of readUtterances(source)) {
    const voice = voiceOf(utterance, heard, source);
    heard = { speaker: voice.speaker ?? heard.speaker, source: voice.source ?? heard.source };
    quotes.push(new UtteredQuote(utterance, voice, source));
  }
  return quotes;
}

/** Who speaks: a person, or a source such as "inspectors"; neither where nothing tells. */
interface Voice {
  readonly speaker: KnownPerson | undefined;
  readonly source: string | undefined;
}

/** Who spoke last. */
type Heard = Voice;

const unknown: Voice = { speaker: undefined, source: undefined };

function voiceOf({ cue }: Utterance, heard: Heard, { people, paragraphs }: UtteranceSource): Voice {
  if (cue === undefined) return unknown;
  const { subject } = cue.cue;
  if (subject.kind === 'pronoun') {
    return voiceOfPronoun(cue.cue, paragraphs[cue.paragraph]!, heard, people);
  }
  const { start } = paragraphs[cue.paragraph]!;
  const offset = start + subject.span.start;
  const mentioned =
    subject.kind === 'person'
      ? people.mentionedAt(offset)
      : subject.kind === 'role'
        ? people.namedBefore(offset, start, (person) => holds(person, subject), start)
        : undefined;
  const speaker = mentioned ?? people.resolve({ ...subject, kind: kindToResolve(subject) });
  if (speaker !== undefined) return { speaker, source: undefined };
  return {
    speaker: undefined,
    source: subject.kind === 'role' ? subject.text.toLowerCase() : subject.text,
  };
}

/** Whether the office is the person's: of several chief inspectors, the one named in the same paragraph is meant. */
function holds({ role }: KnownPerson, { role: office, text }: Subject): boolean {
  return role?.toLowerCase().includes((office ?? text).toLowerCase()) === true;
}

/** A source in capitals may be a surname, one of several words somebody's office: "the head of service". */
function kindToResolve({ kind, words, text }: Subject): Subject['kind'] {
  if (words.length > 0) return 'person';
  return kind === 'source' && text.includes(' ') ? 'role' : kind;
}

/**
 * Whom "she" or "he" means: who was named last, else who spoke last, but in a paragraph on somebody without a name
 * only who is named there; "it" is the report.
 */
function voiceOfPronoun(
  { subject, unnamed }: LocalCue,
  paragraph: ScannedParagraph,
  heard: Heard,
  people: People,
): Voice {
  const { start } = paragraph;
  if (subject.text === 'it') return { speaker: undefined, source: heard.source ?? 'report' };
  const fits = ({ pronoun }: KnownPerson) =>
    pronoun === undefined || subject.text === 'they' || pronoun === subject.text;
  const offset = start + subject.span.start;
  if (unnamed !== undefined) {
    const speaker = people.namedBefore(offset, start, fits, start);
    return { speaker, source: speaker === undefined ? unnamed : undefined };
  }
  if (subject.text === 'they' && heard.source !== undefined) {
    return { speaker: undefined, source: heard.source };
  }
  // After two who were named, “they” are both.
  const together = subject.text === 'they' ? namedTogether(people, paragraph, offset) : undefined;
  if (together !== undefined) return { speaker: undefined, source: together };
  const named = people.namedBefore(offset, start, fits);
  const last = heard.speaker !== undefined && fits(heard.speaker) ? heard.speaker : undefined;
  return { speaker: named ?? last, source: undefined };
}

/** The people named in a paragraph before an offset, if they are several, in the order of the text: "Ann Lee and Tom Roe". */
function namedTogether(
  people: People,
  { scan, start }: ScannedParagraph,
  offset: number,
): string | undefined {
  const named = new Set<string>();
  for (const { subject } of scan.people) {
    if (start + subject.span.start >= offset || named.size === mostTogether) break;
    const person = people.mentionedAt(start + subject.span.start);
    if (person !== undefined) named.add(person.name);
  }
  return named.size < 2 ? undefined : [...named].join(' and ');
}

/** Of more than these, “they” are some. */
const mostTogether = 4;

/** A quote whose text is put together when it is asked for: most keystrokes never need it. */
class UtteredQuote implements Quote {
  readonly span: Span;
  readonly parts: Utterance['parts'];
  readonly speaker: string | undefined;
  readonly speakerId: string | undefined;
  readonly source: string | undefined;
  readonly cue: Cue | undefined;
  readonly form: Quote['form'];
  readonly marks: Quote['marks'];
  readonly #release: UtteranceSource;
  #text: string | undefined;

  constructor(
    { parts, cue, form, marks }: Utterance,
    { speaker, source }: Voice,
    release: UtteranceSource,
  ) {
    const first = parts[0]!;
    const last = parts.at(-1)!;
    this.span = {
      start: first.open?.start ?? first.span.start,
      end: last.close?.end ?? last.span.end,
    };
    this.parts = parts;
    this.speaker = speaker?.name;
    this.speakerId = speaker?.id;
    this.source = source;
    this.cue = cue && placed(cue, speaker, release.paragraphs[cue.paragraph]!);
    this.form = form;
    this.marks = marks;
    this.#release = release;
  }

  get text(): string {
    this.#text ??= textOf(this.parts, this.#release);
    return this.#text;
  }
}

function placed(
  { cue, position }: PlacedCue,
  speaker: KnownPerson | undefined,
  { start }: ScannedParagraph,
): Cue {
  const { form, span, subject, verb } = cue;
  return {
    form,
    span: shift(span, start),
    subject: shift(subject.span, start),
    verb: verb && shift(verb, start),
    position,
    mention:
      subject.kind === 'source' || subject.kind === 'people'
        ? undefined
        : mentionOf(subject, start, speaker),
  };
}

function textOf(parts: Utterance['parts'], { text, paragraphs }: UtteranceSource): string {
  let joined = '';
  let before: Paragraph | undefined;
  for (const { span, paragraph } of parts) {
    const here = paragraphs[paragraph]!.paragraph;
    if (before !== undefined) joined += here === before ? ' ' : '\n\n';
    joined += onOneLine(text.slice(span.start, span.end), here.block.kind === 'blockQuote');
    before = here;
  }
  return joined;
}

/** A soft line break is a blank; in a block quotation a mark follows it. */
function onOneLine(text: string, inBlockQuote: boolean): string {
  if (!/[\r\n]/.test(text)) return text.trim();
  return text
    .split(/\r\n|[\r\n]/)
    .map((line, index) =>
      inBlockQuote && index > 0 ? line.trim().replace(/^>\s*/, '') : line.trim(),
    )
    .join(' ')
    .trim();
}
