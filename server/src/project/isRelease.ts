/** Whether the file with this path or URI is a release by its name, whose letters may be small or capital. */
export function isRelease(path: string): boolean {
  return /\.press(?:\.md)?$/i.test(path);
}
