/** The records of services for people. */
import {
  inspectionInWords,
  ownersInWords,
  serviceInWords,
  unitsInWords,
} from '../../record/recordInWords';
import type { ServiceRecord } from '../../record/serviceRecord';
import { trendInWords } from '../../record/trendInWords';
import { type Passage, paragraph, type Words } from '../../text/passage';
import { printable } from '../printable';
import { type Style, styled } from './style';

/** Everything that is known of each service, in paragraphs, as seen from `today` (`YYYY-MM-DD`). */
export function contextPretty(
  name: string,
  records: readonly ServiceRecord[],
  { style, today }: { readonly style: Style; readonly today: string },
): string {
  const ids = new Set(records.map(({ service }) => service.id));
  const passages = records.flatMap((record) => {
    // What another of these services has to itself is printed there.
    const inspections = record.inspections.filter(
      ({ inspection }) => inspection.service === record.service.id || !ids.has(inspection.service),
    );
    return passagesOf({ ...record, inspections }, today);
  });
  const count =
    records.length === 1
      ? []
      : [paragraph(`${records.length} services have the name “${name}” or cover that place.`)];
  return written([...count, ...passages], style);
}

function passagesOf(record: ServiceRecord, today: string): readonly Passage[] {
  const { inspections, service } = record;
  const owners = ownersInWords(record);
  return [
    paragraph({ strong: service.name }, owners === undefined ? '' : ` – ${owners}`),
    ...serviceInWords(record),
    ...unitsInWords(record, today),
    ...trendInWords(record, {}),
    ...inspections.flatMap((inspection) =>
      inspectionInWords(inspection, { under: service.name, fullness: 'full', day: undefined }),
    ),
    ...(inspections.length === 0 ? [paragraph('The register knows of no inspection.')] : []),
  ];
}

function written(passages: readonly Passage[], style: Style): string {
  const lines: string[] = [];
  for (const [index, { item, words }] of passages.entries()) {
    const text = words.map((part) => wordsIn(part, style)).join('');
    if (index > 0 && item !== true) lines.push('');
    lines.push(item === true ? `  - ${text}` : text);
  }
  return `${lines.join('\n')}\n`;
}

function wordsIn(words: Words, style: Style): string {
  if (typeof words === 'string') return printable(words);
  if ('strong' in words) return styled(style, 'bold', printable(words.strong));
  return `${printable(words.link)} <${printable(words.to)}>`;
}
