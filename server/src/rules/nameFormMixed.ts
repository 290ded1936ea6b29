import type { ServiceMention } from '../facts/facts';
import { serviceById } from '../register/services';
import { defineRule } from './rule';

export const nameFormMixed = defineRule({
  id: 'name-form-mixed',
  group: 'names',
  severity: 'info',
  fix: 'unsafe',
  summary: 'The name of one service is joined with “&” in one place and with “and” in another.',
  why: 'A service has one name. Readers who search for it, and newspapers that copy it, should find one form.',
  examples: {
    invalid: [
      {
        text: 'Humberside, Lincolnshire and North Yorkshire CRC must do more\n\nHumberside, Lincolnshire and North Yorkshire CRC was inspected. <|Humberside, Lincolnshire & North Yorkshire CRC|> is large.\n',
      },
      {
        text: 'Exe and Teign PDU must do more\n\n<|Exe & Teign PDU|> was inspected. Exe and Teign PDU is large.\n',
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
      const joints = new Set(mentions.map(jointOf));
      joints.delete(undefined);
      if (joints.size < 2) continue;
      const first = mentions[0]!;
      const registered = first.id === undefined ? undefined : serviceById(register, first.id)?.name;
      const right = jointIn(registered ?? '') ?? mostFrequent(mentions);
      const model = mentions.find((mention) => jointOf(mention) === right);
      for (const mention of mentions) {
        const joint = jointOf(mention);
        if (joint === undefined || joint === right) continue;
        const text = mention.text.replace(anyJoint, right === '&' ? ' & ' : ' and ');
        report({
          span: mention.span,
          message: `Elsewhere the name of this service has “${right}”, not “${joint}”.`,
          related: model && [{ span: model.span, message: 'The other form.' }],
          fix: { title: `Write “${text}”`, edits: [{ span: mention.span, text }] },
        });
      }
    }
  },
});

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

type Joint = '&' | 'and';
const anyJoint = /\s+(?:&|and)\s+/g;

function jointOf({ text }: ServiceMention): Joint | undefined {
  return jointIn(text);
}

function jointIn(name: string): Joint | undefined {
  if (/\s&\s/.test(name)) return '&';
  return /\sand\s/.test(name) ? 'and' : undefined;
}

function mostFrequent(mentions: readonly ServiceMention[]): Joint {
  const ampersands = mentions.filter((mention) => jointOf(mention) === '&').length;
  return ampersands > mentions.filter((mention) => jointOf(mention) === 'and').length ? '&' : 'and';
}
