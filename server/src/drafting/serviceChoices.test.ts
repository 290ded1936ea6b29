import { describe, expect, test } from 'vitest';
import { houseById } from '../house/houses';
import { seedRegister } from '../register/seedRegister';
import { serviceChoices } from './serviceChoices';

const probation = houseById('hmi-probation')!;
const on = (day: string) => serviceChoices(probation, seedRegister, day);
const named = (day: string, name: string) => on(day).find((choice) => choice.name === name)!;

describe('the services to choose from', () => {
  test('are those of the day, and then the others', () => {
    const choices = on('2019-05-30');
    const first = choices.findIndex(({ exists }) => !exists);
    expect(first).toBeGreaterThan(20);
    expect(choices.slice(first).some(({ exists }) => exists)).toBe(false);
    expect(named('2019-05-30', 'Essex CRC')).toEqual({
      name: 'Essex CRC',
      kind: 'Community Rehabilitation Company',
      exists: true,
      remark: undefined,
    });
  });

  test('say when they ended, began, and what they became or were part of', () => {
    expect(named('2027-03-14', 'Essex CRC').remark).toBe('until 25 June 2021');
    expect(named('2027-03-14', 'Kent, Surrey and Sussex CRC').remark).toBe(
      'until 25 June 2021; then Kent, Surrey and Sussex probation region',
    );
    expect(named('2019-05-30', 'East Midlands probation region').remark).toBe('from 26 June 2021');
    expect(named('2027-03-14', 'Suffolk').remark).toBe(
      'until March 2018; part of Norfolk and Suffolk CRC',
    );
    expect(named('2017-10-05', 'Suffolk').exists).toBe(true);
  });

  test('are the business of the house', () => {
    expect(serviceChoices(houseById('hmi-prisons')!, seedRegister, '2019-05-30')).toEqual([]);
    const hospital = {
      ...seedRegister.services[0]!,
      id: 'eastmere',
      name: 'Eastmere',
      kind: 'ward',
    };
    const register = { ...seedRegister, services: [hospital] };
    expect(serviceChoices(houseById('cqc')!, register, '2019-05-30')).toHaveLength(1);
  });
});
