// Dependencies point inwards: which folder of src may import which, and no cycles. Type imports count, and so do those at run time.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  image: ['model'],
  ocr: ['model'],
  trust: ['model'],
  assist: ['model'],
  typeset: ['model'],
  formats: ['model', 'text'],
  store: ['model'],
  index: ['model', 'text'],
  app: ['model', 'text', 'image', 'ocr', 'formats', 'store', 'index', 'trust', 'assist', 'typeset'],
  web: ['app', 'model'],
  cli: ['app', 'model'],
};
/** What engines are made of: reached from `app` through ports and pure code only. */
const engines =
  /^(?:store|index|ocr|assist|typeset)\/(?:sqlite|postgres|blobs|tesseract|http|openai|typst)\b/;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly statement: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  const found: Import[] = [];
  for (const match of text.matchAll(
    /^(?:import|export)\b[^;'"]*?from\s+['"](\.{1,2}\/[^'"]+)['"]|^import\s+['"](\.{1,2}\/[^'"]+)['"]|\bimport\(\s*['"](\.{1,2}\/[^'"]+)['"]\s*\)/gm,
  )) {
    const to = normalize(join(dirname(file), match[1] ?? match[2] ?? match[3] ?? ''))
      .split(sep)
      .join('/');
    found.push({ from: file, to, statement: match[0] });
  }
  return found;
}

const files = globSync('**/*.{ts,tsx}', { cwd: src }).filter((file) => !/\.test\.tsx?$/.test(file));
const imports = files.flatMap(importsOf);
const top = (file: string): string => file.split('/')[0] ?? '';

describe('the architecture of src', () => {
  it('is read whole', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('lets each folder import only what lies further in', () => {
    const broken = imports.filter(({ from, to }) => {
      if (!from.includes('/')) return false;
      return top(from) !== top(to) && allowed[top(from)]?.includes(top(to)) !== true;
    });
    expect(broken.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('lets web and cli take only types from the model', () => {
    const broken = imports.filter(
      ({ from, to, statement }) =>
        (top(from) === 'web' || top(from) === 'cli') &&
        top(to) === 'model' &&
        !statement.startsWith('import type'),
    );
    expect(broken.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('lets app reach engines only through their ports', () => {
    const broken = imports.filter(({ from, to }) => top(from) === 'app' && engines.test(to));
    expect(broken.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('has no cycles', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of imports) graph.set(from, [...(graph.get(from) ?? []), to]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      else if (!done.has(file)) for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('reads a command line without what commands work with', () => {
    const reached = new Set(['program.ts']);
    for (const file of reached)
      for (const { from, to, statement } of imports)
        if (from === file && !/^import(?: type|\()/.test(statement)) reached.add(to);
    expect(reached.size).toBeGreaterThan(5);
    // Of the engines only how their faults are told.
    const heavy = [...reached].filter((file) => !/^(?:program|cli\/|app\/fault|store\/fault)/.test(file));
    expect(heavy).toEqual([]);
  });

  it('keeps every file under 400 lines, and half of them under 100', () => {
    const lengths = files
      .map((file) => readFileSync(join(src, file), 'utf8').split('\n').length)
      .sort((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(400);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100);
  });

  it('has SQL in the engines alone', () => {
    const sql = /\b(?:SELECT\s.+\sFROM|INSERT INTO|CREATE TABLE|DELETE FROM)\b/;
    const broken = files.filter(
      (file) => !/^(?:store|index)\/sqlite\//.test(file) && sql.test(readFileSync(join(src, file), 'utf8')),
    );
    expect(broken).toEqual([]);
  });
});
