/**
 * A whole release that is still to be written: everything that house, register and calendar know is in its place, and
 * what only the writer knows is a place to fill in, the headline first.
 */
import { requiredNotes } from '../house/house';
import { frontMatterLines } from './frontMatterText';
import { type NoteMatter, noteText } from './noteText';
import { openingSentence } from './opening';
import { asText, type Piece, piecesOf } from './pieces';
import { embargoLine, immediateLine } from './releaseLine';
import type { ReleasePlan } from './releasePlan';
import { statement } from './statement';

/** The release that is planned, to be filled in. It ends in a line break. */
export function skeleton(plan: ReleasePlan): readonly Piece[] {
  const { style } = plan.house;
  const notes = numberedNotes(plan);
  const opening = openingSentence(plan, asText(notes));
  const heading = style.notesHeadings[0];
  return [
    `---\n${frontMatterLines(frontMatterOf(plan))}---\n`,
    ...paragraph({ name: 'headline', asked: 'HEADLINE' }),
    ...paragraph(...releaseLine(plan)),
    ...paragraph(...opening),
    ...paragraph({ name: 'findings', asked: 'WHAT WAS FOUND' }),
    ...paragraph(...statement(plan)),
    ...(style.endMarkers[0] === undefined ? [] : [style.endMarkers[0], '\n']),
    ...(notes.length === 0 || heading === undefined ? [] : [`\n${heading}\n\n`, ...notes]),
  ];
}

function paragraph(...pieces: readonly Piece[]): readonly Piece[] {
  return [...pieces, '\n\n'];
}

function frontMatterOf({ house, kind, service, embargo, published, inspection }: ReleasePlan) {
  return {
    house: house.id,
    kind,
    service: service?.name,
    embargo,
    published,
    fieldwork: inspection?.fieldwork,
  };
}

function releaseLine({ house, immediate, embargo, published }: ReleasePlan): readonly Piece[] {
  return immediate ? [immediateLine] : embargoLine(house, embargo ?? published);
}

/** Each note that the house asks for, in its order. */
function numberedNotes(plan: ReleasePlan): readonly Piece[] {
  const { house, kind, published, regime, serviceKind } = plan;
  const matter = noteMatterOf(plan);
  // As long as the day is open, whatever may be asked on some day is among them.
  const known = published === undefined ? {} : { date: published, regime, serviceKind };
  return requiredNotes(house, kind, known).flatMap(({ kinds }, index) => [
    `${index + 1}. `,
    ...piecesOf(noteText(matter, kinds[0]!), kinds[0]!),
    '\n',
  ]);
}

function noteMatterOf(plan: ReleasePlan): NoteMatter {
  const { house, register, regime, day, published, embargo, service } = plan;
  return {
    house,
    register,
    regime,
    day,
    published: published === undefined ? undefined : { value: published },
    embargo: embargo === undefined ? undefined : { value: embargo },
    service,
  };
}
