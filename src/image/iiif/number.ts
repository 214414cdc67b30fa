// Numbers as image requests write them (IIIF Image API 3.0, 4.7): digits and a point, and nothing else.

/** A whole number of at most fifteen digits, which a double holds exactly; undefined for anything else. */
export function readWhole(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** A number with or without a fraction ("22.5", ".5"), not negative; undefined for anything else. */
export function readNumber(text: string): number | undefined {
  return /^(?:\d{1,15}(?:\.\d{0,20})?|\.\d{1,20})$/.test(text) ? Number(text) : undefined;
}

/** Several numbers with commas between them; undefined where one is none, or their count is another. */
export function readNumbers(
  text: string,
  count: number,
  read: (text: string) => number | undefined,
): readonly number[] | undefined {
  const parts = text.split(',');
  if (parts.length !== count) return undefined;
  const numbers = parts.map(read).filter((one) => one !== undefined);
  return numbers.length === count ? numbers : undefined;
}

/** A number without an exponent, without zeros at its end (4.7); six places behind the point at most. */
export function writeNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/\.?0+$/, '');
}
