/**
 * Text with places to fill in, as data: words as they will stand, and what is still to come.
 *
 * One writes it as a snippet for an editor, one as plain text with placeholders such as "[INSERT DATE]", which rules
 * and writers know.
 */

/** A place to fill in. */
export interface Place {
  /** Places of one name are filled in together. */
  readonly name: string;
  /** What is to come there, in capitals: "MONTH AND YEAR". */
  readonly asked: string;
  /** What there is to choose from. */
  readonly choices?: readonly string[];
}

/** Words, or a place to fill in. */
export type Piece = string | Place;

/** What means the same wherever it is asked for, by the name of its place. */
const shared: Readonly<Record<string, string>> = { SERVICE: 'service' };

/**
 * The pieces of a text with placeholders. Each is a place of its own, but for those that mean the same everywhere;
 * `name` tells them from those of other texts.
 */
export function piecesOf(text: string, name: string): readonly Piece[] {
  return text
    .split(/(\[INSERT [^[\]]*\])/)
    .map((part, index): Piece => {
      if (index % 2 === 0) return part;
      const asked = part.slice('[INSERT '.length, -1);
      return { name: shared[asked] ?? `${name} ${index}`, asked };
    })
    .filter((piece) => piece !== '');
}

/** Whether something in the text is still to come: "[INSERT ADDRESS]". */
export function hasPlaces(text: string): boolean {
  return text.includes('[INSERT ');
}

/** The pieces as text, with a placeholder in each place. */
export function asText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : placeholder(piece))).join('');
}

/** The pieces as a snippet of the Language Server Protocol: the places are visited in their order, and then the end. */
export function asSnippet(pieces: readonly Piece[]): string {
  return asSnippets([pieces])[0]!;
}

/** Several texts as snippets that are inserted together: the places of all are visited in their order. */
export function asSnippets(texts: readonly (readonly Piece[])[]): readonly string[] {
  const numbers = new Map<string, number>();
  const last = texts.length - 1;
  return texts.map((pieces, index) => snippetOf(pieces, numbers) + (index === last ? '$0' : ''));
}

/** @param numbers those of the places so far, by their names */
function snippetOf(pieces: readonly Piece[], numbers: Map<string, number>): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return escaped(piece, /[\\$}]/g);
      const known = numbers.get(piece.name);
      if (known !== undefined) return `\${${known}}`;
      const number = numbers.size + 1;
      numbers.set(piece.name, number);
      if (piece.choices === undefined) {
        return `\${${number}:${escaped(placeholder(piece), /[\\$}]/g)}}`;
      }
      // The placeholder comes first, so that nothing is said that nobody chose.
      const choices = [placeholder(piece), ...piece.choices];
      return `\${${number}|${choices.map((choice) => escaped(choice, /[\\$},|]/g)).join(',')}|}`;
    })
    .join('');
}

/** The pieces with each place filled with what `fill` has for it. */
export function filled(pieces: readonly Piece[], fill: (place: Place) => string): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : fill(piece))).join('');
}

function placeholder({ asked }: Place): string {
  return `[INSERT ${asked}]`;
}

function escaped(text: string, special: RegExp): string {
  return text.replace(special, '\\$&');
}
