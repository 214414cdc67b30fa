// An authority or unit as an object of a preservation copy.
import { EntryManifestSchema } from '../../../model/entry.ts';
import { canonical } from '../../../trust/hash.ts';
import { HELD_SCHEMA, type HeldObject, type HeldVersion } from '../holding.ts';
import { unreadable, type Holding } from './record.ts';

/** An entry that is not withdrawn; undefined where it has been, or was published only after. */
export async function heldEntry(holding: Holding, id: string): Promise<HeldObject | undefined> {
  const { archive, until, signal, onProblem } = holding;
  const raw = await archive.store.upkeep.rawEntry(id, signal);
  if (raw === undefined || raw.line.withdrawn) return undefined;
  const versions: HeldVersion[] = [];
  for (const { number, seq, version, manifest: json, content } of raw.versions) {
    if (seq > until) continue;
    const manifest = json === null ? undefined : EntryManifestSchema.safeParse(JSON.parse(json)).data;
    if (json === null || manifest === undefined || content === null) {
      onProblem(unreadable(`${id}@${number}`));
      break;
    }
    const value: unknown = JSON.parse(content.json);
    versions.push({
      number,
      at: manifest.published,
      by: manifest.by === '' ? undefined : manifest.by,
      message: manifest.note === '' ? `Version ${number} (${manifest.origin})` : manifest.note,
      state: canonical([HELD_SCHEMA, version]).hash,
      files: async () => [
        { path: 'manifest.json', data: Buffer.from(json) },
        { path: `parts/${content.hash}.json`, data: Buffer.from(content.json) },
        {
          path: 'entry.json',
          data: Buffer.from(`${JSON.stringify({ manifest, version, content: value }, null, 2)}\n`),
        },
      ],
    });
  }
  return versions.length === 0 ? undefined : { kind: raw.line.kind, id, versions };
}
