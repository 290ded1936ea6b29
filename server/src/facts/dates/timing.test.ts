import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../test/facts/readFacts';

/** The day of publication of a release with this paragraph below its headline. */
function published(paragraph: string): string | undefined {
  return read(`A home that must do better\n\n${paragraph}`).published?.value;
}

const read = (text: string) => readFacts(text, ['published', 'embargo']);

describe('the day of publication', () => {
  it('is the day on which the text says the report is out', () => {
    expect(published('In a report published on Monday 13 November 2017, inspectors said so.')).toBe(
      '2017-11-13',
    );
    expect(published('The report will be published on CQC’s website on 14 March 2023.')).toBe(
      '2023-03-14',
    );
  });

  it('is not that on which an e-mail with the release was sent', () => {
    const opening = 'A home that must do better\n\nSo it is.';
    expect(read(`Sent: 29 May 2019 16:04\n\n${opening}`).published).toBeUndefined();
    expect(read(`Date: Wed, 29 May 2019 at 16:04\n\n${opening}`).published).toBeUndefined();
    expect(read(`Date: 30 May 2019\n\n${opening}`).published?.value).toBe('2019-05-30');
  });

  it.each([
    'This statement was published on 20 May 2020.',
    'This press release was issued on Wednesday 20 May 2020.',
  ])('is that of the note “%s”', (note) => {
    expect(published(`So it is.\n\nENDS\n\nNotes to editor\n\n1. ${note}`)).toBe('2020-05-20');
  });

  it.each([
    'The report was published on CQC’s website on Friday 21 July 2023.',
    'The report is published on CQC’s website at https://www.cqc.org.uk/x today, 21 July 2023.',
  ])('stands at the end of a long text as “%s”', (end) => {
    const long = 'So it is.\n\n'.repeat(20);
    expect(published(`${long}${end}\n\nENDS`)).toBe('2023-07-21');
    expect(published(`${long}${end}\n\n${long}ENDS`)).toBeUndefined();
  });

  it('is not that of another report', () => {
    expect(published('The previous report, published on 5 May 2016, said so.')).toBeUndefined();
    const long = 'So it is.\n\n'.repeat(20);
    expect(
      published(`${long}The last report was published on our website on 5 May 2016.`),
    ).toBeUndefined();
    expect(published('The inspection took place on 5 May 2016.')).toBeUndefined();
  });
});

describe('the release line', () => {
  it('gives way to the note where its weekday is that of the note’s day', () => {
    const text = (line: string) =>
      `EMBARGOED until 00.01 on ${line}\n\nIt must do better\n\nSo it is.\n\nENDS\n\nNotes to editor\n\n1. The report is available on 31 July 2019 00.01.`;
    expect(read(text('Wednesday 31 July 2018')).published?.value).toBe('2019-07-31');
    expect(read(text('Tuesday 31 July 2018')).published?.value).toBe('2018-07-31');
  });

  it('is the embargo rather than a date by itself', () => {
    const { embargo } = read(
      'Police are good\n\nThursday 18 February 2016\n\nEMBARGO: 00.01hrs, 18/02/2016\n\nSo it is.',
    );
    expect(embargo?.value).toBe('2016-02-18T00:01');
  });
});
