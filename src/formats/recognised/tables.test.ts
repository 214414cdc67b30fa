// Tables of ALTO and PAGE: the cells that a file marks become the rows and columns of a transcription.
import { expect, it } from 'vitest';
import { draftFrom } from '../../text/recognised/draft.ts';
import { readRecognised } from '../recognised.ts';

const page = (cells: readonly string[]): string =>
  `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="a.png" imageWidth="900" imageHeight="900"><TableRegion id="t">${cells.join('')}</TableRegion></Page></PcGts>`;
const alto = (cells: readonly string[]): string =>
  `<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page ID="p" WIDTH="900" HEIGHT="900"><PrintSpace><ComposedBlock ID="t" TYPE="table">${cells.join('')}</ComposedBlock></PrintSpace></Page></Layout></alto>`;

const place = (left: number, top: number): string =>
  `<Coords points="${left},${top} ${left + 40},${top} ${left + 40},${top + 9}"/>`;
const lineOf = (text: string, left = 0, top = 0): string =>
  `${place(left, top)}<TextLine>${place(left, top)}<TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine>`;

/** The words of each cell, row by row; there is a table, and nothing else. */
function rowsOf(file: string): string[][] | undefined {
  const read = readRecognised(new TextEncoder().encode(file));
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const { text } = draftFrom([{ page: 'p1', recognised: read.value }], { textId: 't1', languages: ['en'] });
  expect(text.map(({ kind }) => kind)).toEqual(['table']);
  return text[0]?.rows?.map((row) => row.map(({ blocks }) => blocks.map((one) => one.text).join(' ')));
}

const told = [['12', 1, 1], ['Ferry', 0, 0], ['tons', 0, 1], ['No. 1', 1, 0]] as const; // prettier-ignore
const placed = [['Ferry', 100, 100], ['No. 1', 100, 160], ['tons', 500, 102], ['12', 505, 158]] as const; // prettier-ignore
const expected = [['Ferry', 'tons'], ['No. 1', '12']]; // prettier-ignore

it('of PAGE 2019 have the rows and columns of their cells’ roles', () => {
  const cells = told.map(
    ([text, row, column]) =>
      `<TextRegion><Roles><TableCellRole rowIndex="${row}" columnIndex="${column}"/></Roles>${lineOf(text)}</TextRegion>`,
  );
  expect(rowsOf(page(cells))).toEqual(expected);
});

it('of Transkribus have those of their cells', () => {
  const cells = told.map(
    ([text, row, column]) => `<TableCell row="${row}" col="${column}">${lineOf(text)}</TableCell>`,
  );
  expect(rowsOf(page(cells))).toEqual(expected);
});

it('of ALTO are composed blocks, whose cells stand where their places say', () => {
  const cells = placed.map(
    ([text, left, top]) =>
      `<TextBlock HPOS="${left}" VPOS="${top}" WIDTH="200" HEIGHT="40"><TextLine><String CONTENT="${text}"/></TextLine></TextBlock>`,
  );
  expect(rowsOf(alto(cells))).toEqual(expected);
});

it('with numbers that cannot be are told by their places', () => {
  const cells = placed.map(
    ([text, left, top], at) =>
      `<TextRegion><Roles><TableCellRole rowIndex="${['1e9', '-1', '', 'x'][at]}" columnIndex="0"/></Roles>${lineOf(text, left, top)}</TextRegion>`,
  );
  expect(rowsOf(page(cells))).toEqual(expected);
});

it('of cells without any place or number are left as paragraphs, and no word is lost', () => {
  const cells = placed.map(
    ([text]) =>
      `<TextRegion><TextLine><TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine></TextRegion>`,
  );
  const read = readRecognised(new TextEncoder().encode(page(cells)));
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const { text } = draftFrom([{ page: 'p1', recognised: read.value }], { textId: 't1', languages: ['en'] });
  expect(text.map((one) => [one.kind, one.text])).toEqual(placed.map(([own]) => ['paragraph', own]));
});
