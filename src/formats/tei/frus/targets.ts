// Where the series' cross-references lead, within the volume and to others.
import type { ReferenceTarget } from '../../../model/span.ts';

/** The target of `@target`: `#d5`, `#d5fn3`, `#pg_713`, `frus1950v07#d5`, `frus1950v07`, an address. Undefined where it says nothing. */
export function targetOf(written: string | undefined, volume: string): ReferenceTarget | undefined {
  const target = written?.trim() ?? '';
  if (target === '') return undefined;
  if (/^https?:/i.test(target)) return URL.canParse(target) ? { address: target } : undefined;
  const hash = target.indexOf('#');
  const key = hash < 0 ? target : target.slice(0, hash);
  const anchor = hash < 0 ? '' : target.slice(hash + 1);
  // An id of the volume itself, to which the sign of an id is missing.
  if (hash < 0 && !isVolume(key)) return { format: 'tei', key: volume, anchor: key };
  return { format: 'tei', key: key === '' ? volume : key, ...(anchor !== '' && { anchor }) };
}

function isVolume(key: string): boolean {
  return /^frus\d/.test(key);
}

/** The id within this volume that a target names, where it names one. */
export function localAnchor(written: string, volume: string): string | undefined {
  if (written.startsWith('#')) return written.slice(1).trim() || undefined;
  const target = targetOf(written, volume);
  return target !== undefined && 'key' in target && target.key === volume
    ? (target.anchor ?? undefined)
    : undefined;
}
