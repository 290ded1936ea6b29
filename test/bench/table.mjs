/** The table that the benchmark prints. */

/**
 * A row of the table.
 * @typedef {object} Row
 * @property {string} what
 * @property {string} measured
 * @property {string} [peer] the peer and what it showed.
 * @property {number} [ratio] Pressroom's figure by the peer's.
 * @property {string} [budget] in words.
 * @property {boolean} [inside] whether the budget is kept; left out where there is none.
 */

const columns = ['what', 'Pressroom', 'beside', 'ratio', 'budget', ''];

/** @param {readonly Row[]} rows */
export function tableOf(rows) {
  const cells = rows.map(({ what, measured, peer, ratio, budget, inside }) => [
    what,
    measured,
    peer ?? '',
    ratio === undefined ? '' : `${ratio.toFixed(2)} ×`,
    budget ?? '',
    inside === undefined ? '' : inside ? 'inside' : 'OUTSIDE',
  ]);
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...cells.map((row) => row[index].length)),
  );
  const line = (row) => `| ${row.map((cell, index) => cell.padEnd(widths[index])).join(' | ')} |`;
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join(
    '\n',
  );
}

/** Milliseconds with as many digits as say something. */
export function milliseconds(value) {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

/**
 * A row of milliseconds that has a limit.
 * @param {string} [peer]
 * @returns {Row}
 */
export function limitedRow(what, value, limit, peer) {
  return {
    what,
    measured: milliseconds(value),
    peer,
    budget: `at most ${milliseconds(limit)}`,
    inside: value <= limit,
  };
}
