// Finding in a record: what is marked in the text, and what is listed.
import { describe, expect, it } from 'vitest';
import { foundInRecord, foundNowhere } from '../../../test/browser/invented/search.ts';
import { id, record } from '../../../test/browser/invented/views.ts';
import { serverLinks } from '../links.ts';
import { renderDocument } from '../pages/document.tsx';
import { recordPage } from '../pages/record.tsx';

const links = serverLinks({ address: 'https://archive.example' });
const html = renderDocument(recordPage(record, { found: foundInRecord }, links));
const [list = ''] = /<section class="found-here".*?<\/section>/s.exec(html) ?? [];

describe('what is found in a record', () => {
  it('is marked in the text, in both languages, by how it answers', () => {
    const text = html.slice(html.indexOf('class="parallel"'));
    expect(text).toContain('<mark class="m-name">Ким Чхан Хо</mark>');
    expect(text).toContain('<mark class="m-exact">Kim Ch’ang-ho</mark>');
    expect(text.match(/<mark/g)).toHaveLength(2);
  });

  it('is listed with its sentences, which lead to the text, or to the page that shows it', () => {
    expect(list).toContain('at 3 places');
    const [ru, en, ko] = foundInRecord.places.map(({ passage }) => passage.segment);
    expect(list).toContain(`href="#${ru}"`);
    expect(list).toContain(`href="#${en}"`);
    const find = new URLSearchParams({ find: foundInRecord.q }).toString();
    expect(list).toContain(`href="/records/${id}/v2/parallel/t3?${find}#${ko}"`);
    expect(list).toContain('lang="ko" dir="ltr"');
  });

  it('leaves the page what it is: the same canonical address, and no second page for search engines', () => {
    expect(html).toContain(`<link rel="canonical" href="https://archive.example/records/${id}/v2"/>`);
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(renderDocument(recordPage(record, {}, links))).not.toContain('noindex');
  });
});

it('says that nothing is found, and where to go on', () => {
  const none = renderDocument(recordPage(record, { found: foundNowhere }, links));
  expect(none).toContain('Not found in the texts of this record.');
  expect(none).toContain('href="/search?q=zeppelin"');
  expect(none).toContain('value="zeppelin"');
});
