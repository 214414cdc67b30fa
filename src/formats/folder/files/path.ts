// Paths inside a record's folder: judged when they are read, made harmless when they are written.

/** The last step of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Joins a folder ('' for the root) and a path in it. */
export function joinPath(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

/** Why a path must not be followed, or undefined where it stays inside its folder. */
export function pathFault(path: string): string | undefined {
  if (path === '') return 'it is empty';
  if (path.length > 1_000) return 'it is too long';
  if (path.includes('\0')) return 'it holds a NUL character';
  if (path.includes('\\')) return 'it holds a backslash; folders are parted by “/”';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'it does not begin in the folder of the record';
  const steps = path.split('/');
  if (steps.includes('..')) return 'it climbs out of the folder of the record';
  if (steps.includes('') || steps.includes('.')) return 'it has an empty step';
  return undefined;
}

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|record\.yaml|archive\.yaml)(?:\.|$)/i;

/** Gives out file names that every file system takes, each once: from any name, as like it as can be. */
export class FileNames {
  readonly #taken = new Set<string>();

  /** A name for a file. Letters, figures, dots, hyphens and underscores stay; other characters become underscores. */
  give(wanted: string): string {
    let name = wanted.normalize('NFC').replace(/[^\p{L}\p{N}._-]/gu, '_');
    const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
    let stem = Array.from(name.slice(0, name.length - extension.length))
      .slice(0, 60)
      .join('');
    stem = stem.replace(/^\.+/, '').replace(/\.+$/, '');
    if (stem === '' || reserved.test(stem + extension)) stem = `_${stem}`;
    name = stem + extension;
    for (let number = 2; this.#taken.has(name.toLowerCase()); number++)
      name = `${stem}-${number}${extension}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}
