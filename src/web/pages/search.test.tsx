// The page of a search as a document: what it says of its results, and where its links lead.
import { describe, expect, it } from 'vitest';
import { beyond, nothing, results } from '../../../test/browser/invented/search.ts';
import { id } from '../../../test/browser/invented/views.ts';
import { serverLinks } from '../links.ts';
import { askedFor, readAsked, type SearchAsked } from '../search/asked.ts';
import { renderDocument } from './document.tsx';
import { searchPage, type SearchPageView } from './search.tsx';

const page = (view: SearchPageView): string =>
  renderDocument(searchPage(view, serverLinks({ address: 'https://archive.example' })));

/** What the link with these words asks for. */
function askedBy(html: string, words: string): SearchAsked {
  const [before = ''] = html.split(words, 1);
  const [, query = ''] = /.*href="\/search\?([^"#]*)["#]/s.exec(before) ?? [];
  return readAsked(new URLSearchParams(query.replaceAll('&amp;', '&'))).asked;
}

const full = page(results);
const [hit] = results.search.hits;

describe('a result', () => {
  it('shows the passage in both languages, each with its language and direction, and leads to both segments', () => {
    expect(full).toContain('<div class="o passage" lang="ru" dir="ltr">');
    expect(full).toContain('<div class="t passage" lang="ar" dir="rtl">');
    const find = new URLSearchParams([
      ['find', results.asked.q],
      ...results.asked.without.map((form) => ['without', form]),
    ]).toString();
    for (const segment of ['t1.s9', 't2.s9'])
      expect(full).toContain(
        `href="/records/${id}/v${hit?.entry.version}?${find.replaceAll('&', '&amp;')}#${segment}"`,
      );
  });

  it('tells apart by class what is as typed, inflected, a name, inexact; and what is an editor’s in words', () => {
    expect(full).toContain('<mark class="m-exact">Kim Ch’ang-ho</mark>');
    expect(full).toContain('<mark class="m-name">Ким Чхан Хо</mark>');
    expect(full).toContain('<mark class="m-inexact">Kim Chang-hc</mark>');
    expect(full).toMatch(
      /<mark class="m-name">Kim Chang Ho<\/mark>\]<span[^>]*> \[editorial, not in the original\]/,
    );
    expect(full.match(/class="editorial-word"/g)).toHaveLength(2);
  });

  it('says how its two passages belong together', () => {
    expect(full).toContain('Side by side by links.');
    expect(full).toContain('Side by side by order alone, and not checked.');
    expect(full).toContain('they need not belong together');
  });

  it('says why it was found', () => {
    expect(full).toContain('written in Cyrillic by the Soviet practical spelling of Korean');
    const because = hit?.because.flatMap((one) => [one, { ...one, typed: `${one.typed} again` }]) ?? [];
    const many = page({ ...results, search: { ...results.search, hits: hit ? [{ ...hit, because }] : [] } });
    expect(many).toContain('3 more reasons');
  });

  it('does not say again what a passage is labelled with, nor tells words apart by their capitals', () => {
    expect(hit?.because.map(({ kind }) => kind)).toContain('editorial');
    expect(full).not.toContain('stands in an editor’s bracket');
    const because = [{ kind: 'title', typed: 'pier', found: 'Pier', reason: '' }] as const;
    const html = page({ ...results, search: { ...results.search, hits: hit ? [{ ...hit, because }] : [] } });
    expect(html).toContain('<bdi>“pier”</bdi>: in the title');
  });
});

describe('what a search is narrowed to', () => {
  it('is taken off and put on by links that keep the rest', () => {
    expect(askedBy(full, '>Telegram</bdi>')).toEqual({ ...results.asked, where: [], page: 1 });
    expect(askedBy(full, '>Заречье</bdi>')).toMatchObject({
      where: [
        { facet: 'place', value: 'as-written:zarechye' },
        { facet: 'type', value: 'telegram' },
      ],
      page: 1,
    });
    expect(askedBy(full, 'more… (1,204)')).toMatchObject({ more: 'person', where: results.asked.where });
    expect(askedBy(full, 'take all off')).toMatchObject({ q: results.asked.q, where: [], from: '' });
  });

  it('goes along with another query from the box, without forms that were switched off', () => {
    const form = full.slice(full.indexOf('role="search"'), full.indexOf('</form>'));
    expect(form).toContain('<input type="hidden" name="type" value="telegram"/>');
    expect(form).toContain('<input type="hidden" name="from" value="1921"/>');
    expect(form).not.toContain('name="without"');
    expect(form).not.toContain('name="page"');
  });
});

