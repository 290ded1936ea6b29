/**
 * What can be read off a paragraph by itself: dates, figures, contacts, names.
 *
 * Each paragraph is scanned once and remembered with its block, so that after an edit only the paragraphs that
 * changed are scanned again. All offsets in a scan count from the start of the paragraph's content.
 */
import type { House } from '../house/house';
import type { NameMatch } from '../house/nameMatcher';
import type { Register } from '../register/register';
import { type RegisterEntity, registerMatcher } from '../register/registerMatcher';
import type { Block } from '../syntax/node';
import type { Paragraph } from '../syntax/outline';
import { scanContacts } from './contacts';
import { scanDates } from './dates';
import type { Contact, DateMention, Figure } from './facts';
import { scanFigures } from './figures';

/** The facts of one paragraph; spans count from the start of its content. */
export interface Scan {
  readonly text: string;
  readonly dates: readonly DateMention[];
  readonly figures: readonly Figure[];
  readonly contacts: readonly Contact[];
  /** The names that the register knows: services, bodies, people. */
  readonly names: readonly NameMatch<RegisterEntity>[];
}

/** A paragraph with its scan. */
export interface ScannedParagraph {
  readonly paragraph: Paragraph;
  /** Where the content starts in the release; what the spans of the scan must be moved by. */
  readonly start: number;
  readonly scan: Scan;
}
