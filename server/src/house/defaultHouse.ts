/** The house of a release that neither says nor shows whose it is. */
export const defaultHouseId = 'hmi-probation';
