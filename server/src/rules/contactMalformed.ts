import type { House } from '../house/house';
import { changesBetween } from '../language/distance';
import { cue, mayHave } from '../text/words';
import { defineRule, type Report } from './rule';
import { meantAddress, meantDomain } from './shared/addressSlips';

export const contactMalformed = defineRule({
  id: 'contact-malformed',
  group: 'notes',
  severity: 'warning',
  fix: 'unsafe',
  mayFollow: 'line',
  summary: 'A telephone number, an e-mail address or the address of a site cannot be right.',
  why: 'A digit too few or an “@” too many, and nobody gets through on the day it matters.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. Media enquiries: Priya Varley on <|07700 90046|>.\n',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. Media enquiries: press office, <|media@@hmiprobation.gov.uk|>\n',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is available at <|justiceinspectorates.gov.uk/hmiprobaton|> on 30 May 2019.\n',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. Media enquiries: Priya Varley, <|prya.varley|>@example.gov.uk.\n',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. Media enquiries: Priya Varley, media@<|hmiprobaton.gov.uk|>.\n',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. Media enquiries: Priya Varley on <|7700 900462|>.\n',
        note: 'The nought is missing.',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is available at <|https//|>example.gov.uk on 30 May 2019.\n',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is available at <|ww.|>example.gov.uk on 30 May 2019.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. Media enquiries: Priya Varley on 07700 900462 or media@hmiprobation.gov.uk\n',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. Media enquiries: +44 (0)20 7946 0127.\n',
      },
    ],
  },
  checkParagraph({ text: paragraph, scan, house, report }) {
    for (const { kind, text, span, valid } of scan.contacts) {
      if (valid) {
        const slip = kind === 'email' ? slipIn(text, paragraph, house) : undefined;
        if (slip !== undefined) report(correction(slip, span.start + text.indexOf(slip.wrong)));
        continue;
      }
      if (kind === 'phone' && house === undefined && mayBeOfAnotherCountry(text)) continue;
      const what = kind === 'phone' ? 'telephone number' : 'e-mail address';
      const unit = kind === 'phone' ? 'digit' : 'letter';
      report({
        span,
        message: `“${text}” is no ${what} that can work. Check it ${unit} by ${unit}.`,
      });
    }
    for (const { kind, span } of scan.links) {
      const written = paragraph.slice(span.start, span.end);
      const slip = house && kind === 'url' ? meantAddress(written, house) : undefined;
      if (slip !== undefined) report(correction(slip, span.start + written.indexOf(slip.wrong)));
    }
    for (const { pattern, meant } of mayHave(scan.words, addressCue) ? brokenStarts : []) {
      for (const { 0: wrong, index } of paragraph.matchAll(pattern)) {
        report(correction({ wrong, meant: meant(wrong) }, index));
      }
    }
  },
});

/**
 * Whether a number begins as none does in Britain, so that it may be right where its writer lives: British codes have
 * three digits or more.
 */
function mayBeOfAnotherCountry(number: string): boolean {
  return /^(?:\+(?!44)|\(?0(?!1|2[03489]|3|[7-9])|\(?0\d(?:\)|[\s.-]))/.test(number);
}

const addressCue = cue(
  'http https htps htpps htttp htttps hhttp hhttps htp ttp ttps htts ww wwww www',
);

/** Beginnings of an address that no browser takes for one, with what was meant. */
const brokenStarts: readonly {
  readonly pattern: RegExp;
  readonly meant: (wrong: string) => string;
}[] = [
  {
    pattern:
      /(?<![\w:/])(?:https?(?::\/(?!\/)|;\/\/|\/\/)|(?:ht?tps|htpps|htttps?|hhttps?|htts|ttps?|htp):\/\/)(?<!https?:\/\/)(?=\w)/g,
    meant: () => 'https://',
  },
  { pattern: /(?<![\w.@/-])(?:ww|wwww)\.(?=[a-z])/g, meant: () => 'www.' },
  {
    pattern: /(?<![\w.@/-])www\.[\w.-]{1,60},(?:uk|gov|org|com|wales|scot)\b/g,
    meant: (wrong) => wrong.replace(',', '.'),
  },
];

interface Slip {
  readonly wrong: string;
  readonly meant: string;
}

function correction({ wrong, meant }: Slip, start: number): Report {
  const span = { start, end: start + wrong.length };
  return {
    span,
    message: `“${wrong}” must be a slip. Did you mean “${meant}”?`,
    fix: { title: `Write “${meant}”`, edits: [{ span, text: meant }] },
  };
}

/** A domain that is nearly the house's, or a name that is nearly that of somebody in the same paragraph. */
function slipIn(address: string, paragraph: string, house: House | undefined): Slip | undefined {
  const [local = '', domain = ''] = address.split('@');
  const meant = house && meantDomain(domain, house);
  if (meant !== undefined) return { wrong: domain, meant };
  if (!local.includes('.')) return undefined;
  const names = Array.from(paragraph.matchAll(fullName), ([, first, last]) =>
    `${first}.${last}`.toLowerCase(),
  );
  const name = names.find((own) => changesBetween(local.toLowerCase(), own) === 1);
  return name === undefined || names.includes(local.toLowerCase())
    ? undefined
    : { wrong: local, meant: name };
}
const fullName = /(?<![\w’-])([A-Z][a-z]+)\s+([A-Z][a-z]+)(?![\w’-])/g;
