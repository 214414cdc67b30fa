// Paths in manifests and fetch files: where they lead to, and whether that is within the bag on every system.

/** `outside`: it leads out of the bag on some system. `empty`: it names nothing. */
export type BagPath =
  | { readonly kind: 'within'; readonly path: string; readonly hadDot: boolean }
  | { readonly kind: 'outside' | 'empty' };

/**
 * The path that is meant, without `./`. Refused is what RFC 8493, section 5.1 warns of: `..`, a leading `/`, home folders (`~`, `~user`),
 * drive letters, variables of Windows (`%NAME%\`), UNC and device paths. A bag that is safe here alone is not safe.
 */
export function bagPath(written: string): BagPath {
  if (/^(?:[/\\~]|[A-Za-z]:|%[^%/\\]{1,200}%[/\\])/.test(written) || written.includes('\0'))
    return { kind: 'outside' };
  const steps = written.split('/');
  // With a backslash as separator too, for systems where it is one; in names that stay inside it is left alone.
  if (written.split(/[/\\]+/).includes('..')) return { kind: 'outside' };
  const kept = steps.filter((step) => step !== '' && step !== '.');
  if (kept.length === 0 || written.endsWith('/')) return { kind: 'empty' };
  return { kind: 'within', path: kept.join('/'), hadDot: kept.length < steps.length };
}

/** The same for all names that some file system takes for one: without regard to case and to how letters are composed. */
export function likeness(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}

/**
 * A path as it stands in a manifest: line ends percent-encoded; and `%` too from 1.0 on. The text of RFC 8493 names LF, CR and `%`; earlier
 * drafts the line ends alone.
 */
export function decodePath(written: string, from1: boolean): string {
  const encoded = from1 ? /%(0[AaDd]|25)/g : /%(0[AaDd])/g;
  return written.replace(encoded, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** The same the other way, as 1.0 wants it. */
export function encodePath(path: string): string {
  return path.replace(
    /[%\r\n]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
