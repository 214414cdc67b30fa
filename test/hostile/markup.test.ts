// Markup that wants to run, in every field, by every way in and at every address: in a real browser nothing of it is more than words.
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import sharp from 'sharp';
import { importSources } from '../../src/app/import/import.ts';
import type { Running } from '../../src/app/services.ts';
import { serverLinks } from '../../src/web/links.ts';
import { serve } from '../../src/web/serve.ts';
import { browserPath, launchBrowser, whyNoBrowser } from '../browser/chromium.ts';
import { borderLetter } from '../generators/letter.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';
import { sharedData } from '../shared-data.ts';
import { everywhere } from './content.ts';
import { scratch, write } from './folder.ts';
import { forbidden, watchedPage, type WatchedPage } from './watched-page.ts';

const data = sharedData('html-sanitize');
const outside =
  data === undefined
    ? []
    : z
        .array(z.object({ payload: z.string() }))
        .parse(JSON.parse(readFileSync(join(data, 'dev.json'), 'utf8')))
        .map(({ payload }) => payload);
const own = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `' onfocus=alert(1) autofocus '`,
  '</title><script>alert(1)</script>',
  '</p></div></body></html><script>alert(1)</script>',
  '--><script>alert(1)</script><!--',
  ']]><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<a href="javascript:alert(1)" ping="https://elsewhere.example">x</a>',
  '<base href="https://elsewhere.example/"><link rel=stylesheet href="//elsewhere.example/x.css">',
  '<meta http-equiv=refresh content="0;url=https://elsewhere.example/">',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '{{constructor.constructor("alert(1)")()}} ${alert(1)} <%= alert(1) %>',
  '\u0000<\u0000script>alert(1)</script>',
  '＜script＞alert(1)＜/script＞',
];
const unsafe = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '\u0001javascript:alert(1)',
  ' \tjavascript:alert(1)',
  'java\nscript:alert(1)',
  'java\u0000script:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://elsewhere.example/x',
  'file:///etc/passwd',
  'ftp://elsewhere.example/',
  '//elsewhere.example/',
  '\\\\elsewhere.example\\',
  'https:elsewhere.example',
  'http:/\u0000',
  'https://[',
  'https://elsewhere.example:99999/',
  'x:https://elsewhere.example/',
];
const safe = [
  'https://elsewhere.example/a?b=c#d',
  'HTTP://ELSEWHERE.example/',
  'https://elsewhere.example/"onclick="alert(1)',
];
const cases = [...own, ...outside];
const whyLess = data === undefined ? ' (the data set html-sanitize is not at hand: our own cases only)' : '';

let archive: TestArchive;
let running: Running;
let browser: Browser;
let watched: WatchedPage;
let folder: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  if (browserPath === undefined) return;
  archive = await testArchive('<script>alert("title")</script>');
  await archive.store.setInfo({
    title: '<script>alert("title")</script>',
    description: own.join('\n'),
    language: 'en',
  });
  ({ path: folder, remove } = await scratch());
  const started = await serve(archive, { port: 0, host: '127.0.0.1' }, pino({ level: 'silent' }));
  if (!started.ok) throw new Error(started.problems[0]?.message);
  running = started.value;
  browser = await launchBrowser();
});
afterAll(async () => {
  if (browserPath === undefined) return;
  await browser.close();
  await running.stop();
  await archive.remove();
  await remove();
});

