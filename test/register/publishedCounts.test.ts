/** What the register has agrees with what the inspectorate counted, or the difference is named. */
import { expect, test } from 'vitest';
import { isWithin } from '../../server/src/house/period';
import { seedRegister } from '../../server/src/register/seedRegister';
import { publishedCounts } from './publishedCounts';

const ratings = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'];

test.each(publishedCounts)('$about: as many of each rating as were counted', (count) => {
  const { regimes, published, differs } = count;
  const found = seedRegister.inspections.filter(
    (inspection) =>
      regimes.includes(inspection.regime ?? '') && isWithin(inspection.published, count),
  );
  const known = ratings.map((rating) => found.filter(({ overall }) => overall === rating).length);
  expect(known).toEqual(published.map((value, at) => value + (differs?.by[at] ?? 0)));
  expect(differs === undefined || differs.why.length > 0).toBe(true);
});

test('the part inspection that the pandemic cut short has no overall rating', () => {
  const cut = seedRegister.inspections.find(
    ({ service, published }) =>
      service === 'hampshire-and-isle-of-wight-crc' && published.startsWith('2020'),
  );
  expect(cut).toMatchObject({ regime: 'crc', confirmed: false });
  expect(cut?.overall).toBeUndefined();
});
