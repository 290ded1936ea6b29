import { describe, expect, it } from 'vitest';
import { exampleNow, readyText } from '../issuing/exampleReadiness';
import { exampleSnapshot } from './exampleSnapshot';
import { readinessAnswer, readinessLens } from './readiness';
import type { SnapshotContext } from './snapshot';

const doubled = readyText.replace('Staff here', 'Staff staff here');

function answer(text: string, context: Partial<SnapshotContext> = {}) {
  const { snapshot } = exampleSnapshot(text, { today: '2021-01-11', ...context });
  return readinessAnswer(snapshot, exampleNow);
}

function lens(text: string, context: Partial<SnapshotContext> = {}) {
  const { snapshot } = exampleSnapshot(text, { today: '2021-01-11', ...context });
  return readinessLens(snapshot, exampleNow, 'show');
}

describe('what the editor shows of a release', () => {
  it('is that it is ready, with house and embargo', () => {
    expect(answer(readyText)).toMatchObject({
      ready: true,
      verdict: 'Ready to issue',
      time: 'Embargoed until 00.01 on Thursday 14 January 2021, 2 days 12 hours from now',
      status: 'HMI Probation · embargo 2 days 12 hours · Ready',
      against: [],
    });
  });

  it('is what stands against it, and where', () => {
    const { against, ready, status, verdict } = answer(doubled);
    expect([ready, verdict]).toEqual([false, '1 thing stands against issuing']);
    expect(status).toBe('HMI Probation · embargo 2 days 12 hours · 1 thing against');
    expect(against).toMatchObject([
      { kind: 'warning', range: { start: { line: 6, character: 51 } } },
    ]);
  });

  it('is each item with its place', () => {
    const { items } = answer(readyText.replace('ENDS\n\n', ''));
    expect(items[0]).toMatchObject({
      title: 'Headline',
      state: 'done',
      range: { start: { line: 0 } },
    });
    const marker = items.find(({ title }) => title === 'End marker')!;
    expect(marker).toMatchObject({ state: 'missing', detail: 'missing' });
    expect(marker.range.start).toEqual(marker.range.end);
    expect(marker.range.start.line).toBe(6);
  });

  it.each([
    ['For immediate release', 'HMI Probation · for immediate release · Ready'],
    ['For release on 14 January 2021', 'HMI Probation · 14 January 2021 · Ready'],
  ])('is when it may be used: %s', (line, status) => {
    const text = readyText.replace(/EMBARGOED.*/, line).replace('2021 00.01', '2021');
    expect(answer(text).status).toBe(status);
  });

  it('is never that a file is ready which nobody checked', () => {
    const { against, ready } = answer(readyText, { excluded: true });
    expect([ready, against[0]?.kind, against[0]?.range]).toEqual([false, 'unread', null]);
  });

  it('is never that a file is ready which is too long to be read', () => {
    const { against, items, ready } = answer(`${readyText}${'word '.repeat(1_000_000)}`);
    expect([ready, against.length, against[0]?.kind, items]).toEqual([false, 1, 'unread', []]);
  });

  it('is never that a release is ready whose project could not be read', () => {
    const { ready } = answer(readyText, { faultyFiles: ['pressroom.yaml has mistakes.'] });
    expect(ready).toBe(false);
  });
});

describe('the line over the headline', () => {
  it('says whether the release is ready, and from when it may be used', () => {
    const text = `\n\n${readyText}`;
    const start = { line: 2, character: 0 };
    expect(lens(text)).toEqual([
      {
        range: { start, end: start },
        command: {
          title:
            'Ready to issue · embargoed until 00.01 on Thursday 14 January 2021, 2 days 12 hours from now',
          command: 'show',
        },
      },
    ]);
  });

  it('is not there while nothing is written, and over a file that the project leaves out', () => {
    expect(lens('\n')).toEqual([]);
    expect(lens(readyText, { excluded: true })).toEqual([]);
  });
});
