/** What the lines are for that frame a release: end marker and notes heading. */
import type { Release } from '../facts/release';
import { touches } from '../text/span';
import type { Found } from './found';
import { paragraph } from './markup';

/** The end marker or the notes heading at an offset. */
export function furnitureAt({ notes, outline }: Release, offset: number): Found | undefined {
  const { endMarkers, notesHeading } = outline;
  const marker = endMarkers.find(({ span }) => touches(span, offset));
  if (marker !== undefined) {
    const text =
      'The text for publication ends here. What follows is for editors: notes, contacts and background.';
    return { span: marker.span, passages: [paragraph({ strong: 'End marker' }), paragraph(text)] };
  }
  if (notesHeading === undefined || !touches(notesHeading.span, offset)) return undefined;
  const count = notes.length === 0 ? 'none so far' : notes.length === 1 ? 'one' : `${notes.length}`;
  return {
    span: notesHeading.span,
    passages: [
      paragraph({ strong: 'Notes to editors' }, ` – ${count}`),
      paragraph(
        'They say what an editor has to know and a reader need not: where the report is, who inspected, figures with their dates, and whom to ring.',
      ),
    ],
  };
}
