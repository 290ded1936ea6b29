import { describe, expect, it } from 'vitest';
import { rememberedByText } from './rememberedByText';

describe('rememberedByText', () => {
  it('answers what was asked before without asking again', () => {
    const asked: string[] = [];
    const length = rememberedByText((text) => asked.push(text) && text.length);
    expect([length('one'), length('three'), length('one')]).toEqual([3, 5, 3]);
    expect(asked).toEqual(['one', 'three']);
  });

  it('answers rightly however many different texts it is asked about', () => {
    const length = rememberedByText((text) => text.length);
    const texts = Array.from({ length: 3000 }, (_, index) => 'x'.repeat(index % 50) + index);
    expect(texts.map(length)).toEqual(texts.map((text) => text.length));
  });
});
