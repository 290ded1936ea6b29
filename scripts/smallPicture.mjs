/**
 * Pictures of windows as small PNG files.
 *
 * A window has few colours but for the edges of its letters, so 256 of them do; a file with a palette is a third of
 * one without.
 */

import { crc32, deflateSync, inflateSync } from 'node:zlib';

const mostColours = 256;

/** The picture with at most 256 colours: those it has most of, and for the others the nearest of these. */
export function smallPicture(png) {
  const { width, height, pixels } = decode(png);
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostColours)
    .map(([colour]) => colour);
  const indexes = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc(height * (width + 1));
  for (const [place, colour] of pixels.entries()) {
    let index = indexes.get(colour);
    if (index === undefined) {
      index = nearest(palette, colour);
      indexes.set(colour, index);
    }
    // The first byte of a row says how it is filtered; 0 is not at all.
    rows[place + Math.floor(place / width) + 1] = index;
  }
  return encode(width, height, palette, rows);
}

function nearest(palette, colour) {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, candidate] of palette.entries()) {
    let distance = 0;
    for (const shift of [16, 8, 0]) {
      distance += (((candidate >> shift) & 255) - ((colour >> shift) & 255)) ** 2;
    }
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The size of a PNG of eight bits a channel, as Chromium makes them, and each pixel as 0xRRGGBB. */
function decode(png) {
  const data = [];
  let header;
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = header[9] === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const pixels = new Uint32Array(width * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const row = unfiltered(
      raw[start],
      raw.subarray(start + 1, start + 1 + stride),
      above,
      channels,
    );
    for (let x = 0; x < width; x++) {
      const at = x * channels;
      pixels[y * width + x] = (row[at] << 16) | (row[at + 1] << 8) | row[at + 2];
    }
    above = row;
  }
  return { width, height, pixels };
}

/** A row without its filter, which is one of those of the PNG specification, section 9. */
function unfiltered(filter, row, above, channels) {
  const result = new Uint8Array(row.length);
  for (const [at, byte] of row.entries()) {
    const left = at < channels ? 0 : result[at - channels];
    const up = above[at];
    const corner = at < channels ? 0 : above[at - channels];
    const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    result[at] = byte + predicted;
  }
  return result;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function encode(width, height, palette, rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colours = Buffer.from(palette.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
