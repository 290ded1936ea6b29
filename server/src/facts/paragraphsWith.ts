/**
 * The paragraphs of a release that have something, so that whoever looks for it need not pass over all the others:
 * in a long release, that is what a keystroke costs.
 */
import { selection } from './acrossEdits';
import { nothingRated } from './ratings/ratingScan';
import type { ScannedParagraph } from './scan';

export const withDates = selection(({ scan }: ScannedParagraph) => scan.dates.length > 0);

export const withFigures = selection(({ scan }: ScannedParagraph) => scan.figures.length > 0);

export const withContacts = selection(({ scan }: ScannedParagraph) => scan.contacts.length > 0);

export const withLinks = selection(({ scan }: ScannedParagraph) => scan.links.length > 0);

/** Those with ratings, or with something said of them. */
export const withRatings = selection(({ scan }: ScannedParagraph) => scan.ratings !== nothingRated);

/** Those of the notes, whatever they have. */
export const ofNotes = selection(({ paragraph }: ScannedParagraph) => paragraph.zone === 'notes');
