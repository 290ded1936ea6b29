/** A clean release that was damaged from end to end is mended unseen, and comes out as it was. */
import { expect, test } from 'vitest';
import { mendUnseen } from '../../server/src/rules/mendUnseen';
import { unitOfByte } from '../../server/src/text/windows1252';
import { corpusReleases } from '../corpus/corpus';
import { type Read, read } from './fixFaults';

/** Without a byte order mark, which is no part of a text that was damaged. */
const releases = corpusReleases().map(({ name, text }) => ({
  name,
  text: text.replace(/^\ufeff/, ''),
}));

test.each(releases)('$name is restored where it was read as Windows-1252', ({ text }) => {
  expect(mended(misread(text))).toBe(mended(text));
});

test.each(releases)(
  '$name is restored where its marks are written as HTML has them',
  ({ text }) => {
    const written = text.replace(/[“”‘’–£]/g, (mark) => `&#${mark.charCodeAt(0)};`);
    expect(mended(written)).toBe(mended(text));
  },
);

test('what was hidden by the damage stays to be mended, and the damage does not', () => {
  const text = `Probation service must do more

Dame Glenys Stacey, Chief Inspector of Prisons, said: “Staff don’t give up – “never” – and won’t.

ENDS
`;
  expect(mended(misread(text))).toBe(mended(text));
  const quoted = `> Probation servcie must do more\n>\n> The the owner said so,, too.\n>\n> It is – [TBC].\n>\n> ENDS\n`;
  expect(mended(quoted)).not.toContain('>');
});

function misread(words: string): string {
  return Array.from(Buffer.from(words), (byte) =>
    String.fromCharCode(unitOfByte(byte) ?? byte),
  ).join('');
}

function mended(text: string): string {
  const mending = mendUnseen<Read>(text, read(text));
  let step = mending.next();
  while (!step.done) step = mending.next(read(step.value));
  return step.value.text;
}