/** Visits paths, and gives all that should not have been. */
async function visit(...paths: string[]): Promise<readonly string[]> {
  watched = await watchedPage(browser, running.address);
  const found: string[] = [];
  for (const path of paths) {
    await watched.open(`${running.address}${path}`);
    for (const one of await forbidden(watched.page)) found.push(`${path}: ${one}`);
    // What waits for a reader to do something: he opens everything, and goes through everything by keyboard and pointer. The events
    // alone wake whatever waits for them; that a browser moves its focus costs a layout of the page each time, and is done for some.
    await watched.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const elements = [...document.querySelectorAll<HTMLElement>('a, button, summary, [tabindex]')];
      for (const element of elements)
        for (const kind of ['focus', 'focusin', 'mouseover', 'blur', 'focusout'])
          element.dispatchEvent(
            new (kind === 'mouseover' ? MouseEvent : FocusEvent)(kind, {
              bubbles: !/^(?:focus|blur)$/.test(kind),
            }),
          );
      const every = Math.ceil(elements.length / 25);
      for (const element of elements.filter((_, at) => at % every === 0))
        element.focus({ preventScroll: true });
    });
    found.push(...(await watched.mischief()).map((one) => `up to ${path}: ${one}`));
    if (found.length > 0) break;
  }
  await watched.page.close();
  return found;
}

const pagesOf = (id: string): string[] =>
  ['', '/v1/original', '/v2/translation', '/v2/changes'].map((path) => `/records/${id}${path}`);

/** On one line, as the lines of a page are. */
const line = (text: string): string => text.replaceAll(/[\r\n\0]+/g, ' ');

const name = (text: string): string => `${text}${browserPath === undefined ? ` (${whyNoBrowser})` : whyLess}`;

