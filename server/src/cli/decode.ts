/** From the bytes of a file to its text, or to the reason why it cannot be read as a release. */
import { isUtf8 } from 'node:buffer';

/** The text of a file, or what is the matter with it. */
export type Decoded =
  | {
      readonly text: string;
      /** Whether a byte order mark stood before the text. */
      readonly byteOrderMark: boolean;
      readonly problem?: undefined;
    }
  /** A clause that goes on from the file's name: "is a PDF; export it as plain text". */
  | { readonly text?: undefined; readonly problem: string };

/** No release is anywhere near this size; what is larger was named by mistake. */
export const largestFile = 64 * 1024 * 1024;

/** The text of a UTF-8 file without its byte order mark. */
export function decode(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const known = formats.find(({ signature }) => startsWith(buffer, signature));
  if (known !== undefined) return { problem: known.problem };
  const nul = buffer.indexOf(0);
  if (nul !== -1) {
    return { problem: `is not text: it has a NUL character in line ${lineAt(buffer, nul)}` };
  }
  if (!isUtf8(buffer)) {
    return { problem: `is not UTF-8 in line ${faultyLine(buffer)}; save it as UTF-8` };
  }
  const marked = startsWith(buffer, byteOrderMark);
  return {
    text: buffer.toString('utf8', marked ? byteOrderMark.length : 0),
    byteOrderMark: marked,
  };
}

const byteOrderMark = [0xef, 0xbb, 0xbf];

/** What a press office has at hand that is no plain text, by its first bytes. */
const formats: readonly { readonly signature: readonly number[]; readonly problem: string }[] = [
  { signature: [0xff, 0xfe], problem: 'is UTF-16; save it as UTF-8' },
  { signature: [0xfe, 0xff], problem: 'is UTF-16; save it as UTF-8' },
  { signature: [...Buffer.from('%PDF-')], problem: 'is a PDF; save the release as plain text' },
  {
    signature: [0x50, 0x4b, 3, 4],
    problem: 'is a Word document or another zip file; save the release as plain text',
  },
  {
    signature: [0xd0, 0xcf, 0x11, 0xe0],
    problem: 'is an old Office document; save the release as plain text',
  },
  {
    signature: [...Buffer.from('{\\rtf')],
    problem: 'is rich text (RTF); save the release as plain text',
  },
];

function startsWith(buffer: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, index) => buffer[index] === byte);
}

/** The number of the line, from 1 on, that the byte at `offset` stands in. */
function lineAt(buffer: Buffer, offset: number): number {
  let line = 1;
  for (let at = buffer.indexOf(10); at !== -1 && at < offset; at = buffer.indexOf(10, at + 1))
    line++;
  return line;
}

/** The number of the first line that is not UTF-8; a line feed is never part of another character. */
function faultyLine(buffer: Buffer): number {
  for (let line = 1, start = 0; ; line++) {
    const end = buffer.indexOf(10, start);
    if (end === -1 || !isUtf8(buffer.subarray(start, end))) return line;
    start = end + 1;
  }
}
