/** What release and register know already, after the words that lead to it: a caseload, an owner, a month. */
import {
  caseloadOf,
  fieldworkOf,
  type KnownOfRelease,
  numberInDigits,
  ownerOf,
} from '../drafting/knownFacts';
import { type Span, touches } from '../text/span';
import { draftDay } from './draftDay';
import { serviceHere } from './serviceHere';
import type { Cursor, Suggestion } from './suggestion';

/** The caseload after "supervises", the owner after "run by", the months after "took place in"; empty where nothing is known. */
export function completeKnown(cursor: Cursor): readonly Suggestion[] {
  for (const { after, offers, rest } of leads) {
    const typed = after.exec(cursor.before)?.[1];
    if (typed === undefined) continue;
    const ahead = typed === '' ? 0 : rest.exec(cursor.after)![0].length;
    return offers(knownHere(cursor), typed)
      .filter(({ text }) => text.toLowerCase().startsWith(typed.toLowerCase()))
      .map(({ about, detail, text }) => ({
        label: text,
        kind: 'value',
        detail,
        about,
        text,
        typed: typed.length,
        ahead,
      }));
  }
  return [];
}

interface Offer {
  readonly text: string;
  readonly detail: string;
  readonly about: string;
}

interface Lead {
  /** The words that lead to it, and what is typed of it as the first group. */
  readonly after: RegExp;
  /** What goes on with it after the cursor; it always matches. */
  readonly rest: RegExp;
  readonly offers: (known: KnownOfRelease, typed: string) => readonly Offer[];
}

const leads: readonly Lead[] = [
  {
    after:
      /\b(?:supervis(?:es|ed|ing)|caseload (?:of|was|is)|responsible for) ((?:[a-z]+ ){0,2}[a-z\d,]{0,12})$/i,
    rest: /^[\p{L}\d]*(?:,\d{3})*/u,
    offers: caseloads,
  },
  {
    after: /\b(?:run|owned|managed|operated) by ((?:\p{L}[\p{L}&.’ -]{0,40})?)$/iu,
    rest: /^[\p{L}\d]*/u,
    offers: owners,
  },
  {
    after:
      /\b(?:took place|takes place|carried out|conducted|fieldwork was|(?:visited|inspected) (?:[\p{L}’]+ ){1,4}?) ?(?:in|during) ((?:\p{L}[\p{L}\d ]{0,20})?)$/iu,
    rest: /^\p{L}*(?: \d{4})?/u,
    offers: months,
  },
];

/** Everything that is known of the service that the sentence is about, on the day of the draft. */
function knownHere(cursor: Cursor): KnownOfRelease {
  const { caseload, fieldwork, register, service } = cursor.release;
  const here = serviceHere(cursor);
  const isOwn = here === undefined || here.name === service?.name;
  // What is being typed is nothing that is known.
  const elsewhere = <T extends { readonly span: Span }>(fact: T | undefined) =>
    isOwn && fact !== undefined && !touches(fact.span, cursor.offset) ? fact : undefined;
  return {
    register,
    published: { value: draftDay(cursor) },
    service: here,
    caseload: elsewhere(caseload),
    fieldwork: elsewhere(fieldwork),
  };
}

/** How a figure in round terms is worded, and which way it is rounded. */
const wordings = [
  { words: ['more than', 'over'], round: Math.floor },
  { words: ['nearly', 'almost'], round: Math.ceil },
  { words: ['around', 'about', 'approximately'], round: Math.round },
];

/** The figure itself, and in round terms, as the text above the notes often has it; worded as it is begun. */
function caseloads(known: KnownOfRelease, typed: string): readonly Offer[] {
  const caseload = caseloadOf(known);
  if (caseload === undefined) return [];
  const { asAt, value } = caseload;
  const detail = asAt === undefined ? 'the caseload' : `the caseload as at ${asAt}`;
  const exact = numberInDigits(value);
  const about = `How many people the service looks after: ${exact}.`;
  const step = 10 ** Math.max(0, String(value).length - 2);
  const begun = typed.toLowerCase();
  const isRound = value < 100 || value % step === 0;
  const inRoundTerms = wordings.flatMap(({ round, words }, index) => {
    const fitting = words.find(
      (form) =>
        begun !== '' &&
        begun.startsWith(form[0]!) &&
        (form.startsWith(begun) || begun.startsWith(form)),
    );
    const form = begun === '' && index === 0 ? words[0] : fitting;
    if (isRound || form === undefined) return [];
    const text = `${form} ${numberInDigits(round(value / step) * step)}`;
    return { text, detail: `${exact}, in round terms`, about };
  });
  return [{ text: exact, detail, about }, ...inRoundTerms];
}

function owners(known: KnownOfRelease): readonly Offer[] {
  const owner = ownerOf(known);
  if (owner === undefined) return [];
  return [
    {
      text: owner,
      detail: 'the owner',
      about: `Who owns ${known.service!.name}, by the register.`,
    },
  ];
}

function months(known: KnownOfRelease): readonly Offer[] {
  const fieldwork = fieldworkOf(known);
  if (fieldwork === undefined) return [];
  return [{ text: fieldwork, detail: 'the fieldwork', about: 'When the inspectors were there.' }];
}
