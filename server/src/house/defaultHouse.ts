// Apart from houses.ts, so that what makes the data of the houses need not have it already.

/** The house of a release that neither says nor shows whose it is. */
export const defaultHouseId = 'hmi-probation';
