/**
 * Has V8 copy less of one function into another when it optimises: a server stays for the day, and what it would gain by
 * that is little beside the memory that it takes. Imported for its effect.
 */
import { setFlagsFromString } from 'node:v8';
import { v8Version } from './v8Version';

if (v8Version <= 13) setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
