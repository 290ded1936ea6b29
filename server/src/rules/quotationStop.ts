import type { ParagraphContext, Report } from './rule';
import { defineRule } from './rule';

export const quotationStop = defineRule({
  id: 'quotation-stop',
  group: 'slips',
  severity: 'warning',
  fix: 'unsafe',
  mayFollow: 'line',
  summary: 'A colon or comma is missing between a quotation and the words that say who speaks.',
  why: 'A colon or a comma stands between “said” and whole sentences that are quoted, and a comma before the words that name the speaker. A few quoted words that run on in the sentence take neither.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nMr Russell <|said “It|> is a good service.”\n',
      },
      {
        text: 'Probation service must do more\n\nAlice Penrose, who leads the team, <|said “We|> are proud of the children.”\n',
      },
      {
        text: 'Probation service must do more\n\n“It is a good <|service” Mr|> Russell said.\n',
      },
      {
        text: 'Probation service must do more\n\n“It is a good <|service” said|> Mr Russell.\n',
      },
      {
        text: 'Probation service must do more\n\n“It is a good <|service.” said|> Mr Russell.\n',
      },
      {
        text: 'Probation service must do more\n\n“It was good,” team manager Alice Penrose <|said “that|> the staff care.”\n',
        note: 'The sentence goes on after the words that interrupt it.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nMr Russell said: “It is a good service.” Ms Tait said, “We are proud.”\n',
      },
      {
        text: 'Probation service must do more\n\nMr Russell said the service was “not good enough” and added “little” to it.\n',
        note: 'Quoted words that run on in the sentence.',
      },
      {
        text: 'Probation service must do more\n\nInspectors said “Triage” is what the police call it. The sign said “Keep out”.\n',
      },
      {
        text: 'Probation service must do more\n\n“It is a good service,” Mr Russell said. “Triage” police said they called it.\n',
      },
      {
        text: 'Probation service must do more\n\n“Is it a good service?” Mr Russell asked. The song “Under the old bridge” she said was hers.\n',
      },
    ],
  },
  checkParagraph(context) {
    const { block } = context;
    const doubles = block.marks.filter(({ type }) => type === 'double');
    if (doubles.length === 0) return;
    let opened: number | undefined;
    let closed: number | undefined;
    for (const [index, { canClose, canOpen, offset }] of doubles.entries()) {
      const at = offset - block.content.start;
      if (canOpen && !(canClose && opened !== undefined)) {
        const next = doubles[index + 1];
        const end = next?.canClose ? next.offset - block.content.start : context.text.length;
        checkLead(context, at, end, closed);
        opened = at;
      } else if (canClose && opened !== undefined) {
        checkTrail(context, opened, at);
        closed = at;
        opened = undefined;
      }
    }
  },
});

const verb =
  '(?:said|says|adds|added|continued|concluded|explained|commented|warned|stated|replied|insisted|admitted|stressed|argued|wrote|writes)';
const name = "(?:(?:(?:Mr|Ms|Mrs|Dr|Prof|Cllr)\\.|[A-Z][A-Za-zÀ-ɏ’'-]{0,30})\\s)";

/** "… said", "told inspectors" or "said Mr Russell", right before a mark. */
const endsInVerb = new RegExp(
  `(?<![A-Za-z-])(?:${verb}\\s(?:(?:today|yesterday)\\s|${name}{1,4})?|told\\s(?:[a-z]{2,20}\\s){1,3}|(?:[Dd]ywedodd|[Mm]eddai|[Yy]chwanegodd)\\s${name}{1,4})$`,
);

/** What is read off a wall takes no colon: "A sign said “Keep out.”" */
const writing =
  /\b(?:signs?|posters?|notices?|leaflets?|banners?|labels?|badges?|cards?|boards?|headlines?)\s(?:[a-z]{2,12}\s){0,2}$/;

/** So far before a mark and after it is looked. */
const reach = 60;
const fewest = 4;

