/** A short address for a long one, to be read from a terminal and typed. */

import { randomInt } from 'node:crypto';
import { createServer } from 'node:http';

/** Without those that are taken for one another. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Serves, for as long as this process runs, an address of this machine that leads to `target`.
 *
 * The long address has a secret in it, so the path of the short one is a secret too: eight letters,
 * of which there are 850 thousand million.
 */
export async function shortAddress(target) {
  const path = `/${Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')}`;
  const server = createServer(({ url }, response) => {
    if (url === path) response.writeHead(302, { location: target, 'cache-control': 'no-store' });
    else response.writeHead(404);
    response.end();
  });
  await new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  return `http://127.0.0.1:${server.address().port}${path}`;
}
