/**
 * The paragraphs of a release that have something, so that whoever looks for it need not pass over all the others:
 * in a long release, that is what a keystroke costs.
 */
import { nothingRated } from './ratings/ratingScan';
import { remembered } from './remembered';
import type { ScannedParagraph } from './scan';

/** Paragraphs by what they have, in the order of the text. */
export interface ParagraphsWith {
  readonly dates: readonly ScannedParagraph[];
  readonly figures: readonly ScannedParagraph[];
  readonly contacts: readonly ScannedParagraph[];
  readonly links: readonly ScannedParagraph[];
  /** Those with ratings, or with something said of them. */
  readonly ratings: readonly ScannedParagraph[];
  /** Those of the notes, whatever they have. */
  readonly notes: readonly ScannedParagraph[];
}

/** The paragraphs of one release sorted out, all in one pass. */
export const paragraphsWith = remembered(
  (paragraphs: readonly ScannedParagraph[]): ParagraphsWith => {
    const dates: ScannedParagraph[] = [];
    const figures: ScannedParagraph[] = [];
    const contacts: ScannedParagraph[] = [];
    const links: ScannedParagraph[] = [];
    const ratings: ScannedParagraph[] = [];
    const notes: ScannedParagraph[] = [];
    for (const scanned of paragraphs) {
      const { paragraph, scan } = scanned;
      if (scan.dates.length > 0) dates.push(scanned);
      if (scan.figures.length > 0) figures.push(scanned);
      if (scan.contacts.length > 0) contacts.push(scanned);
      if (scan.links.length > 0) links.push(scanned);
      if (scan.ratings !== nothingRated) ratings.push(scanned);
      if (paragraph.zone === 'notes') notes.push(scanned);
    }
    return { dates, figures, contacts, links, ratings, notes };
  },
);
