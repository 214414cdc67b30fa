// The sample archive, read as an archivist would import it, and cited.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../src/app/import/files.ts';
import { cite } from '../../src/formats/citation/cite.ts';
import { folderFormat } from '../../src/formats/folder/folder.ts';
import type { Parsed } from '../../src/model/draft.ts';
import { DescriptionSchema } from '../../src/model/description.ts';
import { TextSchema } from '../../src/model/text.ts';
import { printPlainText } from '../../src/formats/plain-text/format.ts';
import { published } from './citation-records.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));

async function read(name: string): Promise<Parsed> {
  const files = await sourceFiles(join(samples, name));
  const listed = await files.list('');
  const entries = listed.ok ? listed.value : [];
  const candidate = { path: '', name, kind: 'folder' as const, head: new Uint8Array(), entries, files };
  expect(folderFormat.sniff(candidate)).toBe(1);
  const context = { signal: new AbortController().signal, maxTextBytes: 1_000_000 };
  for await (const parsed of folderFormat.parse(candidate, context)) return parsed;
  throw new Error(`${name} gave nothing`);
}

const records = readdirSync(join(samples, 'records')).map((name) => `records/${name}`);

async function note(name: string): Promise<string> {
  const { draft } = await read(name);
  if (draft === undefined) throw new Error(`${name} gave no draft`);
  const record = published(
    DescriptionSchema.parse(draft.description),
    draft.texts.map(({ text }) => TextSchema.parse(text)),
  );
  expect(printPlainText(record)).toContain('Invented for the demonstration of Verno');
  return cite(record, {
    address: 'https://archive.example/records/b7kq2m4x/v1',
    archiveTitle: 'Archive of the Mugan Bridge',
  }).note;
}

describe('the sample records', () => {
  it('are sixteen, and one edit of one of them', () => {
    expect(records).toHaveLength(16);
    expect(readdirSync(join(samples, 'edits'))).toHaveLength(1);
  });

  it.each([...records, 'edits/petition-of-the-ferrymen'])('%s is read without a problem', async (name) => {
    const { draft, problems } = await read(name);
    // A code of a German archive is kept as written, and that is said.
    expect(problems.filter(({ code }) => code !== 'reference-code-kept-as-written')).toEqual([]);
    expect(draft?.images.length).toBeGreaterThan(0);
  });

  it('are cited by document, date, code, archive, translator and version', async () => {
    const end = 'version 1, https://archive.example/records/b7kq2m4x/v1.';
    expect(await note('records/telegram-poluektov')).toBe(
      '“Ciphered Telegram, Poluektov to Doroshkevich,” August 12, 1926, ' +
        'Regional Archive of the Board of Ways, fond and opis not given, ll. 41–44; ' +
        'Archive of the Mixed Commission, f. 7, op. 2, p. 3, d. 11, ll. 9–12; ' +
        `in Archive of the Mugan Bridge, translator not stated, ${end}`,
    );
    expect(await note('records/minutes-ninth-sitting')).toBe(
      '“Minutes of the Ninth Sitting of the Mixed Commission,” August 3, 1926, ' +
        'Archive of the Mixed Commission, f. 7, op. 1, d. 9, ll. 17–19; in Archive of the Mugan Bridge, ' +
        `translated into Russian by Е. Сусликов and into Traditional Chinese by a translator not stated, ${end}`,
    );
    expect(await note('records/petition-of-the-ferrymen')).toBe(
      '“Petition of the Ferrymen of Saenaru,” n.d., Archive of the Mixed Commission, f. 7, op. 4, d. 28, ' +
        `ll. 1–2; in Archive of the Mugan Bridge, ${end}`,
    );
    expect(await note('records/conversation-on-the-ferry')).toBe(
      '“Record of a Conversation with Poluektov on the Ferry,” August 13, 1926, ' +
        'Wu-k’ou Office of Foreign Affairs, 霧口交涉署檔案，第十二冊，第三號; ' +
        `in Archive of the Mugan Bridge, translated into English by Edith Tarrant and into English by machine, ${end}`,
    );
    expect(await note('records/report-on-the-crossing')).toBe(
      '“Report on the Crossing at Saenaru,” July 1926, Archive of the Mixed Commission, f. 7, op. 1, d. 9, ' +
        `ll. 20–22; in Archive of the Mugan Bridge, trans. Е. Сусликов, ${end}`,
    );
    expect(await note('records/explanation-of-the-storekeeper')).toBe(
      '“Explanation of the Storekeeper Prytula,” August 16, 1926, Regional Archive of the Board of Ways, ' +
        'f. 17, op. 2, d. 41, ll. 6–7; in Archive of the Mugan Bridge, ' +
        `translated into Russian by Е. Сусликов, into English by the editors, and into French by Cl. Aubert, ${end}`,
    );
    expect(await note('records/note-on-a-pianoforte')).toBe(
      '“Note on a Pianoforte,” August 12, 1926, Archive of British Consular Posts, FO 2126/4, ff. 40–41; ' +
        'Wu-k’ou Office of Foreign Affairs, 霧口交涉署檔案，第十二冊，第四號; ' +
        `in Archive of the Mugan Bridge, translator not stated, ${end}`,
    );
    expect(await note('records/article-a-pile-comes-ashore')).toBe(
      '“A Pile Comes Ashore,” September 4, 1926, Archive of American Consular Posts, RG 984, Entry 3, Box 12, Folder 5; ' +
        `in Archive of the Mugan Bridge, trans. W. H., ${end}`,
    );
  });
});
