import type { ServiceMention } from '../facts/facts';
import type { Release } from '../facts/release';
import type { Register } from '../register/register';
import { encloses } from '../text/span';
import { defineRule } from './rule';

export const headlineService = defineRule({
  id: 'headline-service',
  group: 'names',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'The headline names a service that the text does not speak of.',
  why: 'Reports on neighbours come out side by side, and a release is often made from the last one. With the wrong name in its headline it tells the whole country of somebody else’s rating.',
  examples: {
    invalid: [
      {
        text: '<|Derby City PDU|> must do more\n\nDerbyshire PDU has been inspected. Staff at Derbyshire PDU work hard.\n',
      },
      {
        text: 'Inspectors praise <|HMP Hollow Bay|>\n\nHMP Hazelmoor was inspected in May. HMP Hazelmoor is small.\n',
      },
    ],
    valid: [
      {
        text: 'Derbyshire PDU does better than Derby City PDU\n\nDerbyshire PDU has been inspected. Staff at Derbyshire PDU work hard.\n',
        note: 'The headline compares two.',
      },
      {
        text: 'Struggling youth offending team improves\n\nFellside YOT has been inspected. Staff at Fellside YOT work hard.\n',
      },
      {
        text: 'Berkshire youth justice service improves\n\nReading YJS has been inspected. Staff at Reading YJS work hard.\n',
        note: 'The county that the town lies in.',
      },
      {
        text: 'Westmere youth justice service praised\n\nWestmere YJS has been inspected. Staff at Westmere YJS work hard.\n',
      },
    ],
  },
  check({ release, report }) {
    const headline = release.headline?.span;
    if (headline === undefined) return;
    const inHeadline = release.services.filter(({ span }) => encloses(headline, span));
    const wrong = inHeadline[0];
    const right = wrong && meantFor(wrong, release);
    if (right === undefined || inHeadline.some((mention) => isSame(mention, right))) return;
    report({
      span: wrong!.span,
      message: `The headline names “${wrong!.name}”, but the text is about “${right.name}”.`,
      related: [{ span: right.span, message: 'What the text is about.' }],
      fix: {
        title: `Write “${right.name}”`,
        edits: [{ span: wrong!.span, text: right.name }],
      },
    });
  },
});

/** The service that the text names again and again, where it does not name that of the headline, which is another. */
function meantFor(wrong: ServiceMention, release: Release): ServiceMention | undefined {
  const { services, headline, register } = release;
  const below = services.filter(({ span }) => span.start >= headline!.span.end);
  if (below.some((mention) => isSame(mention, wrong))) return undefined;
  const right = firstNamedAgain(below);
  if (right === undefined || kindIn(right) !== kindIn(wrong)) return undefined;
  const words = placeWords(right);
  const isOwn = words.some((word) => headline!.text.includes(word));
  return !isOwn && isKnown(wrong, words, register) ? right : undefined;
}

/** The first service that is named more than once: the one that a text is about. */
function firstNamedAgain(mentions: readonly ServiceMention[]): ServiceMention | undefined {
  const seen = new Set<string>();
  const again = new Set<string>();
  const keysOf = ({ name, id }: ServiceMention) => [name, ...(id === undefined ? [] : [`#${id}`])];
  for (const mention of mentions) {
    for (const key of keysOf(mention)) (seen.has(key) ? again : seen).add(key);
  }
  return mentions.find((mention) => keysOf(mention).some((key) => again.has(key)));
}

/**
 * Whether the words of a headline are sure to name a service other than that of certain places. Any word may open a
 * headline with a capital, and a county is no other service than that of a town in it.
 */
function isKnown(mention: ServiceMention, places: readonly string[], register: Register): boolean {
  if (mention.id !== undefined || isPrison.test(mention.name)) return true;
  const own = placeWords(mention)[0];
  return (
    own !== undefined &&
    register.places.includes(own) &&
    places.some((place) => place.slice(0, stem) === own.slice(0, stem))
  );
}

/** Places whose names begin with so many letters that are the same are taken for each other: Derby and Derbyshire. */
const stem = 4;

const isPrison = /^(?:HM\w+|YOI)(?=[\s/])/;

function isSame(a: ServiceMention, b: ServiceMention): boolean {
  return a.name === b.name || (a.id !== undefined && a.id === b.id);
}

/** The short form of the kind at the beginning or at the end of a name: "HMP", "PDU", "School". */
function kindIn({ name }: ServiceMention): string {
  return (isPrison.exec(name) ?? /(?<!\S)\S+$/.exec(name))![0];
}

/** The words of the place in the name of a service. */
function placeWords(mention: ServiceMention): string[] {
  const kind = kindIn(mention);
  return mention.name.split(/[\s,/]+/).filter((word) => word !== kind && /^\p{Lu}.{3}/u.test(word));
}
