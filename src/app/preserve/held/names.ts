// Names for files that every file system, bag and storage root takes.

const mostCharacters = 80;

/** Gives out names of A-Z, a-z, 0-9, dot, hyphen and underscore, each once, also where capitals are not told from small letters. */
export class PlainNames {
  readonly #taken = new Set<string>();

  /** As like `wanted` as can be; `otherwise` where nothing of it is left. `extension`: without the dot, or ''. */
  give(wanted: string, otherwise: string, extension: string): string {
    const stem = plain(wanted) || plain(otherwise) || 'file';
    const ending = extension === '' ? '' : `.${extension}`;
    let name = stem + ending;
    for (let number = 2; this.#taken.has(name.toLowerCase()); number++) name = `${stem}-${number}${ending}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** A name in two: the extension without its dot, in small letters, where it is a plain one, else ''. */
export function splitExtension(name: string): { readonly stem: string; readonly extension: string } {
  const found = /\.([A-Za-z0-9]{1,8})$/.exec(name);
  if (found?.[1] === undefined) return { stem: name, extension: '' };
  return { stem: name.slice(0, found.index), extension: found[1].toLowerCase() };
}

function plain(text: string): string {
  return text
    .slice(0, 1000)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, mostCharacters)
    .replaceAll(/^[-.]+|[-.]+$/g, '');
}
