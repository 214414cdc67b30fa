// XML that is hostile, broken or cut off: refused at its place, quickly, and what stood before the place stays.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/formats/xml/element.ts';
import { parseXml, readXml, rootOf } from '../../src/formats/xml/read.ts';
import type { XmlOptions, XmlStep } from '../../src/formats/xml/steps.ts';
import type { Problem } from '../../src/model/problem.ts';
import { sharedData } from '../shared-data.ts';

const enterRoot: XmlOptions['enter'] = (_, within) => within.length === 0;

async function steps(
  bytes: Uint8Array | string,
  { size = 65_536, enter = enterRoot } = {},
): Promise<XmlStep[]> {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const chunks = Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.subarray(at * size, (at + 1) * size),
  );
  return Array.fromAsync(readXml(chunks, { enter }));
}

function wholes(read: readonly XmlStep[]): string[] {
  return read.flatMap((step) => (step.kind === 'whole' ? [textOf(step.element)] : []));
}

function problemOf(read: readonly XmlStep[]): Problem {
  const last = read.at(-1);
  if (last?.kind !== 'broken') throw new Error('the file was read to its end');
  return last.problem;
}

/** Bytes of an element, in a document that names their encoding. */
const inDeclared = (label: string, bytes: readonly number[]): Uint8Array =>
  Buffer.concat([
    Buffer.from(`<?xml version="1.0" encoding="${label}"?><r><a>`),
    Buffer.from(bytes),
    Buffer.from('</a></r>'),
  ]);

const three = '<r>\n<a>one</a>\n<a>two</a>\n<a>three</a>\n</r>\n';

describe('XML that is whole', () => {
  it('comes in steps, with namespaces, character references and CDATA read', async () => {
    const xml =
      '<?xml version="1.0"?><!-- a --><r xmlns="u:d" xmlns:x="u:x">p<a xml:id="i">1&#x416;&amp;<b/>2<![CDATA[<3>]]>&gt;</a><?pi no?><x:c/></r>';
    const read = await steps(xml);
    expect(read.map(({ kind }) => kind)).toEqual(['open', 'text', 'whole', 'whole', 'close']);
    const [, , a, c] = read;
    expect(a).toMatchObject({
      element: {
        name: 'a',
        namespace: 'u:d',
        attributes: { 'xml:id': 'i' },
        line: 1,
        column: xml.indexOf('<a') + 1,
      },
    });
    expect(a?.kind === 'whole' && a.element.children.filter((one) => typeof one === 'string')).toEqual([
      '1Ж&',
      '2<3>>',
    ]);
    expect(c).toMatchObject({ element: { name: 'c', namespace: 'u:x' } });
  });

  it('is the same however its bytes are cut into chunks', async () => {
    const text = '<r é="ü">\r\nжук<a>Ж&amp;😀</a>\r<b x="1&#10;2"/>]]</r>';
    const bytes = Buffer.from(text);
    const whole = parseXml(text);
    for (let size = 1; size <= bytes.length; size++) {
      const read = await steps(bytes, { size, enter: () => false });
      expect(read).toEqual([{ kind: 'whole', element: whole.ok ? whole.value : undefined }]);
    }
  });

  it('is read in the encoding of its mark or its declaration', async () => {
    const utf16 = Buffer.from('\ufeff<r><a>жук</a></r>', 'utf16le');
    const cases: readonly [Uint8Array, string][] = [
      [Buffer.from('\ufeff<r><a>жук</a></r>'), 'жук'],
      [utf16, 'жук'],
      [Buffer.from(utf16).swap16(), 'жук'],
      [utf16.subarray(2), 'жук'],
      [inDeclared('windows-1251', [0xe6, 0xf3, 0xea]), 'жук'],
      [inDeclared('koi8-r', [0xd6, 0xd5, 0xcb]), 'жук'],
      [inDeclared('ISO-8859-1', [0xe9]), 'é'],
      [inDeclared('utf8', [0xc3, 0xa9]), 'é'],
    ];
    for (const [bytes, text] of cases) expect(wholes(await steps(bytes, { size: 70 }))).toEqual([text]);
  });

  it('shows its root from the first bytes, however the rest ends', () => {
    const head = Buffer.from(`<!-- c -->\n<TEI xmlns="u:t" xml:id="v"><text>${'é'.repeat(50)}`);
    expect(rootOf(head.subarray(0, head.length - 1))).toMatchObject({
      name: 'TEI',
      namespace: 'u:t',
      attributes: { 'xml:id': 'v' },
      line: 2,
    });
    expect(rootOf(Buffer.from('no XML'))).toBeUndefined();
    expect(rootOf(new Uint8Array())).toBeUndefined();
  });
});

