import type { PersonMention } from '../facts/facts';
import type { Release } from '../facts/release';
import { type House, type Office, officeHoldersAt } from '../house/house';
import { personById } from '../register/people';
import { defineRule, type Report } from './rule';
import { misspeltFor, withoutHonorific } from './shared/misspeltNames';
import { dateInWords } from './shared/writtenDates';

export const officeHolder = defineRule({
  id: 'office-holder',
  group: 'quotes',
  severity: 'warning',
  fix: 'none',
  skipsQuotes: true,
  summary:
    'Somebody is given an office of the house that another person held on the day of publication.',
  why: 'Releases are written from the last one, and the chief inspector in it may have left. The register knows who was in office when.',
  examples: {
    invalid: [
      {
        text: '---\npublished: 2020-05-28\n---\n\nProbation service must do more\n\nChief Inspector of Probation <|Dame Glenys Stacey|> said: “Staff work hard.”\n',
      },
      {
        text: '---\npublished: 2018-05-30\n---\n\nProbation service must do more\n\n<|Justin Russell|>, HM Chief Inspector of Probation, said: “Staff work hard.”\n',
      },
    ],
    valid: [
      {
        text: '---\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nChief Inspector of Probation Dame Glenys Stacey said: “Staff work hard.”\n',
      },
      {
        text: '---\npublished: 2020-05-28\n---\n\nProbation service must do more\n\nThe former Chief Inspector of Probation, Dame Glenys Stacey, said: “I am pleased.”\n',
      },
    ],
  },
  check({ release, report }) {
    const date = release.published?.value;
    if (date === undefined) return;
    const quoted = new Set(release.quotes.flatMap(({ speaker }) => speaker ?? []));
    for (const mention of release.people) {
      const { role, person, form } = mention;
      if (form !== 'full' || role === undefined || person === undefined || !quoted.has(person))
        continue;
      const office = officeOf(release.house, role);
      const found = office && misplaced(release, office, mention, date);
      if (found !== undefined) report(found);
    }
  },
});

/** The office of the house with this title; `undefined` for a deputy, a former holder and everybody else. */
function officeOf({ offices }: House, role: string): Office | undefined {
  const title = role.replace(/^(?:the|interim|acting)\s+/i, '').toLowerCase();
  return offices.find(({ titles }) => titles.some(({ text }) => text.toLowerCase() === title));
}

function misplaced(
  { house, register, text }: Release,
  office: Office,
  { id, span, person, role }: PersonMention,
  date: string,
): Report | undefined {
  const inOffice = officeHoldersAt(house, date).filter((holder) => holder.office === office);
  if (inOffice.length === 0 || inOffice.some((holder) => holder.person === id)) return undefined;
  const before = text.slice(Math.max(0, span.start - role!.length - 40), span.start);
  if (/\b(?:former|previous|then|next|new|incoming|outgoing|deputy|assistant|ex)\b/i.test(before)) {
    return undefined;
  }
  const terms = office.holders.filter((holder) => holder.person === id);
  // Somebody the register does not have may hold an office of another body with the same short title.
  if (terms.length === 0 && !/\sof\s/.test(role!)) return undefined;
  // A misspelt name is a fault of its own.
  if (terms.length === 0 && misspeltFor(register, withoutHonorific(person!)) !== undefined) {
    return undefined;
  }
  const sure = [...inOffice, ...terms].every(({ confirmed }) => confirmed);
  const names = inOffice.map(
    (holder) => personById(register, holder.person)?.name ?? holder.person,
  );
  return {
    span,
    severity: sure ? undefined : 'info',
    message: `On ${dateInWords(date)} the ${role!.replace(/^the\s+/i, '')} was ${names.join(' or ')}, not ${person}.`,
  };
}
