// Content negotiation: which form of a record, and which compression, a request prefers (RFC 9110, section 12.5).

interface Preference {
  readonly value: string;
  readonly quality: number;
}

/** The header's entries by falling quality; entries with quality 0 are left out. At most 32 entries are read. */
function preferences(header: string): Preference[] {
  return header
    .split(',', 32)
    .map((part) => {
      const [value = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      const number = quality === undefined ? 1 : Number(quality.slice(2));
      return { value, quality: Number.isFinite(number) ? number : 0 };
    })
    .filter(({ value, quality }) => value !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality);
}

/**
 * The first offered media type that the request accepts, by its preference. A wildcard takes the first offered; so does a request
 * without the header, or one that accepts nothing offered (a page is better than a refusal).
 */
export function preferredType(accept: string | undefined, offered: readonly [string, ...string[]]): string {
  for (const { value } of preferences(accept ?? '*/*')) {
    const found = offered.find(
      (type) => value === '*/*' || value === type || value === `${type.split('/')[0]}/*`,
    );
    if (found !== undefined) return found;
  }
  return offered[0];
}

/** The best compression that the request accepts. */
export function preferredEncoding(header: string | undefined): 'br' | 'gzip' | 'identity' {
  const accepted = new Set(preferences(header ?? '').map(({ value }) => value));
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : 'identity';
}

/** Whether the client's If-None-Match names this entity tag. Weak comparison (RFC 9110, section 13.1.2). */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',', 64).some((one) => bare(one) === bare(tag));
}

/** An entity tag without the mark of a weak one. */
function bare(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
