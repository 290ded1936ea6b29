/** An utterance, and what utterances are read from. */

import type { House } from '../../house/house';
import type { Quotation } from '../../syntax/quotations';
import type { SourceText } from '../../text/sourceText';
import type { People } from '../people/people';
import type { ScannedParagraph } from '../scan';
import type { PlacedCue } from './attributions';
import type { QuotePart } from './fact';

/** What utterances are read from. */
export interface UtteranceSource {
  readonly text: SourceText;
  readonly paragraphs: readonly ScannedParagraph[];
  readonly quotations: readonly Quotation[];
  readonly people: People;
  readonly house: House | undefined;
}

/** One utterance; whoever its cue names is not resolved yet. */
export interface Utterance {
  readonly parts: PlacedPart[];
  lastParagraph: number;
  cue: PlacedCue | undefined;
  readonly form: 'speech' | 'fragment';
  readonly marks: 'double' | 'single' | 'none';
}

/** A part with the place of its paragraph. */
export type PlacedPart = QuotePart & { readonly paragraph: number };
