/**
 * What is read off one text by itself: the types that scanning gives, and that everything else is read from.
 *
 * All offsets in a scan count from the start of the paragraph's content.
 */
import type { NameMatch } from '../language/gazetteer';
import type { RegisterEntity } from '../register/registerMatcher';
import type { Words } from '../text/words';
import type { AbbreviationScan } from './abbreviations/fact';
import type { Change } from './changes/fact';
import type { Damage } from './damage';
import type { DateMention } from './dates/fact';
import type { Figure } from './figures/fact';
import type { Link } from './links/fact';
import type { Contact } from './notes/fact';
import type { NamedPerson } from './people/fact';
import type { Cues } from './quotes/fact';
import type { RatingScan } from './ratings/fact';
import type { Scanned } from './scanned';
import type { WordedService } from './services/fact';

/** A text with its dates, figures and contacts; spans count from its start. */
export interface Reading {
  readonly text: string;
  /** What words the text has, to tell quickly what it cannot say. */
  readonly words: Words;
  readonly dates: readonly DateMention[];
  readonly figures: readonly Figure[];
  readonly contacts: readonly Contact[];
}

/** The facts of one paragraph; spans count from the start of its content. */
export interface Scan extends Reading {
  /** The names that the register knows: services, places, bodies, people. */
  readonly names: readonly NameMatch<RegisterEntity>[];
  /** Figures of which the text says that one became the other, in order. */
  readonly changes: readonly Change[];
  /** Everything that reads like the name of a person, in order. */
  readonly people: readonly NamedPerson[];
  readonly cues: Cues;
  readonly abbreviations: AbbreviationScan;
  readonly links: readonly Link[];
  /** Services as their wording shows them, registered or not. */
  readonly services: readonly WordedService[];
  readonly ratings: RatingScan;
  /** The characters that were damaged on the way, in order. */
  readonly damage: readonly Damage[];
}

/** A paragraph with its scan. */
export type ScannedParagraph = Scanned<Scan>;
