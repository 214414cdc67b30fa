// Canonical JSON (RFC 8785, JCS): one value, one spelling, so that a hash may name it.

/** Deeper than this no value of ours goes; a limit keeps a hostile one from exhausting the stack. */
const MAX_DEPTH = 512;

/** A value that has no canonical form. `path` leads to the culprit (`texts[0].blocks[3].text`). */
export class NotCanonicalError extends Error {
  override readonly name = 'NotCanonicalError';
  readonly reason: 'lone-surrogate' | 'not-finite' | 'not-json' | 'too-deep';
  readonly path: string;

  constructor(reason: NotCanonicalError['reason'], path: string, message: string) {
    super(path === '' ? message : `${message} (at ${path})`);
    this.reason = reason;
    this.path = path;
  }
}

/**
 * The canonical form of a JSON value by RFC 8785: no white space, properties in the order of their names' UTF-16 code
 * units, strings and numbers as ECMAScript writes them. Strings are kept code unit for code unit and never normalised.
 * A property whose value is `undefined` counts as absent.
 *
 * @throws {NotCanonicalError} on what RFC 8785 excludes: NaN and infinities, strings with lone surrogates (UTF-8 cannot
 * carry them), anything that is not JSON; and on values more than 512 levels deep.
 */
export function canonicalJson(value: unknown): string {
  return write(value, [], 0);
}

function write(value: unknown, path: (string | number)[], depth: number): string {
  if (depth > MAX_DEPTH) fail('too-deep', path, `more than ${MAX_DEPTH} levels deep`);
  if (value === null) return 'null';
  if (typeof value === 'string') return writeString(value, path);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) fail('not-finite', path, `${value} is not a number of JSON`);
    return JSON.stringify(value);
  }
  if (typeof value !== 'object')
    return fail('not-json', path, `a value of type ${typeof value} has no form in JSON`);
  return Array.isArray(value) ? writeArray(value, path, depth) : writeObject(value, path, depth);
}

function writeString(text: string, path: readonly (string | number)[]): string {
  if (!text.isWellFormed())
    fail('lone-surrogate', path, 'half of a surrogate pair stands alone, which UTF-8 cannot carry');
  return JSON.stringify(text);
}

function writeArray(values: readonly unknown[], path: (string | number)[], depth: number): string {
  let out = '[';
  for (let at = 0; at < values.length; at++) {
    path.push(at);
    out += (at === 0 ? '' : ',') + write(values[at], path, depth + 1);
    path.pop();
  }
  return `${out}]`;
}

function writeObject(value: object, path: (string | number)[], depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    fail('not-json', path, 'an object of a class has no form in JSON');
  let out = '{';
  // The default order of sort() is that of UTF-16 code units, as section 3.2.3 demands.
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, inner] of entries) {
    path.push(name);
    out += `${out === '{' ? '' : ','}${writeString(name, path)}:${write(inner, path, depth + 1)}`;
    path.pop();
  }
  return `${out}}`;
}

function fail(
  reason: NotCanonicalError['reason'],
  path: readonly (string | number)[],
  message: string,
): never {
  let where = '';
  for (const step of path)
    where += typeof step === 'number' ? `[${step}]` : `${where === '' ? '' : '.'}${step}`;
  throw new NotCanonicalError(reason, where, message);
}
