import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteKind } from '../../house/kinds';
import { readingOf } from '../reading';
import { noteKindsOf } from './noteKinds';

const kindsOf = (text: string) => noteKindsOf(readingOf(text));

const notes: Record<Exclude<NoteKind, 'other'>, readonly string[]> = {
  'report-availability': [
    'From 00.01 on 16 June 2020, the report will be at reports.example.gov.uk/hmip.',
    'An embargoed copy is attached.',
    '‘An inspection of services in London’ is published on 16 June 2020 at 00.01: example.gov.uk/hmip.',
    'Report: www.example.gov.uk/hmip (16 June 2020, 00.01).',
    'Published on our website at 00.01, Wednesday 25 September 2019: example.gov.uk/hmip.',
    'Link to report (live from 00.01, 25 September 2019): https://www.example.gov.uk/hmip/',
    'The report is available at www.example.gov.uk/hmip on 30 May 2019 00.01.',
    'The letter to the region, which sets out the findings, is available from 3 February 2026.',
    'You can read the report from 00.01 on 11 February 2025.',
    'The report is available in English and in Welsh at www.example.gov.uk.',
    'The independent review is published on our website on 24 January 2023.',
    'A copy of the report can be found on our website.',
    'The full report, Early days, is published at www.example.gov.uk from 1 June.',
    'You can read the full report here: https://www.example.gov.uk.',
    'CQC has published its report on its website today.',
    'The report was published on 20 December 2018 and is at reports.example.gov.uk.',
    'Mae’r adroddiad ar gael yn arolygiaeth.example.cymru.',
  ],
  'about-inspectorate': [
    'We monitor, inspect and regulate services to make sure they meet standards.',
    'We make sure health and social care services give people safe care.',
    'Our mission is to achieve excellence for learners in Wales.',
    'Her Majesty’s Inspectorate of Probation reports to the Secretary of State for Justice.',
    'As an independent inspectorate, we inspect youth offending and probation services.',
    'For more about the work of HM Inspectorate of Probation, see www.example.gov.uk.',
    'HM Inspectorate of Probation is the independent inspector of probation services.',
    'HM Inspectorate of Prisons is an independent inspectorate of places of detention.',
    'Ofsted inspects services for children and learners.',
    'Ofsted is a government department without a minister. It inspects schools.',
    'CQC is the independent regulator of health and social care in England.',
    'Her Majesty’s Inspectorate of Constabulary (HMICFRS) independently assesses police forces.',
    'Estyn is the education and training inspectorate for Wales.',
    'The Care Inspectorate is the national scrutiny body for social care in Scotland.',
    'Care Inspectorate Wales registers and inspects services for children and adults.',
    'We are the independent regulator of health care.',
    'Arolygiaeth Prawf EF yw’r arolygydd annibynnol.',
  ],
  'about-sector': [
    'There are 21 Community Rehabilitation Companies responsible for low-risk offenders.',
    'Youth justice services supervise children between 10 and 18.',
    'The National Probation Service is responsible for high-risk offenders.',
    'The Probation Service has 12 regions.',
    'A PDU is the local area of the Probation Service.',
    'PDUs, or Probation Delivery Units, are the local areas within each region.',
    'There are 43 police forces in England and Wales.',
    'Low-risk offenders are supervised by one of 21 CRCs.',
    'Mae 21 o Gwmnïau Adsefydlu Cymunedol.',
  ],
  ownership: [
    'Brackwell runs five CRCs: Humberside, West Yorkshire, Cheshire, Merseyside and Hampshire.',
    'The CRC is part of Brackwell Justice.',
    'The CRC’s owner is Brackwell Justice.',
    'Brackwell Justice took over the contract for London in 2015.',
    'The CRC is owned by Sodexo Justice Services.',
    'Purple Futures is a consortium led by Interserve.',
    'The CRC is run by MTC.',
    'The school is part of the Northern Star Multi-Academy Trust.',
    'The CRC belongs to Seetec.',
    'Mae’r cwmni yn eiddo i Sodexo.',
  ],
  caseload: [
    'The CRC supervised 5,502 individuals as at 30 September 2018.',
    'The service had a caseload of 312 children on 31 March 2024.',
    'The prison holds 1,204 men at the time of inspection.',
    'The caseload was 2,310 in May 2022.',
    'Roedd y cwmni’n goruchwylio 5,502 o unigolion ar 30 Medi 2018.',
  ],
  fieldwork: [
    'Inspection dates: 24 February – 13 March 2020.',
    'Inspectors were in London for three weeks from 24 February 2020.',
    'Fieldwork for this inspection took place in February 2019.',
    'The inspection was carried out between 5 and 16 March 2018.',
    'Inspectors visited the service in January and February 2020.',
    'The three forces were inspected between October 2018 and January 2019.',
    'Cynhaliwyd y gwaith maes ym mis Chwefror 2019.',
  ],
  'rating-scale': [
    'Outcomes are graded from 1 (poor) to 4 (good).',
    'Grades are awarded on a scale of 1 (unsatisfactory) to 6 (excellent).',
    'Each aspect is scored from 0 to 3, and the scores are added up.',
    'Services are rated on a four-point scale.',
    'The four possible ratings are Outstanding, Good, Requires improvement and Inadequate.',
    'Outcomes are judged as good, reasonably good, not sufficiently good or poor.',
  ],
  'media-contact': [
    'Media: Anna Reed, 07700 900123.',
    'Bids for interviews should be sent to media@example.gov.uk by noon on Monday 15 June.',
    'Broadcast bids to Anna Reed, 07700 900123.',
    'For media enquiries, please contact the Head of Communications on 07889 405930.',
    'Media contact: media@x.example',
    'Press office: 020 7944 3021',
    'For further information, please contact Jo Smith on 020 7944 3021.',
    'Ar gyfer ymholiadau’r wasg, cysylltwch â Catrin ar 07889 405930.',
  ],
};

