import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 collect garbage sooner, from now on and for the whole process.
 *
 * What a keystroke leaves behind is garbage at once, so that it takes no room for the young to grow up in, and a server
 * lives beside an editor for a day. Left to itself the heap grows to thrice of what is needed; held small it stays
 * flat, and a keystroke takes a tenth longer at most.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=40');
}
