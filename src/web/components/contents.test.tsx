import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { entries as invented } from '../../../test/browser/invented/views.ts';
import { contentsOf } from '../../app/read/browse/contents.ts';
import { serverLinks } from '../links.ts';
import { Contents } from './contents.tsx';

const [letter] = invented;
if (letter === undefined) throw new Error('no letter was invented');

it('a chapter with a record of its own is named once in the contents, and its heading leads there', () => {
  const building = { language: 'en', text: 'Building' };
  const chapter = { ...letter, id: 'chapter', type: 'edition-matter', title: 'Building' };
  const preface = { ...letter, id: 'preface', type: 'edition-matter', title: 'Preface' };
  const contents = contentsOf([
    { entry: preface, order: 1, number: null, path: [] },
    { entry: chapter, order: 2, number: null, path: [] },
    { entry: letter, order: 3, number: '1', path: [building] },
  ]);
  const html = renderToString(<Contents contents={contents} links={serverLinks()} />);
  expect(html.match(/Building/g)).toHaveLength(1);
  expect(html).toMatch(/<h3[^>]*><a href="[^"]*chapter">Building<\/a><\/h3>/);
  expect(html.indexOf('Preface')).toBeLessThan(html.indexOf('Building'));
});
