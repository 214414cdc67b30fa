// Writes zones.json into every sample record whose scans were drawn: `node samples/write-zones.ts`, after samples/draw-scans.ts or a
// change of a text.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printZones } from '../src/formats/folder/sidecar/read.ts';
import { zonesOf } from './drawing/zones.ts';

const samples = fileURLToPath(new URL('.', import.meta.url));
for (const parent of ['records', 'edits'])
  for (const name of readdirSync(join(samples, parent))) {
    const folder = join(samples, parent, name);
    const zones = zonesOf(folder, join(samples, 'truth', parent, name));
    if (zones.length > 0) writeFileSync(join(folder, 'zones.json'), printZones(zones));
  }
