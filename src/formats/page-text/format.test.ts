// The format at the seam: what it takes for its own, what it calls a record, what it keeps of the file.
import { describe, expect, it } from 'vitest';
import type { Candidate, SourceFiles } from '../port.ts';
import type { Parsed } from '../../model/draft.ts';
import { pageTextFormat } from './format.ts';

const page =
  'Letter, A to B\n\nCitation:\n\n"Letter, A to B", 3 May 1926, X Digital Archive, RGAE, f. 1\nADDRESS\n\nOriginal Language:\n\nRussian\n\nЖду ответа от вас и прошу сообщить о пароме.\n';

function candidate(path: string, text: string | Uint8Array, kind: Candidate['kind'] = 'file'): Candidate {
  const data = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const files: SourceFiles = {
    list: () => Promise.resolve({ ok: true, value: [], problems: [] }),
    read: () => Promise.resolve({ ok: true, value: data, problems: [] }),
    localPath: () => Promise.resolve({ ok: true, value: path, problems: [] }),
  };
  return { path, name: path, kind, head: data.subarray(0, 65_536), entries: [], files };
}

async function parse(one: Candidate): Promise<Parsed[]> {
  const parsed: Parsed[] = [];
  for await (const step of pageTextFormat.parse(one, {
    signal: new AbortController().signal,
    maxTextBytes: 1e8,
  }))
    parsed.push(step);
  return parsed;
}

describe('recognition', () => {
  it('is sure of a text with labelled sections, whatever the file is called', () => {
    for (const name of ['page.txt', 'page.md', 'page', 'page.TXT'])
      expect(pageTextFormat.sniff(candidate(name, page))).toBeGreaterThan(0.8);
  });

  it('is sure where the head ends within a character', () => {
    const bytes = new TextEncoder().encode(page);
    expect(pageTextFormat.sniff(candidate('page.txt', bytes.subarray(0, bytes.length - 3)))).toBeGreaterThan(
      0.8,
    );
  });

  it('never claims files of other kinds, folders, or bytes', () => {
    for (const name of ['record.yaml', 'a.json', 'a.xml', 'a.html'])
      expect(pageTextFormat.sniff(candidate(name, page))).toBe(0);
    expect(pageTextFormat.sniff(candidate('folder', page, 'folder'))).toBe(0);
    expect(pageTextFormat.sniff(candidate('page.txt', Uint8Array.of(0, 1, 2, 3)))).toBe(0);
  });

  it('leaves other texts to others', () => {
    expect(pageTextFormat.sniff(candidate('a.txt', 'Only prose.'))).toBeLessThan(0.5);
  });
});

describe('reading', () => {
  it('takes the permalink for key, else the file', async () => {
    const [linked] = await parse(
      candidate('in/page.txt', page.replace('ADDRESS', 'https://archive.example.org/7')),
    );
    const [bare] = await parse(candidate('in/page.txt', page.replace('ADDRESS\n', '')));
    expect(linked?.draft?.description.source.key).toBe('https://archive.example.org/7');
    expect(bare?.draft?.description.source.key).toBe('in/page.txt');
  });

  it("keeps the source's own bytes, and reads other encodings with a word", async () => {
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array(page.split('').map((one) => one.charCodeAt(0))).buffer),
    ]);
    const [parsed] = await parse(candidate('page.txt', utf16));
    expect(parsed?.draft?.files).toEqual([
      { name: 'page.txt', mediaType: 'text/plain', encoding: 'utf-16le', bytes: { data: utf16 } },
    ]);
    expect(parsed?.draft?.texts[0]?.text.language).toBe('ru');
  });

  it('gives a problem and no draft for what is no page, with the file named', async () => {
    const [parsed] = await parse(candidate('a.txt', 'Only prose.'));
    expect(parsed?.draft).toBeUndefined();
    expect(parsed?.problems[0]).toMatchObject({ code: 'page-text-no-sections', where: { file: 'a.txt' } });
  });
});
