/** The catalogue: every rule, in the order in which it is documented. A rule file that is missing here fails a test. */

import { abbreviationExpandedDifferently } from './abbreviationExpandedDifferently';
import { abbreviationExpandedTwice } from './abbreviationExpandedTwice';
import { abbreviationNotExpanded } from './abbreviationNotExpanded';
import { abbreviationUnused } from './abbreviationUnused';
import { americanSpelling } from './americanSpelling';
import { ampersandInName } from './ampersandInName';
import { availabilityDetails } from './availabilityDetails';
import { avoidedWord } from './avoidedWord';
import { bodyNameSpelling } from './bodyNameSpelling';
import { caseloadAfterPublication } from './caseloadAfterPublication';
import { caseloadDetails } from './caseloadDetails';
import { characterLost } from './characterLost';
import { charactersMisread } from './charactersMisread';
import { commentUnclosed } from './commentUnclosed';
import { contactDetails } from './contactDetails';
import { contactMalformed } from './contactMalformed';
import { countMismatch } from './countMismatch';
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
import { figureDirection } from './figureDirection';
import { figureFractionPercentage } from './figureFractionPercentage';
import { figureMalformed } from './figureMalformed';
import { figureNoteMismatch } from './figureNoteMismatch';
import { firstInspectionUntrue } from './firstInspectionUntrue';
import { frontMatter } from './frontMatter';
import { frontMatterPlace } from './frontMatterPlace';
import { fullStopMissing } from './fullStopMissing';
import { headlineFullStop } from './headlineFullStop';
import { headlineLength } from './headlineLength';
import { headlineMissing } from './headlineMissing';
import { headlineService } from './headlineService';
import { honorificWrong } from './honorificWrong';
import { htmlCharacter } from './htmlCharacter';
import { itsApostrophe } from './itsApostrophe';
import { leftoverText } from './leftoverText';
import { listLength } from './listLength';
import { listSum } from './listSum';
import { listTotal } from './listTotal';
import { mailHeader } from './mailHeader';
import { mailReplyMarks } from './mailReplyMarks';
import { majestyByReign } from './majestyByReign';
import { nameFormMixed } from './nameFormMixed';
import { notARelease } from './notARelease';
import { noteAboutInspectorate } from './noteAboutInspectorate';
import { noteAboutSector } from './noteAboutSector';
import { noteCaseload } from './noteCaseload';
import { noteFieldwork } from './noteFieldwork';
import { noteMediaContact } from './noteMediaContact';
import { noteNumbering } from './noteNumbering';
import { noteReportAvailability } from './noteReportAvailability';
import { notesHeadingForm } from './notesHeadingForm';
import { notesHeadingMissing } from './notesHeadingMissing';
import { notesHeadingPlace } from './notesHeadingPlace';
import { officeHolder } from './officeHolder';
import { ordinalDate } from './ordinalDate';
import { overallFromStandards } from './overallFromStandards';
import { percentFormMixed } from './percentFormMixed';
import { placeholderLeft } from './placeholderLeft';
import { previousRatingUntrue } from './previousRatingUntrue';
import { quotationStop } from './quotationStop';
import { quoteClosedEarly } from './quoteClosedEarly';
import { quoteContinuationMark } from './quoteContinuationMark';
import { quoteDiffers } from './quoteDiffers';
import { quoteEmpty } from './quoteEmpty';
import { quoteMarkReversed } from './quoteMarkReversed';
import { quoteMarkSpaced } from './quoteMarkSpaced';
import { quoteMarksNested } from './quoteMarksNested';
import { quoteSpeakerMissing } from './quoteSpeakerMissing';
import { quoteUnclosed } from './quoteUnclosed';
import { quoteUnopened } from './quoteUnopened';
import { rangeForm } from './rangeForm';
import { rankUntrue } from './rankUntrue';
import { ratingAgainstRecord } from './ratingAgainstRecord';
import { ratingCountSum } from './ratingCountSum';
import { ratingForm } from './ratingForm';
import { ratingMarkLate } from './ratingMarkLate';
import { ratingMismatch } from './ratingMismatch';
import { ratingNotOnScale } from './ratingNotOnScale';
import { ratingNumberWrong } from './ratingNumberWrong';
import { ratingTrendUntrue } from './ratingTrendUntrue';
import { reportingVerbMissing } from './reportingVerbMissing';
import { retiredTerm } from './retiredTerm';
import type { Rule } from './rule';
import { sameRatingUntrue } from './sameRatingUntrue';
import { scaleNotInForce } from './scaleNotInForce';
import { serviceNameAtDate } from './serviceNameAtDate';
import { serviceNameSpelling } from './serviceNameSpelling';
import { serviceOwner } from './serviceOwner';
import { shareOverWhole } from './shareOverWhole';
import { speakerFirstMention } from './speakerFirstMention';
import { speakerNameSpelling } from './speakerNameSpelling';
import { speakerShortForm } from './speakerShortForm';
import { spelling } from './spelling';
import { straightAmongCurly } from './straightAmongCurly';
import { suppression } from './suppression';
import { unbalancedBrackets } from './unbalancedBrackets';
import { unseenCharacter } from './unseenCharacter';
import { weekdayWrong } from './weekdayWrong';
import { wrongWord } from './wrongWord';

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
  notARelease,
  doubledWord,
  doubledParagraph,
  doubledSpace,
  doubledFullStop,
  unbalancedBrackets,
  commentUnclosed,
  frontMatter,
  frontMatterPlace,
  suppression,
  // notes
  noteReportAvailability,
  availabilityDetails,
  noteAboutInspectorate,
  noteAboutSector,
  noteCaseload,
  caseloadDetails,
  noteFieldwork,
  noteMediaContact,
  contactDetails,
  contactMalformed,
  // ratings
  ratingNotOnScale,
  scaleNotInForce,
  ratingForm,
  ratingNumberWrong,
  ratingMismatch,
  rankUntrue,
  ratingCountSum,
  overallFromStandards,
  // quotes
  quoteSpeakerMissing,
  quoteUnclosed,
  quoteUnopened,
  quoteContinuationMark,
  quoteClosedEarly,
  quoteMarkReversed,
  quoteMarkSpaced,
  quoteMarksNested,
  straightAmongCurly,
  reportingVerbMissing,
  speakerFirstMention,
  speakerShortForm,
  speakerNameSpelling,
  honorificWrong,
  officeHolder,
  quoteDiffers,
  // figures
  figureNoteMismatch,
  figureDirection,
  figureFractionPercentage,
  figureMalformed,
  shareOverWhole,
  countMismatch,
  listSum,
  listTotal,
  listLength,
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
  // names
  serviceNameSpelling,
  serviceNameAtDate,
  bodyNameSpelling,
  headlineService,
  nameFormMixed,
  abbreviationNotExpanded,
  abbreviationExpandedTwice,
  abbreviationExpandedDifferently,
  abbreviationUnused,
  majestyByReign,
  retiredTerm,
  // archive
  previousRatingUntrue,
  sameRatingUntrue,
  ratingTrendUntrue,
  ratingAgainstRecord,
  serviceOwner,
  firstInspectionUntrue,
  // language
  avoidedWord,
  ordinalDate,
  percentFormMixed,
  rangeForm,
  ampersandInName,
  americanSpelling,
  // slips
  spelling,
  wrongWord,
  charactersMisread,
  characterLost,
  htmlCharacter,
  unseenCharacter,
  fullStopMissing,
  quotationStop,
  quoteEmpty,
  ratingMarkLate,
  itsApostrophe,
  leftoverText,
  mailReplyMarks,
  mailHeader,
];
