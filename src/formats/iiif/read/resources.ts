// The manifests in a document: itself, or those that a collection holds, at any depth.
import { convertPresentation2 } from '@iiif/parser/presentation-2';
import type { Problem, Result } from '../../../model/problem.ts';
import { idOf, listOf, open, typeOf, type Open } from './open-json.ts';
import { firstWords } from './words.ts';

export interface FoundManifest {
  readonly manifest: Open;
  /** The labels of the collections that hold it, outermost first. */
  readonly collections: readonly string[];
}

export interface FoundInDocument {
  readonly manifests: readonly FoundManifest[];
  /** Manifests and collections that are only named. */
  readonly named: readonly string[];
}

/** Collections within collections are entered so deep. */
const maxDepth = 32;

const isOld = (resource: Open): boolean =>
  '@type' in resource || /presentation\/2|shared-canvas/.test(JSON.stringify(resource['@context'] ?? ''));

/** A resource of version 2 as one of version 3, by the converter of IIIF's own parser; one of version 3 as it is. */
export function inVersion3(resource: Open): Result<Open> {
  if (!isOld(resource)) return { ok: true, value: resource, problems: [] };
  try {
    return { ok: true, value: open(convertPresentation2(structuredClone(resource))), problems: [] };
  } catch (error) {
    // The converter throws on what it does not expect; what it was given came from outside.
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problems: [
        refusal('iiif-not-understood', `What is in version 2 cannot be converted: ${reason.slice(0, 200)}.`),
      ],
    };
  }
}

/** What a document of IIIF holds; a problem where it is neither manifest nor collection. */
export function findManifests(document: unknown): Result<FoundInDocument> {
  const converted = inVersion3(open(document));
  if (!converted.ok) return converted;
  const resource = converted.value;
  const type = typeOf(resource);
  if (type !== 'Manifest' && type !== 'Collection') {
    const what =
      type === '' ? 'neither a manifest nor a collection' : `a resource of the type “${type}” by itself`;
    return {
      ok: false,
      problems: [refusal('iiif-no-manifest', `It is ${what}; a record is made from a manifest.`)],
    };
  }
  const manifests: FoundManifest[] = [];
  const named: string[] = [];
  const enter = (one: Open, collections: readonly string[]): void => {
    if (typeOf(one) === 'Manifest' && 'items' in one) manifests.push({ manifest: one, collections });
    else if (typeOf(one) === 'Collection' && 'items' in one && collections.length < maxDepth) {
      const within = [...collections, firstWords(one['label']) ?? idOf(one) ?? ''];
      for (const member of listOf(one['items'])) enter(open(member), within);
    } else named.push(idOf(one) ?? '');
  };
  enter(resource, []);
  return { ok: true, value: { manifests, named }, problems: [] };
}

function refusal(code: string, message: string): Problem {
  return {
    code,
    severity: 'error',
    message,
    hint: 'Give the address or file of a manifest (Presentation API 2 or 3).',
  };
}
