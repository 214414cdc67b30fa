// A format of a stranger's: editions, a document a line, whose one file is kept by the record of the edition itself.
import { basename } from 'node:path';
import type { ImportFormat } from '../../src/formats/port.ts';
import type { Draft, Parsed } from '../../src/model/draft.ts';
import { borderLetter } from './letter.ts';

/** An edition in one file: a document a line, as "id | title | first paragraph". */
export const editions: ImportFormat = {
  name: 'editions',
  title: 'Editions, a document a line',
  sniff: ({ kind, name }) => (kind === 'file' && name.endsWith('.edition') ? 1 : 0),
  async *parse(candidate, context) {
    const [bytes, local] = [
      await candidate.files.read(candidate.path, context.maxTextBytes),
      await candidate.files.localPath(candidate.path),
    ];
    if (!bytes.ok || !local.ok) return;
    const key = basename(candidate.name, '.edition');
    const file = { name: basename(candidate.name), mediaType: 'text/plain', bytes: { path: local.value } };
    yield parsed(key, { ...draftOf(key, `The edition ${key}`, ''), files: [file] }, 'volume');
    const lines = new TextDecoder()
      .decode(bytes.value)
      .split('\n')
      .filter((line) => line !== '');
    for (const [at, line] of lines.entries()) {
      const [id = '', title = '', body = ''] = line.split(' | ');
      const within = { format: 'editions', key, order: at + 1, path: [] };
      const draft = draftOf(`${key}#${id}`, title, body);
      yield parsed(`${key} ${id}`, { ...draft, description: { ...draft.description, within } });
    }
  },
};

function parsed(name: string, draft: Draft, type: 'volume' | 'letter' = 'letter'): Parsed {
  return { name, draft: { ...draft, description: { ...draft.description, type } }, problems: [] };
}

function draftOf(key: string, title: string, body: string): Draft {
  const { description, texts } = borderLetter(title, body);
  return {
    description: { ...description, source: { format: 'editions', key, files: [] } },
    texts: body === '' ? [] : texts.map((text) => ({ text, ids: 'provisional' as const })),
    zones: [],
    links: [],
    files: [],
    images: [],
  };
}
