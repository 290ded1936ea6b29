import { hasPlaces } from '../drafting/pieces';
import type { Note } from '../facts/facts';
import { withContacts } from '../facts/paragraphsWith';
import type { HousedRelease } from '../facts/release';
import { asksFor } from '../house/house';
import { countFirst } from '../text/countFirst';
import { chosen } from './observedRelease';
import { defineRule } from './rule';
import { goodNotes, withNotes } from './shared/exampleNotes';
import { layoutSeverity } from './shared/houseLayout';

export const contactDetails = defineRule({
  id: 'contact-details',
  group: 'notes',
  severity: 'warning',
  fix: 'none',
  needsHouse: true,
  mayFollow: 'line',
  summary: 'The media contact lacks a name or an office, or a way to reach it.',
  why: 'Whoever rings must know whom to ask for, and must have a number or an address to ring at all.',
  examples: {
    invalid: [
      {
        text: withNotes([
          goodNotes.availability,
          '<|For media enquiries, please contact Priya Varley.|>',
        ]),
      },
      {
        text: withNotes([goodNotes.availability, '<|Media enquiries: 07700 900462|>']),
        note: 'Nobody is named.',
      },
    ],
    valid: [
      {
        text: withNotes(['Media enquiries: [INSERT NAME, PHONE AND E-MAIL].']),
        note: 'A place that is still to be filled in is reported as that.',
      },
      { text: withNotes([goodNotes.availability, goodNotes.contact]) },
      {
        text: withNotes([goodNotes.availability, 'Please ring the press office on 020 7946 0127.']),
      },
    ],
  },
  check({ release, report }) {
    if (!asksFor(release.house, 'media-contact')) return;
    for (const note of release.notes) {
      // What is still to come is reported as that.
      if (note.kind !== 'media-contact' || hasPlaces(note.text)) continue;
      const lacking = !hasContact(release, note)
        ? 'a telephone number or an e-mail address'
        : nameOrOffice.test(note.text)
          ? undefined
          : 'a name or an office';
      if (lacking === undefined) continue;
      report({
        span: note.span,
        severity: layoutSeverity(release.house),
        message: `This contact lacks ${lacking}.`,
      });
    }
  },
});

/** An office, or two words with capitals behind each other, which are a name. */
const nameOrOffice =
  /\b(?:[Oo]ffice|[Tt]eam|[Dd]esk|[Uu]nit|[Dd]epartment|[Cc]ommunications|[Ss]wyddfa|[Tt]îm)\b|[A-ZÀ-ÞŁŚŠŴŶŻŽ][\u0300-\u036fA-Za-zÀ-ɏḀ-ỿ’'-]{1,40}\s+[A-ZÀ-ÞŁŚŠŴŶŻŽ][A-Za-zÀ-ɏḀ-ỿ]/;

function hasContact(release: HousedRelease, { span }: Note): boolean {
  const contacts = chosen(release, withContacts);
  const first = countFirst(contacts.length, (index) => contacts[index]!.start < span.start);
  return first < contacts.length && contacts[first]!.start < span.end;
}
