import { describe, expect, it } from 'vitest';
import { houseById } from '../house/houses';
import { seedRegister } from '../register/seedRegister';
import {
  type Desk,
  newRelease,
  newReleaseChoices,
  readTypedDay,
  readTypedEmbargo,
} from './newRelease';

const desk: Desk = { register: seedRegister, house: undefined, today: '2027-03-08' };

describe('the choices for a new release', () => {
  it('are houses, kinds and the services of the day', () => {
    const { house, houses, kinds, services, usualTime } = newReleaseChoices(desk, {
      day: '2019-05-30',
    });
    expect(house).toBeUndefined();
    expect(houses[0]).toMatchObject({ id: 'hmi-probation', title: 'HM Inspectorate of Probation' });
    expect(houses).toHaveLength(8);
    expect(houses.map(({ id }) => id)).not.toContain('parole-board');
    expect(kinds.filter(({ needsService }) => needsService).map(({ id }) => id)).toEqual([
      'inspection',
    ]);
    expect(services[0]!.remark).toBeUndefined();
    expect(usualTime).toBe('00.01');
  });

  it('say which house is settled', () => {
    const settled = { ...desk, house: houseById('estyn') };
    expect(newReleaseChoices(settled, {}).house).toBe('estyn');
    expect(newReleaseChoices(settled, {}).services).toEqual([]);
  });
});

describe('what is typed', () => {
  it('is written out, so that it can be checked', () => {
    expect(readTypedDay('next Thursday', desk)).toEqual({
      value: '2027-03-18',
      words: 'Thursday 18 March 2027',
    });
    const on = (text: string) => readTypedEmbargo(text, desk, { day: '2027-03-18' });
    expect(on('')).toEqual({
      value: '2027-03-18T00:01',
      words: '00.01 on Thursday 18 March 2027',
    });
    expect(on('9.30am')).toMatchObject({ value: '2027-03-18T09:30' });
    expect(on('9.30am on 18 March')).toMatchObject({ value: '2027-03-18T09:30' });
    expect(on('9.30am on 19 March')).toEqual({
      problem: 'The release is published on Thursday 18 March 2027. Type the time alone.',
    });
  });
});

describe('a new release', () => {
  it('follows from the answers', () => {
    const answers = { service: 'Essex CRC', published: '2019-03-14', embargo: '2019-03-14T09:30' };
    const { fileName, snippet, text } = newRelease(desk, answers);
    expect(fileName).toBe('2019-03-14-essex-crc.press');
    expect(text).toContain('EMBARGOED until 09.30 on Thursday 14 March 2019');
    expect(snippet).toMatch(/\$\{1:\[INSERT HEADLINE\]\}/);
  });

  it('may be used from the usual time on, or at once', () => {
    expect(newRelease(desk, { published: '2019-03-14' }).text).toContain(
      'embargo: 2019-03-14T00:01',
    );
    expect(newRelease(desk, { embargo: 'immediate' }).text).toContain('For immediate release');
  });

  it('is made of what is known, whatever is asked for', () => {
    const { text } = newRelease(desk, { house: 'nobody', kind: 'nothing' });
    expect(text).toMatch(/^---\nhouse: hmi-probation\nkind: inspection\n/);
  });
});