describe('noteKindsOf', () => {
  for (const [kind, texts] of Object.entries(notes)) {
    it(`tells ${kind} in any house's words`, () => {
      for (const text of texts) expect(kindsOf(text), text).toEqual([kind]);
    });
  }

  it('says everything a note says, in the order of the kinds', () => {
    expect(
      kindsOf(
        'The CRC supervised 5,502 individuals as at 30 September 2018. It is owned by Sodexo.',
      ),
    ).toEqual(['ownership', 'caseload']);
    expect(kindsOf('Youth offending services are run by councils. There are 154 of them.')).toEqual(
      ['about-sector', 'ownership'],
    );
    expect(
      kindsOf('Inspectors were on site in May 2019. For media enquiries call 020 7944 3021.'),
    ).toEqual(['fieldwork', 'media-contact']);
  });

  it.each([
    ['report-availability', 'Full report: www.example.gov.uk/report'],
    ['report-availability', 'The letter can be found on the HMI Prisons website.'],
    [
      'report-availability',
      'Mae’r graddau ar gael yn www.example.cymru o 00:01 ar 20 Tachwedd 2025.',
    ],
    ['about-sector', 'The PDU is one of seven in the North East region of the Probation Service.'],
  ])('knows %s in “%s”', (kind, text) => {
    expect(kindsOf(text)).toEqual([kind]);
  });

  it('says nothing of notes that no house asks for', () => {
    for (const text of [
      'Ceredigion was last inspected in 2024; that report was published in November 2024.',
      'The Probation Service’s own SFO review was completed in August 2022.',
      'See the ‘Background’ section for more details.',
      'The previous inspection report was published in May 2017.',
      'This report is available in Welsh.',
      'If you are worried about a child, call 0800 1111.',
      'The names of the children have been changed.',
      'HMP Hazelmoor is a category C training prison.',
      'Inspectors interviewed 30 people and read 60 cases in February 2019.',
      'The inspection was led by HM Inspectorate of Probation with Ofsted and the CQC.',
      '',
    ]) {
      expect(kindsOf(text), text).toEqual([]);
    }
  });

  it('reads across the ends of lines', () => {
    expect(kindsOf('The report is\n     available at\n     www.example.gov.uk.')).toEqual([
      'report-availability',
    ]);
  });

  it('gets through any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(kindsOf(text)).toEqual(kindsOf(text));
      }),
      { seed: 1 },
    );
    for (const unit of ['report ', 'HM Inspectorate ', 'there are ', 'a', ' ', 'is part of the ']) {
      expect(() => kindsOf(unit.repeat(10_000))).not.toThrow();
    }
  });
});
