/**
 * From one version of a release to the next: what of the facts the edit left as they were.
 *
 * A family of facts is read again only when something that it is read from has changed. Else its facts are taken over,
 * those after the edit moved by as much as the text there has.
 */
import type { Change } from '../syntax/changedBlocks';
import type { SyntaxNode } from '../syntax/node';
import { movedSpan } from '../text/movement';
import type { Span } from '../text/span';
import { goneFrom, isSameParagraph } from './acrossEdits';
import type { ScannedParagraph } from './scan';

/** What a family was read from, and what was read. */
interface Reading {
  readonly from: readonly unknown[];
  readonly value: unknown;
}

/** The readings of one version, by family, and how they are handed on to the next. */
export class Readings {
  readonly #known = new Map<string, Reading>();
  #before: ReadonlyMap<string, Reading> | undefined;
  #same: ReadonlySet<string> = new Set();
  /** What the version before is told by; `undefined` where there is none to go on from. */
  readonly after: Readings['version'] | undefined;
  /** Tells this version from all others. */
  readonly version: object = {};
  readonly succession: Succession | undefined;

  constructor(before?: Readings, succession?: Succession) {
    this.after = before?.version;
    this.#before = before === undefined ? undefined : before.#known;
    this.succession = succession;
  }

  /** The names of what a release is known to have from the version before, wherever that has moved to. */
  get same(): ReadonlySet<string> {
    return this.#same;
  }

  /** Compares what was read with the version before, which is then let go. */
  finish(before: Whole | undefined, now: Whole): void {
    const { succession } = this;
    this.#before = undefined;
    if (before === undefined || succession === undefined) return;
    this.#same = new Set([
      ...namesOfSame(before, now, succession),
      ...namesOfSame(before.outline, now.outline, succession).map((name) => `outline.${name}`),
      ...(areZonesSame(now, succession) ? ['zones'] : []),
    ]);
  }

  /**
   * What `read` gives, or gave in the version before from the same.
   * @param from all that the family is read from: facts, paragraphs, values
   * @param move takes over what was read, where it is more than plain facts
   */
  read<Value>(
    family: string,
    from: readonly unknown[],
    read: () => Value,
    move: (before: Value, succession: Succession) => Value = (before, { moved }) => moved(before),
  ): Value {
    const value = this.#takenOver(family, from, move) ?? this.#readAnew(family, read);
    this.#known.set(family, { from, value });
    return value;
  }

  /** Reads, and notices where nothing but the same comes of it, so that what is read from it need not be read again. */
  #readAnew<Value>(family: string, read: () => Value): Value {
    const value = read();
    const before = this.#before?.get(family)?.value;
    if (before !== undefined && this.succession?.isSame(before, value)) {
      this.succession.became(before, value);
    }
    return value;
  }

  #takenOver<Value>(
    family: string,
    from: readonly unknown[],
    move: (before: Value, succession: Succession) => Value,
  ): Value | undefined {
    const known = this.#before?.get(family);
    const { succession } = this;
    if (known === undefined || succession === undefined) return undefined;
    if (!succession.isSame(known.from, from)) return undefined;
    return succession.attempt(() => move(known.value as Value, succession));
  }
}

/** A release, as far as its parts are compared by name. */
interface Whole {
  readonly outline: object;
  readonly paragraphs: readonly ScannedParagraph[];
}

/** Whether all paragraphs that the edit did not touch are in the part of the release in which they were. */
function areZonesSame({ paragraphs }: Whole, { change }: Succession): boolean {
  return goneFrom(paragraphs).every(({ paragraph }) => change.touched.has(paragraph.block));
}

function namesOfSame(before: object, now: object, succession: Succession): string[] {
  const earlier = new Map(Object.entries(before));
  return Object.entries(now)
    .filter(([name, value]) => !wholes.has(name) && succession.isSame(earlier.get(name), value))
    .map(([name]) => name);
}

/** What no edit leaves as it was. */
const wholes = new Set(['text', 'tree', 'outline', 'paragraphs', 'readings']);

