// setSpecs: what sets are called, in the few signs that the protocol allows there.

/** A set. `value` is empty for all sets of a kind together. `unit`: the key of a repository, or of what lies right beneath one. */
export interface OaiSet {
  readonly kind: 'type' | 'collection' | 'unit' | 'edition';
  readonly value: string;
}

const words = { type: 'type', collection: 'collection', unit: 'repository', edition: 'edition' } as const;
const kinds = ['type', 'collection', 'unit', 'edition'] as const;
const repositoryPrefix = 'repository:';
/** A key right beneath a repository: "russian:avprf/fonds=059a". */
const beneath = /^([a-z]+):([^/]+)\/([a-z-]+)=([^/]+)$/;

/**
 * The setSpec: "type:letter", "collection:Bridge", "edition:7h2k9q0z", "repository:avprf", and for a fonds of it "repository:avprf:russian.fonds.059a". What is no
 * letter, digit, hyphen or full stop of ASCII stands as "~" and two hexadecimal digits for each byte of its UTF-8.
 */
export function setSpecOf({ kind, value }: OaiSet): string {
  const word = words[kind];
  if (value === '') return word;
  if (kind !== 'unit') return `${word}:${escaped(value)}`;
  if (value.startsWith(repositoryPrefix)) return `${word}:${escaped(value.slice(repositoryPrefix.length))}`;
  const [, scheme, repository, level, rest] = beneath.exec(value) ?? [];
  return scheme === undefined || repository === undefined || level === undefined || rest === undefined
    ? `${word}:~:${escaped(value)}`
    : `${word}:${escaped(repository)}:${scheme}.${level}.${escaped(rest)}`;
}

/** The set that `setSpecOf` wrote so; undefined where it writes none so. */
export function setOf(spec: string): OaiSet | undefined {
  const set = read(spec);
  return set !== undefined && setSpecOf(set) === spec ? set : undefined;
}

function read(spec: string): OaiSet | undefined {
  const [word, first, second, ...more] = spec.split(':');
  const kind = kinds.find((one) => words[one] === word);
  if (kind === undefined || more.length > 0) return undefined;
  if (first === undefined) return { kind, value: '' };
  if (kind !== 'unit') return second === undefined ? withValue(kind, plain(first)) : undefined;
  if (second === undefined) return withValue(kind, plain(first), repositoryPrefix);
  if (first === '~') return withValue(kind, plain(second));
  const [, scheme = '', level = '', rest = ''] = /^([a-z]+)\.([a-z-]+)\.(.+)$/.exec(second) ?? [];
  return withValue(kind, plain(rest), `${scheme}:${plain(first) ?? ''}/${level}=`);
}

function withValue(kind: OaiSet['kind'], value: string | undefined, start = ''): OaiSet | undefined {
  return value === undefined || value === '' ? undefined : { kind, value: start + value };
}

function escaped(text: string): string {
  let out = '';
  for (const byte of new TextEncoder().encode(text)) {
    const sign = String.fromCharCode(byte);
    out += /[A-Za-z0-9.-]/.test(sign) ? sign : `~${byte.toString(16).padStart(2, '0')}`;
  }
  return out;
}

function plain(step: string): string | undefined {
  const bytes: number[] = [];
  for (let at = 0; at < step.length; at++) {
    if (step[at] !== '~') bytes.push(step.charCodeAt(at));
    else {
      const digits = step.slice(at + 1, at + 3);
      if (!/^[0-9a-f]{2}$/.test(digits)) return undefined;
      bytes.push(Number.parseInt(digits, 16));
      at += 2;
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
