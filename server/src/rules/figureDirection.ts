import type { Figure } from '../facts/facts';
import type { Span } from '../text/span';
import { cue, mayHave } from '../text/words';
import { defineRule, type Report } from './rule';

export const figureDirection = defineRule({
  id: 'figure-direction',
  group: 'figures',
  severity: 'error',
  fix: 'none',
  summary: 'The words say that something rose or fell, the two figures say otherwise.',
  why: 'Figures are swapped more easily than noticed, and a rise that is a fall turns the story round.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nStaff numbers <|rose|> from 120 to 90 in a year.\n',
      },
      {
        text: 'Probation service must do more\n\nWaiting lists stand at 1,200 people, <|up|> from 1,500.\n',
      },
      {
        text: 'Probation service must do more\n\nComplaints <|doubled|> from 20 to 35.\n',
        note: 'That is not twice as many.',
      },
      {
        text: 'Probation service must do more\n\nComplaints <|increased|> by 20 per cent from 200 to 220.\n',
        note: 'That is ten per cent.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nThe service cut its vacancies from 31 per cent to 21 per cent.\n',
      },
      {
        text: 'Probation service must do more\n\nWaits fell from two hours to 90 minutes.\n',
      },
      {
        text: 'Probation service must do more\n\nNumbers increased from fewer than 50 to 48 a week.\n',
        note: 'It may have been fewer.',
      },
      {
        text: 'Probation service must do more\n\nComplaints doubled from 20 to 41, and the service fell from third to fifth place.\n',
      },
    ],
  },
  checkParagraph({ text, scan: { words, figures }, report }) {
    if (figures.length === 0 || !mayHave(words, from)) return;
    figures.forEach((figure, index) => {
      const next = figures[index + 1];
      const found =
        changeFrom(text, fromTo(text, figure, next), figures[index - 1]) ??
        upFrom(text, figure, next);
      if (found !== undefined) report(found);
    });
  },
});

/** Two figures that something changed from and to. */
interface Change {
  /** Where the first figure starts. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
  /** "from 120 to 90". */
  readonly words: string;
  readonly ofShares: boolean;
}

const from = cue('from');
const upward =
  'rose|risen|ris(?:e|es|ing)|gr(?:ew|own|ow|ows|owing)|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|(?:went|gone|going|goes)\\s+up|soar(?:ed|ing)|jump(?:ed|ing)';
const downward =
  'f(?:ell|allen|all|alls|alling)|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|reduc(?:e|es|ed|ing|tion)|cut(?:s|ting)?|lower(?:ed|ing)|(?:went|gone|going|goes)\\s+down|shr(?:ank|unk)';
const multiples = 'doubled|trebled|tripled|quadrupled|halved';
/** The last verb of change, and at most a few words up to "from". */
const changeBefore = new RegExp(
  `^[\\s\\S]*\\b(?:(${upward})|(${downward})|(${multiples}))(?:\\s+(?!(?:and|but|while|or|came|comes|rang(?:ed|ing)|aged|with)\\b)[\\w’%.-]+){0,5},?\\s+from\\s+$`,
  'i',
);
const degreeBefore = /\b(more\s+than|almost|nearly|roughly|about)\s+$/i;
const sentenceStart = /^[\s\S]*[.!?;:]\s/;
/** What stands between the two figures, with room for "in 2018". */
const between =
  /^(?:\s+(?:in|at|by)\s+(?:[A-Z][a-z]+\s+)?\d{4}|\s+(?:last|the\s+previous)\s+year)?\s+to\s+$/;