describe.skipIf(browserPath === undefined)('hostile markup', () => {
  it(name('is all tried'), () => {
    expect(own).toHaveLength(16);
    if (data !== undefined) expect(outside).toHaveLength(112);
  });

  it(
    name('in every field of a record is words on every page of it, and in what has changed'),
    { timeout: 120_000 },
    async () => {
      for (let at = 0; at < cases.length; at += 32) {
        const some = cases.slice(at, at + 32);
        const id = await archive.publish(`markup ${at}`, everywhere(some, `markup ${at}`));
        await archive.publish(
          `markup ${at}`,
          everywhere([...some.slice(1), `${some[0]} changed`], `markup ${at}`),
        );
        expect(await visit(...pagesOf(id))).toEqual([]);
      }
    },
  );

  it(name('is words in lists, on the home page, and where nothing is'), async () => {
    const links = serverLinks({ address: running.address });
    const facets = own.map((value) => links.facet('collection', value, 1));
    expect(
      await visit(
        '/',
        '/records',
        '/types/letter',
        ...facets.slice(0, 3),
        ...own.slice(3, 5).map((one) => `/types/${encodeURIComponent(one)}`),
        ...own.slice(3, 5).map((one) => `/${encodeURIComponent(one)}?${encodeURIComponent(one)}`),
        '/records/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
      ),
    ).toEqual([]);
  });

  it(name('is words in the reason of a withdrawal and of a closure'), async () => {
    const gone = await archive.publish('gone', borderLetter('Gone'));
    const closed = await archive.publish('closed', borderLetter('Closed'));
    const [reason, by, at] = [own.join(' '), own[0] ?? '', '2026-11-01T10:00:00Z'];
    await archive.store.withdraw({ record: gone, reason, by, at });
    await archive.store.setAccess({
      record: closed,
      level: 'closed',
      groups: [own[0] ?? ''],
      until: null,
      reason,
      by,
      at,
    });
    expect(await visit(`/records/${gone}`, `/records/${closed}`)).toEqual([]);
  });

  it(name('that calls itself an address becomes a link only where it is one of http'), async () => {
    const content = everywhere(own.slice(0, 1), 'addresses');
    const { description } = content;
    for (const [at, address] of [...unsafe, ...safe].entries()) {
      const id = await archive.publish(`address ${at}`, {
        ...content,
        description: {
          ...description,
          source: { ...description.source, key: `address ${at}`, address },
          rights: [{ statement: 'Free.', address }],
        },
      });
      const page = await (await fetch(`${running.address}/records/${id}`)).text();
      const links = [...page.matchAll(/<a class="address" href="([^"]*)"/g)].map(([, href]) => href);
      expect([address, links]).toEqual([
        address,
        safe.includes(address) ? Array.from({ length: 2 }, () => address.replaceAll('"', '&quot;')) : [],
      ]);
      if (at % 10 === 0) expect(await visit(`/records/${id}`)).toEqual([]);
    }
  });

  it(name('comes in as words from the text of a page'), { timeout: 120_000 }, async () => {
    await mkdir(join(folder, 'pages'));
    for (const [at, payload] of cases.entries()) {
      const one = line(payload);
      await write(join(folder, 'pages'), {
        [`${at}.txt`]: [
          '## May 3, 1924',
          `### Telegram, Lunin to ${one}`,
          `#### **Citation:**\n\n"Telegram, Lunin to ${one}," May 3, 1924, ${one}, GARF, f. 5, op. 1, d. 17, ll. 4-5, ${one}\n<https://archive.example/${at}"${one}>`,
          `#### **Summary:**\n\n${one}`,
          `#### **Credits:**\n\n${one}`,
          `#### **Original Language:**\n\nRussian ${one}`,
          '#### **Contents:**\n\nOriginal Scan\nTranslation - English',
          `# Telegram ${one}`,
          `FROM ${one}`,
          `To Comrade ${one}`,
          `The ferry is held at the left bank [${one}]. The ice has not gone out yet ${one}.`,
          payload.replaceAll('\0', ''),
          `[signed] ${one}`,
          '4',
          `Паром задержан на левом берегу ${one}. Лёд ещё не сошёл.`,
        ].join('\n\n'),
      });
    }
    const report = await importSources(archive, [join(folder, 'pages')], {
      by: own[0] ?? '',
      signal: AbortSignal.timeout(60_000),
    });
    expect(report.imported).toBeGreaterThan(cases.length * 0.9);
    const every = Math.ceil(report.records.length / 6);
    const chosen = report.records.filter((_, at) => at % every === 0);
    for (const { id, version } of chosen) expect(await visit(`/records/${id}/v${version}`)).toEqual([]);
    // The others at least have no element that is not ours.
    for (const { id } of report.records) {
      const page = await (await fetch(`${running.address}/records/${id}`)).text();
      expect(page).not.toMatch(
        /<(?:img src=x|svg|math|iframe|object|embed|form(?! class="(?:search|find)-box)|style|base|script>)/i,
      );
    }
  });

  it(
    name('comes in as words from folders, and from the names of their files'),
    { timeout: 120_000 },
    async () => {
      const image = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'white' } })
        .png()
        .toBuffer();
      for (const [at, payload] of cases.entries()) {
        const said = JSON.stringify(payload);
        const file = `${payload.replaceAll(/[/\0]/g, '').slice(0, 50) || 'x'}.png`;
        await write(join(folder, 'folders', `${at} ${payload.replaceAll(/[/\0]/g, '').slice(0, 60)}`), {
          'record.yaml': [
            'type: letter',
            `title: { en: ${said} }`,
            `summary: { en: ${said} }`,
            `from: { written: ${said}, office: ${said}, note: ${said} }`,
            `collection: ${said}`,
            `notes: { en: ${said} }`,
            `date: { edtf: null, written: ${said}, note: ${said} }`,
            `marks: [{ stamp: ${said}, signatory: ${said} }]`,
            `exemplars: [{ repository: ${said}, code: ${said} }]`,
            `rights: { statement: ${said}, address: ${said} }`,
            `relations: [{ kind: answers, described: ${said} }]`,
            `editor: ${said}`,
            `note: ${said}`,
          ].join('\n'),
          [`images/${file}`]: image,
          't1.transcription.ru.txt': payload.replaceAll('\0', ''),
          't2.translation.en.txt': payload.replaceAll('\0', ''),
        });
      }
      const report = await importSources(archive, [join(folder, 'folders')], {
        by: own[1] ?? '',
        signal: AbortSignal.timeout(60_000),
      });
      expect(report.imported).toBeGreaterThan(cases.length * 0.9);
      const every = Math.ceil(report.records.length / 6);
      for (const { id } of report.records.filter((_, at) => at % every === 0))
        expect(await visit(`/records/${id}`)).toEqual([]);
    },
  );
});
