import type { ServiceMention } from '../facts/facts';
import type { Release } from '../facts/release';
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

/** The service of the same kind that the text names again and again, where it does not name the one of the headline. */
function meantFor(
  wrong: ServiceMention,
  { services, headline }: Release,
): ServiceMention | undefined {
  const below = services.filter(({ span }) => span.start >= headline!.span.end);
  if (below.some((mention) => isSame(mention, wrong))) return undefined;
  const alike = below.filter((mention) => kindIn(mention) === kindIn(wrong));
  return alike.find(
    (mention) => alike.filter((other) => isSame(other, mention)).length >= fewestMentions,
  );
}

/** So often a text names the service that it is about. */
const fewestMentions = 2;

function isSame(a: ServiceMention, b: ServiceMention): boolean {
  return a.name === b.name || (a.id !== undefined && a.id === b.id);
}

/** The short form of the kind at the beginning or at the end of a name: "HMP", "PDU", "School". */
function kindIn({ name }: ServiceMention): string | undefined {
  return /^(?:HM\w+|YOI)(?=[\s/])|\S+$/.exec(name)?.[0];
}
