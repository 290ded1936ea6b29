import { describe, expect, it } from 'vitest';
import { seedRegister } from '../../register/seedRegister';
import { parse } from '../../syntax/parse';
import { readFrontMatter } from '../frontMatter/readFrontMatter';
import { readRelease } from '../readRelease';

/** The day of publication of a release with this paragraph below its headline. */
function published(paragraph: string): string | undefined {
  const tree = parse(`A home that must do better\n\n${paragraph}`);
  return readRelease(tree, { register: seedRegister, house: undefined, readFrontMatter }).published
    ?.value;
}

describe('the day of publication', () => {
  it('is the day on which the text says the report is out', () => {
    expect(published('In a report published on Monday 13 November 2017, inspectors said so.')).toBe(
      '2017-11-13',
    );
    expect(published('The report will be published on CQC’s website on 14 March 2023.')).toBe(
      '2023-03-14',
    );
  });

  it('is not that of another report', () => {
    expect(published('The previous report, published on 5 May 2016, said so.')).toBeUndefined();
    expect(published('The inspection took place on 5 May 2016.')).toBeUndefined();
  });
});
