/** The catalogue: every rule, in the order in which it is documented. A rule file that is missing here fails a test. */
import { caseloadAfterPublication } from './caseloadAfterPublication';
import { commentUnclosed } from './commentUnclosed';
import { dateImpossible } from './dateImpossible';
import { dateRangeReversed } from './dateRangeReversed';
import { doubledFullStop } from './doubledFullStop';
import { doubledParagraph } from './doubledParagraph';
import { doubledSpace } from './doubledSpace';
import { doubledWord } from './doubledWord';
import { embargoDateMismatch } from './embargoDateMismatch';
import { embargoIncomplete } from './embargoIncomplete';
import { embargoMissing } from './embargoMissing';
import { embargoTimeAmbiguous } from './embargoTimeAmbiguous';
import { embargoTimeForm } from './embargoTimeForm';
import { emptyNote } from './emptyNote';
import { endMarkerForm } from './endMarkerForm';
import { endMarkerMissing } from './endMarkerMissing';
import { endMarkerPlace } from './endMarkerPlace';
import { fieldworkAfterPublication } from './fieldworkAfterPublication';
import { fieldworkMismatch } from './fieldworkMismatch';
import { frontMatter } from './frontMatter';
import { headlineFullStop } from './headlineFullStop';
import { headlineLength } from './headlineLength';
import { headlineMissing } from './headlineMissing';
import { noteNumbering } from './noteNumbering';
import { notesHeadingForm } from './notesHeadingForm';
import { notesHeadingMissing } from './notesHeadingMissing';
import { notesHeadingPlace } from './notesHeadingPlace';
import { placeholderLeft } from './placeholderLeft';
import type { Rule } from './rule';
import { suppression } from './suppression';
import { unbalancedBrackets } from './unbalancedBrackets';
import { weekdayWrong } from './weekdayWrong';

export const rules: readonly Rule[] = [
  // structure
  headlineMissing,
  headlineLength,
  headlineFullStop,
  endMarkerMissing,
  endMarkerForm,
  endMarkerPlace,
  notesHeadingMissing,
  notesHeadingForm,
  notesHeadingPlace,
  noteNumbering,
  emptyNote,
  placeholderLeft,
  doubledWord,
  doubledParagraph,
  doubledSpace,
  doubledFullStop,
  unbalancedBrackets,
  commentUnclosed,
  frontMatter,
  suppression,
  // dates
  dateImpossible,
  weekdayWrong,
  dateRangeReversed,
  fieldworkAfterPublication,
  fieldworkMismatch,
  caseloadAfterPublication,
  embargoMissing,
  embargoIncomplete,
  embargoTimeForm,
  embargoTimeAmbiguous,
  embargoDateMismatch,
];
