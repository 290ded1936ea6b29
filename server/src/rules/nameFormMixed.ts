import type { ServiceMention } from '../facts/facts';
import { serviceById } from '../register/services';
import { defineRule } from './rule';

export const nameFormMixed = defineRule({
  id: 'name-form-mixed',
  group: 'names',
  severity: 'info',
  fix: 'unsafe',
  summary:
    'The name of one service has “&” in one place and “and” in another, or it is a YOS here and a YJS there.',
  why: 'A service has one name. Readers who search for it, and newspapers that copy it, should find one form.',
  examples: {
    invalid: [
      {
        text: 'Humberside, Lincolnshire and North Yorkshire CRC must do more\n\nHumberside, Lincolnshire and North Yorkshire CRC was inspected. <|Humberside, Lincolnshire & North Yorkshire CRC|> is large.\n',
      },
      {
        text: 'Exe and Teign PDU must do more\n\n<|Exe & Teign PDU|> was inspected. Exe and Teign PDU is large.\n',
      },
      {
        text: 'Fellside YJS must do more\n\nFellside YJS was inspected. Staff of <|Fellside YOS|> agree.\n',
      },
    ],
    valid: [
      {
        text: 'Humberside, Lincolnshire & North Yorkshire CRC must do more\n\nHumberside, Lincolnshire & North Yorkshire CRC was inspected.\n',
      },
      {
        text: 'Exe and Teign PDU must do more\n\nExe and Teign PDU was inspected by HM Inspectorate of Constabulary and Fire & Rescue Services.\n',
      },
    ],
  },
  check({ release: { services, register }, report }) {
    for (const mentions of mentionsByService(services)) {
      const { id } = mentions[0]!;
      const registered = id === undefined ? undefined : serviceById(register, id)?.name;
      for (const { formIn, write } of variations) {
        const forms = mentions.map(({ text }) => formIn(text));
        const right = mixed(forms) ? (formIn(registered ?? '') ?? mostFrequent(forms)) : undefined;
        const model = mentions[forms.indexOf(right)];
        for (const [index, { text, span }] of mentions.entries()) {
          const form = forms[index];
          if (right === undefined || form === undefined || form === right) continue;
          const written = write(text, right);
          report({
            span,
            message: `Elsewhere the name of this service has “${right}”, not “${form}”.`,
            related: model && [{ span: model.span, message: 'The other form.' }],
            fix: { title: `Write “${written}”`, edits: [{ span, text: written }] },
          });
        }
      }
    }
  },
});

/** Something that is written in one of several forms in the name of a service. */
interface Variation {
  /** The form in a name; `undefined` where it has none. */
  readonly formIn: (name: string) => string | undefined;
  /** The name with the right form. */
  readonly write: (name: string, right: string) => string;
}

/** Short forms of services for young people, with their words. */
const youthServices: ReadonlyMap<string, string> = new Map([
  ['YJS', 'youth justice service'],
  ['YOS', 'youth offending service'],
  ['YOT', 'youth offending team'],
]);
const youthService =
  /\byouth\s+(?:justice\s+service|offending\s+(?:service|team))\b|\bY(?:JS|OS|OT)\b/i;

const variations: readonly Variation[] = [
  {
    formIn: (name) => /\s(&|and)\s/.exec(name)?.[1],
    write: (name, right) => name.replaceAll(/(?<!\s)\s+(?:&|and)\s+/g, ` ${right} `),
  },
  {
    formIn: (name) => {
      const words = youthService.exec(name)?.[0].replace(/\s+/g, ' ').toLowerCase();
      for (const [short, long] of youthServices) {
        if (words === long || words === short.toLowerCase()) return short;
      }
      return undefined;
    },
    write: (name, right) =>
      name.replace(youthService, (words) => {
        if (!words.includes(' ')) return right;
        const long = youthServices.get(right)!;
        return /^Y/.test(words)
          ? long.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())
          : long;
      }),
  },
];

function mixed(forms: readonly (string | undefined)[]): boolean {
  return new Set(forms.filter((form) => form !== undefined)).size > 1;
}

/** The form that comes most often, the first of those that come as often. */
function mostFrequent(forms: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const form of forms) if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function mentionsByService(
  services: readonly ServiceMention[],
): Iterable<readonly ServiceMention[]> {
  const groups = new Map<string, ServiceMention[]>();
  for (const mention of services) {
    const key = mention.id ?? mention.name;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mention]);
    else group.push(mention);
  }
  return groups.values();
}