describe('a name that was looked for in other forms', () => {
  it('shows each form with its reason, and a link that switches it off, or on again', () => {
    expect(full).toContain('the Soviet practical spelling of Korean; in 41 records');
    expect(askedBy(full, '>Ким Чхан Хо</bdi>').without).toEqual(['Piao Changhu', 'Ким Чхан Хо']);
    expect(askedBy(full, '>Piao Changhu</bdi>').without).toEqual([]);
    expect(full).toMatch(/Ким Чхан Хо<\/bdi>.{0,60}<span class="switch" aria-hidden="true">×<\/span><\/a>/);
    expect(full).toMatch(/Piao Changhu<\/bdi>.{0,60}<span class="switch" aria-hidden="true">\+<\/span><\/a>/);
  });

  it('is looked for only as written where the reader wants it, and in other forms again', () => {
    expect(askedBy(full, 'Search only as written').q).toBe('Kim Ch’ang-ho piers forms:off');
    const off = page({ ...results, asked: { ...askedFor('Kim forms:off piers'), without: [] } });
    expect(askedBy(off, 'Look for their other forms').q).toBe('Kim piers');
  });
});

it('says what of a query was mended', () => {
  expect(full).toContain('The quotation mark was never closed');
});

it('is kept out of search engines, and offers itself as a feed', () => {
  expect(full).toContain('<meta name="robots" content="noindex"/>');
  expect(full).toMatch(/<link rel="alternate" type="application\/atom\+xml" href="\/search\.atom\?q=/);
});

it('lists forms of no described name once, apart from those of one who is described, and says so', () => {
  const [known] = results.search.names;
  if (known === undefined) throw new Error('no name');
  const made = { ...known, key: null, kind: null, forms: known.forms.slice(0, 1) };
  const html = page({ ...results, search: { ...results.search, names: [known, made, made] } });
  expect(html.match(/For “Kim Ch’ang-ho”: <a/g)).toHaveLength(1);
  expect(html.match(/For “Kim Ch’ang-ho”: forms not tied to a described person</g)).toHaveLength(1);
  expect(html.match(/class="name-forms"/g)).toHaveLength(2);
});

describe('a search that finds nothing', () => {
  const html = page(nothing);

  it('says so, and offers ways on with what each would find', () => {
    expect(html).toContain('<h1>No record answers to this.</h1>');
    expect(askedBy(html, 'third OR pier').q).toBe('third OR pier');
    expect(html).toContain('any of the words (31 records)');
    expect(html).toContain('href="/help/search"');
  });

  it('offers other queries of the whole archive, since that is where they find what they say', () => {
    const narrowed = page({ ...nothing, asked: { ...nothing.asked, to: '1900', lang: 'ru' } });
    expect(askedBy(narrowed, 'third OR pier')).toEqual({ ...nothing.asked, q: 'third OR pier' });
  });

  it('offers the whole archive where it was narrowed', () => {
    const asked = { ...nothing.asked, to: '1900' };
    const narrowed = page({ ...nothing, asked, search: { ...nothing.search, ways: [] } });
    expect(askedBy(narrowed, 'The same words in the whole archive')).toEqual(nothing.asked);
  });

  it('offers that once alone where a way on says it already', () => {
    const narrowed = page({ ...nothing, asked: { ...nothing.asked, to: '1900' } });
    expect(narrowed).not.toContain('The same words in the whole archive');
  });

  it('offers nothing to be narrowed, but for what it is narrowed to', () => {
    expect(html).not.toContain('Narrow the results');
    expect(page({ ...nothing, asked: { ...nothing.asked, to: '1900' } })).toContain('value="1900"');
  });
});

it('says of a page behind the last which is the last', () => {
  const html = page(beyond);
  expect(html).toContain('There is no page 999. The last is page 61.');
  expect(askedBy(html, 'To the last page').page).toBe(61);
});

it('shows a query of markup and control signs as it was typed', () => {
  const html = page({ ...nothing, asked: askedFor('<b>"x" & \0\u202E') });
  expect(html).toContain('value="&lt;b>&quot;x&quot; &amp; \u2400\u202E"');
  expect(html).not.toContain('<b>');
});
