// Writes a recognised page as PAGE 2019-07-15.
import type { Point, RecognisedBlock, RecognisedLine, RecognisedPage, RecognisedWord } from '../../model/recognised-page.ts'; // prettier-ignore
import { lineText } from '../../text/recognised/line-text.ts';
import type { AboutPage } from '../recognised/source.ts';
import { printXml, type Printable } from '../xml/print.ts';
import { engineItem } from './engine.ts';
import { nameOf } from './languages.ts';

export const PAGE_NAMESPACE = 'http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15';

/** PAGE's words for kinds of text; what it has no word for is in `custom`, where other tools put it too. */
const types: Readonly<Record<RecognisedBlock['kind'], string>> = {
  text: 'paragraph',
  heading: 'heading',
  table: 'other',
  marginal: 'marginalia',
  stamp: 'other',
  noise: 'other',
};

/** The page in PAGE 2019-07-15, elements in the order of its schema. Its coordinates are whole pixels from 0 on: others are rounded. */
export function printPageXml(page: RecognisedPage, { imageName, created }: AboutPage): string {
  const { width, height, engine, blocks } = page;
  const root: Printable = {
    name: 'PcGts',
    attributes: {
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${PAGE_NAMESPACE} ${PAGE_NAMESPACE}/pagecontent.xsd`,
    },
    children: [
      {
        name: 'Metadata',
        children: [
          { name: 'Creator', text: 'Verno' },
          { name: 'Created', text: created },
          { name: 'LastChange', text: created },
          ...(engine === undefined ? [] : [engineItem(engine)]),
        ],
      },
      {
        name: 'Page',
        attributes: { imageFilename: imageName, imageWidth: width, imageHeight: height },
        children: [...readingOrder(blocks), ...blocks.map(region)],
      },
    ],
  };
  return printXml(root, PAGE_NAMESPACE);
}

function readingOrder(blocks: readonly RecognisedBlock[]): Printable[] {
  if (blocks.length === 0) return [];
  const children = blocks.map((_, at) => ({
    name: 'RegionRefIndexed',
    attributes: { index: at, regionRef: `r${at + 1}` },
  }));
  return [
    { name: 'ReadingOrder', children: [{ name: 'OrderedGroup', attributes: { id: 'order' }, children }] },
  ];
}

function region({ kind, polygon, lines, language }: RecognisedBlock, at: number): Printable {
  const id = `r${at + 1}`;
  const custom = [
    ...(types[kind] === 'other' ? [`structure {type:${kind};}`] : []),
    ...(language === undefined ? [] : [`language {tag:${language};}`]),
  ];
  return {
    name: 'TextRegion',
    attributes: {
      id,
      custom: custom.length === 0 ? undefined : custom.join(' '),
      type: types[kind],
      primaryLanguage: language && nameOf(language),
    },
    children: [coords(polygon), ...lines.map((line, index) => textLine(line, `${id}l${index + 1}`))],
  };
}

function textLine(line: RecognisedLine, id: string): Printable {
  const { polygon, baseline, words } = line;
  return {
    name: 'TextLine',
    attributes: { id },
    children: [
      coords(polygon),
      ...(baseline === undefined ? [] : [{ name: 'Baseline', attributes: { points: points(baseline) } }]),
      ...words.map((word, at) => wordElement(word, `${id}w${at + 1}`)),
      equiv(lineText(line).text),
    ],
  };
}

function wordElement({ text, polygon, confidence }: RecognisedWord, id: string): Printable {
  return { name: 'Word', attributes: { id }, children: [coords(polygon), equiv(text, confidence)] };
}

function equiv(text: string, confidence?: number): Printable {
  return { name: 'TextEquiv', attributes: { conf: confidence }, children: [{ name: 'Unicode', text }] };
}

function coords(polygon: readonly Point[]): Printable {
  return { name: 'Coords', attributes: { points: points(polygon) } };
}

function whole(value: number): number {
  return Math.max(0, Math.round(value));
}

function points(list: readonly Point[]): string {
  return list.map(([x, y]) => `${whole(x)},${whole(y)}`).join(' ');
}
