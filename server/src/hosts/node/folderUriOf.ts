import { pathToFileURL } from 'node:url';
import { encodeName, folderUri } from '../../workspace/uris';

/** The URI of the folder at an absolute path, escaped as those of the files in it are, so that a folder has one. */
export function folderUriOf(path: string): string {
  const { href } = pathToFileURL(path);
  const start = href.indexOf('/', 'file://'.length);
  const names = href.slice(start).split('/');
  // The colon of a drive stays as it is.
  const escaped = names.map((name) =>
    /^[a-z]:$/i.test(name) ? name : encodeName(decodeURIComponent(name)),
  );
  return folderUri(href.slice(0, start) + escaped.join('/'));
}
