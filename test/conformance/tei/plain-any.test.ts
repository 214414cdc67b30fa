// Any TEI at all, however its elements stand in each other, gives a sound record that keeps its words.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPlainDocument } from '../../../src/formats/tei/plain/document.ts';
import { serialiseTei } from '../../../src/formats/tei/write/serialise.ts';
import { parseXml } from '../../../src/formats/xml/read.ts';
import { walkBlocks } from '../../../src/model/block.ts';
import { inconsistencies } from '../../../src/model/consistency/consistency.ts';
import { RecordContentSchema } from '../../../src/model/record.ts';
import { publishedOf } from '../../generators/awkward-record.ts';
import { oneIn, pick, several, type Draw } from '../../generators/draw.ts';
import { drawing } from '../../generators/sources.ts';
import { got } from '../../temporary-archive.ts';

const elements = [
  'p', 'ab', 'div', 'head', 'lg', 'l', 's', 's', 's', 'seg', 'hi', 'note', 'list', 'item', 'label', 'table', 'row', 'cell', 'quote', 'opener',
  'closer', 'salute', 'signed', 'dateline', 'postscript', 'del', 'add', 'supplied', 'unclear', 'persName', 'placeName', 'date', 'foreign',
  'ref', 'pb', 'lb', 'gap', 'figure', 'floatingText', 'stamp', 'unheardOf',
] as const; // prettier-ignore

/** Words without repetition, so that each can be looked for. */
interface Counter {
  words: number;
  ids: number;
}

function attributes(draw: Draw, name: string, counter: Counter): string {
  const list: string[] = [];
  if (oneIn(draw, 3)) list.push(`xml:id="x${++counter.ids}"`);
  if (oneIn(draw, 4)) list.push(`corresp="#x${draw.int(1, 40)} #x${draw.int(1, 40)}"`);
  if (oneIn(draw, 5)) list.push(`facs="#${pick(draw, ['z1', 'z2', 'f1', 'f2', 'none'])}"`);
  if (name === 'foreign' && oneIn(draw, 2)) list.push('xml:lang="fr"');
  if (name === 'ref')
    list.push(`target="${pick(draw, ['#x1', '#x9', 'https://a.example/b', 'other.xml#x', ''])}"`);
  if (name === 'date') list.push(`when="${pick(draw, ['1924-06-03', '1924', 'soon', '1924-02-31'])}"`);
  if (name === 'pb') list.push(`n="${draw.int(1, 3)}"`);
  if (name === 'lb' && oneIn(draw, 3)) list.push('break="no"');
  return list.map((one) => ` ${one}`).join('');
}

function content(draw: Draw, depth: number, counter: Counter): string {
  return several(draw, 0, depth > 4 ? 1 : 4, () => {
    if (depth > 5 || oneIn(draw, 3)) return ` w${++counter.words}q${pick(draw, ['', '.', ',\n'])} `;
    if (oneIn(draw, 12)) {
      const [kept = '', given = ''] = pick(draw, ['sic corr', 'abbr expan', 'orig reg']).split(' ');
      return `<choice><${kept}>w${++counter.words}q</${kept}><${given}>other</${given}></choice>`;
    }
    const name = pick(draw, elements);
    if (name === 'pb' || name === 'lb' || name === 'gap')
      return `<${name}${attributes(draw, name, counter)}/>`;
    return `<${name}${attributes(draw, name, counter)}>${content(draw, depth + 1, counter)}</${name}>`;
  }).join('');
}

function document(draw: Draw): { source: string; words: number } {
  const counter: Counter = { words: 0, ids: 0 };
  const text = (language: string): string =>
    `<text xml:lang="${language}"><body>${content(draw, 0, counter)}</body></text>`;
  const texts = oneIn(draw, 2) ? text('ru') : `<text><group>${text('ru')}${text('en')}</group></text>`;
  const surfaces =
    '<surface xml:id="f1" n="1"><zone xml:id="z1" points="1,1 2,1 2,2"/></surface><surface xml:id="f2"><zone xml:id="z2" ulx="1" uly="1" lrx="4" lry="5"/></surface>';
  const header = '<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader>';
  const source = `<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}<facsimile>${surfaces}</facsimile>${texts}</TEI>`;
  return { source, words: counter.words };
}

it('keeps every word of any TEI, and is sound', () => {
  fc.assert(
    fc.property(drawing(document), ({ source, words }) => {
      const { draft } = readPlainDocument(got(parseXml(source)), 'any');
      const read = draft.texts.map(({ text }) => text);
      const record = {
        description: draft.description,
        texts: read,
        zones: [...draft.zones],
        links: [...draft.links],
      };
      expect(RecordContentSchema.safeParse(record).error?.issues).toBeUndefined();
      expect(inconsistencies(record)).toEqual([]);
      const said = read
        .flatMap((text) => [...walkBlocks(text.blocks)])
        .flatMap((block) => [block.text, block.label ?? ''])
        .join(' ');
      const missing = Array.from({ length: words }, (_, at) => `w${at + 1}q`).filter(
        (word) => !said.includes(word),
      );
      expect(missing).toEqual([]);
      expect(
        serialiseTei(publishedOf(record), { archive: 'A', address: 'https://a.example/' }).problems,
      ).toEqual([]);
    }),
    { numRuns: 300, endOnFailure: true },
  );
});
