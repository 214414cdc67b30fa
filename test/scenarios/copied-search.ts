// The search of a copy in files as a test asks it: its pieces taken from memory, and counted.
import { runInNewContext } from 'node:vm';
import { openCopySearch, type CopySearch } from '../../src/app/copy/search/read/open.ts';
import { otherStemmers } from '../../src/text/analyse/stemmers-others.ts';

/** `loaded`: the names of pieces that were asked for, in order. */
export interface OpenedCopySearch extends CopySearch {
  readonly loaded: readonly string[];
}

/** `pieceOf` gives the script of a piece by its name, as it stands in the copy; undefined where there is none. */
export async function openSearchOf(pieceOf: (name: string) => string | undefined): Promise<OpenedCopySearch> {
  const loaded: string[] = [];
  const load = async (name: string): Promise<unknown> => {
    loaded.push(name);
    const script = pieceOf(name);
    if (script === undefined) throw new Error(`there is no piece ${name}`);
    let given: string | undefined;
    const piece = (called: string, content: unknown): void => {
      if (called === name) given = JSON.stringify(content);
    };
    runInNewContext(script, { vernoSearch: { piece } });
    return given === undefined ? undefined : JSON.parse(given);
  };
  const opened = await openCopySearch(load, async () => otherStemmers);
  if (opened === undefined) throw new Error('the copy has no search of this format');
  return { search: async (typed, page) => opened.search(typed, page), loaded };
}
