// The pages over the scan: each keeps its place, and says what became of it.
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { AbsenceKind, Page } from '../../model/exemplar.ts';
import { serverLinks } from '../links.ts';
import { ScanPane } from './scan-pane.tsx';

const pageWith = (kind: AbsenceKind, at: number): Page => ({
  id: `p${at}`,
  label: `${at}`,
  exemplar: null,
  absences: [{ kind, basis: 'written', certainty: 'certain', by: null }],
});

/** The names of the pages, as they are read out, and the words that are seen. */
function strip(pages: readonly Page[], imaged: boolean): string[] {
  const html = renderToString(
    <ScanPane
      pages={pages}
      nameOf={({ label }) => `Folio ${label}`}
      imaged={() => imaged}
      links={serverLinks({ address: 'https://archive.example' })}
    />,
  );
  const list = /<ol>(.*?)<\/ol>/s.exec(html)?.[1] ?? '';
  return [...list.matchAll(/aria-label="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(
    ([, name = '', inside = '']) => `${name} | ${inside.replaceAll(/<[^>]*>/g, ' ').trim()}`,
  );
}

it('says of a page without an image which kind of absence it is', () => {
  const kinds = ['lost', 'not-imaged', 'omitted', 'not-declassified'] as const;
  expect(strip(kinds.map(pageWith), false)).toEqual([
    'Folio 0, 1 of 4 is lost | 0 lost',
    'Folio 1, 2 of 4 was not imaged | 1 not imaged',
    'Folio 2, 3 of 4 was omitted by the editor | 2 omitted by the editor',
    'Folio 3, 4 of 4 is not declassified | 3 not declassified',
  ]);
});

it('says that there is no image where nobody says why, and what else is absent of a page with one', () => {
  expect(strip([pageWith('not-transcribed', 7)], false)).toEqual([
    'Folio 7, 1 of 1: no image here | 7 no image',
  ]);
  expect(strip([pageWith('not-transcribed', 7)], true)).toEqual(['Folio 7, 1 of 1: was not transcribed | 7']);
});