/** Reports a verb that stands right before a quotation of whole sentences, or before the rest of an interrupted one. */
function checkLead(
  { text, report }: ParagraphContext,
  at: number,
  end: number,
  closed: number | undefined,
): void {
  const lead = text.slice(Math.max(0, at - reach), at);
  const said = endsInVerb.exec(lead)?.[0];
  if (said === undefined || writing.test(lead.slice(0, -said.length))) return;
  const quoted = text.slice(at + 1, end);
  if (wordsIn(quoted) < fewest) return;
  const start = at - said.length;
  const between = closed === undefined ? undefined : text.slice(closed + 1, start);
  const isInterrupted =
    between !== undefined && text[closed! - 1] === ',' && /^\s[^.!?;:“”"]{0,80}$/.test(between);
  const isWhole = /^[A-Z]/.test(quoted) && endsSentence(text, end);
  if (/^[a-z]/.test(quoted) ? !isInterrupted : !isWhole) return;
  const stop = isInterrupted ? (isWhole ? '.' : ',') : ':';
  const [word] = /^\S+/.exec(quoted)!;
  const name = stop === ':' ? 'colon' : stop === ',' ? 'comma' : 'full stop';
  report(
    missing(
      { start, end: at + 1 + word.length },
      `A ${name} belongs between “${said.trim()}” and the quotation.`,
      `Insert the ${name}`,
      at - 1,
      stop,
    ),
  );
}

/** Reports a quotation of a whole sentence that ends without a comma before the words that say who speaks. */
function checkTrail({ text, report }: ParagraphContext, opened: number, at: number): void {
  const before = text[at - 1] ?? '';
  const isStop = before === '.';
  if (!isStop && !/[A-Za-zÀ-ɏ\d]/.test(before)) return;
  const trail = text.slice(at + 1, at + 1 + reach * 2);
  const follows = (isStop ? attributionAlone : attribution).exec(trail);
  if (follows === null || !opensSentence(text, opened)) return;
  const quoted = text.slice(opened + 1, at);
  if (wordsIn(quoted) < fewest || !/^[A-Z]/.test(quoted)) return;
  const start = at - /[^\s“]{0,40}$/.exec(quoted.slice(-40))![0].length;
  const [word] = /^\s\S+/.exec(trail)!;
  report(
    missing(
      { start, end: at + 1 + word.length },
      isStop
        ? 'A comma, and no full stop, belongs between a quotation and the words that say who speaks.'
        : 'A comma belongs between the quotation and the words that say who speaks.',
      isStop ? 'Write a comma' : 'Insert the comma',
      isStop ? at - 1 : at,
      ',',
      isStop ? 1 : 0,
    ),
  );
}

function missing(
  span: { readonly start: number; readonly end: number },
  message: string,
  title: string,
  at: number,
  stop: string,
  length = 0,
): Report {
  return {
    span,
    message,
    fix: { title, edits: [{ span: { start: at, end: at + length }, text: stop }] },
  };
}

/** "said Mr Russell", "added the minister", "said inspectors". */
const verbFirst = new RegExp(
  `^\\s${verb}\\s(?:[A-Z][a-z]|(?:the|an?|one|its|his|her)\\s|(?:he|she|they|inspectors|staff|leaders)\\b)`,
);

/** That, or "Mr Russell said", "she added" with which the sentence ends, or goes on to another quotation. */
const attribution = new RegExp(
  `${verbFirst.source}|^\\s(?:${name}{1,5}|he\\s|she\\s|they\\s|inspectors\\s|(?:the|an?|one|its)\\s(?:[a-z’-]{2,20}\\s){1,4})${verb}(?=[.,:]|$|\\s(?:“|in\\sa\\s(?:statement|letter)\\b|today\\b|yesterday\\b))`,
);

/** "said Mr Russell", or "Mr Russell said." as a sentence of its own, which says nothing by itself. */
const attributionAlone = new RegExp(
  `${verbFirst.source}|^\\s(?:${name}{1,5}|he\\s|she\\s|they\\s)${verb}\\.(?=$|\\s)`,
);

function wordsIn(quoted: string): number {
  return quoted
    .slice(0, 200)
    .split(/\s+/)
    .filter((word) => /[A-Za-z]/.test(word)).length;
}

/** Whether a sentence ends at the closing mark at `end`, or the quotation goes on in the next paragraph. */
function endsSentence(text: string, end: number): boolean {
  return end >= text.length || /[.!?…,]$/.test(text.slice(end - 1, end)) || text[end + 1] === '.';
}

/** Whether a sentence begins with the mark at an offset: the paragraph does, or another ends before it. */
function opensSentence(text: string, at: number): boolean {
  return at === 0 || /[.!?:][”’)]?\s{1,3}$/.test(text.slice(Math.max(0, at - 6), at));
}
