// Text that wants to be markup, and strings that break programs, in every field of a page, in a real browser.
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import type { VNode } from 'preact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordView } from '../../src/app/read/view.ts';
import type { NameView } from '../../src/app/read/browse/view.ts';
import { serverLinks, type Links } from '../../src/web/links.ts';
import { collectionPage } from '../../src/web/pages/collections.tsx';
import { changesPage } from '../../src/web/pages/changes.tsx';
import { renderDocument } from '../../src/web/pages/document.tsx';
import { searchPage, type SearchPageView } from '../../src/web/pages/search.tsx';
import { listPage } from '../../src/web/pages/list.tsx';
import { namePage } from '../../src/web/pages/name.tsx';
import { namesPage } from '../../src/web/pages/names.tsx';
import { recordPage } from '../../src/web/pages/record.tsx';
import { unitPage } from '../../src/web/pages/unit.tsx';
import { sharedData } from '../shared-data.ts';
import { browserPath, launchBrowser, whyNoBrowser } from './chromium.ts';
import * as browse from './invented/browse.ts';
import { TextBuilder, textOf, written } from './invented/build.ts';
import { changes, list, record } from './invented/views.ts';
import { results } from './invented/search.ts';

const strings = sharedData('strings');
const sanitise = sharedData('html-sanitize');

const listOf = (folder: string, file: string): unknown[] => {
  const parsed: unknown = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  return Array.isArray(parsed) ? parsed : [];
};

/** The outside cases: awkward strings, and markup that a sanitiser must tame. */
function cases(): { awkward: string[]; markup: string[] } {
  const awkward = strings === undefined ? [] : listOf(strings, 'blns.json').map(String);
  const payloads = sanitise === undefined ? [] : listOf(sanitise, 'dev.json');
  const markup = payloads.flatMap((one) =>
    typeof one === 'object' && one !== null && 'payload' in one ? [String(one.payload)] : [],
  );
  return { awkward, markup };
}

const local = (text: string): { language: string; text: string } => ({ language: 'en', text });

/** The invented record with every string as a paragraph on both sides, and each in turn in a field of the description. */
function hostile(all: readonly string[]): RecordView {
  const { content } = record;
  const field = (i: number): string => all[i % all.length] ?? '';
  const texts = ['t1', 't2'].map((id) => {
    const builder = new TextBuilder(id);
    const blocks = all.map((text) => builder.block('paragraph', [], [], { text }));
    return textOf(
      id,
      id === 't1' ? 'ru' : 'en',
      blocks,
      id === 't1' ? {} : { kind: 'translation', of: 't1' },
    );
  });
  const description = {
    ...content.description,
    titles: [local(field(0))],
    summaries: all.map(local),
    collections: [...all],
    agents: all.map((name) => ({
      role: 'from' as const,
      written: name,
      office: name,
      note: name,
      ...written,
    })),
    marks: all.map((name, i) => ({
      id: `m${i}`,
      kind: 'secrecy' as const,
      written: name,
      note: name,
      ...written,
    })),
    rights: all.map((statement) => ({ statement, address: statement, holder: statement })),
    notes: all.map(local),
    unplaced: [...all],
    source: {
      ...content.description.source,
      address: field(1),
      citation: field(2),
      key: field(3),
      publisher: field(4),
    },
    exemplars: content.description.exemplars.map((one) => ({ ...one, written: field(5), note: field(6) })),
  };
  return { ...record, content: { ...content, description, texts } };
}

/** The pages for finding one's way with every string as a name, a description, a code and an address. */
function browsing(all: readonly string[], links: Links): Record<string, VNode> {
  const { person, file, collection, people } = browse;
  const [description, joined] = person.descriptions;
  const label = all.join('');
  const names = all.map((name) => ({
    address: { format: 'as-written', key: name },
    kind: 'person' as const,
    label: name,
    language: null,
    source: name,
    description: name,
    records: 1,
  }));
  const hostileName: NameView = {
    ...person,
    label,
    descriptions: [description, joined].flatMap((one) =>
      one === undefined
        ? []
        : {
            ...one,
            source: label,
            sourceAddress: all[0] ?? '',
            same: all,
            description: all.map(local),
            forms: all.map((name) => ({ written: name || '-', kind: 'variant' as const, ...written })),
          },
    ),
    written: all.map((name) => ({ written: name, language: null, records: 1 })),
    besides: names,
  };
  const units = all.map((name) => ({ ...file.unit, key: `russian:${name}`, step: name, code: name }));
  return {
    name: namePage(hostileName, links),
    names: namesPage(
      {
        ...people,
        initials: all.map((initial) => ({ initial, count: 1 })),
        names: { ...people.names, entries: names },
      },
      links,
    ),
    unit: unitPage({ ...file, above: units, units: { ...file.units, entries: units } }, links),
    collection: collectionPage(
      { ...collection, name: label, titles: all.map(local), introduction: all.map(local) },
      links,
    ),
  };
}

