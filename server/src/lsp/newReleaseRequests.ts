/** The requests of the client that starts a new release. */
import {
  type Desk,
  newRelease,
  newReleaseChoices,
  readTypedDay,
  readTypedEmbargo,
} from '../features/newRelease';
import { folderUri } from '../workspace/uris';
import type { Answering } from './answering';
import {
  type InFolder,
  type NewReleaseChoicesParams,
  type NewReleaseParams,
  newReleaseChoicesRequest,
  newReleaseRequest,
  readDayRequest,
  readEmbargoRequest,
  type TypedDayParams,
  type TypedEmbargoParams,
} from './protocol';
import type { Session } from './session';

/** Answers the questions about a release that does not exist yet. */
export function answerNewRelease({ connection, workspace }: Session, { request }: Answering): void {
  /** A handler that knows what holds in the folder; `null` where it fails. */
  const at = <P extends InFolder, R>(name: string, answer: (desk: Desk, params: P) => R) =>
    request(name, null, async (params: P): Promise<R | null> => {
      const { folder } = params;
      const uri = folder ? `${folderUri(folder)}/new.press` : 'untitled:new.press';
      const { release, today } = await workspace.contextFor(uri, '');
      return answer({ register: release.register, house: release.house, today }, params);
    });

  connection.onRequest(
    newReleaseChoicesRequest,
    at<NewReleaseChoicesParams, unknown>('Choices for a release', newReleaseChoices),
  );
  connection.onRequest(
    readDayRequest,
    at<TypedDayParams, unknown>('A day', (desk, { text }) => readTypedDay(text, desk)),
  );
  connection.onRequest(
    readEmbargoRequest,
    at<TypedEmbargoParams, unknown>('An embargo', (desk, params) =>
      readTypedEmbargo(params.text, desk, params),
    ),
  );
  connection.onRequest(
    newReleaseRequest,
    at<NewReleaseParams, unknown>('A new release', newRelease),
  );
}
