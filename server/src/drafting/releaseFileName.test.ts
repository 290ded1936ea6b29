import { expect, test } from 'vitest';
import { houseById } from '../house/houses';
import { seedRegister } from '../register/seedRegister';
import { releaseFileName } from './releaseFileName';
import { type Answers, releasePlan } from './releasePlan';

test.each<[Partial<Answers>, string]>([
  [{ service: 'Cumbria', published: '2027-03-14' }, '2027-03-14-cumbria.press'],
  [{ service: 'Kent, Surrey & Sussex CRC' }, 'kent-surrey-and-sussex-crc.press'],
  [{ service: '../../etc/ŵ’n “Ysgol”' }, 'etc-wn-ysgol.press'],
  [{ service: '監獄', published: '2027-03-14' }, '2027-03-14-inspection.press'],
  [{ kind: 'thematic', embargo: '2027-03-14T00:01' }, '2027-03-14-thematic.press'],
])('the file for %j is called %s', (answers, name) => {
  const house = houseById('hmi-probation')!;
  const whole: Answers = { house, kind: 'inspection', embargo: undefined, ...answers };
  expect(releaseFileName(releasePlan(whole, seedRegister, '2026-06-01'))).toBe(name);
});
