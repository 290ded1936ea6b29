import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../test/facts/readFacts';

function abbreviations(text: string) {
  return readFacts(text, ['abbreviations']).abbreviations;
}

/** Each short form with what it stands for and how often it is used. */
function summary(text: string): [string, string | undefined, number][] {
  return abbreviations(text).map(({ short, expansion, uses }) => [short, expansion, uses.length]);
}

describe('the short forms of a release', () => {
  it('finds the words that the initials stand for', () => {
    expect(
      summary('Gwent Community Rehabilitation Company (CRC) is new. The CRC’s staff know it.'),
    ).toEqual([['CRC', 'Community Rehabilitation Company', 2]]);
    expect(summary('Two Probation Delivery Units (PDUs) were seen. Each PDU did well.')).toEqual([
      ['PDU', 'Probation Delivery Units', 2],
    ]);
    expect(summary('Her Majesty’s Prison and Probation Service (HMPPS) agreed.')).toEqual([
      ['HMPPS', 'Her Majesty’s Prison and Probation Service', 1],
    ]);
    expect(summary('HM Inspectorate of Probation (HMI Probation) said so.')).toContainEqual([
      'HMI Probation',
      'HM Inspectorate of Probation',
      1,
    ]);
    expect(
      summary('HM Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) said so.'),
    ).toContainEqual(['HMICFRS', 'HM Inspectorate of Constabulary and Fire & Rescue Services', 1]);
    expect(summary('The Ministry of Justice (MoJ) pays. The MoJ agreed.')).toEqual([
      ['MoJ', 'Ministry of Justice', 2],
    ]);
    expect(summary('They wrote pre-sentence reports (“PSRs”) on time.')).toEqual([
      ['PSR', 'pre-sentence reports', 1],
    ]);
    expect(summary('The NPS (National Probation Service) advises courts.')).toEqual([
      ['NPS', 'National Probation Service', 1],
    ]);
  });

  it('leaves out the ending of a possessive', () => {
    expect(summary('The Care Quality Commission’s (CQC’s) report is out.')).toEqual([
      ['CQC', 'Care Quality Commission', 1],
    ]);
    expect(summary('The Care Quality Commission’s (CQC) report is out.')).toEqual([
      ['CQC', 'Care Quality Commission', 1],
    ]);
    expect(summary('Both Probation Delivery Units’ (PDUs’) staff are good.')).toEqual([
      ['PDU', 'Probation Delivery Units', 1],
    ]);
  });

  it('finds a long expansion in brackets', () => {
    expect(
      summary('MAPPA (multi-agency public protection arrangements) meetings were monthly.'),
    ).toEqual([['MAPPA', 'multi-agency public protection arrangements', 1]]);
  });

  it('keeps a second expansion and its words', () => {
    const text =
      'The National Probation Service (NPS) grew.\n\nThe new probation service (NPS) did.';
    const [nps] = abbreviations(text);
    expect(nps?.expanded.map(({ expansion }) => expansion)).toEqual([
      'National Probation Service',
      'new probation service',
    ]);
    const { span, expansionSpan } = nps!.expanded[1]!;
    expect(text.slice(span.start, span.end)).toBe('NPS');
    expect(text.slice(expansionSpan.start, expansionSpan.end)).toBe('new probation service');
  });

  it('counts plurals, possessives and compounds as uses', () => {
    expect(summary('CRCs and the CRC’s partners; CRC-owned vans, NPS/CRC offices.')).toEqual([
      ['CRC', undefined, 4],
      ['NPS', undefined, 1],
    ]);
  });

  it('does not take brackets for an expansion that say something else', () => {
    expect(summary('The trust in Leeds (NHS) closed.')).toEqual([['NHS', undefined, 1]]);
    expect(summary('Nearly all (15) were seen in time (see note 3).')).toEqual([]);
  });

  it('leaves out shouting, honours, addresses and names of companies', () => {
    expect(summary('EMBARGOED UNTIL 00.01 ON TUESDAY 06 DECEMBER 2022')).toEqual([]);
    expect(summary('A headline\n\nPLEASE DO NOT SHARE before noon, said the CRC.')).toEqual([
      ['CRC', undefined, 1],
    ]);
    expect(summary('Paul Wilson CBE wrote to G4S, P3 and 3SC from GOV.UK.')).toEqual([]);
    expect(summary('Write to A.NAME@HMIP.GOV.UK or King Charles III at SW1A 2AA.')).toEqual([]);
    expect(summary('G4 Services (G4S) runs it. G4S agreed.')).toEqual([['G4S', 'G4 Services', 2]]);
  });

  it('sees past the sign of a footnote', () => {
    const [found] = abbreviations('Five Probation Delivery Units (PDUs*) were inspected.');
    expect(found).toMatchObject({ short: 'PDU', expansion: 'Probation Delivery Units' });
  });

  it('never throws and keeps its spans inside the text', () => {
    const piece = fc.constantFrom(
      'CRC',
      'HMI ',
      'Probation',
      '(',
      ')',
      's',
      '’s',
      ' ',
      'of ',
      'P3',
      'a',
      '&',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const { short, uses, expanded } of abbreviations(text)) {
          for (const span of uses) expect(text.slice(span.start, span.end)).toBe(short);
          for (const { expansion, expansionSpan } of expanded) {
            expect(text.slice(expansionSpan.start, expansionSpan.end)).toBe(expansion);
          }
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
