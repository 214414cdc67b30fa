// A printed edition many times over: the volumes in ../shared/data/frus, each copy with a tenth of its words exchanged by a fixed seed.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSources } from '../src/app/import/import.ts';
import { createEngines } from '../src/compose.ts';
import { exportFormats, importFormats } from '../src/formats.ts';
import { walkBlocks, type Block } from '../src/model/block.ts';
import type { RecordContent } from '../src/model/record.ts';
import { recordIdFrom, type RecordId } from '../src/model/record-id.ts';
import type { Draw } from '../test/generators/draw.ts';
import { seeded } from '../test/generators/sources.ts';

const volumes = fileURLToPath(new URL('../../shared/data/frus/volumes', import.meta.url));
/** One word in so many is exchanged. */
const oneIn = 10;
const word = /\p{L}{4,}/gu;

export interface Copy {
  readonly id: RecordId;
  readonly content: RecordContent;
}

/** The edition as imported, or undefined where its folder is absent. `dir`: an empty folder to work in. */
export async function edition(dir: string): Promise<readonly RecordContent[] | undefined> {
  if (!existsSync(volumes)) return undefined;
  const made = await createEngines(join(dir, 'edition'), { title: '', description: '', language: 'en' });
  if (!made.ok) throw new Error(made.problems[0]?.message);
  const engines = made.value;
  const formats = exportFormats({ archiveTitle: '', addressOf: ({ manifest }) => manifest.id });
  const { signal } = new AbortController();
  await importSources({ ...engines, importFormats, exportFormats: formats }, [volumes], {
    by: 'bench',
    signal,
  });
  const contents: RecordContent[] = [];
  for (let page = 1, rest = true; rest; page++) {
    const { entries } = await engines.index.list({ page, perPage: 1000, openOn: null });
    for (const { id } of entries) {
      const head = await engines.store.head(id);
      const content = head && (await engines.store.content(head.manifest));
      // A volume's own record holds no text, and its table of contents would be as long as the archive.
      if (content !== undefined && content.description.within !== undefined) contents.push(content);
    }
    rest = entries.length === 1000;
  }
  await engines.close();
  return contents;
}

/** Words of the edition by their length, as often as they stand in it: so that common words stay common. */
function wordsByLength(contents: readonly RecordContent[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const [at, { texts }] of contents.entries())
    if (at % 8 === 0)
      for (const { blocks } of texts)
        for (const { text } of walkBlocks(blocks))
          for (const [one] of text.matchAll(word)) {
            const list = found.get(one.length);
            if (list === undefined) found.set(one.length, [one]);
            else list.push(one);
          }
  return found;
}

/**
 * So many records: the edition's own first, then copies. A word gives way to one of the same length, so that every segment and span stays
 * where it was. The same count and place give the same record in every run.
 */
export function* multiplied(contents: readonly RecordContent[], count: number): Generator<Copy> {
  const words = wordsByLength(contents);
  for (let at = 0; at < count; at++) {
    const content = contents[at % contents.length];
    if (content === undefined) return;
    const copy = Math.floor(at / contents.length);
    const id = recordIdFrom(createHash('sha256').update(`copy/${at}`).digest());
    yield { id, content: copy === 0 ? content : changed(content, copy, seeded(at), words) };
  }
}

function changed(
  content: RecordContent,
  copy: number,
  draw: Draw,
  words: ReadonlyMap<number, readonly string[]>,
): RecordContent {
  const other = (one: string): string => {
    if (draw.int(1, oneIn) > 1) return one;
    const list = words.get(one.length) ?? [];
    return list[draw.int(0, Math.max(0, list.length - 1))] ?? one;
  };
  const block = (given: Block): Block => ({
    ...given,
    text: given.text.replaceAll(word, other),
    ...(given.rows && {
      rows: given.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(block) }))),
    }),
    ...(given.blocks && { blocks: given.blocks.map(block) }),
  });
  const { description, texts } = content;
  const { source } = description;
  return {
    ...content,
    description: { ...description, source: { ...source, key: `copy${copy}/${source.key}`, files: [] } },
    texts: texts.map((text) => ({ ...text, blocks: text.blocks.map(block) })),
  };
}
