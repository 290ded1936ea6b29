// Apart from houses.ts, so that what makes the data of the houses need not have it already.

/** The house whose forms an empty draft is offered. */
export const defaultHouseId = 'hmi-probation';
