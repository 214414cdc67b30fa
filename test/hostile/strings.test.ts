// Strings that have hurt programs, byte for byte through the record as JSON, through folders and through the page of a real browser.
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exportRecords } from '../../src/app/export/export.ts';
import { importSources } from '../../src/app/import/import.ts';
import type { Running } from '../../src/app/services.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { serverLinks } from '../../src/web/links.ts';
import { serve } from '../../src/web/serve.ts';
import { browserPath, launchBrowser, whyNoBrowser } from '../browser/chromium.ts';
import { awkward } from '../generators/strings.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';
import { sharedData } from '../shared-data.ts';
import { everywhere, recordOf, textOf } from './content.ts';
import { scratch } from './folder.ts';
import { forbidden, watchedPage } from './watched-page.ts';

const data = sharedData('strings');
const outside =
  data === undefined
    ? []
    : z.array(z.string()).parse(JSON.parse(readFileSync(join(data, 'blns.json'), 'utf8')));
/** Of our own, so that the test says something on every machine. */
const own = [
  ...awkward,
  '',
  'a\rb\r\nc\nd',
  '\u{1f469}\u200d\u{1f527}',
  'x'.repeat(500),
  '\u0301'.repeat(500),
];
const sets = [
  { name: 'our own strings', strings: own, wanted: own.length },
  { name: 'the outside strings', strings: outside, wanted: 515 },
] as const;

const signal = new AbortController().signal;
let archive: TestArchive;
let fresh: TestArchive;
let running: Running;
let browser: Browser | undefined;
let folder: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  archive = await testArchive();
  fresh = await testArchive();
  ({ path: folder, remove } = await scratch());
  const started = await serve(archive, { port: 0, host: '127.0.0.1' }, pino({ level: 'silent' }));
  if (!started.ok) throw new Error(started.problems[0]?.message);
  running = started.value;
  if (browserPath !== undefined) browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await running.stop();
  await archive.remove();
  await fresh.remove();
  await remove();
});

/** The content that the archive's own JSON of a record holds. */
async function fetched(id: string): Promise<unknown> {
  const answer = await fetch(`${running.address}/records/${id}/v1.json`);
  expect(answer.status).toBe(200);
  return z.object({ content: z.unknown() }).parse(await answer.json()).content;
}

const plain = (content: RecordContent): unknown => JSON.parse(JSON.stringify(content));
const chunks = (strings: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(strings.length / size) }, (_, at) =>
    strings.slice(at * size, at * size + size),
  );

