// The list of searches is sound: every wanted record exists, every kind is there, halves follow the rule.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../shared-data.ts';
import { halfOf } from './half.ts';
import { judgedQueries } from './queries.ts';

const queries = judgedQueries();
const wanted = queries.flatMap((query) => query.wanted.map(({ key }) => key));
const samples = new URL('../../samples/records/', import.meta.url);
const frus = sharedData('frus');

describe('the searches by which ranking is judged', () => {
  it('are 60, each once, of every kind, in the halves that the rule gives', () => {
    expect(queries).toHaveLength(60);
    expect(new Set(queries.map(({ id }) => id)).size).toBe(60);
    expect(new Set(queries.map(({ kind }) => kind)).size).toBe(10);
    expect(queries.filter(({ id, half }) => half !== halfOf(id))).toEqual([]);
    expect(queries.filter(({ half }) => half === 'tune').length).toBeGreaterThan(20);
    expect(queries.filter(({ half }) => half === 'report').length).toBeGreaterThan(20);
  });

  it.each(queries)('$id wants each record once, the best of them first of all', ({ wanted: answers }) => {
    expect(new Set(answers.map(({ key }) => key)).size).toBe(answers.length);
    expect(answers.some(({ grade }) => grade === 3)).toBe(true);
  });

  it('want samples that exist', () => {
    const descriptions = readdirSync(samples).map((name) =>
      readFileSync(new URL(`${name}/record.yaml`, samples), 'utf8'),
    );
    const keys = descriptions.map((text) => /^ {2}key: (\S+)$/m.exec(text)?.[1]);
    expect(keys).toEqual(expect.arrayContaining(wanted.filter((key) => key.startsWith('mugan-bridge/'))));
  });

  it.skipIf(frus === undefined)('want FRUS documents that exist (skipped without the volumes)', () => {
    const asked = Map.groupBy(
      wanted.filter((key) => key.startsWith('frus')),
      (key) => key.slice(0, key.indexOf('#')),
    );
    expect(asked.size).toBe(6);
    for (const [volume, keys] of asked) {
      const xml = readFileSync(join(frus ?? '', 'volumes', `${volume}.xml`), 'utf8');
      const absent = keys.filter((key) => !xml.includes(`xml:id="${key.slice(key.indexOf('#') + 1)}"`));
      expect(absent).toEqual([]);
    }
  });
});
