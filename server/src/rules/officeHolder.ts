import { dateInWords } from '../drafting/writtenDates';
import type { PersonMention } from '../facts/facts';
import type { HousedRelease } from '../facts/release';
import { type House, type Office, officeHoldersAt, tellsBody } from '../house/house';
import { houses } from '../house/houses';
import { comparable, nameParts, personById, rolesAt, styledAt } from '../register/people';
import { remembered } from '../text/remembered';
import { rememberedByText } from '../text/rememberedByText';
import { paragraphAt } from './observedRelease';
import { defineRule, type Report } from './rule';
import { misspeltFor, withoutHonorific } from './shared/misspeltNames';
import { officeRepairs } from './shared/officeRepairs';

export const officeHolder = defineRule({
  id: 'office-holder',
  group: 'quotes',
  severity: 'warning',
  fix: 'unsafe',
  needsHouse: true,
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
      {
        text: '---\npublished: 2020-05-28\n---\n\nProbation service must do more\n\nChief Inspector of Prisons <|Justin Russell|> said: “Staff work hard.”\n',
        note: 'An office of another house.',
      },
      {
        text: '---\npublished: 2020-05-28\n---\n\nProbation service must do more\n\nDeputy Chief Inspector <|Justin Russell|> said: “Staff work hard.”\n',
      },
      {
        text: '---\npublished: 2022-03-09\n---\n\nCosts go up\n\nCosts are up, said <|Dame Glenys Stacey|>, Chief Inspector of Probation.\n',
        note: 'What is told of somebody’s words counts as well.',
      },
    ],
    valid: [
      {
        text: '---\npublished: 2022-03-09\n---\n\nCosts go up\n\nIn May 2018 costs were up, said Dame Glenys Stacey, Chief Inspector of Probation.\n',
      },
      {
        text: '---\nhouse: estyn\npublished: 2019-06-11\n---\n\nSchool must do more\n\nMeilyr Rowlands, Chief Inspector of Estyn, said: “Staff work hard.”\n',
      },
      {
        text: '---\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nChief Inspector of Probation Dame Glenys Stacey said: “Staff work hard.”\n',
      },
      {
        text: '---\npublished: 2020-05-28\n---\n\nProbation service must do more\n\nThe former Chief Inspector of Probation, Dame Glenys Stacey, said: “I am pleased.”\n',
      },
      {
        text: '---\npublished: 2019-06-11\nhouse: estyn\n---\n\nSchool must do more\n\nMeilyr Rowlands, Chief Inspector of Estyn, said: “Staff work hard.”\n',
      },
    ],
  },
  check({ release, report }) {
    const date = release.published?.value;
    if (date === undefined) return;
    const quoted = new Set(release.quotes.flatMap(({ speaker }) => speaker ?? []));
    for (const mention of release.people) {
      const { role, person, form } = mention;
      if (form !== 'full' || role === undefined || person === undefined) continue;
      if (!quoted.has(person) && !isReported(release, mention)) continue;
      const found = misplaced(release, mention, date) ?? unlike(release, mention, date);
      if (found !== undefined) report(found);
    }
  },
});

/** Whether somebody's words are told now: "costs are up, said Dame Glenys Stacey, Chief Inspector of Probation". */
function isReported(release: HousedRelease, { span }: PersonMention): boolean {
  const here = paragraphAt(release, span.start);
  // Where a day is named, it may have been said then.
  if (here === undefined || here.scan.dates.length > 0) return false;
  return reported.test(here.scan.text.slice(0, span.start - here.start).slice(-12));
}
const reported = /\b(?:said|says|added|adds|warned|warns)\s+$/;

/**
 * The office with this title, of the release's own house before any other, and the house. A title that many bodies
 * have, such as "Chief Executive", is no other house's.
 */
function officeOf(own: House, role: string): HouseOffice | undefined {
  return officesAsCalled(own)(role);
}

interface HouseOffice {
  readonly house: House;
  readonly office: Office;
}

const officesAsCalled = remembered((own: House) =>
  rememberedByText((role): HouseOffice | undefined => {
    const title = comparable(role.replace(/^(?:the|interim|acting)\s+/i, '')).toLowerCase();
    const house = officesByTitle(own).has(title)
      ? own
      : houses.find((known) => officesByTitle(known).has(title) && tellsBody(role, known));
    return house && { house, office: officesByTitle(house).get(title)! };
  }),
);

const officesByTitle = remembered(
  ({ offices }: House) =>
    new Map(
      offices.flatMap((office) =>
        office.titles.map(({ text }) => [comparable(text).toLowerCase(), office] as const),
      ),
    ),
);

