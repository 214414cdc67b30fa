import { expect, it } from 'vitest';
import type { ImagedPage } from './plan.ts';
import { isLasting, withUnread } from './unread.ts';

const page = (id: string): ImagedPage => ({
  id,
  label: id,
  exemplar: null,
  absences: [],
  image: { name: `${id}.png`, hash: 'a'.repeat(64), size: 9, mediaType: 'image/png' },
});
const wrong = (code: string) => ({
  page: page('p2'),
  problems: [{ code, severity: 'error' as const, message: '', hint: '' }],
});

it.each([
  ['no-image', true],
  ['image-damaged', true],
  ['pdf-password', true],
  ['image-empty', true],
  ['jp2-components', true],
  ['jp2-memory', true],
  ['image-slow', false],
  ['ocr-too-long', false],
  ['ocr-failed', false],
  ['jp2-no-decoder', false],
  ['image-too-large', false],
  ['blob-missing', false],
])('%s is lasting: %s', (code, expected) => expect(isLasting(wrong(code))).toBe(expected));

it('marks what cannot be decoded as not transcribed, once, and takes the mark away when it was read after all', () => {
  const pages = [page('p1'), page('p2')];
  const marked = withUnread(pages, [wrong('no-image')], 't1', 'tesseract');
  expect(marked.map(({ absences }) => absences.length)).toEqual([0, 1]);
  expect(marked[1]?.absences[0]).toMatchObject({ kind: 'not-transcribed', text: 't1' });
  expect(marked[1]?.absences[0]?.note).toContain('no-image');
  expect(withUnread(marked, [wrong('no-image')], 't1', 'tesseract')).toEqual(marked);
  expect(withUnread(marked, [], 't1', 'tesseract')).toEqual(pages);
});

it('leaves what a person says of a page', () => {
  const absences = [{ kind: 'not-transcribed', basis: 'written', certainty: 'certain', by: 'Anna' } as const];
  expect(withUnread([{ ...page('p1'), absences }], [], 't1', 'tesseract')[0]?.absences).toEqual(absences);
});
