// Loads pieces of a copy's search as scripts, which a page may load wherever it stands, as a file too. Each piece hands itself over by its name.
import type { Stemmer, Stemmers } from '../../../app/copy/search/read/other-stemmers.ts';

declare global {
  /** What the pieces call. */
  var vernoSearch:
    | {
        piece(name: string, content: unknown): void;
        stemmer(letters: keyof Stemmers, language: string, stemmer: Stemmer): void;
      }
    | undefined;
}

/** Resolves once the script has run; rejects where it cannot be loaded. */
async function run(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`cannot load ${address}`));
    });
    document.head.append(script);
  });
}

export interface Loader {
  readonly load: (name: string) => Promise<unknown>;
  readonly others: (languages: readonly string[]) => Promise<Stemmers>;
}

/** Pieces lie beside the page, under their names. `stemmersAt`: where the stemmer of a language lies. */
export function openLoader(stemmersAt: (language: string) => string | undefined): Loader {
  const pieces = new Map<string, unknown>();
  const loading = new Map<string, Promise<unknown>>();
  const given = { latin: new Map<string, Stemmer>(), cyrillic: new Map<string, Stemmer>() };
  globalThis.vernoSearch = {
    piece: (name, content) => void pieces.set(name, content),
    stemmer: (letters, language, stemmer) => void given[letters].set(language, stemmer),
  };
  // A script that is damaged, or another's, runs or fails without handing over what was asked for: that is no absence.
  const brought = (name: string): unknown => {
    if (!pieces.has(name)) throw new Error(`${name}.js brought no such piece`);
    return pieces.get(name);
  };
  const load = async (name: string): Promise<unknown> => {
    const known = loading.get(name) ?? run(`${name}.js`).then(() => brought(name));
    loading.set(name, known);
    return known;
  };
  const others = async (languages: readonly string[]): Promise<Stemmers> => {
    await Promise.all(languages.flatMap((language) => stemmersAt(language) ?? []).map(run));
    return given;
  };
  return { load, others };
}
