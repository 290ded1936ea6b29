/** What an empty file becomes: a whole release, or front matter above the text that is there. */
import { frontMatterLines } from '../drafting/frontMatterText';
import { asText, type Piece } from '../drafting/pieces';
import { releasePlan } from '../drafting/releasePlan';
import { skeleton } from '../drafting/skeleton';
import type { House } from '../house/house';
import { defaultHouseId, houseById } from '../house/houses';
import { releaseKinds } from '../house/kinds';
import { frontMatterIn } from '../syntax/frontMatter';
import { kindTitles } from './newRelease';
import type { Cursor, Suggestion } from './suggestion';

/** A whole release of each kind, where nothing is written yet but the word that is being typed. */
export function completeRelease(cursor: Cursor): readonly Suggestion[] {
  const { before, offset, release, snapshot } = cursor;
  const typed = /^\uFEFF?[ \t]*([\p{L}-]*)$/u.exec(before)?.[1];
  if (typed === undefined || !cursor.wholeLine) return [];
  const { source: text, context } = snapshot;
  const rest = text.slice(0, offset - typed.length) + text.slice(offset, text.length);
  if (rest.trim() !== '') return [];
  return releaseKinds.map((kind) => {
    const answers = { house: houseOf(release), kind, embargo: undefined };
    const pieces = skeleton(releasePlan(answers, release.register, context.today));
    const { title, detail } = kindTitles[kind];
    return {
      label: `New press release: ${title.toLowerCase()}`,
      kind: 'whole',
      detail,
      about: 'Front matter, headline, opening sentence, quotation and notes, to be filled in.',
      text: asText(pieces),
      pieces,
      typed: typed.length,
    };
  });
}

/** Front matter with both its lines of hyphens, where one of them is being typed above everything else. */
export function completeFrontMatterStart(cursor: Cursor): readonly Suggestion[] {
  const { after, before, offset, snapshot } = cursor;
  const hyphens = /^\uFEFF?(-{1,3})$/.exec(before)?.[1];
  if (hyphens === undefined || !cursor.wholeLine || after.trim() !== '') return [];
  const start = offset - hyphens.length;
  if (snapshot.source.slice(0, start).trim() !== '') return [];
  const place = frontMatterIn(snapshot.tree);
  if (place?.block.closed || saysSomething(cursor, place)) return [];
  const known = valuesIn(cursor);
  return [
    {
      label: '---',
      kind: 'whole',
      detail: 'front matter: what the release is about',
      about: 'Kind, service and dates of the release, above its headline; never published.',
      text: `---\n${frontMatterLines(known)}---\n`,
      pieces: ['---\n', frontMatterLines(known), ...missing(known), '---\n'],
      typed: hyphens.length,
    },
  ];
}

/** Whether front matter that is not closed has keys already. */
function saysSomething({ snapshot }: Cursor, place: ReturnType<typeof frontMatterIn>): boolean {
  if (place === undefined) return false;
  const { block, start } = place;
  return (
    snapshot.source.slice(start + block.content.start, start + block.content.end).trim() !== ''
  );
}

/** What the text below shows of itself. */
function valuesIn({ offset, release }: Cursor) {
  const { embargo, fieldwork, kind, paragraphs, published, service } = release;
  const isEmpty = paragraphs.every(({ paragraph }) => paragraph.span.start < offset);
  return {
    house: houseOf(release).id,
    kind: isEmpty ? undefined : kind,
    service: service?.name,
    embargo: embargo?.value,
    published: published?.value,
    fieldwork: fieldwork?.value,
  };
}

/** A line for each of the usual keys whose value is not known. */
function missing(known: ReturnType<typeof valuesIn>): readonly Piece[] {
  return [
    ...(known.kind === undefined
      ? ['kind: ', { name: 'kind', asked: 'KIND', choices: releaseKinds }, '\n']
      : []),
    ...(known.service === undefined && (known.kind ?? 'inspection') === 'inspection'
      ? ['service: ', { name: 'service', asked: 'SERVICE' }, '\n']
      : []),
    ...(known.published === undefined
      ? ['published: ', { name: 'published', asked: 'DAY' }, '\n']
      : []),
  ];
}

/** The house of the release, or the one that an empty draft is offered. */
function houseOf({ house }: { readonly house: House | undefined }): House {
  return house ?? houseById(defaultHouseId)!;
}
