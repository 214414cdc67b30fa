// A record goes out as TEI, an editor of TEI changes it, and it comes back as the next version of the same record.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportRecords } from '../../../src/app/export/export.ts';
import { importSources } from '../../../src/app/import/import.ts';
import { walkBlocks } from '../../../src/model/block.ts';
import type { RecordContent } from '../../../src/model/record.ts';
import { borderLetter } from '../../generators/letter.ts';
import { testArchive, type TestArchive } from '../../scenarios/archive.ts';

/** What each segment says. */
function segments({ texts }: RecordContent): Map<string, string> {
  const said = new Map<string, string>();
  for (const text of texts)
    for (const block of walkBlocks(text.blocks))
      for (const one of block.segments) said.set(one.id, block.text.slice(one.start, one.end));
  return said;
}

describe('a record edited as TEI', () => {
  let archive: TestArchive;
  let id: string;
  const signal = new AbortController().signal;
  beforeAll(async () => {
    archive = await testArchive();
    id = await archive.publish('letter', borderLetter('A letter'));
    return () => archive.remove();
  });

  async function head(): Promise<{ number: number; content: RecordContent }> {
    const found = await archive.store.head(id);
    if (found === undefined) throw new Error('no head');
    return { number: found.manifest.number, content: await archive.store.content(found.manifest) };
  }

  async function edit(change: (source: string) => string): Promise<string> {
    const out = join(archive.dir, `out-${(await head()).number}`);
    await exportRecords(archive, { format: 'tei', out, signal });
    const file = join(out, `${id}.tei.xml`);
    await writeFile(file, change(await readFile(file, 'utf8')));
    return out;
  }

  it('is the next version, in which every sentence that did not change keeps its id', async () => {
    const before = segments((await head()).content);
    const out = await edit((source) =>
      source
        .replace('Please send paint.', 'Please send tar.')
        .replace('>A letter</title>', '>A letter about tar</title>'),
    );
    expect(await importSources(archive, [out], { by: 'editor', signal })).toMatchObject({
      imported: 1,
      failed: 0,
    });
    const { number, content } = await head();
    expect(number).toBe(2);
    expect(content.description.titles).toEqual([{ language: 'en', text: 'A letter about tar' }]);
    const after = segments(content);
    expect([...after.values()]).toContain('Please send tar.');
    for (const [segment, words] of before)
      if (words !== 'Please send paint.') expect(after.get(segment)).toBe(words);
  });

  it('may gain a paragraph without an id, and elements that Verno does not write: their words stay, with a warning', async () => {
    const out = await edit((source) =>
      source.replace('</body>', '<p>Added <emph>by hand</emph>.</p></body>'),
    );
    const report = await importSources(archive, [out], { by: 'editor', signal });
    expect(report).toMatchObject({ imported: 1, failed: 0 });
    expect(report.problems.map(({ code }) => code)).toEqual(['tei-element']);
    expect([...segments((await head()).content).values()]).toContain('Added by hand.');
  });

  it('is refused with the reason where its header is no record any more', async () => {
    const out = await edit((source) => source.replace('xml:lang="en"', 'xml:lang="not a language"'));
    const report = await importSources(archive, [out], { by: 'editor', signal });
    expect(report).toMatchObject({ imported: 0, failed: 1 });
    expect(report.problems[0]?.code).toBe('tei-own-header');
  });
});
