import * as fc from 'fast-check';
import { parse as parseByLibrary } from 'yaml';
import { describe, expect, it } from 'vitest';
import { Report } from '../report.ts';
import { isNull, type Node } from './node.ts';
import { parseYaml } from './parse.ts';
import { printYaml, type Printable } from './print.ts';

function read(source: string): { node: Node | undefined; report: Report } {
  const report = new Report('record.yaml');
  return { node: parseYaml(source, report), report };
}

/** The node as the value it says, where plain scalars are strings but for null. */
function plain(node: Node | undefined): unknown {
  if (node === undefined || isNull(node)) return null;
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}

const scalar = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', 'Я', '橋', ' ', '\n', '-', ':', '#', '"', "'", '\\', '|', '0', '.', '\t') }),
  fc.constantFrom('', ' ', 'null', '~', 'yes', 'on', '1950-05-12', '12:30', '0x1f', '1e3', '007', '.5', '- a', 'a: b', '\u2028', '\ufeff', '\u0085', '\ud800', '%x', '---', '...', 'ф. 4, оп. 2'),
); // prettier-ignore
const { tree } = fc.letrec<{ tree: Printable; map: Readonly<Record<string, Printable>> }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    tie('map'),
  ),
  map: fc.dictionary(
    scalar.filter((key) => key !== '__proto__'),
    tie('tree'),
    { maxKeys: 4 },
  ),
}));

describe('YAML as Verno prints it', () => {
  it('says the same to our reader and to the library', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const printed = printYaml({ value });
        const { node, report } = read(printed);
        expect(report.problems).toEqual([]);
        expect(plain(node)).toEqual({ value });
        expect(parseByLibrary(printed)).toEqual({ value });
      }),
      { numRuns: 3_000 },
    );
  });

  it('leaves words plain, and quotes what another program might take for a number, a date or nothing', () => {
    const value = [
      'Bridge commission',
      'ф. 4, оп. 2, д. 17',
      'no',
      '12',
      '1.5',
      '',
      'a: b',
      '№ 7',
      '1924-06',
    ];
    expect(printYaml({ value })).toBe(
      'value: [Bridge commission, "ф. 4, оп. 2, д. 17", "no", "12", "1.5", "", "a: b", "№ 7", 1924-06]\n',
    );
    expect(printYaml({ text: 'Two lines,\nof which this is one.' })).toBe(
      'text: |-\n  Two lines,\n  of which this is one.\n',
    );
  });

  it('shows invisible characters as escapes', () => {
    expect(printYaml({ value: 'a\u202eb\u2028\ufeff\u0000' })).toBe(
      'value: "a\\u202eb\\u2028\\ufeff\\u0000"\n',
    );
  });
});

describe('YAML that strangers write', () => {
  it.each([
    ['a: 1\na: 2', 'yaml-key-twice', 2],
    ['a: &x 1\nb: *x', 'yaml-tag', 1],
    ['a: 1\nb: !!binary aGk=', 'yaml-tag', 2],
    ['a: 1\n? [b]\n: 2', 'yaml-key', 2],
    ['a: 1\n---\nb: 2', 'yaml-several', 2],
    ['a:\n\tb: 1', 'yaml-syntax', 2],
    ['title: a: b', 'yaml-syntax', 1],
    ['a: [1, 2\nb: 3', 'yaml-syntax', 2],
    [`a: ${'['.repeat(100_000)}`, 'yaml-too-deep', undefined],
    ['- '.repeat(100_000), 'yaml-too-deep', undefined],
    [Array.from({ length: 60 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), 'yaml-too-deep', undefined],
  ])('is refused with its line (%#)', (source, code, line) => {
    const { report } = read(source);
    expect(report.failed).toBe(true);
    const problem = report.problems.find((one) => one.code === code);
    expect(problem).toMatchObject({ severity: 'error', where: { file: 'record.yaml' } });
    expect(problem?.where?.line).toBe(line);
    expect(problem?.hint).toBeDefined();
  });

  it('does not open a bomb of aliases', () => {
    const levels = Array.from(
      { length: 20 },
      (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}]`,
    );
    const start = performance.now();
    expect(read(`l0: &l0 [x]\n${levels.join('\n')}`).report.failed).toBe(true);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('knows the line of every value', () => {
    const { node } = read('a: x\nb:\n  - c: y\n    d: z\n');
    expect(node).toMatchObject({
      kind: 'map',
      entries: [
        { line: 1 },
        {
          line: 2,
          value: { items: [{ line: 3, entries: [{ line: 3 }, { line: 4, value: { text: 'z', line: 4 } }] }] },
        },
      ],
    });
  });
});
