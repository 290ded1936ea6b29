/** What the benchmark measures of reading sentences. */
export { scanChanges } from '../../server/src/facts/changes/read';
export { lexicon } from '../../server/src/facts/lexicon';
export { readingOf } from '../../server/src/facts/reading';
export { tokenise } from '../../server/src/language/tokens';
