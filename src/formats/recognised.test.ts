// ALTO and PAGE: what is written comes back, and what others wrote is read.
import * as fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anyRecognisedPage } from '../../test/generators/recognised-page.ts';
import { sharedData } from '../../test/shared-data.ts';
import type { RecognisedPage } from '../model/recognised-page.ts';
import { RecognisedPageSchema } from '../model/recognised-page.ts';
import { draftFrom } from '../text/recognised/draft.ts';
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

const pageXml = (regions: string, size = 'imageWidth="100" imageHeight="200"'): string =>
  `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15"><Page imageFilename="a.png" ${size}>\n${regions}</Page></PcGts>`;
const region = (coords: string, ...lines: readonly string[]): string =>
  `<TextRegion id="r1">${coords}${lines.map((line, at) => `\n<TextLine id="l${at + 1}">${line}<TextEquiv><Unicode>the ferry</Unicode></TextEquiv></TextLine>`).join('')}</TextRegion>`;

const altoLine = (id: string, place: string, inside = ''): string =>
  `<TextLine ID="${id}" ${place}>${inside}<String CONTENT="${id}"/></TextLine>`;

describe('places that cannot be', () => {
  const huge = ['1e300,0 9,0 9,9', 'Infinity,0 9,0 9,9', 'NaN,0 9,0 9,9', '0,0 9,0 9,2000000', '', '7,7'];
  it.each(huge)('Coords %j are left out, with the line on which they stand; the words stay', (points) => {
    const text = pageXml(
      region('<Coords points="10,20 90,20 90,80 10,80"/>', '', `<Coords points="${points}"/>`),
    );
    const read = readRecognised(bytes(text));
    expect(read.problems).toMatchObject([
      { code: 'recognised-number', severity: 'warning', where: { path: 'TextLine l2', line: 4 } },
    ]);
    expect(read.problems[0]?.hint).toBeTruthy();
    expect(words(page(text))).toEqual([['the', 'ferry'], ['the', 'ferry']]); // prettier-ignore
    // The line stands somewhere in its region.
    expect(page(text).blocks[0]?.lines[1]?.polygon).toEqual([[10, 20], [90, 20], [90, 80], [10, 80]]); // prettier-ignore
  });

  it('of a line in no place at all give words without a zone, and not one at the corner of the sheet', () => {
    const text = pageXml(
      region('<Coords points=""/>', '<Coords points=""/>') +
        '<TextRegion id="r2"><TextLine id="m1"><Coords points="5,5 50,5 50,15"/><TextEquiv><Unicode>was late</Unicode></TextEquiv></TextLine></TextRegion>',
    );
    const read = readRecognised(bytes(text));
    expect(read.problems.map(({ code }) => code)).toEqual(['recognised-number', 'recognised-no-place']);
    const drafted = draftFrom([{ page: 'p1', recognised: page(text) }], {
      textId: 't1',
      languages: ['en'],
    });
    expect(drafted.text.map((one) => one.text).join(' ')).toBe('the ferry was late');
    expect(drafted.zones.map(({ polygon }) => polygon)).toEqual([[[5, 5], [50, 5], [50, 15]]]); // prettier-ignore
  });

  it('are cut off at the edge of the page; what lies beyond has none; a hair’s breadth is no matter', () => {
    const onEdge = readRecognised(bytes(pageXml(region('', '<Coords points="-1,5 101,5 50,15"/>'))));
    expect(onEdge.problems).toEqual([]);
    const text = pageXml(
      region('', '<Coords points="-40,5 150,5 50,15"/>', '<Coords points="500,5 550,5 550,15"/>'),
    );
    const { problems } = readRecognised(bytes(text));
    expect(problems).toMatchObject([{ code: 'recognised-beyond', where: { path: 'TextLine l1', line: 3 } }]);
    expect(problems[0]?.message).toMatch(/^3 places/);
    const [{ lines } = { lines: [] }] = page(text).blocks;
    expect(lines[0]?.polygon).toEqual([[0, 5], [100, 5], [50, 15]]); // prettier-ignore
    expect(lines[1]?.polygon).toEqual([[0, 0], [0, 0], [0, 0]]); // prettier-ignore
  });

  it.each(['imageWidth="1e99" imageHeight="-5"', 'imageWidth="NaN" imageHeight=""'])(
    'are not the size of a page: %s',
    (size) => {
      const text = pageXml(region('', '<Coords points="0,5 60,5 60,15"/>'), size);
      expect(page(text)).toMatchObject({ width: 60, height: 15 });
      expect(readRecognised(bytes(text)).problems).toMatchObject([
        { code: 'recognised-number', where: { path: 'Page' } },
      ]);
    },
  );

  it('in ALTO: boxes of no size, heights that are none, outlines without end', () => {
    const text = alto(
      `<PrintSpace><TextBlock ID="b" HPOS="10" VPOS="20" WIDTH="900" HEIGHT="300">` +
        altoLine('a', 'HPOS="1e308" VPOS="0" WIDTH="5" HEIGHT="5"') +
        altoLine('c', 'HPOS="100" VPOS="30" WIDTH="-50" HEIGHT="5"') +
        altoLine('d', 'HPOS="20" VPOS="30" WIDTH="50" HEIGHT="5" BASELINE="Infinity"') +
        altoLine('e', '', '<Shape><Polygon POINTS="1 NaN 2 2 3 3"/></Shape>') +
        '</TextBlock></PrintSpace>',
    );
    const read = readRecognised(bytes(text));
    expect(read.problems).toMatchObject([{ code: 'recognised-number', where: { path: 'TextLine a' } }]);
    expect(read.problems[0]?.message).toMatch(/^4 places/);
    const [{ lines } = { lines: [] }] = page(text).blocks;
    const ofBlock = [[10, 20], [910, 20], [910, 320], [10, 320]]; // prettier-ignore
    expect(lines.map(({ polygon }) => polygon)).toEqual([ofBlock, ofBlock, [[20, 30], [70, 30], [70, 35], [20, 35]], ofBlock]); // prettier-ignore
    expect(lines[2]?.baseline).toBeUndefined();
    expect(RecognisedPageSchema.safeParse(page(text)).success).toBe(true);
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
