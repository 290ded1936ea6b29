/**
 * Has V8 compile a regular expression when it first runs, and not to be interpreted before. Checking a release runs each
 * of hundreds of expressions a few times on each paragraph: by then machine code has paid.
 *
 * Imported first and for its effect: it holds for what is made after it.
 */
import { setFlagsFromString } from 'node:v8';
import { v8Version } from '../hosts/node/v8Version';

if (v8Version <= 13) setFlagsFromString('--no-regexp-tier-up');
