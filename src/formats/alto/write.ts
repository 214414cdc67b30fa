// Writes a recognised page as ALTO 4.4.
import type { Point, Polygon, RecognisedBlock, RecognisedLine, RecognisedPage, RecognisedWord } from '../../model/recognised-page.ts'; // prettier-ignore
import { boxOf } from '../../text/recognised/geometry.ts';
import type { AboutPage } from '../recognised/source.ts';
import { printXml, type Printable } from '../xml/print.ts';
import { engineElement } from './engine.ts';

export const ALTO_NAMESPACE = 'http://www.loc.gov/standards/alto/ns-v4#';

/**
 * The page in ALTO 4.4, elements in the order of its schema: lengths in pixels of the image as stored, polygons as they are, words with their
 * confidence, kinds of blocks as tags. A line without words has one empty string, since the schema wants one.
 */
export function printAlto(page: RecognisedPage, { imageName, created, number = 1 }: AboutPage): string {
  const { width, height, engine, blocks } = page;
  const kinds = [...new Set(blocks.map(({ kind }) => kind))].sort();
  const root: Printable = {
    name: 'alto',
    attributes: {
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${ALTO_NAMESPACE} http://www.loc.gov/standards/alto/v4/alto-4-4.xsd`,
      SCHEMAVERSION: '4.4',
    },
    children: [
      {
        name: 'Description',
        children: [
          { name: 'MeasurementUnit', text: 'pixel' },
          { name: 'sourceImageInformation', children: [{ name: 'fileName', text: imageName }] },
          ...(engine === undefined ? [] : [engineElement(engine, created)]),
        ],
      },
      ...(kinds.length === 0 ? [] : [{ name: 'Tags', children: kinds.map(tag) }]),
      {
        name: 'Layout',
        children: [
          {
            name: 'Page',
            attributes: { ID: 'page', PHYSICAL_IMG_NR: number, WIDTH: width, HEIGHT: height },
            children: [
              {
                name: 'PrintSpace',
                attributes: { HPOS: 0, VPOS: 0, WIDTH: width, HEIGHT: height },
                children: blocks.map(textBlock),
              },
            ],
          },
        ],
      },
    ],
  };
  return printXml(root, ALTO_NAMESPACE);
}

function tag(kind: RecognisedBlock['kind']): Printable {
  return { name: 'LayoutTag', attributes: { ID: `kind-${kind}`, LABEL: kind } };
}

function textBlock({ kind, polygon, lines, language }: RecognisedBlock, at: number): Printable {
  const id = `block${at + 1}`;
  return {
    name: 'TextBlock',
    attributes: { ID: id, TAGREFS: `kind-${kind}`, ...box(polygon), LANG: language },
    children: [shape(polygon), ...lines.map((line, index) => textLine(line, `${id}-line${index + 1}`))],
  };
}

function textLine({ polygon, baseline, words }: RecognisedLine, id: string): Printable {
  const strings = words.flatMap((word, at) => (at === 0 ? [string(word)] : [{ name: 'SP' }, string(word)]));
  const empty = { name: 'String', attributes: { CONTENT: '' } };
  return {
    name: 'TextLine',
    attributes: { ID: id, ...box(polygon), BASELINE: baseline && points(baseline) },
    children: [shape(polygon), ...(strings.length === 0 ? [empty] : strings)],
  };
}

function string({ text, polygon, confidence }: RecognisedWord): Printable {
  return {
    name: 'String',
    attributes: { ...box(polygon), CONTENT: text, WC: confidence },
    children: [shape(polygon)],
  };
}

function shape(polygon: Polygon): Printable {
  return { name: 'Shape', children: [{ name: 'Polygon', attributes: { POINTS: points(polygon) } }] };
}

function box(polygon: Polygon): Record<string, number> {
  const { left, top, right, bottom } = boxOf(polygon);
  return { HPOS: left, VPOS: top, WIDTH: right - left, HEIGHT: bottom - top };
}

function points(list: readonly Point[]): string {
  return list.map(([x, y]) => `${x} ${y}`).join(' ');
}
