/**
 * Counts the work a piece of code does, place by place, in steps and not in seconds, without the code knowing.
 *
 * A place is a branch or loop body of our own sources, of which V8's profiler counts exactly how often it ran; an
 * expression, which is charged for the text from where it starts to where it matches or gives up; or a call of a
 * built-in function, which is charged for what it looks at. What it looks at in something short is at most so many
 * times the call itself, which is counted with its branch.
 */
import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/** What was done where. */
export interface Work {
  readonly branches: ReadonlyMap<string, readonly Branch[]>;
  /** What expressions and built-in functions looked at, by a name that tells a reader which and where. */
  readonly looked: ReadonlyMap<string, number>;
}

/** A branch of a function, and how often it ran; `start` and `end` are offsets into the file as it is run. */
export interface Branch {
  readonly start: number;
  readonly end: number;
  readonly times: number;
}

/** Counting goes on for as long as the process lives: V8 counts branches only in what it compiles from now on. */
const session = new Session();
// A function that V8 puts into another when it optimises is not counted, nor, short of memory, one that has not run for a
// while.
setFlagsFromString('--no-opt');
setFlagsFromString('--no-flush-bytecode');
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** The work that `run` does in the modules under `server/src`. */
export function countSteps(run: () => void): Work {
  const restore = start();
  try {
    run();
  } finally {
    restore();
  }
  return workDone();
}

/** The same of what takes several turns; nothing else may go on meanwhile. */
export async function countStepsOf(run: () => Promise<unknown>): Promise<Work> {
  const restore = start();
  try {
    await run();
  } finally {
    restore();
  }
  return workDone();
}

/** Begins to count at nothing. */
function start(): () => void {
  executed();
  charges.clear();
  return chargeBuiltIns();
}

function workDone(): Work {
  const looked = Array.from(charges, ([place, { steps }]) => [place, steps] as const);
  return { branches: executed(), looked: new Map(looked) };
}

/** How often each branch of our functions has run since this was last asked, the whole of the function first. */
function executed(): Work['branches'] {
  const found = new Map<string, readonly Branch[]>();
  session.post('Profiler.takePreciseCoverage', (_error, { result }) => {
    for (const { url, functions } of result) {
      const file = fileOf(url);
      if (file === undefined) continue;
      for (const { functionName, ranges } of functions) {
        const branches = ranges.map(({ startOffset, endOffset, count }) => ({
          start: startOffset,
          end: endOffset,
          times: count,
        }));
        found.set(placeOf(file, functionName, branches[0]!.start), branches);
      }
    }
  });
  return found;
}

/** The path of one of our modules below `server/src/`. */
function fileOf(url: string | null | undefined): string | undefined {
  return url?.split('/server/src/')[1];
}

function placeOf(file: string, functionName: string | null, offset: number): string {
  return `${file}: ${functionName || 'a callback'}, at character ${offset}`;
}

/** What expressions and built-in functions looked at. */
const charges = new Map<string, { steps: number }>();

function charge(place: string, steps: number): void {
  const charged = charges.get(place);
  if (charged === undefined) charges.set(place, { steps });
  else charged.steps += steps;
}

/** To ask who calls takes long, and less than this is a matter of the caller's branch. */
const short = 100;

/** The line of ours that calls a built-in function. */
function caller(called: string): string {
  const { prepareStackTrace, stackTraceLimit } = Error;
  try {
    Error.stackTraceLimit = 12;
    Error.prepareStackTrace = (_error, sites) => sites;
    const sites = new Error().stack as unknown as readonly NodeJS.CallSite[];
    const site = sites.find((site) => fileOf(site.getFileName()) !== undefined);
    if (site === undefined) return called;
    const place = placeOf(fileOf(site.getFileName())!, site.getFunctionName(), site.getPosition());
    return `${place}, ${called}`;
  } finally {
    Object.assign(Error, { prepareStackTrace, stackTraceLimit });
  }
}

/** What a call looked at, in code units, items or entries. */
type Cost = (self: Sized, result: never, rest: readonly unknown[]) => number;

interface Sized {
  readonly length: number;
}

const whole: Cost = ({ length }) => length;
const result: Cost = (_self, { length }: Sized) => length;
const leftOut: Cost = (self, { length }: Sized) => self.length - length;
const upToFound: Cost = (self, found: number, [, from = 0]) =>
  (found === -1 ? self.length : found) - Math.min(from as number, self.length);
