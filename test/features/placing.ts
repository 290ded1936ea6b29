/** Says what is wrong with what the features give out for a text: with places, words, and what the protocol asks of each. */
import type * as lsp from 'vscode-languageserver-types';
import { codeActions } from '../../server/src/features/codeActions';
import { completion } from '../../server/src/features/completion';
import { diagnostics } from '../../server/src/features/diagnostics';
import { documentSymbols } from '../../server/src/features/documentSymbols';
import { foldingRanges } from '../../server/src/features/foldingRanges';
import { frontMatterKeys } from '../../server/src/features/frontMatterKeys';
import { hover } from '../../server/src/features/hover';
import { inOffsets } from '../../server/src/features/inOffsets';
import { type PositionEncoding, Positions } from '../../server/src/features/positions';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import type { Snapshot } from '../../server/src/features/snapshot';
import type { TextEdit } from '../../server/src/text/edit';
import type { Span } from '../../server/src/text/span';

type Complain = (what: string, where: unknown) => void;

/** Everything that is wrong in the answers of all features about this text and these offsets; empty when all is well. */
export function misplacedIn(snapshot: Snapshot, offsets: readonly number[]): readonly string[] {
  const problems: string[] = [];
  const complain: Complain = (what, where) => problems.push(`${what}: ${JSON.stringify(where)}`);
  const lines = new Lines(snapshot.text, snapshot.context.encoding);
  checkFindings(snapshot, complain);
  const options = { related: true, pageOf: (rule: string) => `page:${rule}` };
  const answers: unknown[] = [diagnostics(snapshot, options)];

  checkTokens(semanticTokens(snapshot), lines, complain);
  const symbols = documentSymbols(snapshot);
  for (const symbol of symbols) checkSymbol(symbol, complain);
  answers.push(symbols);
  for (const range of foldingRanges(snapshot)) {
    const isWithin = range.startLine < range.endLine && range.endLine < lines.count;
    if (!isWithin) complain('a fold that folds nothing', range);
  }
  const keys = frontMatterKeys();
  const positions = new Positions(snapshot.text, snapshot.context.encoding);
  for (const offset of offsets) {
    const position = positions.positionAt(offset);
    if (!lines.has(position)) complain('an offset within a character', { offset, position });
    const found = hover(snapshot, position, { markdown: true, now: new Date(0), keys });
    if (found?.range && !holds(found.range, position)) complain('a hover elsewhere', found);
    const { items } = completion(snapshot, position, {
      snippets: true,
      insertsOrReplaces: true,
      keys,
    });
    for (const { textEdit } of items) {
      const ranges = textEdit === undefined ? [] : placesOf(textEdit);
      const isHere = ranges.every((range) => holds(range, position) && isOnOneLine(range));
      // What is inserted takes the place of no more than what is replaced.
      const [insert, replace = insert] = ranges;
      const isPart = insert && isAt(insert.start, replace!.start) && holds(replace!, insert.end);
      if (!isHere || !isPart) complain('a completion elsewhere', { position, textEdit });
    }
    answers.push(found, items);
  }
  const whole = { start: lines.start, end: lines.end };
  const only = ['quickfix', 'source.fixAll.pressroom'];
  for (const snippets of [true, false]) {
    const client = { diagnostics: options, versioned: snippets, snippets, ignoreCommand: '' };
    const actions = codeActions(snapshot, whole, only, client);
    const titles = actions.map(({ title }) => title);
    const repeated = titles.filter((title, index) => titles.indexOf(title) < index);
    if (repeated.length > 0) complain('actions of one title', repeated);
    answers.push(actions);
  }
  for (const range of rangesIn(answers)) {
    if (!lines.hasRange(range)) complain('a range that is none', range);
  }
  if (isWhole(snapshot.text)) {
    for (const text of stringsIn(answers)) {
      if (!isWhole(text)) complain('half a character in words', text);
    }
  }
  return problems;
}

function placesOf(edit: lsp.TextEdit | lsp.InsertReplaceEdit): readonly lsp.Range[] {
  return 'range' in edit ? [edit.range] : [edit.insert, edit.replace];
}

