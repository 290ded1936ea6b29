/**
 * Reads YAML of people's making: house packs, register files, settings and front matter.
 *
 * The only file that knows the YAML parser. It never throws: whatever is wrong becomes a problem in
 * plain words with its place, and what is right is kept. References, tags and repeated keys are refused,
 * so that no input grows when it is read, and a key such as `__proto__` is a key like any other.
 */
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  Parser,
  type YAMLMap,
  YAMLParseError,
} from 'yaml';
import type * as z from 'zod/mini';
import { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';
import { type DataPath, fitToSchema, formatPath } from './schemaProblems';

/** Something wrong in a YAML text. */
export interface YamlProblem {
  /** What is wrong, in plain English, without a full stop: "expected text, got the number 5". */
  readonly message: string;
  /** The key it concerns, such as `scales[0].words`; empty for the whole text. */
  readonly key: string;
  readonly span: Span;
}

/** Where a key and its value stand; `key` is `undefined` for an item of a list. */
export interface YamlPlace {
  readonly key: Span | undefined;
  readonly value: Span;
}

/** What a YAML text says. */
export interface YamlReading<T> {
  /**
   * The data without what is wrong in it: a faulty item of a list, or else a faulty top-level key, is
   * left out. `undefined` when what remains is not enough.
   */
  readonly value: T | undefined;
  readonly problems: readonly YamlProblem[];
  /** Where the value at `path` stands: `placeOf(['scales', 0, 'words'])`. */
  readonly placeOf: (path: DataPath) => YamlPlace | undefined;
}

/** Reads a YAML text that should fit `schema`. Spans are UTF-16 offsets into `text`. */
export function readYaml<S extends z.core.$ZodType>(
  text: string,
  schema: S,
): YamlReading<z.infer<S>> {
  const problems: YamlProblem[] = [];
  const places = new Map<string, YamlPlace>();
  const placeOf = (path: DataPath) => places.get(JSON.stringify(path));

  const tree = readTree(text, places, problems);
  if (tree === undefined) return { value: undefined, problems, placeOf };
  const fit = fitToSchema(tree.data, schema, (path) => tree.written.get(JSON.stringify(path)));
  // After a slip in the writing, keys that seem to be missing may be there but out of sight.
  if (problems.length === 0) {
    for (const { path, message, atKey } of fit.problems) {
      const span = firstLine(spanOf(path, atKey, placeOf), text);
      problems.push({ message, key: formatPath(path), span });
    }
  }
  return { value: fit.value, problems, placeOf };
}

/** One problem as a line for a terminal or a log: `seeds/houses/x.yaml:12: scales[0].words: is missing`. */
export function formatYamlProblem(
  file: string,
  text: string,
  { span, key, message }: YamlProblem,
): string {
  const line = new LineIndex(text).positionAt(span.start).line + 1;
  return [`${file}:${line}`, ...(key === '' ? [] : [key]), message].join(': ');
}

/** The plain data of the text; fills in `places` and what is wrong with the writing itself. */
function readTree(
  text: string,
  places: Map<string, YamlPlace>,
  problems: YamlProblem[],
): { readonly data: unknown; readonly written: ReadonlyMap<string, string> } | undefined {
  const refuse = (message: string, span: Span, path: DataPath = []) => {
    problems.push({ message, key: formatPath(path), span });
    return undefined;
  };
  const root = parse(text);
  if (typeof root === 'string') {
    return refuse(root, firstLine({ start: 0, end: text.length }, text));
  }

  // One slip makes the parser trip again and again, so only the first place is of use.
  const slip = root.errors[0];
  if (slip !== undefined) refuse(slips[slip.code] ?? otherSlip, spanAt(slip.pos));
  // Nothing written is nothing wrong: an empty file has no keys.
  const written = new Map<string, string>();
  const data = root.contents === null ? {} : read(root.contents, [], undefined);
  return { data, written };

  function read(node: ParsedNode | null, path: DataPath, key: Span | undefined): unknown {
    if (node === null) return null;
    const value = spanAt(node.range);
    places.set(JSON.stringify(path), { key, value });
    if (isAlias(node)) return refuse('must not refer to another place; write it out', value, path);
    if (node.tag !== undefined) {
      return refuse('must not have a tag; write the value alone', value, path);
    }
    if (isSeq(node)) {
      return node.items.map((item, index) => read(item, [...path, index], undefined));
    }
    if (isMap(node)) return readMap(node, path);
    if (typeof node.value !== 'string' && node.value !== null) {
      written.set(JSON.stringify(path), node.source);
    }
    return node.value;
  }

  function readMap(map: YAMLMap.Parsed, path: DataPath): unknown {
    // Without a prototype, “__proto__” is a key like any other.
    const entries: Record<string, unknown> = Object.create(null);
    for (const { key, value } of map.items) {
      const span = spanAt(key.range);
      const name = isScalar(key) && key.value !== null ? String(key.value) : undefined;
      if (name === undefined) refuse('a key must be a word', span, path);
      else if (name in entries) refuse('stands here a second time', span, [...path, name]);
      else entries[name] = read(value, [...path, name], span);
    }
    return entries;
  }

  function spanAt([from, to]: readonly number[]): Span {
    const start = Math.min(from!, text.length);
    return { start, end: Math.max(start, Math.min(to!, text.length)) };
  }
}

/** The longest text that is read, in UTF-16 code units: at its worst, such a text costs about two seconds. */
const longestText = 500_000;

/** Far deeper than any data file needs, and far from the end of the stack. */
const deepestNesting = 50;

/** The parsed document, or why it is not even looked at. */
function parse(text: string): Document.Parsed | string {
  if (text.length > longestText) {
    return 'the text is longer than half a million characters; split it into several files';
  }
  const tokens: CST.Token[] = [];
  for (const token of new Parser().parse(text)) {
    // The parser proper calls itself for every level, so depth is measured on its tokens.
    if (isDeeperThan(deepestNesting, token)) return 'the text is nested too deeply';
    if (token.type === 'directive') return 'a line must not start with %';
    tokens.push(token);
    if (token.type === 'error') break;
  }
  const options = { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' } as const;
  const [document, second] = new Composer(options).compose(tokens, true, text.length);
  if (document === undefined) return 'the text is empty';
  if (second !== undefined) {
    const pos: [number, number] = [second.range[0], second.range[0]];
    document.errors.push(new YAMLParseError(pos, 'MULTIPLE_DOCS', ''));
  }
  return document;
}

function isDeeperThan(levels: number, token: CST.Token | null | undefined): boolean {
  if (token == null) return false;
  if (token.type === 'document') return isDeeperThan(levels, token.value);
  if (!('items' in token)) return false;
  return (
    levels === 0 ||
    token.items.some(
      ({ key, value }) => isDeeperThan(levels - 1, key) || isDeeperThan(levels - 1, value),
    )
  );
}

/** What the parser's complaints mean to somebody who wrote the file. */
const slips: Partial<Record<YAMLParseError['code'], string>> = {
  BAD_DQ_ESCAPE: 'after a backslash in double quotes stands a letter that means nothing there',
  BAD_INDENT: 'this line starts too far left or too far right',
  BAD_SCALAR_START: 'a value that starts with this character must stand in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a second colon on one line: put the value in quotes',
  BLOCK_IN_FLOW: 'lines with dashes or colons cannot stand inside brackets',
  KEY_OVER_1024_CHARS: 'a key cannot be this long; is a line break missing?',
  MISSING_CHAR: 'a closing quotation mark or bracket is missing, or a comma or blank before this',
  MULTILINE_IMPLICIT_KEY: 'a key must stand on one line; is the colon missing?',
  MULTIPLE_DOCS: 'a line “---” starts a second part; only one is read',
  TAB_AS_INDENT: 'the line is indented with a tab; use blanks',
};

const otherSlip = 'cannot be read here; check the colons, quotes and indentation';

/** The value at `path`, or what holds it where there is none. */
function spanOf(
  path: DataPath,
  atKey: boolean,
  placeOf: (path: DataPath) => YamlPlace | undefined,
): Span {
  for (let length = path.length; length >= 0; length--) {
    const place = placeOf(path.slice(0, length));
    // What is missing is missed at the key above it, not in all that stands below that key.
    if (place !== undefined) {
      return atKey || length < path.length ? (place.key ?? place.value) : place.value;
    }
  }
  return { start: 0, end: 0 };
}

/** As much of the span as stands on its first line. */
function firstLine({ start, end }: Span, text: string): Span {
  const lineBreak = text.slice(start, end).search(/[\r\n]/);
  return { start, end: lineBreak === -1 ? end : start + lineBreak };
}
