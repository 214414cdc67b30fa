// Names of entries in archive files: which of them may be written below a folder, and which climb out or collide.

/** What an entry's name comes to; `why` says what is wrong, in words. */
export type Confined =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly why: string };

const refused = (why: string): Confined => ({ ok: false, why });
const deepest = 200;

/** The path below the folder that a name stands for; '' for the folder itself. The same on every system, or refused. */
export function confined(name: string): Confined {
  if (name.includes('\0') || name.includes('\uFFFD')) return refused('has a name that is not UTF-8');
  if (/\p{Cc}/u.test(name)) return refused('has control characters in its name');
  if (name.includes('\\'))
    return refused('has a backslash in its name, which leads elsewhere on some systems');
  if (name.startsWith('/')) return refused('has an absolute path');
  if (/^[A-Za-z]:/.test(name)) return refused('names a drive');
  const steps = name.split('/').filter((step) => step !== '' && step !== '.');
  if (steps.includes('..')) return refused('climbs out of the folder');
  if (steps.length > deepest) return refused(`lies deeper than ${deepest} folders`);
  if (steps.some((step) => Buffer.byteLength(step) > 255)) return refused('has too long a name');
  return { ok: true, path: steps.join('/') };
}

/** The entries of one archive file, in the order they are unpacked. */
export interface Names {
  /** What is wrong with an entry at this path, after those before it; undefined where it may be written. */
  take(path: string, kind: 'file' | 'folder'): string | undefined;
}

/** Remembers names, so that no two entries are one: on any system, whatever it makes of case and of composed letters. */
export function createNames(): Names {
  const seen = new Map<string, { readonly path: string; readonly kind: 'file' | 'folder' }>();
  return {
    take(path, kind) {
      const steps = path.split('/');
      for (let length = 1; length <= steps.length; length++) {
        const part = steps.slice(0, length).join('/');
        const wanted = length < steps.length ? 'folder' : kind;
        const key = part.normalize('NFC').toLowerCase().normalize('NFC');
        const before = seen.get(key);
        if (before === undefined) seen.set(key, { path: part, kind: wanted });
        else if (before.path !== part)
          return `has a name that some systems take for that of “${before.path}”`;
        else if (before.kind === 'file' || wanted === 'file') return 'comes a second time';
      }
      return undefined;
    },
  };
}
