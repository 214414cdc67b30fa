// Looking into JSON of which nothing is known: what is not as expected is passed over, never an exception.

export type Open = Readonly<Record<string, unknown>>;

/** The object, or an empty one. */
export function open(value: unknown): Open {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** The members of an array; a single value as one; nothing as none. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A text that is not empty. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.toWellFormed() : undefined;
}

/** A whole number above 0; numbers that came as text, too. */
export function countIn(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(Math.round(number)) && number >= 1
    ? Math.round(number)
    : undefined;
}

/** The id of a resource, by its old name, too. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return textIn(value);
  const resource = open(value);
  return textIn(resource['id']) ?? textIn(resource['@id']);
}

/** What kind of resource it is ("Image"), without a prefix ("dctypes:Image"). */
export function typeOf(value: unknown): string {
  const resource = open(value);
  const [type] = listOf(resource['type'] ?? resource['@type']);
  return (textIn(type) ?? '').replace(/^.*:/, '');
}

/** An address of the web; undefined for any other. */
export function webAddress(value: unknown): string | undefined {
  const text = textIn(value)?.trim();
  const url = text === undefined || text.length > 4096 ? null : URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) ? text : undefined;
}

/** What a text of JSON holds; undefined where it is none, or nested more deeply than can be read. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
}
