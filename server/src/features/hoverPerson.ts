/** What is known of a person: roles with their dates, how to call them, whether they were in office. */

import { dateInWords } from '../drafting/writtenDates';
import type { PersonMention } from '../facts/facts';
import type { Release } from '../facts/release';
import { officeHoldersAt } from '../house/house';
import { personById, rolesAt, shortForms, styledAt, stylesAt } from '../register/people';
import type { Person, Role } from '../register/register';
import type { Said } from './found';
import { item, type Passage, paragraph } from './markup';

/** The person a mention means. */
export function aboutPerson(release: Release, mention: PersonMention): Said {
  const person = mention.id === undefined ? undefined : personById(release.register, mention.id);
  if (person !== undefined) return aboutRegistered(release, person);
  if (mention.person === undefined) {
    return { passages: [paragraph('It is not clear who is meant here.')] };
  }
  const role = roleGiven(release, mention.person);
  return {
    passages: [
      paragraph(
        { strong: mention.person },
        role === undefined ? '' : `, ${role} as this release has it`,
      ),
    ],
    unlessDoubted: [
      paragraph('Not in the register.'),
      ...calling(shortForms({ name: mention.person })),
    ],
  };
}

function aboutRegistered(release: Release, person: Person): Said {
  const day = release.published?.value;
  const { letters, roles, source } = person;
  const { name } = styledAt(person, day);
  const passages: Passage[] = [
    paragraph({ strong: letters === undefined ? name : `${name} ${letters}` }),
    ...roles.map((role) => item(roleInWords(role))),
  ];
  if (source !== undefined) {
    const { title, url } = source;
    passages.push(paragraph('Source: ', url === undefined ? title : { link: title, to: url }));
  }
  const forms = stylesAt(person, day).flatMap(shortForms);
  const unlessDoubted = [...inOffice(release, person), ...calling([...new Set(forms)])];
  return { passages, unlessDoubted };
}

/** "HM Chief Inspector of Probation, since March 2024". */
export function roleInWords({ confirmed, from, interim, title, to }: Role): string {
  const since = from === undefined ? '' : dateInWords(from);
  const until = to === undefined ? '' : dateInWords(to);
  const dates =
    since === '' && until === ''
      ? ''
      : until === ''
        ? `, since ${since}`
        : since === ''
          ? `, until ${until}`
          : `, ${since} to ${until}`;
  return `${title}${interim ? ' (interim)' : ''}${dates}${confirmed ? '' : ' (unconfirmed)'}`;
}

/** Whether the person held office on the day of the release, and if not, who did. */
function inOffice({ house, published, register }: Release, person: Person): readonly Passage[] {
  if (published === undefined || person.roles.length === 0) return [];
  const day = dateInWords(published.value);
  if (rolesAt(person, published.value).length > 0) {
    return [paragraph(`In post on ${day}, the day of this release.`)];
  }
  const inPost = house === undefined ? [] : officeHoldersAt(house, published.value);
  const holders = inPost.flatMap((holder) => {
    const held = personById(register, holder.person);
    return held === undefined ? [] : [styledAt(held, published.value).name];
  });
  const instead = holders.length === 0 ? '' : ` That was ${holders.join(' or ')}.`;
  return [paragraph(`Not in post on ${day}, the day of this release.${instead}`)];
}

function calling(forms: readonly string[]): readonly Passage[] {
  return forms.length === 0 ? [] : [paragraph(`After the first mention: ${forms.join(' or ')}`)];
}

/** The role that the release gives the person anywhere. */
function roleGiven({ people }: Release, name: string): string | undefined {
  return people.find(({ person, role }) => person === name && role !== undefined)?.role;
}
