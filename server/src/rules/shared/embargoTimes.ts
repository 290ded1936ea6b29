/** Times of day at which an embargo ends. */

/** Whether it is open which end of the day is meant: midnight, 12am, 00.00. */
export function isAmbiguousTime(written: string): boolean {
  return /^(?:(?:12\s)?midnight|hanner\snos|12(?:[.:]00)?\s?(?:a\.?m|yb)\b.*|00[.:]?00.*)$/i.test(
    written,
  );
}
