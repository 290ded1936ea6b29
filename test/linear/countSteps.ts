/**
 * Counts the work a piece of code does, in steps and not in seconds, without the code knowing.
 *
 * Two things are added up: how often each function, branch and loop body of our own sources ran, which V8's
 * profiler counts exactly, and how many code units the built-in searches looked at, which it does not see.
 * A regular expression is charged for the text from where it starts to where it matches or gives up.
 */
import { Session } from 'node:inspector';

/** Counting goes on for as long as the process lives: V8 counts branches only in what it compiles from now on. */
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** The steps that `run` takes in the modules under `server/src`. */
export function countSteps(run: () => void): number {
  executed();
  const restore = chargeSearches();
  try {
    run();
  } finally {
    restore();
  }
  return executed() + searched;
}

/** How often functions, branches and loop bodies of our sources have run since this was last asked. */
function executed(): number {
  let times = 0;
  session.post('Profiler.takePreciseCoverage', (_error, { result }) => {
    for (const { url, functions } of result) {
      if (!url.includes('/server/src/')) continue;
      for (const { ranges } of functions) for (const { count } of ranges) times += count;
    }
  });
  return times;
}

/** The code units looked at since `chargeSearches`. */
let searched = 0;

/** Makes the built-in searches count what they look at; returns what undoes it. */
function chargeSearches(): () => void {
  searched = 0;
  const { indexOf, lastIndexOf, includes, trim, trimStart, trimEnd } = String.prototype;
  const { toLowerCase, toUpperCase, normalize } = String.prototype;
  const { exec } = RegExp.prototype;
  const changed = {
    indexOf(this: string, sought: string, from = 0) {
      const found = indexOf.call(this, sought, from);
      searched += (found === -1 ? this.length : found) - Math.min(from, this.length);
      return found;
    },
    lastIndexOf(this: string, sought: string, from = this.length) {
      const found = lastIndexOf.call(this, sought, from);
      searched += Math.min(from, this.length) - Math.max(found, 0);
      return found;
    },
    includes(this: string, sought: string, from = 0) {
      const found = indexOf.call(this, sought, from);
      searched += (found === -1 ? this.length : found) - Math.min(from, this.length);
      return found !== -1;
    },
    ...shortening({ trim, trimStart, trimEnd }),
    ...whole({ toLowerCase, toUpperCase, normalize }),
  };
  Object.assign(String.prototype, changed);
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    if (match !== null) searched += match.index + match[0].length - from;
    else if (!this.sticky && !this.source.startsWith('^')) searched += text.length - from;
    return match;
  };
  return () => {
    Object.assign(String.prototype, {
      ...{ indexOf, lastIndexOf, includes, trim, trimStart, trimEnd },
      ...{ toLowerCase, toUpperCase, normalize },
    });
    RegExp.prototype.exec = exec;
  };
}

type Methods = Readonly<Record<string, (this: string, ...rest: never[]) => string>>;

/** Methods that look at what they leave out. */
function shortening(methods: Methods): Methods {
  return charged(methods, (before, after) => before.length - after.length);
}

/** Methods that look at the whole text. */
function whole(methods: Methods): Methods {
  return charged(methods, (before) => before.length);
}

function charged(methods: Methods, cost: (before: string, after: string) => number): Methods {
  const entries = Object.entries(methods).map(([name, method]) => [
    name,
    function (this: string, ...rest: never[]) {
      const result = method.apply(this, rest);
      searched += cost(String(this), result);
      return result;
    },
  ]);
  return Object.fromEntries(entries) as Methods;
}
