// ALTO and PAGE: what is written comes back, and what others wrote is read.
import * as fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anyRecognisedPage } from '../../test/generators/recognised-page.ts';
import { sharedData } from '../../test/shared-data.ts';
import type { RecognisedPage } from '../model/recognised-page.ts';
import { RecognisedPageSchema } from '../model/recognised-page.ts';
import { printAlto } from './alto/write.ts';
import { printPageXml } from './page-xml/write.ts';
import { readRecognised, readRecognisedPages, recognisedFormat, type FiledPage } from './recognised.ts';

const about = { imageName: 'л. 151 об.tif', created: '2026-08-12T06:20:00Z' };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function page(text: string): FiledPage {
  const read = readRecognised(bytes(text));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const alto = (body: string, unit = 'pixel', version = 2): string =>
  `<alto xmlns="http://www.loc.gov/standards/alto/ns-v${version}#"><Description><MeasurementUnit>${unit}</MeasurementUnit></Description><Layout>` +
  `<Page ID="p" WIDTH="2540" HEIGHT="1270">${body}</Page></Layout></alto>`;

const block = (id: string, more = ''): string =>
  `<TextBlock ID="${id}" ${more}><TextLine><String CONTENT="${id}"/></TextLine></TextBlock>`;

function words({ blocks }: RecognisedPage): string[][] {
  return blocks.flatMap(({ lines }) => lines.map((line) => line.words.map(({ text }) => text)));
}

describe.each([
  ['alto', printAlto],
  ['page-xml', printPageXml],
] as const)('%s', (format, print) => {
  it('gives back every page that was written', () => {
    fc.assert(
      fc.property(anyRecognisedPage, (recognised) => {
        const written = print(recognised, about);
        expect(recognisedFormat(bytes(written))).toBe(format);
        expect(page(written)).toEqual({ ...recognised, imageName: about.imageName });
      }),
      { numRuns: 150 },
    );
  });

  it('refuses entities of its own, endless depth, and files that end in the middle, and says where', () => {
    const whole = print({ width: 9, height: 9, blocks: [] }, about);
    const root = format === 'alto' ? 'alto' : 'PcGts';
    const deep = whole.replace(`</${root}>`, `${'<x>'.repeat(9000)}${'</x>'.repeat(9000)}</${root}>`);
    const declared = whole.replace('<' + root, `<!DOCTYPE ${root} [<!ENTITY a "aaaaaaaaaa">]><${root}`);
    for (const broken of [declared, deep, whole.slice(0, -20)]) {
      const read = readRecognised(bytes(broken));
      expect(read.ok).toBe(false);
      expect(read.problems[0]?.where?.line).toBeGreaterThan(0);
      expect(read.problems[0]?.hint).toBeTruthy();
    }
  });
});

describe('ALTO of others', () => {
  it('of version 2 has hyphens as elements, one height as baseline, and lengths in tenths of a millimetre', () => {
    const read = page(
      alto(
        '<PrintSpace><ComposedBlock TYPE="table"><TextBlock ID="b"><TextLine HPOS="254" VPOS="127" WIDTH="508" HEIGHT="127" BASELINE="127">' +
          '<String CONTENT="пере" SUBS_TYPE="HypPart1" SUBS_CONTENT="переправа" WC="0.5"/><HYP CONTENT="-"/></TextLine></TextBlock></ComposedBlock></PrintSpace>',
        'mm10',
      ),
    );
    expect(read).toMatchObject({ width: 3000, height: 1500 });
    expect(read.blocks[0]).toMatchObject({
      kind: 'table',
      lines: [
        {
          polygon: [[300, 150], [900, 150], [900, 300], [300, 300]],
          baseline: [[300, 150], [900, 150]],
          words: [{ text: 'пере-', confidence: 0.5 }],
        },
      ],
    }); // prettier-ignore
  });

  it('is in the order that it says, by chains or by groups', () => {
    const chained = alto(
      `<PrintSpace>${block('c')}${block('a', 'IDNEXT="b"')}${block('b', 'IDNEXT="c"')}</PrintSpace>`,
    );
    expect(words(page(chained)).flat()).toEqual(['a', 'b', 'c']);
    const grouped = alto(
      `<PrintSpace>${block('c')}${block('a')}${block('b')}</PrintSpace>`,
      'pixel',
      4,
    ).replace(
      '<Layout>',
      '<ReadingOrder><OrderedGroup ID="o"><ElementRef ID="e" REF="b"/><ElementRef ID="f" REF="a"/></OrderedGroup></ReadingOrder><Layout>',
    );
    expect(words(page(grouped)).flat()).toEqual(['b', 'a', 'c']);
  });

  it('with several pages gives each, and a warning where one is wanted', () => {
    const two = alto('<PrintSpace/>').replace('</Page>', '</Page><Page ID="q" WIDTH="9" HEIGHT="9"/>');
    const all = readRecognisedPages(bytes(two));
    expect(all.ok && all.value.map(({ width }) => width)).toEqual([2540, 9]);
    expect(readRecognised(bytes(two)).problems.map(({ code }) => code)).toEqual(['recognised-pages']);
  });
});

describe('PAGE of others', () => {
  it('has the reading with the lowest index, regions in their order, and words cut from lines', () => {
    const read = page(
      '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15"><Metadata/><Page imageFilename="scans/7v.png" imageWidth="100" imageHeight="200">' +
        '<ReadingOrder><OrderedGroup id="o"><RegionRefIndexed index="1" regionRef="r1"/><RegionRefIndexed index="0" regionRef="r2"/></OrderedGroup></ReadingOrder>' +
        '<TextRegion id="r1" type="marginalia"><Coords points="0,0 9,0 9,9"/><TextLine id="l1"><Coords points="0,0 90,0 90,10 0,10"/><Baseline points="0,8 90,8"/>' +
        '<TextEquiv index="1"><Unicode>other</Unicode></TextEquiv><TextEquiv index="0" conf="0.25"><Unicode>паром стал</Unicode></TextEquiv></TextLine></TextRegion>' +
        '<TextRegion id="r2" custom="readingOrder {index:0;} structure {type:heading;}"><Coords points="0,0 9,0 9,9"/></TextRegion></Page></PcGts>',
    );
    expect(read.imageName).toBe('7v.png');
    expect(read.blocks.map(({ kind }) => kind)).toEqual(['heading', 'marginal']);
    expect(read.blocks[1]?.lines[0]).toMatchObject({
      baseline: [
        [0, 8],
        [90, 8],
      ],
      words: [
        { text: 'паром', confidence: 0.25, polygon: [[0, 0], [45, 0], [45, 10], [0, 10]] },
        { text: 'стал', confidence: 0.25 },
      ],
    }); // prettier-ignore
  });
});

const typewritten = sharedData('ocr-typewritten');
describe('24 typewritten pages', () => {
  it.skipIf(typewritten === undefined)(
    '(the outside set ocr-typewritten) are read, every line of them',
    () => {
      const folder = typewritten ?? '';
      const files = readdirSync(folder).filter((name) => name.endsWith('.alto.xml'));
      expect(files.length).toBe(24);
      for (const name of files) {
        const source = readFileSync(join(folder, name), 'utf8');
        const read = page(source);
        const said = [...source.matchAll(/CONTENT="([^"]*)"/g)].flatMap(([, text]) => (text ? [text] : []));
        const found = words(read).flat();
        expect(found.length).toBe(said.length);
        expect(found.join(' ')).toBe(
          said.join(' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&'), // prettier-ignore
        );
        const { imageName, ...recognised } = read;
        expect(imageName).toBeTruthy();
        expect(RecognisedPageSchema.safeParse(recognised).success).toBe(true);
      }
    },
  );
});
