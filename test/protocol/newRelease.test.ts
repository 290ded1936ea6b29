import { describe, expect, it } from 'vitest';
import {
  type NewRelease,
  type NewReleaseChoices,
  newReleaseChoicesRequest,
  newReleaseRequest,
  readDayRequest,
  readEmbargoRequest,
} from '../../server/src/lsp/protocol';
import { startSession } from './session';

const folder = 'file:///wire';
const register = `services:
  - { id: eastmere-pdu, name: Eastmere PDU, kind: pdu }
`;

describe('a new release', () => {
  it('is of the house and the register of its folder', async () => {
    const { connection } = await startSession({
      folders: [folder],
      files: {
        [`${folder}/pressroom.yaml`]: 'house: hmi-probation\nregister: [services.yaml]\n',
        [`${folder}/services.yaml`]: register,
      },
    });
    for (const place of [{ folder }, { folder: `${folder}/drafts/` }, {}]) {
      const { house, services }: NewReleaseChoices = await connection.sendRequest(
        newReleaseChoicesRequest,
        { ...place, day: '2024-11-05' },
      );
      expect(house).toBe('hmi-probation');
      expect(services.map(({ title }) => title)).toContain('Eastmere PDU');
    }
    const { fileName, snippet }: NewRelease = await connection.sendRequest(newReleaseRequest, {
      ...{ folder, service: 'eastmere pdu', published: '2024-11-05' },
    });
    expect(fileName).toBe('2024-11-05-eastmere-pdu.press');
    expect(snippet).toContain('Eastmere Probation Delivery Unit (PDU)');
  });

  it('is asked for in words', async () => {
    const { connection } = await startSession();
    expect(await connection.sendRequest(readDayRequest, { text: '14 June' })).toEqual({
      value: '2026-06-14',
      words: 'Sunday 14 June 2026',
    });
    expect(await connection.sendRequest(readDayRequest, { text: '31 June' })).toEqual({
      problem: 'There is no 31 June.',
    });
    expect(
      await connection.sendRequest(readEmbargoRequest, { text: '9.30am', day: '2026-06-14' }),
    ).toEqual({ value: '2026-06-14T09:30', words: '09.30 on Sunday 14 June 2026' });
  });

  it('is made of what is known, whatever is asked for', async () => {
    const { connection } = await startSession();
    await expect(connection.sendRequest(readDayRequest, { text: 7 })).rejects.toThrow(
      'params.text is not a string',
    );
    const { snippet }: NewRelease = await connection.sendRequest(newReleaseRequest, {
      ...{ folder: 'nowhere', kind: 'strange', house: 'nobody' },
    });
    expect(snippet).toContain('HEADLINE');
  });
});
