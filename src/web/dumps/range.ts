// Which part of a file a request asks for (RFC 9110, section 14).

/** Bytes from `first` to `last`, both included. */
export interface Part {
  readonly first: number;
  readonly last: number;
}

/**
 * The one part of a file of so many bytes that a `Range` header asks for; 'none' where it asks for nothing that is in it. Undefined where the whole is
 * to be sent: without the header, for several parts at once, or where the header is no range of bytes (14.2 lets a server pass over those).
 */
export function partAsked(header: string | undefined, size: number): Part | 'none' | undefined {
  const [, from = '', to = ''] = /^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'none' : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return undefined;
  return first >= size ? 'none' : { first, last };
}
