/** Describes the data that `npm run generate` decodes from `seeds/`, so that types hold before it has run. */
import type { House } from './house/house';
import type { Register } from './register/register';

declare const seeds: { readonly houses: readonly House[]; readonly register: Register };
export default seeds;
