import { describe, expect, it } from 'vitest';
import { ShownDiagnostics } from './shownDiagnostics';

const at = (line: number) => ({
  range: { start: { line, character: 0 }, end: { line, character: 4 } },
  message: 'Write “per cent”.',
});

describe('what is shown', () => {
  it('keeps its id as long as it is the same', () => {
    const shown = new ShownDiagnostics();
    expect(shown.next('a', { resultId: '1', items: [at(3)] }, undefined).resultId).toBe('1');
    expect(shown.next('a', { resultId: '2', items: [at(3)] }, '1').resultId).toBe('1');
    expect(shown.next('a', { resultId: '3', items: [at(4)] }, '1').resultId).toBe('3');
    expect(shown.next('a', { resultId: '4', items: [at(4), at(5)] }, '3').resultId).toBe('4');
  });

  it('is new to a client that has something else', () => {
    const shown = new ShownDiagnostics();
    shown.next('a', { resultId: '1', items: [] }, undefined);
    expect(shown.next('a', { resultId: '2', items: [] }, undefined).resultId).toBe('2');
    expect(shown.next('b', { resultId: '3', items: [] }, '2').resultId).toBe('3');
  });

  it('is new once the release was closed', () => {
    const shown = new ShownDiagnostics();
    shown.next('a', { resultId: '1', items: [] }, undefined);
    shown.forget('a');
    expect(shown.next('a', { resultId: '2', items: [] }, '1').resultId).toBe('2');
  });
});
