import type { Scan } from '../facts/scan';
import { remembered } from '../text/remembered';
import { encloses } from '../text/span';
import { paragraphAt } from './observedRelease';
import { defineRule } from './rule';
import { goodNotes, withNotes } from './shared/exampleNotes';
import { demandsOn } from './shared/requiredNotes';

export const caseloadDetails = defineRule({
  id: 'caseload-details',
  group: 'notes',
  severity: 'warning',
  fix: 'none',
  needsHouse: true,
  mayFollow: 'line',
  summary: 'The caseload is given without the day on which it was counted, or without its source.',
  why: 'Caseloads change from quarter to quarter. A figure without a day cannot be checked, and is quoted for years.',
  examples: {
    invalid: [
      {
        text: withNotes([
          goodNotes.availability,
          'The company is owned by Sodexo. It supervised <|4,231 people|>.',
        ]),
      },
      {
        text: withNotes([
          goodNotes.availability,
          'The company supervised <|4,231 people as at 31 March 2019|>.',
        ]),
        note: 'The source is missing: a possibility, no more.',
      },
    ],
    valid: [
      { text: withNotes([goodNotes.availability, goodNotes.caseload]) },
      {
        text: withNotes([
          'The company supervised 4,231 people as at 31 March 2019, says the Ministry of Justice.',
        ]),
      },
    ],
  },
  check({ release, report }) {
    const { caseload, notes } = release;
    if (caseload === undefined) return;
    if (!notes.some(({ span }) => encloses(span, caseload.span))) return;
    const demand = demandsOn(release).find(({ kinds }) => kinds.includes('caseload'));
    if (demand === undefined) return;
    if (caseload.asAt === undefined) {
      report({
        span: caseload.span,
        severity: demand.confirmed ? undefined : 'info',
        message: 'Say when this was counted: “as at”, with the date.',
      });
    } else if (!namesSource(paragraphAt(release, caseload.span.start)!.scan)) {
      report({
        span: caseload.span,
        severity: 'hint',
        message: 'The source may be named: “(source: Ministry of Justice)”.',
      });
    }
  },
});

const source =
  /\bsource\b|\bMinistry\b|\bstatistics\b|\bfigures?\s+(?:from|of)\b|\baccording\b|ffynhonnell/i;

const namesSource = remembered(({ text }: Scan) => source.test(text));
