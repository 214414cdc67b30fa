// Parts as they are stored: each held against its hash, its canonical form and its schema.
import type { z } from 'zod';
import { AuthoritySchema } from '../../model/authority.ts';
import { canonicalJson, NotCanonicalError } from '../../model/canonical.ts';
import { DescriptionSchema } from '../../model/description.ts';
import { EntryManifestSchema } from '../../model/entry.ts';
import type { Hash } from '../../model/hash.ts';
import { LinksSchema } from '../../model/link.ts';
import { ManifestSchema } from '../../model/manifest.ts';
import { TextSchema } from '../../model/text.ts';
import { UnitSchema } from '../../model/unit.ts';
import { ZonesSchema } from '../../model/zone.ts';
import { StoreFault } from '../../store/fault.ts';
import { readStored, type Shapes } from '../../store/reading.ts';
import { sha256 } from '../../trust/hash.ts';
import { schemaProblem } from '../publish/judge.ts';
import { finding, type Find } from './findings.ts';

const schemas: { readonly [K in keyof Shapes]: z.ZodType<Shapes[K]> } = {
  manifest: ManifestSchema,
  description: DescriptionSchema,
  text: TextSchema,
  zones: ZonesSchema,
  links: LinksSchema,
  entry: EntryManifestSchema,
  authority: AuthoritySchema,
  unit: UnitSchema,
};

/**
 * Checks stored JSON against the hash that names it and its schema. Gives what it reads as, if it is sound enough to go on with.
 * `place` says where it belongs.
 */
export function checkStored<K extends keyof Shapes>(
  kind: K,
  hash: Hash,
  json: string,
  place: string,
  find: Find,
): Shapes[K] | undefined {
  const actual = sha256(json);
  if (actual !== hash) {
    find(
      finding(
        `${kind === 'manifest' || kind === 'entry' ? 'manifest' : 'part'}-altered`,
        place,
        `The ${kind} ${hash} has been altered: its bytes have the hash ${actual}.`,
        'restore',
      ),
    );
    return undefined;
  }
  try {
    const value = readStored(kind, json);
    if (canonicalJson(value) !== json)
      find(finding('not-canonical', place, `The ${kind} ${hash} is not in canonical form.`, 'report'));
    const read = schemas[kind].safeParse(value);
    if (read.success) return value;
    for (const issue of read.error.issues.slice(0, 20)) {
      const problem = schemaProblem(issue.path, issue.message);
      find({ ...problem, where: { path: `${place}: ${problem.where?.path ?? ''}` } });
    }
  } catch (error) {
    if (error instanceof StoreFault) find({ ...error.problem, where: { path: place } });
    else if (error instanceof NotCanonicalError)
      find(
        finding(
          'not-canonical',
          place,
          `The ${kind} ${hash} has no canonical form: ${error.message}.`,
          'report',
        ),
      );
    else throw error;
  }
  return undefined;
}
