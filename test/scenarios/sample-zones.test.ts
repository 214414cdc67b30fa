// The zones of the sample records are those of their drawings, and lead to the words that stand there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { zonesOf } from '../../samples/drawing/zones.ts';
import { printZones } from '../../src/formats/folder/sidecar/read.ts';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));

it('keeps the zones of every sample record in step with its text and its drawn scans', () => {
  let compared = 0;
  for (const parent of ['records', 'edits'])
    for (const name of readdirSync(join(samples, parent))) {
      const folder = join(samples, parent, name);
      const zones = zonesOf(folder, join(samples, 'truth', parent, name));
      const file = join(folder, 'zones.json');
      expect(existsSync(file), name).toBe(zones.length > 0);
      if (zones.length === 0) continue;
      expect(readFileSync(file, 'utf8'), `${name}: run samples/write-zones.ts`).toBe(printZones(zones));
      compared++;
    }
  expect(compared).toBe(17);
});