const downToFound: Cost = (self, found: number, [, from = self.length]) =>
  Math.min(from as number, self.length) - Math.max(found, 0);
/** An expression is charged by itself. */
const unlessExpression: Cost = (self, _result, [sought]) =>
  typeof sought === 'string' ? self.length : 0;
/** With `indexOf` as it was, which is not charged. */
const upToIncluded = (indexOf: (this: never, ...rest: never[]) => number): Cost => {
  return (self, _isIn, rest) =>
    upToFound(self, indexOf.apply(self as never, rest as never[]) as never, rest);
};

const strings: Readonly<Record<string, Cost>> = {
  indexOf: upToFound,
  lastIndexOf: downToFound,
  includes: upToIncluded(String.prototype.indexOf),
  ...{ trim: leftOut, trimStart: leftOut, trimEnd: leftOut },
  ...{ toLowerCase: whole, toUpperCase: whole, normalize: whole },
  ...{ replace: unlessExpression, replaceAll: unlessExpression, split: unlessExpression },
  repeat: result,
};

const arrays: Readonly<Record<string, Cost>> = {
  indexOf: upToFound,
  lastIndexOf: downToFound,
  includes: upToIncluded(Array.prototype.indexOf),
  ...{ slice: result, concat: result, flat: result, join: result },
  splice: (self, _removed, [from = 0]) => self.length - (from as number),
  ...{ shift: whole, unshift: whole, reverse: whole, fill: whole },
  ...{ sort: whole, toSorted: whole, toReversed: whole },
};

const typedArrays: Readonly<Record<string, Cost>> = { fill: whole, slice: result, set: result };

type Method = (this: unknown, ...rest: unknown[]) => unknown;

/** Makes built-in functions count what they look at; returns what undoes it. */
function chargeBuiltIns(): () => void {
  const undo: (() => void)[] = [];
  const replace = (prototype: object, name: PropertyKey, by: (method: Method) => Method) => {
    const before = Object.getOwnPropertyDescriptor(prototype, name)!;
    Object.defineProperty(prototype, name, { ...before, value: by(before.value) });
    undo.push(() => Object.defineProperty(prototype, name, before));
  };
  const replaceAll = (prototype: object, costs: Readonly<Record<string, Cost>>) => {
    for (const [name, cost] of Object.entries(costs)) {
      replace(prototype, name, (method) => chargedCall(name, method, cost));
    }
  };
  replace(RegExp.prototype, 'exec', chargedSearch);
  const typed: object = Object.getPrototypeOf(Uint8Array.prototype);
  for (const prototype of [Array, Map, Set].map(({ prototype }) => prototype)) {
    for (const name of ['keys', 'values', 'entries', Symbol.iterator]) {
      replace(prototype, name, chargedIteration);
    }
  }
  replace(String.prototype, Symbol.iterator, chargedIteration);
  replaceAll(typed, typedArrays);
  replaceAll(String.prototype, strings);
  replaceAll(Array.prototype, arrays);
  return () => {
    for (const restore of undo) restore();
  };
}

function chargedCall(name: string, method: Method, cost: Cost): Method {
  return function (...rest) {
    const result = method.apply(this, rest);
    const steps = cost(this as Sized, result as never, rest);
    if (steps >= short) charge(caller(name), steps);
    return result;
  };
}

/** Charges an expression for what it looked at; what it does on the way is another test's business. */
function chargedSearch(method: Method): Method {
  return function (text) {
    const expression = this as RegExp;
    const { global, sticky, source, lastIndex } = expression;
    const from = global || sticky ? lastIndex : 0;
    const match = method.call(expression, text) as RegExpExecArray | null;
    let steps = 1;
    if (match !== null) steps += match.index + match[0].length - from;
    else if (!sticky && !source.startsWith('^')) steps += (text as string).length - from;
    charge(`the expression ${source}`, steps);
    return match;
  };
}

/** Charges a loop, a spread or a copy for what it takes of something long. */
function chargedIteration(method: Method): Method {
  return function () {
    const iterator = method.call(this) as IterableIterator<unknown>;
    const { length, size } = this as { readonly length?: number; readonly size?: number };
    if ((length ?? size ?? 0) < short) return iterator;
    const place = caller('iteration');
    charge(place, 0);
    const charged = charges.get(place)!;
    return {
      next() {
        charged.steps++;
        return iterator.next();
      },
      [Symbol.iterator]() {
        return this;
      },
    };
  };
}