describe('XML that is cut off', () => {
  it('keeps what came before, and says where the file ends', async () => {
    const read = await steps(three.slice(0, three.indexOf('three') + 2));
    expect(wholes(read)).toEqual(['one', 'two']);
    expect(read.at(-1)).toMatchObject({
      kind: 'broken',
      unfinished: { name: 'a', line: 4 },
      problem: { code: 'xml-cut-off', where: { line: 4 } },
    });
    expect(problemOf(read).message).toContain('<r> <a>');
  });

  it('never throws and never invents, wherever it is cut', async () => {
    for (let end = 0; end < three.length - 5; end++) {
      const read = await steps(three.slice(0, end));
      expect(problemOf(read).severity).toBe('error');
      expect(['one', 'two', 'three'].slice(0, wholes(read).length)).toEqual(wholes(read));
    }
  });

  it('ends in the middle of a character', async () => {
    const bytes = Buffer.from('<r><a>é</a><b>é');
    expect(problemOf(await steps(bytes.subarray(0, bytes.length - 1))).code).toBe('xml-encoding');
  });
});

describe('XML that is refused', () => {
  const cases: readonly [what: string, xml: string | Uint8Array, code: string, line: number | undefined][] = [
    ['a DTD', '<!DOCTYPE r [<!ELEMENT r ANY>]>\n<r/>', 'xml-doctype', 1],
    [
      'an external DTD',
      '<?xml version="1.0"?>\n<!DOCTYPE r SYSTEM "file:///etc/passwd">\n<r/>',
      'xml-doctype',
      2,
    ],
    [
      'an external entity',
      '<!DOCTYPE r [<!ENTITY e SYSTEM "http://127.0.0.1:9/">]><r>&e;</r>',
      'xml-doctype',
      1,
    ],
    ['an entity that nobody declared', '<r>\n&eacute;</r>', 'xml-entity', 2],
    ['a NUL', '<r>\n\n<a>\0</a></r>', 'xml-character', 3],
    ['a NUL by its number', '<r>&#0;</r>', 'xml-not-well-formed', 1],
    ['two roots', '<r/>\n<r/>', 'xml-not-well-formed', 2],
    ['words after the root', '<r/>\nwords', 'xml-not-well-formed', 2],
    ['tags that cross', '<r>\n<a><b></a></b></r>', 'xml-not-well-formed', 2],
    ['an attribute twice', '<r a="1" a="2"/>', 'xml-not-well-formed', 1],
    ['a prefix that nobody declared', '<r>\n<x:a/></r>', 'xml-prefix', 2],
    ['no element at all', '<?xml version="1.0"?>\n', 'xml-empty', undefined],
    ['nothing at all', '', 'xml-empty', undefined],
    ['no XML', 'Dear Sir,\n', 'xml-not-well-formed', undefined],
    [
      'a declared encoding that does not exist',
      '<?xml version="1.0" encoding="klingon"?><r/>',
      'xml-encoding',
      1,
    ],
    ['UTF-8 that calls itself UTF-16', '<?xml version="1.0" encoding="UTF-16"?><r/>', 'xml-encoding', 1],
    ['bytes that are not UTF-8', Buffer.from('<r>\n<a>caf\u00e9</a>\n</r>', 'latin1'), 'xml-encoding', 2],
    ['UTF-32', Uint8Array.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x3c]), 'xml-encoding', 1],
  ];
  it.each(cases)('%s', async (_, xml, code, line) => {
    const problem = problemOf(await steps(xml));
    expect(problem).toMatchObject({ code, severity: 'error' });
    expect(problem.hint).not.toBe('');
    if (line !== undefined) expect(problem.where).toMatchObject({ line });
  });

  it('does not let entities grow', async () => {
    const names = Array.from('abcdefghij');
    const bomb = `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(1000)}">${names
      .slice(1)
      .map((name, at) => `<!ENTITY ${name} "${`&${names[at]};`.repeat(50)}">`)
      .join('')}]><r>&j;</r>`;
    const read = await steps(bomb);
    expect(read.map(({ kind }) => kind)).toEqual(['broken']);
    expect(problemOf(read).code).toBe('xml-doctype');
    // No advice may set it off.
    expect(problemOf(read).hint).not.toMatch(/noent|xmllint/);
  });

  it.each([
    ['entered one by one', () => true],
    ['as one', () => false],
  ])('200,000 levels, %s, in a moment', async (_, enter) => {
    const begun = performance.now();
    const read = await steps(`<r>${'<a>'.repeat(200_000)}`, { enter });
    expect(problemOf(read)).toMatchObject({ code: 'xml-too-deep', where: { line: 1, column: 601 } });
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it.each([
    ['an attribute', '<r a="', 'x', '"/>'],
    ['a tag of attributes', '<r ', 'abcdefgh="1"\n', '/>'],
    ['a comment', '<r><!--', 'x ', '--></r>'],
    ['a DOCTYPE', '<!DOCTYPE r [', '<!ENTITY a "b">', ']><r/>'],
    ['a name', '<r', 'x', '/>'],
  ])('%s of 40 MB, without holding it', async (_, before, piece, after) => {
    const chunk = Buffer.from(piece.repeat(Math.ceil(65_536 / piece.length)));
    let given = 0;
    const chunks = (function* () {
      yield Buffer.from(before);
      for (; given < 40_000_000; given += chunk.length) yield chunk;
      yield Buffer.from(after);
    })();
    const read = await Array.fromAsync(readXml(chunks, { enter: () => true }));
    expect(problemOf(read).code).toBe('xml-too-long');
    expect(given).toBeLessThan(5_000_000);
  });

  it.each([
    ['on one element', ''],
    ['around as many elements that declare one each', '<a xmlns:y="u:y"/>'],
  ])('10,000 namespaces %s, in a moment', async (_, within) => {
    const names = Array.from({ length: 10_000 }, (__, at) => `xmlns:n${at}="u:${at}"`);
    const begun = performance.now();
    const read = await steps(
      `<n7:r ${names.join(' ')}>${within.repeat(names.length)}<n9999:b/><y:c/></n7:r>`,
    );
    expect(performance.now() - begun).toBeLessThan(1500);
    expect(read[0]).toMatchObject({ element: { namespace: 'u:7' } });
    expect(read.at(-2)).toMatchObject({ element: { name: 'b', namespace: 'u:9999' } });
    // What an element within declares is over with it.
    expect(problemOf(read).code).toBe('xml-prefix');
  });

  it('an element of too many parts, but not many elements', async () => {
    const limits = { depth: 10, token: 1000, nodes: 100, characters: 1000 };
    const chunks = [
      Buffer.from(`<r><a>${'<b/>'.repeat(90)}</a>`.repeat(1) + `<a>${'<b/>'.repeat(101)}</a></r>`),
    ];
    const read = await Array.fromAsync(readXml(chunks, { enter: enterRoot, limits }));
    expect(read.map(({ kind }) => kind)).toEqual(['open', 'whole', 'broken']);
    expect(problemOf(read).code).toBe('xml-too-large');
  });

  it('any bytes at all end in steps, never in an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc
            .array(
              fc.constantFrom('<', '>', '/', 'a', '&', ';', '"', '=', ' ', '!', '[', ']', '?', '-', 'é'),
              {
                maxLength: 60,
              },
            )
            .map((parts) => Uint8Array.from(Buffer.from(parts.join('')))),
        ),
        fc.integer({ min: 1, max: 20 }),
        async (bytes, size) => {
          const read = await steps(bytes, { size });
          expect(read.filter(({ kind }) => kind === 'broken').length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 500 },
    );
  });
});

const folder = sharedData('xml-hostile');

describe.skipIf(folder === undefined)(
  'the hostile files of ../shared/data/xml-hostile (skipped without them)',
  () => {
    it('are all refused for their DOCTYPE', async () => {
      const files = readdirSync(folder ?? '').filter((name) => name.endsWith('.xml'));
      expect(files).toHaveLength(3);
      for (const file of files) {
        const read = await steps(readFileSync(join(folder ?? '', file)));
        expect(read.map(({ kind }) => kind)).toEqual(['broken']);
        expect(problemOf(read)).toMatchObject({ code: 'xml-doctype' });
        expect(problemOf(read).where?.line).toBeGreaterThan(0);
      }
    });
  },
);