/** How one version of a release became the next. */
export class Succession {
  readonly change: Change;
  /** What things of the version before are now; a thing that stayed where it is, is itself. */
  readonly #moved = new Map<object, unknown>();

  constructor(change: Change) {
    this.change = change;
  }

  /** Whether a fact, or a list of paragraphs or facts, is that of the version before, wherever it has moved to. */
  isSame(before: unknown, now: unknown): boolean {
    if (Object.is(before, now)) return true;
    if (!isObject(before) || !isObject(now)) return false;
    if (isScanned(before)) return isScanned(now) && isSameParagraph(before, now);
    // A node is told by its shape alone, whatever its words are: another one may have others.
    if (isNode(before)) return false;
    const moved = this.#moved.get(before);
    if (moved !== undefined) return moved === now;
    if (Array.isArray(before)) return Array.isArray(now) && this.#areSame(before, now);
    return hasFields(before) && isOfOneKind(before, now) && this.#isAlike(before, now);
  }

  #areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
    if (before.length !== now.length) return false;
    for (let index = 0; index < before.length; index++) {
      if (!this.isSame(before[index], now[index])) return false;
    }
    return true;
  }

  #isAlike(before: object, now: object): boolean {
    if (isSpan(before)) {
      const moved = movedSpan(before, this.change);
      return isSpan(now) && moved?.start === now.start && moved.end === now.end;
    }
    const [known, values] = [before as Fields, now as Fields];
    let count = 0;
    for (const name in known) {
      count++;
      if (!this.isSame(known[name], values[name])) return false;
    }
    for (const _ in values) count--;
    return count === 0;
  }

  /** What plain data with spans in it is now: itself where nothing in it has moved. */
  readonly moved = <Value>(value: Value): Value => {
    if (!isObject(value)) return value;
    if (isSpan(value)) return this.span(value) as Value;
    let now = this.#moved.get(value);
    if (now === undefined) {
      now = Array.isArray(value) ? this.#movedList(value) : this.#movedFields(value as Fields);
      this.#moved.set(value, now);
    }
    return now as Value;
  };

  #movedList(list: readonly unknown[]): readonly unknown[] {
    let copy: unknown[] | undefined;
    for (let index = 0; index < list.length; index++) {
      const now = this.moved(list[index]);
      if (copy === undefined && now !== list[index]) copy = list.slice(0, index);
      copy?.push(now);
    }
    return copy ?? list;
  }

  #movedFields(fields: Fields): Fields {
    let copy: Record<string, unknown> | undefined;
    for (const name in fields) {
      const now = this.moved(fields[name]);
      if (now === fields[name]) continue;
      copy ??= { ...fields };
      copy[name] = now;
    }
    return copy ?? fields;
  }

  /** Tells what something of the version before is now. */
  became(before: unknown, now: unknown): void {
    if (isObject(before)) this.#moved.set(before, now);
  }

  /** Where a span is now. */
  span(span: Span): Span {
    const moved = movedSpan(span, this.change);
    if (moved === undefined) throw new Lost();
    return moved;
  }

  /** What `take` gives; `undefined` where something it asks about is no more where it can be told. */
  attempt<Value>(take: () => Value): Value | undefined {
    try {
      return take();
    } catch (error) {
      if (error instanceof Lost) return undefined;
      throw error;
    }
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** Thrown where the edit touched a place that is asked for. */
class Lost extends Error {}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Facts have their place in a field of its own, so whatever has a start and an end is a place and nothing else. */
function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value;
}

function isScanned(value: object): value is ScannedParagraph {
  return 'scan' in value;
}

function isNode(value: object): value is SyntaxNode {
  return 'children' in value;
}

/** Whether it is told apart by its fields alone; what moves in a way of its own is not. */
function hasFields(value: object): boolean {
  return !('moved' in value);
}

function isOfOneKind(a: object, b: object): boolean {
  return Object.getPrototypeOf(a) === Object.getPrototypeOf(b);
}