const comparedBack = /^,?\s+(?:\(|[–—-]\s+)?(?:[a-z]+ly\s+|slightly\s+)?(up|down)\s+from\s+$/;
/** A place in a table falls when its number rises. */
const ofTable = /\b(?:rank\w*|place|position|table|grade|category|band|tier)\b/i;
const byShare = /\bby\s+$/i;
/** So far back may the verb stand. */
const reach = 90;

const factors: Readonly<Record<string, number>> = {
  doubled: 2,
  trebled: 3,
  tripled: 3,
  quadrupled: 4,
  halved: 0.5,
};
/** How far a multiple may be off and still be called by its name. */
const tolerance = 0.12;

function isComparable(a: Figure, b: Figure): boolean {
  // Ninety minutes are less than two hours.
  if (a.unit !== undefined && b.unit !== undefined && a.unit !== b.unit) return false;
  const isCount = ({ form }: Figure) => form === 'digits' || form === 'words';
  const alike = a.form === b.form && (a.form === 'percentage' || a.form === 'money');
  return alike || (isCount(a) && isCount(b));
}

/** "from A to B", which counts as a range where B is the greater. */
function fromTo(text: string, a: Figure, b: Figure | undefined): Change | undefined {
  if (a.value === undefined) return undefined;
  const { start } = a.span;
  if (a.form === 'range') {
    if (a.upper === undefined) return undefined;
    const words = `from ${numberOf(text, a)}`;
    return { start, from: a.value, to: a.upper, words, ofShares: /%|per cent/.test(words) };
  }
  if (b?.value === undefined || !isComparable(a, b)) return undefined;
  // "From fewer than 50 to 48" may be a rise as well as a fall.
  if (a.approximation !== 'exact' && a.approximation !== 'about') return undefined;
  if (!between.test(text.slice(a.span.end, b.span.start))) return undefined;
  const words = `from ${numberOf(text, a)} to ${numberOf(text, b)}`;
  return { start, from: a.value, to: b.value, words, ofShares: a.form === 'percentage' };
}

/** What the verb before two figures says that they do not. */
function changeFrom(
  text: string,
  change: Change | undefined,
  share: Figure | undefined,
): Report | undefined {
  if (change === undefined) return undefined;
  const head = text.slice(Math.max(0, change.start - reach), change.start);
  const clause = head.slice(sentenceStart.exec(head)?.[0].length ?? 0);
  const said = changeBefore.exec(clause);
  if (said === null || ofTable.test(clause)) return undefined;
  const [, up, down, multiple] = said;
  const verb = (up ?? down ?? multiple)!;
  const verbAt = clause.lastIndexOf(verb);
  const start = change.start - clause.length + verbAt;
  const span = { start, end: start + verb.length };
  if (multiple !== undefined) {
    const factor = change.to / change.from;
    const degree = degreeBefore.exec(clause.slice(0, verbAt))?.[1]?.toLowerCase();
    if (isMultiple(factor, factors[multiple.toLowerCase()]!, degree)) return undefined;
    return {
      span,
      message: `“${multiple}” does not fit: ${change.words} is ${timesInWords(factor)}.`,
    };
  }
  if (change.from === change.to || change.to > change.from === (up !== undefined)) {
    return shareUnlike(text, share, change, span);
  }
  return { span, message: unfitting(verb, change) };
}

function unfitting(word: string, { words, from: before, to }: Change): string {
  return `“${word}” does not fit: ${words} is a ${to > before ? 'rise' : 'fall'}.`;
}

/** "increased by 20 per cent from 200 to 220". */
function shareUnlike(
  text: string,
  share: Figure | undefined,
  change: Change,
  span: Span,
): Report | undefined {
  if (share?.value === undefined || share.form !== 'percentage' || change.ofShares)
    return undefined;
  const leads = byShare.test(
    text.slice(Math.max(span.end, share.span.start - 4), share.span.start),
  );
  if (!leads || !/^,?\s+from\s+$/.test(text.slice(share.span.end, change.start))) return undefined;
  const real = Math.abs(change.to / change.from - 1);
  if (Math.abs(real - share.value) <= 0.02) return undefined;
  const message = `To go ${change.words} is a change of ${Math.round(real * 100)} per cent, not ${numberOf(text, share)}.`;
  return { span, severity: 'warning', message };
}

/** "B, up from A". */
function upFrom(text: string, b: Figure, a: Figure | undefined): Report | undefined {
  if (a?.value === undefined || b.value === undefined || !isComparable(a, b)) return undefined;
  const words = comparedBack.exec(text.slice(b.span.end, a.span.start));
  if (words === null || b.value === a.value) return undefined;
  const direction = words[1]!;
  if (b.value > a.value === (direction === 'up')) return undefined;
  const start = b.span.end + words[0].indexOf(direction);
  const change = `from ${numberOf(text, a)} to ${numberOf(text, b)}`;
  return {
    span: { start, end: start + direction.length },
    message: `“${direction}” does not fit: ${change} is a ${b.value > a.value ? 'rise' : 'fall'}.`,
  };
}

function isMultiple(factor: number, said: number, degree: string | undefined): boolean {
  const low = said * (1 - tolerance);
  const high = said * (1 + tolerance);
  if (degree === undefined || degree === 'about' || degree === 'roughly') {
    return factor >= low && factor <= high;
  }
  const further = said > 1 ? factor >= said : factor <= said;
  if (degree.startsWith('more')) return further;
  return !further || (factor >= low && factor <= high);
}

function timesInWords(factor: number): string {
  const rounded = Number(factor.toFixed(factor < 1 ? 2 : 1));
  return factor < 1
    ? `a fall to ${Math.round(factor * 100)} per cent of it`
    : `${rounded} times as many`;
}

function numberOf(text: string, { numberSpan }: Figure): string {
  return text.slice(numberSpan.start, numberSpan.end);
}
