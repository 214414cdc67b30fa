// What an address of the site belongs to.

/** The record that an address belongs to; undefined for what belongs to several. */
export function recordOf(address: string): string | undefined {
  return /^\/(?:records|iiif(?:\/image\/\d)?)\/([0-9a-z]{8})(?=[/.-]|$)/.exec(address)?.[1];
}
