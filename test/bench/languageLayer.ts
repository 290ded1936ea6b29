/** What the benchmark measures of reading sentences: the families, each with what it reads a paragraph from. */
export { scanAbbreviations } from '../../server/src/facts/abbreviations/abbreviations';
export { scanChanges } from '../../server/src/facts/changes/read';
export { scanDates } from '../../server/src/facts/dates/dates';
export { fieldworkDates } from '../../server/src/facts/dates/fieldwork';
export { scanCaseload } from '../../server/src/facts/figures/caseload';
export { scanFigures } from '../../server/src/facts/figures/figures';
export { lexicon } from '../../server/src/facts/lexicon';
export { scanContacts } from '../../server/src/facts/notes/contacts';
export { namesIn } from '../../server/src/facts/people/personNames';
export { scanRatings } from '../../server/src/facts/ratings/ratingScan';
export { readingOf } from '../../server/src/facts/reading';
export { scanServices } from '../../server/src/facts/services/serviceWords';
export { tokenise } from '../../server/src/language/tokens';
