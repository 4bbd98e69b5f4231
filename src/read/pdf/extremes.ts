// The least and the greatest of any count of numbers: the arguments of one call are limited, the lines of a file of others are not.

/** Infinity for none. */
export const least = (values: readonly number[]): number =>
  values.reduce((found, value) => Math.min(found, value), Number.POSITIVE_INFINITY);

/** -Infinity for none. */
export const most = (values: readonly number[]): number =>
  values.reduce((found, value) => Math.max(found, value), Number.NEGATIVE_INFINITY);
