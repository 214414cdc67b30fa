// The table of systems in docs/names.md says what the systems give.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { maps } from './suite.cases.ts';
import { systemOf, systems } from './systems.ts';

const text = readFileSync(new URL('../../../docs/names.md', import.meta.url), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => /^\| `[a-z0-9-]+` /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the documentation of systems of romanisation and transcription', () => {
  it('has every system, by its name and its source', () => {
    const ids = rows.map(([, id = '']) => id.replaceAll('`', ''));
    expect(ids.sort()).toEqual(systems.map(({ id }) => id).sort());
    for (const [, id = '', name, , , , source] of rows)
      expect(systemOf(id.replaceAll('`', ''))).toMatchObject({ name, source });
  });

  it('gives each example as the system does', () => {
    for (const [, id = '', , example = '', spelled] of rows)
      expect(systemOf(id.replaceAll('`', ''))?.convert(example)[0], id).toBe(spelled);
  });

  it('says how many pairs were compared', () => {
    const pairs = maps.reduce((sum, one) => sum + one.cases, 0).toLocaleString('en');
    expect(text.replaceAll(/\s+/g, ' ')).toContain(`${pairs} pairs of ${maps.length} maps`);
  });
});
