/** `2019-05-30` as people write it: "30 May 2019"; `2019-05` is "May 2019". A time of day is left out. */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.slice(0, 10).split('-');
  const words = month === undefined ? [year] : [monthNames[Number(month) - 1] ?? month, year];
  return (day === undefined ? words : [String(Number(day)), ...words]).join(' ');
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