describe.each(sets)('$name', ({ name, strings, wanted }) => {
  const skipped = strings.length === 0;
  const why = skipped ? ' (skipped: the data set strings is not at hand)' : '';

  it.skipIf(skipped)(`are all tried${why}`, () => {
    expect(strings).toHaveLength(wanted);
  });

  it.skipIf(skipped)(`come through JSON, in every field${why}`, async () => {
    for (const [at, some] of chunks(strings, 60).entries()) {
      const content = everywhere(some, `${name} ${at}`);
      const id = await archive.publish(`${name} everywhere ${at}`, content);
      expect(await fetched(id)).toEqual(plain(content));
      for (const form of ['txt', 'bib', 'ris', 'csl.json'])
        expect((await fetch(`${running.address}/records/${id}/v1.${form}`)).status).toBe(200);
    }
  });

  it.skipIf(skipped)(`come through a folder and back, in every field${why}`, async () => {
    const records = [
      recordOf(`${name}: paragraphs`, [textOf('t1', 'transcription', 'und', strings)]),
      ...chunks(strings, 60).map((some, at) => everywhere(some, `${name}: everywhere ${at}`)),
      ...chunks(strings, 20).map((some, at) => {
        const texts = [textOf('t1', 'translation', 'en', [some.join(' | '), some.join('\n')])];
        return recordOf(some[0] ?? '', texts, `${at}: ${some.join(' ')}`);
      }),
    ];
    const out = join(folder, name);
    await mkdir(out);
    const ids: string[] = [];
    for (const [at, content] of records.entries())
      ids.push(await archive.publish(`${name} folder ${at}`, content));
    const written = await exportRecords(archive, { ids, format: 'folder', out, signal });
    expect(written).toMatchObject({ ok: true, value: { exported: records.length, problems: [] } });
    const taken = await importSources(fresh, [out], { by: 'test', signal });
    expect(taken.problems).toEqual([]);
    expect(taken.imported).toBe(records.length);
    for (const id of ids) {
      const [before, after] = [await archive.store.head(id), await fresh.store.head(id)];
      if (before === undefined || after === undefined) throw new Error(`no ${id}`);
      expect(await fresh.store.content(after.manifest)).toEqual(await archive.store.content(before.manifest));
    }
  });

  it.skipIf(skipped)(`are addresses, as collections${why}`, async () => {
    const content = recordOf(`${name}: collections`, [textOf('t1', 'transcription', 'ru', ['Мост.'])]);
    await archive.publish(`${name} collections`, {
      ...content,
      description: { ...content.description, collections: [...new Set(strings)] },
    });
    const links = serverLinks({ address: running.address });
    let found = 0;
    for (const value of new Set(strings)) {
      const address = `${running.address}${links.facet('collection', value, 1)}`;
      if (address.length > 2000) continue;
      const answer = await fetch(address, { headers: { accept: 'application/json' } });
      expect([value, answer.status]).toEqual([value, 200]);
      const { name: shown, records } = z
        .object({ name: z.string(), records: z.object({ total: z.int() }) })
        .parse(await answer.json());
      expect(shown).toBe(value);
      expect(records.total).toBeGreaterThan(0);
      found++;
    }
    expect(found).toBeGreaterThan(new Set(strings).size - 3);
  });

  it.skipIf(skipped || browserPath === undefined)(
    `stand on the page as they are${why}${browserPath === undefined ? ` (${whyNoBrowser})` : ''}`,
    async () => {
      if (browser === undefined) return;
      const content = recordOf(`${name}: page`, [textOf('t1', 'transcription', 'und', strings)]);
      const { description } = content;
      const inEnglish = strings.map((text) => ({ language: 'en', text }));
      const id = await archive.publish(`${name} page`, {
        ...content,
        description: { ...description, notes: inEnglish, subjects: inEnglish, unplaced: [...strings] },
      });
      const watched = await watchedPage(browser, running.address);
      await watched.open(`${running.address}/records/${id}`);
      const lists = ['remarks', 'subjects', 'unplaced'].map((one) => `[aria-labelledby="${one}"] li`);
      const shown = await watched.page.evaluate(
        (selectors) =>
          selectors.map((selector) =>
            [...document.querySelectorAll(selector)].map((element) => {
              const copy = element.cloneNode(true);
              if (copy instanceof Element) for (const number of copy.querySelectorAll('a.n')) number.remove();
              return copy.textContent ?? '';
            }),
          ),
        ['main .text p[id^="t1.b"]', ...lists],
      );
      // NUL, which HTML cannot hold, stands as its picture; there is no other exception.
      const expected = strings.map((text) => text.replaceAll('\0', '\u2400'));
      for (const found of shown) expect(found).toEqual(expected);
      expect(await watched.mischief()).toEqual([]);
      expect(await forbidden(watched.page)).toEqual([]);
      await watched.page.close();
    },
  );

  it.skipIf(skipped || browserPath === undefined)(
    `are titles, on the page, in its head and in lists${why}${browserPath === undefined ? ` (${whyNoBrowser})` : ''}`,
    async () => {
      if (browser === undefined) return;
      const titles = await testArchive('Titles');
      const started = await serve(titles, { port: 0, host: '127.0.0.1' }, pino({ level: 'silent' }));
      if (!started.ok) throw new Error('no server');
      const wantedTitles = new Map<string, string>();
      for (const [at, title] of strings.entries())
        wantedTitles.set(await titles.publish(`${name} title ${at}`, recordOf(title, [], `${at}`)), title);
      const { address } = started.value;
      const watched = await watchedPage(browser, address);
      const seen = new Map<string, string>();
      for (let page = 1; page <= Math.ceil(strings.length / 100); page++) {
        await watched.open(`${address}/records${page === 1 ? '' : `/page/${page}`}`);
        const entries = await watched.page.evaluate(() =>
          [...document.querySelectorAll('.what > a')].map((a): [string, string] => [
            a.getAttribute('href')?.split('/').at(-1) ?? '',
            a.textContent ?? '',
          ]),
        );
        for (const [id, title] of entries) seen.set(id, title);
        expect(await forbidden(watched.page)).toEqual([]);
      }
      for (const [id, title] of wantedTitles)
        if (title !== '') expect(seen.get(id)).toBe(title.replaceAll('\0', '\u2400'));
      expect(seen.size).toBe(strings.length);
      // Some of them on pages of their own.
      for (const [id, title] of [...wantedTitles].filter(
        (_, at) => at % Math.ceil(strings.length / 25) === 0,
      )) {
        await watched.open(`${address}/records/${id}`);
        const heading = await watched.page.evaluate(() => [
          document.querySelector('h1')?.textContent,
          document.title,
        ]);
        if (title === '') continue;
        expect(heading[0]).toBe(title.replaceAll('\0', '\u2400'));
        expect(await forbidden(watched.page)).toEqual([]);
      }
      expect(await watched.mischief()).toEqual([]);
      await watched.page.close();
      await started.value.stop();
      await titles.remove();
    },
  );
});
