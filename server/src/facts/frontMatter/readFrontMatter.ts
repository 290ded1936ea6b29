/**
 * Reads front matter.
 *
 * It brings along the YAML parser and the schema, so nothing but its type may be imported where releases without front
 * matter are read as well.
 */

import { houseIds } from '../../house/houses';
import { releaseKinds } from '../../house/kinds';
import { readYaml, type YamlProblem, type YamlReading } from '../../house/readYaml';
import type { DataPath } from '../../house/schemaProblems';
import { closestWord } from '../../language/distance';
import { shift } from '../../text/span';
import type { FrontMatter, FrontMatterProblem, Stated, StatedStandard } from './frontMatter';
import { readDay, readMoment, readMonths } from './frontMatterDates';
import { frontMatterSchema, isAddress } from './frontMatterSchema';

/**
 * The front matter with this content, the lines of hyphens left out, which starts at the offset `start` of the
 * release.
 *
 * It never throws. A value that does not fit is left out and becomes a problem; where the YAML itself is broken, the
 * keys before the slip are kept.
 */
export function readFrontMatter(content: string, start: number): FrontMatter {
  // To YAML a carriage return by itself ends no line; in a release it does.
  const text = content.replace(/\r(?!\n)/g, '\n');
  const reading = readYaml(text, frontMatterSchema);
  const data = reading.value ?? {};
  const report = stated(reading, data.report, ['report'], start);
  return {
    house: stated(reading, data.house, ['house'], start),
    kind: stated(reading, data.kind, ['kind'], start),
    service: stated(reading, data.service, ['service'], start),
    regime: stated(reading, data.regime, ['regime'], start),
    rating: withoutMarks(stated(reading, data.rating, ['rating'], start)),
    standards: standards(reading, data.standards ?? {}, start),
    embargo: stated(reading, data.embargo && readMoment(data.embargo), ['embargo'], start),
    published: stated(reading, data.published && readDay(data.published), ['published'], start),
    fieldwork: stated(reading, data.fieldwork && readMonths(data.fieldwork), ['fieldwork'], start),
    report: report && { ...report, kind: isAddress(report.value) ? 'url' : 'file' },
    sources: sources(reading, data.sources, start),
    counterpart: stated(reading, data.counterpart, ['counterpart'], start),
    language: stated(reading, data.language, ['language'], start),
    problems: reading.problems.map((problem) => frontMatterProblem(problem, text, start)),
  };
}

function stated<T>(
  { placeOf }: YamlReading<unknown>,
  value: T | undefined,
  path: DataPath,
  start: number,
): Stated<T> | undefined {
  const place = placeOf(path);
  return value === undefined || place === undefined
    ? undefined
    : { value, span: shift(place.value, start) };
}

function standards(
  reading: YamlReading<unknown>,
  ratings: Readonly<Record<string, string>>,
  start: number,
): StatedStandard[] {
  return Object.entries(ratings).flatMap(([name, value]) => {
    const place = reading.placeOf(['standards', name]);
    if (place?.key === undefined) return [];
    return {
      standard: { value: name, span: shift(place.key, start) },
      rating: withoutMarks({ value, span: shift(place.value, start) }),
    };
  });
}

/** A rating without the quotation marks that a house puts around it in its text. */
function withoutMarks<T extends Stated | undefined>(rating: T): T | Stated {
  const bare = /^[‘“](.+)[’”]$/.exec(rating?.value ?? '')?.[1];
  if (rating === undefined || bare === undefined) return rating;
  const { start, end } = rating.span;
  return { value: bare, span: { start: start + 1, end: end - 1 } };
}

function sources(
  reading: YamlReading<unknown>,
  files: string | readonly string[] | undefined,
  start: number,
): Stated[] {
  if (files === undefined) return [];
  if (typeof files === 'string') {
    const only = stated(reading, files, ['sources'], start);
    return only === undefined ? [] : [only];
  }
  return files.flatMap((file, index) => stated(reading, file, ['sources', index], start) ?? []);
}

/** What the values of a key are taken from, where there is a choice of a few. */
const choices: Readonly<Record<string, readonly string[]>> = {
  house: houseIds,
  kind: releaseKinds,
  language: ['en', 'cy'],
};

function frontMatterProblem(
  { key, message, span }: YamlProblem,
  text: string,
  start: number,
): FrontMatterProblem {
  const place = { span: shift(span, start), key: key === '' ? undefined : key };
  if (key === '') {
    const sentence = `The front matter cannot be read here: ${message}.`;
    return { ...place, kind: 'syntax', message: sentence, suggestion: undefined };
  }
  if (text.slice(span.start, span.end) === key && !Object.hasOwn(frontMatterSchema.shape, key)) {
    const suggestion = closestWord(key, Object.keys(frontMatterSchema.shape));
    const hint = suggestion === undefined ? '' : `; did you mean “${suggestion}”?`;
    const sentence = `Front matter has no key “${key}”${hint === '' ? '.' : hint}`;
    return { ...place, kind: 'unknown-key', message: sentence, suggestion };
  }
  const suggestion = closestWord(text.slice(span.start, span.end), choices[key] ?? []);
  const sentence = `${key}: ${message}${message.endsWith('?') ? '' : '.'}`;
  return { ...place, kind: 'wrong-value', message: sentence, suggestion };
}
