// What every drawing is written in: the size of a picture, and words and numbers as SVG has them.
export const width = 1240;
export const height = 1754;

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A number short enough for an attribute. */
export function short(value: number): string {
  return value.toFixed(1);
}