function isOnOneLine({ start, end }: lsp.Range): boolean {
  return start.line === end.line;
}

function isAt(a: lsp.Position, b: lsp.Position): boolean {
  return a.line === b.line && a.character === b.character;
}

/** The findings themselves, which the command line shows as well: nothing of them cuts a character in two. */
function checkFindings({ findings: found, text, tree }: Snapshot, complain: Complain): void {
  const findings = inOffsets(tree, found);
  const isSplit = ({ start, end }: Span) => isWithin(text, start) || isWithin(text, end);
  for (const { fixes, message, related, rule, span } of findings) {
    const places = [span, ...related.map((place) => place.span)];
    const edits: readonly TextEdit[] = fixes.flatMap(({ edits }) => edits);
    for (const place of [...places, ...edits.map((edit) => edit.span)]) {
      const isSpan = 0 <= place.start && place.start <= place.end && place.end <= text.length;
      if (!isSpan) complain(`a place of ${rule} outside the text`, place);
      if (isSplit(place)) {
        const around = text.slice(Math.max(0, place.start - 5), place.end + 5);
        complain(`a place of ${rule} within a character`, { place, around });
      }
    }
    if (message.trim() === '') complain('no message', rule);
  }
}

/** Tokens are in order, each on one line, each apart from the one before it. */
function checkTokens(data: readonly number[], lines: Lines, complain: Complain): void {
  let [line, character, end] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lineDelta, characterDelta, length] = data.slice(at, at + 3) as [number, number, number];
    if (lineDelta > 0) [line, character, end] = [line + lineDelta, 0, 0];
    character += characterDelta;
    const start = { line, character };
    const range = { start, end: { line, character: character + length } };
    if (lineDelta < 0 || length <= 0 || !lines.hasRange(range))
      complain('a token that is none', range);
    if (character < end) complain('a token over another', range);
    end = character + length;
  }
}

function checkSymbol(symbol: lsp.DocumentSymbol, complain: Complain): void {
  const { children, name, range, selectionRange } = symbol;
  const isWithin = holds(range, selectionRange.start) && holds(range, selectionRange.end);
  if (!isWithin) complain('a symbol chosen outside itself', symbol);
  if (name.trim() === '') complain('a symbol without a name', symbol);
  for (const child of children ?? []) {
    if (!holds(range, child.range.start) || !holds(range, child.range.end)) {
      complain('a symbol outside the one it belongs to', { range, child: child.range });
    }
    checkSymbol(child, complain);
  }
}

/** Which positions there are in a text, found out without the product's own means. */
class Lines {
  readonly #places: readonly ReadonlySet<number>[];

  constructor(text: string, encoding: PositionEncoding) {
    this.#places = text.split(/\r\n|\r|\n/).map((line) => {
      const places = new Set([0]);
      let at = 0;
      for (const character of line) {
        at += encoding === 'utf-8' ? Buffer.byteLength(character) : character.length;
        places.add(at);
      }
      return places;
    });
  }

  get count(): number {
    return this.#places.length;
  }

  readonly start: lsp.Position = { line: 0, character: 0 };

  get end(): lsp.Position {
    return { line: this.count - 1, character: Math.max(...this.#places.at(-1)!) };
  }

  has({ line, character }: lsp.Position): boolean {
    return this.#places[line]?.has(character) === true;
  }

  hasRange({ start, end }: lsp.Range): boolean {
    return this.has(start) && this.has(end) && !isBefore(end, start);
  }
}

function isBefore(a: lsp.Position, b: lsp.Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function holds({ start, end }: lsp.Range, position: lsp.Position): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

/** Whether a place lies within a pair of surrogates or a line break. */
function isWithin(text: string, at: number): boolean {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** Whether a text has no half of a surrogate pair. */
function isWhole(text: string): boolean {
  return !/[\ud800-\udfff]/u.test(text);
}

function* rangesIn(value: unknown): Generator<lsp.Range> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value) yield value as lsp.Range;
  for (const member of Object.values(value)) yield* rangesIn(member);
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const member of Object.values(value)) yield* stringsIn(member);
}
