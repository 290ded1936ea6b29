const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** Small letters, others for each index. */
export function letters(index: number): string {
  let found = '';
  for (let rest = index + 26; rest > 0; rest = Math.floor(rest / 26)) found += alphabet[rest % 26];
  return found;
}

/** As many different names as asked for, each in its sentence. */
export function names(count: number, sentence: (name: string) => string): string {
  return Array.from({ length: count }, (_, index) => sentence(`B${letters(index)}`)).join('');
}