const available = strings !== undefined && sanitise !== undefined;
const skips = [
  ...(browserPath === undefined ? [whyNoBrowser] : []),
  ...(available ? [] : ['skipped: outside cases strings and html-sanitize are absent']),
];

/** A search whose every part that comes from outside is one of these. */
function hostileSearch(all: readonly string[]): SearchPageView {
  const { search } = results;
  const [hit] = search.hits;
  const [name] = search.names;
  if (hit === undefined || name === undefined) throw new Error('no hit');
  const runs = all.map((text, at) => ({
    text,
    mark: at % 2 === 0 ? ('exact' as const) : null,
    editorial: at % 3 === 0,
  }));
  const passages = {
    original: hit.passages.original && { ...hit.passages.original, runs },
    translation: null,
    beside: null,
  };
  const because = all.map((text) => ({ kind: 'name' as const, typed: text, found: text, reason: text }));
  const [form] = name.forms;
  return {
    ...results,
    asked: { ...results.asked, q: all.join(' ').slice(0, 300), from: all[0] ?? '', to: all.at(-1) ?? '' },
    search: {
      ...search,
      hits: [{ ...hit, passages, because }],
      facets: [
        {
          facet: 'person',
          distinct: all.length,
          values: all.map((text) => ({ value: text, label: text, count: 1, chosen: true })),
        },
      ],
      names:
        form === undefined
          ? []
          : [
              {
                ...name,
                typed: all.join('').slice(0, 300),
                forms: all.map((written) => ({ ...form, written, reason: written })),
              },
            ],
      ways: all.map((q) => ({ q, says: q, total: 1 })),
      notices: all.map((message) => ({ code: 'x', severity: 'note' as const, message, hint: message })),
    },
  };
}

describe.skipIf(skips.length > 0)(`hostile text on a page ${skips.join('; ')}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const { awkward, markup } = cases();
  const all = [
    ...awkward,
    ...markup,
    'javascript:alert(1)',
    '"><script>window.ran = 1</script>',
    "' onmouseover='window.ran = 1",
  ];
  const links = serverLinks({ address: 'https://archive.example' });

  it('comes back letter by letter, and runs nowhere, with no policy to stop it', async () => {
    expect(awkward).toHaveLength(515);
    expect(markup.length).toBeGreaterThan(100);
    const view = hostile(all);
    const address = 'https://archive.example/x';
    const citations = { note: all.join(' '), bibliography: all.join(' '), address };
    const meta = all.map((content) => ({ name: 'DC.title', content }));
    const entries = list.entries
      .slice(0, 1)
      .flatMap((entry) =>
        all.map((title, i) => ({ ...entry, title, from: [title], type: title, id: `x${i}` })),
      );
    const documents = {
      record: recordPage(view, { citations, meta }, links),
      changes: changesPage({ ...changes, after: { ...changes.after, content: view.content } }, links),
      list: listPage({ ...list, facet: { name: 'collection', value: all.join('') }, entries }, links),
      ...browsing(all, links),
      search: searchPage(hostileSearch(all), links),
    };
    const context = await browser.newContext();
    const page = await context.newPage();
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs++;
      void dialog.dismiss();
    });
    await context.route('**/*', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const document = Object.entries(documents).find(([key]) => key === name)?.[1];
      return document === undefined
        ? route.abort()
        : route.fulfill({ contentType: 'text/html; charset=utf-8', body: renderDocument(document) });
    });
    for (const name of Object.keys(documents)) {
      await page.goto(`https://archive.example/${name}`);
      const found = await page.evaluate<string[]>(`[
        ...[...document.scripts].filter((one) => !one.src.startsWith('https://archive.example/assets/')
          && !(one.type === 'application/ld+json' && one.parentElement === document.head && !/[<>&]/.test(one.text) && JSON.parse(one.text))).map((one) => one.outerHTML),
        ...[...document.querySelectorAll('*')].flatMap((one) => [...one.attributes]
          .filter(({ name, value }) => /^on|^style$/i.test(name) || (/^(href|src)$/i.test(name) && !/^(https?:|[/#])/.test(value)))
          .map(({ name, value }) => name + '=' + value)),
        ...[...document.querySelectorAll('iframe, object, embed, base, style, template, form:not(.search-box[action="/search"], .find-box[action^="/records/"], .between[action="/search"])')].map((one) => one.outerHTML),
        ...('ran' in window ? ['ran'] : []),
      ]`);
      expect([name, found]).toEqual([name, []]);
    }
    expect(dialogs).toBe(0);

    await page.goto('https://archive.example/record');
    const paragraphs = await page.evaluate<[string, string][]>(
      `[...document.querySelectorAll('p.paragraph')].map((one) => [one.id, one.textContent])`,
    );
    const shown = new Map(paragraphs);
    for (const text of view.content.texts)
      for (const block of text.blocks)
        expect([block.id, shown.get(block.id)]).toEqual([block.id, block.text]);
    await context.close();
  });
});