/** An office that another person held; `undefined` for a former holder, and for an office that no house has. */
function misplaced(
  release: HousedRelease,
  mention: PersonMention,
  date: string,
): Report | undefined {
  const { house: own, register, text } = release;
  const { id, span, person, role } = mention;
  const found = officeOf(own, role!);
  if (found === undefined) return undefined;
  const { house, office } = found;
  const inOffice = officeHoldersAt(house, date).filter((holder) => holder.office === office);
  // Where a term is known to the month or the year alone, somebody may have come before or after on that day.
  if (inOffice.length === 1 && !inOffice[0]!.surely) return undefined;
  const held = inOffice.find((holder) => holder.person === id);
  if (inOffice.length === 0 || held !== undefined) {
    const isInterim = /^(?:the\s+)?(?:interim|acting)\b/i.test(role!);
    const message = `The house knows ${person} as ${office.titles[0]!.text}, and not as an interim one.`;
    return held?.interim === false && isInterim ? { span, severity: 'info', message } : undefined;
  }
  const before = text.slice(Math.max(0, span.start - role!.length - 40), span.start);
  if (isPast.test(before) || /\b(?:deputy|assistant)\b/i.test(before)) return undefined;
  const terms = office.holders.filter((holder) => holder.person === id);
  // Somebody the register does not have may hold an office of another body with the same short title.
  if (terms.length === 0 && !tellsBody(role!, house)) return undefined;
  const holders = inOffice.map((holder) => {
    const held = personById(register, holder.person);
    return held === undefined ? { name: holder.person } : styledAt(held, date);
  });
  // "Tom Winsor" may be Sir Thomas Winsor: another form of a name is no other person.
  const { surname } = nameParts({ name: person! });
  if (id === undefined && holders.some((holder) => nameParts(holder).surname === surname)) {
    return undefined;
  }
  // A misspelt name is a fault of its own.
  if (
    terms.length === 0 &&
    misspeltFor({ register, house: own }, withoutHonorific(person!)) !== undefined
  ) {
    return undefined;
  }
  // Of another house less is known.
  const sure =
    [...inOffice, ...terms].every(({ confirmed }) => confirmed) &&
    (house === own || id !== undefined);
  const names = holders.map(({ name }) => name);
  return {
    span,
    severity: sure ? undefined : 'info',
    message: `On ${dateInWords(date)} the ${plainTitle(role!)} was ${names.join(' or ')}, not ${person}.`,
    fix: officeRepairs(release, mention, { date, holders, terms }),
  };
}

/** An office that is nearly that of somebody the register knows: "Chief Inspector of Prison", "Deputy Chief Inspector". */
function unlike(release: HousedRelease, mention: PersonMention, date: string): Report | undefined {
  const { house, register } = release;
  const { id, span, person, role } = mention;
  const known = id === undefined ? undefined : personById(register, id);
  if (
    known === undefined ||
    officeOf(house, role!) !== undefined ||
    !isOffice.test(role!) ||
    isPast.test(role!)
  ) {
    return undefined;
  }
  const [held] = rolesAt(known, date);
  const stated = withoutCrown(role!);
  const titles = known.roles.map(({ title }) => withoutCrown(title));
  if (
    held === undefined ||
    endsInHouse(stated) ||
    titles.some((title) => title.includes(stated) || stated.includes(title))
  ) {
    return undefined;
  }
  return {
    span,
    message: `The register has ${person} as ${held.title} on ${dateInWords(date)}, not as ${plainTitle(role!)}.`,
    fix: officeRepairs(release, mention, { date, holders: [], terms: [] }),
  };
}

/** "Chief Inspector of Estyn" is its chief inspector, whatever the title says. */
function endsInHouse(title: string): boolean {
  return houses.some(({ names }) =>
    names.some(({ text }) => title.endsWith(` ${withoutCrown(text)}`)),
  );
}

/** A title as a sentence has it after "the": "Chief Inspector of Probation". */
function plainTitle(role: string): string {
  return role.replace(/^the\s+/i, '').replace(/^H(?:M|(?:er|is) Majesty['’]s)\s+/, '');
}

/** A title without "HM" and the like, to be compared. */
function withoutCrown(title: string): string {
  return comparable(title)
    .toLowerCase()
    .replace(/^(?:the\s+)?(?:hm|h(?:er|is) majesty's)\s/, '');
}

const isPast = /\b(?:former|previous|then|next|new|incoming|outgoing|retiring|departing|ex)\b/i;

const isOffice =
  /\bchief\s(?:inspector\sof|constable)\b|^(?:the\s)?(?:deputy|assistant)\schief\sinspector$/i;
