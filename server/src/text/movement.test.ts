import { describe, expect, it } from 'vitest';
import { movedSpan } from './movement';

const movement = { start: 10, end: 20, by: 3, until: 100 };

describe('a span', () => {
  it.each([
    ['before the change', [2, 10], [2, 10]],
    ['after it', [20, 25], [23, 28]],
    ['around it', [5, 30], [5, 33]],
    ['where nothing has moved', [100, 110], [100, 110]],
    ['from after it to where nothing has moved', [25, 100], [28, 100]],
    ['within it', [12, 14], undefined],
    ['that it cuts in two', [8, 12], undefined],
    ['that begins in it', [15, 22], undefined],
    ['of exactly what changed', [10, 20], undefined],
    ['without length where the change begins', [10, 10], undefined],
    ['without length where it ends', [20, 20], undefined],
  ])('%s', (_, [start, end], expected) => {
    const span = expected && { start: expected[0], end: expected[1] };
    expect(movedSpan({ start: start!, end: end! }, movement)).toEqual(span);
  });

  it('may end or begin where something was put in', () => {
    const inserted = { start: 10, end: 10, by: 5, until: 100 };
    expect(movedSpan({ start: 4, end: 10 }, inserted)).toEqual({ start: 4, end: 10 });
    expect(movedSpan({ start: 10, end: 12 }, inserted)).toEqual({ start: 15, end: 17 });
    expect(movedSpan({ start: 10, end: 10 }, inserted)).toBeUndefined();
  });
});
