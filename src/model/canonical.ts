// Canonical JSON (RFC 8785, JCS): one value, one spelling, so that a hash may name it.

/** Deeper than this no value of ours goes; a limit keeps a hostile one from exhausting the stack. */
const maxDepth = 512;

type Reason = 'lone-surrogate' | 'not-finite' | 'not-json' | 'too-deep';

const messages: Readonly<Record<Reason, string>> = {
  'lone-surrogate': 'half of a surrogate pair stands alone, which UTF-8 cannot carry',
  'not-finite': 'not a number that JSON has',
  'not-json': 'a value that JSON does not have',
  'too-deep': `more than ${maxDepth} levels deep`,
};

/** A value that has no canonical form. `path` leads to the culprit (`texts[0].blocks[3].text`). */
export class NotCanonicalError extends Error {
  override readonly name = 'NotCanonicalError';
  readonly reason: Reason;
  readonly path: string;

  constructor(reason: Reason, steps: readonly (string | number)[]) {
    let path = '';
    for (const step of steps)
      path += typeof step === 'number' ? `[${step}]` : `${path === '' ? '' : '.'}${step}`;
    super(path === '' ? messages[reason] : `${messages[reason]} (at ${path})`);
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
  return write(value, undefined, 0);
}

/**
 * Whether a value has a canonical form, without writing it.
 *
 * @throws {NotCanonicalError} where `canonicalJson` does; of several culprits perhaps another one.
 */
export function checkCanonical(value: unknown): void {
  check(value, undefined, 0);
}

function check(value: unknown, above: Step | undefined, depth: number): void {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) fail('lone-surrogate', above);
    return;
  }
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'number' ? !Number.isFinite(value) : value !== null && typeof value !== 'boolean')
      fail(typeof value === 'number' ? 'not-finite' : 'not-json', above);
    return;
  }
  if (depth === maxDepth) fail('too-deep', above);
  const step: Step = { above, name: 0 };
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      step.name = at;
      check(value[at], step, depth + 1);
    }
    return;
  }
  checkPlain(value, above);
  for (const name of Object.keys(value)) {
    const inner: unknown = Reflect.get(value, name);
    if (inner === undefined) continue;
    step.name = name;
    if (!name.isWellFormed()) fail('lone-surrogate', step);
    check(inner, step, depth + 1);
  }
}

function checkPlain(value: object, above: Step | undefined): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) fail('not-json', above);
}

/** The way down to a value, for the message; a list that grows at its end costs nothing while all is well. */
interface Step {
  readonly above: Step | undefined;
  name: string | number;
}

function write(value: unknown, step: Step | undefined, depth: number): string {
  if (typeof value === 'string') return writeString(value, step);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : fail('not-finite', step);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value === null) return 'null';
  if (typeof value !== 'object') return fail('not-json', step);
  if (depth === maxDepth) fail('too-deep', step);
  return Array.isArray(value) ? writeArray(value, step, depth + 1) : writeObject(value, step, depth + 1);
}

const plain = /^[ !#-[\]-~]*$/;

function writeString(text: string, step: Step | undefined): string {
  // Most names and ids need no escaping, and asking costs less than quoting.
  if (text.length < 64 && plain.test(text)) return `"${text}"`;
  return text.isWellFormed() ? JSON.stringify(text) : fail('lone-surrogate', step);
}

function writeArray(values: readonly unknown[], above: Step | undefined, depth: number): string {
  if (values.length === 0) return '[]';
  const step: Step = { above, name: 0 };
  let out = '[';
  for (let at = 0; at < values.length; at++) {
    step.name = at;
    if (at > 0) out += ',';
    out += write(values[at], step, depth);
  }
  return `${out}]`;
}

function writeObject(value: object, above: Step | undefined, depth: number): string {
  checkPlain(value, above);
  const step: Step = { above, name: '' };
  let out = '{';
  // The default order of sort() is that of UTF-16 code units, as section 3.2.3 demands.
  for (const name of Object.keys(value).sort()) {
    const inner: unknown = Reflect.get(value, name);
    if (inner === undefined) continue;
    step.name = name;
    if (out.length > 1) out += ',';
    out += `${writeString(name, step)}:${write(inner, step, depth)}`;
  }
  return `${out}}`;
}

function fail(reason: Reason, step: Step | undefined): never {
  const steps: (string | number)[] = [];
  for (let at = step; at !== undefined; at = at.above) steps.unshift(at.name);
  throw new NotCanonicalError(reason, steps);
}
