/** What one release adds to the outcome. */
import { releaseTimeInWords } from '../issuing/releaseTime';
import { verdictBefore } from '../issuing/verdict';
import type { Severity } from '../rules/rule';
import { LineIndex } from '../text/lineIndex';
import type { CheckedRelease } from './checkedRelease';
import { mostNamed, nothingChecked, type Outcome } from './outcome';

/** The outcome of one release, but for its report. */
export function verdictOn(path: string, { findings, ready, release }: CheckedRelease): Outcome {
  const { obstacles, time } = ready;
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  const counts = {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    hint: count('hint'),
  };
  const runs = time?.kind === 'embargo' && time.left > 0;
  const isReady = obstacles.length === 0;
  const lines = new LineIndex(release.tree.text);
  const weightiest = obstacles.slice(0, mostNamed).map(({ message, span }) => {
    if (span === undefined) return message;
    return `line ${lines.positionAt(span.start).line + 1}: ${message}`;
  });
  return {
    ...nothingChecked,
    counts,
    releases: 1,
    faulty: counts.error > 0 ? 1 : 0,
    ready: isReady ? 1 : 0,
    unready: isReady
      ? []
      : [{ path, verdict: verdictBefore(ready), count: obstacles.length, weightiest }],
    embargo: isReady && runs ? releaseTimeInWords(time, release) : undefined,
  };
}
