import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../text/lineIndex';
import { excerpt } from './excerpt';

/** Shows the excerpt of the words between « and », with the carets below. */
function shown(marked: string, room = 60): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const { line, indent, marked: width } = excerpt(text, new LineIndex(text), { start, end }, room);
  return `${line}\n${' '.repeat(indent)}${'^'.repeat(width)}`;
}

describe('the excerpt of a finding', () => {
  it('is the whole line where that fits', () => {
    expect(shown('One.\nAn overall «adequate» rating.\nThree.')).toBe(
      'An overall adequate rating.\n           ^^^^^^^^',
    );
  });

  it('cuts a long line on both sides of the words', () => {
    const text = `${'before '.repeat(50)}«these words»${' behind'.repeat(50)}`;
    expect(shown(text, 40)).toBe(
      '…before before these words behind behin…\n               ^^^^^^^^^^^',
    );
  });

  it('cuts only the side that is too long', () => {
    expect(shown(`«These words»${' behind'.repeat(50)}`, 30)).toBe(
      'These words behind behind be…\n^^^^^^^^^^^',
    );
    expect(shown(`${'before '.repeat(50)}«these words»`, 30)).toBe(
      '…re before before these words\n                  ^^^^^^^^^^^',
    );
  });

  it('shows the start of words that are longer than the screen', () => {
    expect(shown(`He said «${'word '.repeat(50)}»`, 30)).toBe(
      `…${'word '.repeat(50).slice(0, 28)}…\n ${'^'.repeat(28)}`,
    );
  });

  it('marks the first line of words that run over several', () => {
    expect(shown('A «quote\nover lines» here')).toBe('A quote\n  ^^^^^');
  });

  it('marks one column where something is missing', () => {
    expect(shown('The end«»')).toBe('The end\n       ^');
    expect(shown('Two «»words')).toBe('Two words\n    ^');
  });

  it('counts columns as a terminal does', () => {
    expect(shown('\tA «tab»')).toBe('    A tab\n      ^^^');
    expect(shown('Cafe\u0301 «bar»')).toBe('Cafe\u0301 bar\n     ^^^');
    expect(shown('日本 «bar» 🙂')).toBe('日本 bar 🙂\n     ^^^');
    expect(shown('«日本»')).toBe('日本\n^^^^');
  });

  it('shows control characters, so that no text gives commands to the terminal', () => {
    expect(shown('A \u001b[31m«red» line\u202e')).toBe('A �[31mred line�\n       ^^^');
  });

  it('fits anywhere in a line of a million characters', () => {
    const text = 'a'.repeat(1_000_000);
    const lines = new LineIndex(text);
    for (let start = 0; start < text.length; start += 10_000) {
      const { line, indent, marked } = excerpt(text, lines, { start, end: start + 5 }, 80);
      expect([line.length <= 80, indent + marked <= 80]).toEqual([true, true]);
    }
  });

  it('is cut at the same places whatever letters it is made of', () => {
    const line = 'Inspectors met the leaders of the service, when they were there, and left.';
    const accented = line.replaceAll('e', 'é');
    const cut = (text: string, start: number, end: number, room: number) =>
      excerpt(text, new LineIndex(text), { start, end }, room);
    for (let start = 0; start <= line.length; start++) {
      for (const end of [start, start + 1, start + 9, line.length]) {
        for (const room of [20, 33, 60, line.length, 90]) {
          const { line: shown, ...marks } = cut(accented, start, end, room);
          expect(cut(line, start, end, room)).toEqual({
            line: shown.replaceAll('é', 'e'),
            ...marks,
          });
        }
      }
    }
  });
});
