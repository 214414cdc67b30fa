// The copy that needs no server: all that anybody may read, as files that lead to one another, and nothing else.
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setAccess } from '../../src/app/access/set.ts';
import { copySite, type CopyReport } from '../../src/app/copy/copy-site.ts';
import { makeDumps } from '../../src/app/dumps/make-dumps.ts';
import { importSources } from '../../src/app/import/import.ts';
import type { Result } from '../../src/model/problem.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import { createCopyRenderer } from '../../src/web/copy/renderer.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { filesIn, leadingNowhere, leadsOf, loadedFromElsewhere, sumsOf } from './copied.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'verno-copy-'));
const first = join(folder, 'first');
const { signal } = new AbortController();
const address = 'https://copies.example/ferry';

let archive: TestArchive;
let report: CopyReport;
let before: ReadonlyMap<string, string>;

interface Asked {
  readonly address?: string;
  readonly verify?: boolean;
  readonly stop?: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

/** PDFs are left out: they are set elsewhere, and slowly. */
async function copy(
  out: string,
  { stop = signal, address: at, verify, onProgress }: Asked = {},
): Promise<Result<CopyReport>> {
  const renderer = await createCopyRenderer(archive, { address: at, without: ['pdf'] });
  return copySite(archive, renderer, {
    out,
    signal: stop,
    ...(verify !== undefined && { verify }),
    ...(onProgress && { onProgress }),
  });
}

async function got(copied: Promise<Result<CopyReport>>): Promise<CopyReport> {
  const result = await copied;
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
}

beforeAll(async () => {
  archive = await testArchive('Papers of the Ferry');
  const names = ['petition-of-the-ferrymen', 'telegram-poluektov', 'order-88'];
  const sources = ['authorities.csv', 'units.csv', ...names.map((name) => `records/${name}`)];
  for (const source of sources)
    await importSources(archive, [join(samples, source)], { by: 'archivist', signal });
  report = await got(copy(first));
  before = sumsOf(first);
}, 60_000);

afterAll(async () => {
  await archive.remove();
  rmSync(folder, { recursive: true, force: true });
});

const pagesIn = (of: string): string[] => filesIn(of).filter((file) => file.endsWith('.html'));
const firstVersion = (of: string, id: string): string =>
  readFileSync(join(of, `records/${id}/v1/index.html`), 'utf8');
const linesOf = async (): Promise<string[]> => (await archive.store.records(0, 100)).map(({ id }) => id);

describe('a copy in files', () => {
  it('has every version of every record, and the same as data', async () => {
    expect(report.problems).toEqual([]);
    expect(report.files).toBe(before.size);
    const lines = await archive.store.records(0, 100);
    expect(lines.length).toBeGreaterThan(2);
    for (const { id, head } of lines) {
      expect(before.has(`records/${id}/index.html`)).toBe(true);
      for (let number = 1; number <= head; number++)
        for (const file of ['/index.html', '.json', '.tei.xml', '.txt', '.bib', '.ris', '.csl.json'])
          expect(before.has(`records/${id}/v${number}${file}`), `${id} v${number}${file}`).toBe(true);
    }
  });

  it('leads from every page to files that are there, and to places that are in them', () => {
    const pages = pagesIn(first);
    const leads = pages.flatMap((page) => leadsOf(first, page));
    expect(leads.length).toBeGreaterThan(pages.length * 5);
    expect(leadingNowhere(first, leads)).toEqual([]);
  });

  it('loads nothing from anywhere else', () => {
    const pages = pagesIn(first);
    expect(pages.flatMap((page) => loadedFromElsewhere(first, page))).toEqual([]);
    for (const page of pages)
      expect(readFileSync(join(first, page), 'utf8'), page).toContain('http-equiv="Content-Security-Policy"');
  });

  it('shows page images that are files', () => {
    const pictures = filesIn(first).filter((file) => file.endsWith('.jpg'));
    const shown = pagesIn(first)
      .flatMap((page) => leadsOf(first, page))
      .filter(({ attribute }) => attribute === 'src');
    expect(shown.some(({ address: at }) => at.endsWith('.jpg'))).toBe(true);
    for (const picture of pictures)
      expect(readFileSync(join(first, picture)).subarray(0, 2).toString('hex'), picture).toBe('ffd8');
  });

  it('has names that every file system can hold and tell apart', () => {
    const files = [...before.keys()];
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
    for (const file of files) {
      expect(file.length, file).toBeLessThan(200);
      for (const step of file.split('/')) {
        expect(step, file).not.toMatch(/[<>:"\\|?*\s]|[. ]$/);
        expect(step, file).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
      }
    }
  });

  it('lists the checksums of all its files but that list', () => {
    const listed = readFileSync(join(first, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    const sums = new Map(listed.map((line) => [line.slice(66), line.slice(0, 64)]));
    expect(sums).toEqual(new Map([...before].filter(([file]) => file !== 'SHA256SUMS')));
  });

  it('says no full address that it does not know, and the one that it is told', async () => {
    const [id = ''] = await linesOf();
    expect(firstVersion(first, id)).not.toContain('copy.invalid');
    expect(firstVersion(first, id)).not.toContain('rel="canonical"');
    expect(firstVersion(first, id)).not.toContain('citation_public_url');
    expect(firstVersion(first, id)).toContain(`<span data-address="true">${id}/v1</span>`);
    expect(readFileSync(join(first, `records/${id}/v1.bib`), 'utf8')).not.toContain('url =');
    const addressed = join(folder, 'addressed');
    const said = await got(copy(addressed, { address }));
    expect(said.problems).toEqual([]);
    expect(firstVersion(addressed, id)).toContain(
      `<link rel="canonical" href="${address}/records/${id}/v1/"`,
    );
    expect(readFileSync(join(addressed, 'sitemap.xml'), 'utf8')).toContain(`${address}/sitemaps/`);
    expect(readFileSync(join(addressed, '404.html'), 'utf8')).toContain('href="/ferry/index.html"');
    const pages = pagesIn(addressed).filter((file) => file !== '404.html');
    expect(
      leadingNowhere(
        addressed,
        pages.flatMap((one) => leadsOf(addressed, one)),
      ),
    ).toEqual([]);
    // Whoever forgets the address the next time would lose all that needs it.
    const had = sumsOf(addressed);
    expect(await copy(addressed)).toMatchObject({ ok: false, problems: [{ code: 'address-missing' }] });
    expect(sumsOf(addressed)).toEqual(had);
  });

  it('leads to downloads of the whole archive where there are any', async () => {
    expect(report.dumps).toBe(false);
    expect(
      pagesIn(first).filter((page) => readFileSync(join(first, page), 'utf8').includes('data/index.html')),
    ).toEqual([]);
    expect((await makeDumps(archive, { signal })).ok).toBe(true);
    const more = join(folder, 'with-dumps');
    expect(await got(copy(more))).toMatchObject({ dumps: true, problems: [] });
    expect(readFileSync(join(more, 'index.html'), 'utf8')).toContain('href="data/index.html"');
    expect(existsSync(join(more, 'data/records.jsonl.gz'))).toBe(true);
    rmSync(join(archive.dir, 'cache/dumps'), { recursive: true });
  });
});

describe('renewing a copy', () => {
  it('asks for nothing where nothing has changed, unless it is told to', async () => {
    let asked = 0;
    const onProgress = (): void => {
      asked += 1;
    };
    expect(await got(copy(first, { onProgress }))).toMatchObject({
      written: 0,
      unchanged: report.files,
      removed: 0,
      bytes: report.bytes,
    });
    expect(asked).toBe(0);
    expect(await got(copy(first, { onProgress, verify: true }))).toMatchObject({
      written: 0,
      files: report.files,
    });
    expect(asked).toBeGreaterThan(report.files / 2);
    expect(sumsOf(first)).toEqual(before);
  });

  it('leaves every file as it is where everything is asked for again', async () => {
    const moment = new Date('2001-02-03T04:05:06Z');
    for (const file of before.keys()) utimesSync(join(first, file), moment, moment);
    const again = await got(copy(first, { verify: true }));
    expect(again).toMatchObject({ written: 0, removed: 0, files: report.files, bytes: report.bytes });
    for (const file of before.keys()) expect(statSync(join(first, file)).mtime, file).toEqual(moment);
    expect(sumsOf(first)).toEqual(before);
  });

  it('goes on where a run was cut off, and comes to the same', async () => {
    const cut = join(folder, 'cut');
    const stop = new AbortController();
    const onProgress = (done: number): void => {
      if (done > report.files / 3) stop.abort(new Error('cut off'));
    };
    await expect(copy(cut, { stop: stop.signal, onProgress })).rejects.toThrow('cut off');
    expect(readFileSync(join(cut, '.verno-copy.jsonl'), 'utf8').split('\n')[0]).toContain('"whole":false');
    expect(readFileSync(join(cut, 'NOT-WHOLE.txt'), 'utf8')).toContain('not whole');
    const rest = await got(copy(cut));
    expect(rest.written).toBeLessThan(report.written);
    expect(sumsOf(cut)).toEqual(before);
    expect(existsSync(join(cut, 'NOT-WHOLE.txt'))).toBe(false);
  });

  it('makes again what was deleted or altered by hand', async () => {
    const [id = ''] = await linesOf();
    const [gone, shorter, same] = [`records/${id}/index.html`, `records/${id}/v1.json`, 'README.txt'];
    rmSync(join(first, gone));
    writeFileSync(join(first, shorter), '{}');
    const bytes = readFileSync(join(first, same));
    bytes[0] = 0x3f;
    writeFileSync(join(first, same), bytes);
    await got(copy(first, { verify: true }));
    expect(sumsOf(first)).toEqual(before);
    writeFileSync(join(first, shorter), '{}');
    await got(copy(first));
    expect(sumsOf(first)).toEqual(before);
  });

  it('keeps out of folders that are somebody else’s', async () => {
    const other = join(folder, 'other');
    cpSync(join(samples, 'records'), other, { recursive: true });
    const had = sumsOf(other);
    expect(await copy(other)).toMatchObject({ ok: false, problems: [{ code: 'folder-not-empty' }] });
    expect(sumsOf(other)).toEqual(had);
  });

  it('keeps out of the copy of another archive, and of one that is being made', async () => {
    const journal = readFileSync(join(first, '.verno-copy.jsonl'), 'utf8');
    const others = join(folder, 'others');
    mkdirSync(others);
    writeFileSync(
      join(others, '.verno-copy.jsonl'),
      journal.replace(/"archive":"[0-9a-f]{64}"/, `"archive":"${'0'.repeat(64)}"`),
    );
    expect(await copy(others)).toMatchObject({ ok: false, problems: [{ code: 'other-archive' }] });
    writeFileSync(join(others, '.verno-copy.jsonl'), journal.replace(/"seq":\d+/, '"seq":4000'));
    expect(await copy(others)).toMatchObject({ ok: false, problems: [{ code: 'copy-newer' }] });
    const both = await Promise.all([copy(first), copy(first)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['export-running']);
  });

  it('removes what a run was killed over, and nobody leads to', async () => {
    mkdirSync(join(first, 'records/zzzzzzzz'));
    writeFileSync(join(first, 'records/zzzzzzzz/index.html'), 'a secret that has been withdrawn since');
    writeFileSync(join(first, 'CNAME'), 'copies.example');
    appendFileSync(join(first, '.verno-copy.jsonl'), '{"writes":"records/zzzzzzzz/index.html"}\n{"fil');
    expect(await got(copy(first))).toMatchObject({ written: 0, removed: 1 });
    expect(existsSync(join(first, 'records/zzzzzzzz'))).toBe(false);
    expect(existsSync(join(first, 'CNAME'))).toBe(true);
    rmSync(join(first, 'CNAME'));
  });

  it('touches nothing outside, whatever its journal or a link in it says', async () => {
    const outside = join(folder, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'theirs.txt'), 'not ours');
    for (const file of [
      '../outside/theirs.txt',
      join(outside, 'theirs.txt'),
      'records/../../outside/theirs.txt',
    ])
      appendFileSync(join(first, '.verno-copy.jsonl'), `${JSON.stringify({ writes: file })}\n`);
    symlinkSync(outside, join(first, 'linked'));
    appendFileSync(join(first, '.verno-copy.jsonl'), '{"writes":"linked/theirs.txt"}\n');
    expect(await copy(first)).toMatchObject({ ok: false, problems: [{ code: 'link-in-copy' }] });
    rmSync(join(first, 'linked'));
    await got(copy(first));
    expect(readFileSync(join(outside, 'theirs.txt'), 'utf8')).toBe('not ours');
    expect(existsSync(join(first, 'NOT-WHOLE.txt'))).toBe(false);
  });

  it.each([
    ['folder-in-copy', (at: string) => mkdirSync(join(at, 'theirs'), { recursive: true })],
    ['file-in-copy', (at: string) => writeFileSync(dirname(at), 'theirs')],
  ] as const)('says what stands in the way, and leaves it: %s', async (code, stand) => {
    const [id = ''] = await linesOf();
    const at = join(first, `records/${id}/v1/index.html`);
    const taken = code === 'file-in-copy' ? dirname(at) : at;
    rmSync(taken, { recursive: true });
    stand(at);
    expect(await copy(first)).toMatchObject({ ok: false, problems: [{ code, where: { file: taken } }] });
    expect(existsSync(taken)).toBe(true);
    rmSync(taken, { recursive: true });
    expect((await got(copy(first))).problems).toEqual([]);
    expect(sumsOf(first)).toEqual(before);
  });

  it('says that it is not whole where something is closed again and again while it is made', async () => {
    const [, , record = ''] = await linesOf();
    const renderer = await createCopyRenderer(archive, { without: ['pdf'] });
    let walks = 0;
    const unsettled: typeof renderer = {
      ...renderer,
      answer: async (path, had, stop) => {
        if (path === '/') {
          const level = walks++ % 2 === 0 ? 'closed' : 'public';
          await setAccess(archive, { record, level, reason: 'under review', by: 'archivist' });
        }
        return renderer.answer(path, had, stop);
      },
    };
    const made = await got(copySite(archive, unsettled, { out: first, verify: true, signal }));
    expect(made.problems).toMatchObject([{ code: 'withdrawn-meanwhile' }]);
    expect(existsSync(join(first, 'NOT-WHOLE.txt'))).toBe(true);
    await setAccess(archive, { record, level: 'public', reason: 'reviewed', by: 'archivist' });
    expect((await got(copy(first))).problems).toEqual([]);
    expect(existsSync(join(first, 'NOT-WHOLE.txt'))).toBe(false);
  });

  it('takes out what was withdrawn, which a page says, and what was closed', async () => {
    const [withdrawn = '', closed = ''] = await linesOf();
    const words = JSON.stringify(
      JSON.parse(readFileSync(join(first, `records/${withdrawn}/v1.json`), 'utf8')),
    );
    expect(words.length).toBeGreaterThan(100);
    await withdrawRecord(archive, { record: withdrawn, reason: 'A court has ordered it.', by: 'archivist' });
    await setAccess(archive, {
      record: closed,
      level: 'closed',
      reason: 'privacy',
      by: 'archivist',
    });
    const renewed = await got(copy(first));
    expect(renewed.removed).toBeGreaterThan(0);
    const files = filesIn(first);
    expect(files.filter((file) => file.startsWith(`records/${closed}`))).toEqual([]);
    const left = files.filter((file) => file.includes(withdrawn));
    expect(left).toContain(`records/${withdrawn}/v1/index.html`);
    for (const file of left) {
      expect(file).toMatch(/index\.html$/);
      expect(readFileSync(join(first, file), 'utf8')).toContain('A court has ordered it.');
    }
    const leads = pagesIn(first).flatMap((page) => leadsOf(first, page));
    expect(leadingNowhere(first, leads)).toEqual([]);
    const anew = join(folder, 'anew');
    await got(copy(anew));
    const [renewedSums, anewSums] = [sumsOf(first), sumsOf(anew)];
    expect(renewedSums).toEqual(anewSums);
  });
});
