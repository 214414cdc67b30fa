// Reads the files of a storage root that Verno wrote, each held against its digests, for an archive to be made of them again.
import { join, resolve } from 'node:path';
import { createFindings } from '../../../formats/bagit/findings.ts';
import type { GoodContent } from '../../../formats/ocfl/content.ts';
import { numberOf, type Inventory } from '../../../formats/ocfl/inventory.ts';
import { sayInto } from '../../../formats/ocfl/report.ts';
import type { Problem, Result } from '../../../model/problem.ts';
import { refusalOf } from '../../backup/refusals.ts';
import type { FoundFile } from '../holding.ts';
import { archiveId, objectOf } from './ids.ts';
import { judgeRoot, type JudgedObject, type RootOptions } from './judge-root.ts';

/**
 * Every file of a storage root of Verno's that a version of something holds, the archive's own first; a file that several versions have under the
 * same path is given once, and of the archive itself only what its newest version holds. What is wrong with an object comes before what is whole of it, what is wrong with the root at the end. Objects
 * that are not Verno's are left out. Problems: those of judging, or a fault of the disk.
 */
export async function* ocflFiles(
  dir: string,
  { signal, onProgress }: Pick<RootOptions, 'onProgress'> & { readonly signal: AbortSignal },
): AsyncGenerator<Result<FoundFile>> {
  const root = resolve(dir);
  const findings = createFindings();
  try {
    for await (const object of judgeRoot(root, sayInto(findings), { signal, first: archiveId, onProgress })) {
      const { problems } = object.verdict;
      if (!object.verdict.valid) yield { ok: false, problems: errorsIn(problems, root) };
      for (const value of filesOf(object)) yield { ok: true, value, problems: [] };
    }
    if (findings.isInvalid) yield { ok: false, problems: errorsIn(findings.all(), root) };
  } catch (error) {
    signal.throwIfAborted();
    const refusal = refusalOf(error, root);
    if (refusal === undefined) throw error;
    yield refusal;
  }
}

function errorsIn(problems: readonly Problem[], root: string): Problem[] {
  return problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => ({
      ...problem,
      where: { ...problem.where, file: join(root, problem.where?.file ?? '') },
    }));
}

function* filesOf({ folder, verdict: { inventory }, good }: JudgedObject): Generator<FoundFile> {
  const object = inventory?.id === undefined ? undefined : objectOf(inventory.id);
  if (inventory === undefined || object === undefined) return;
  const whole = new Map(good.map((file) => [file.path, file]));
  const given = new Set<string>();
  for (const { digest, path } of statesOf(inventory, object.kind === 'archive')) {
    if (given.has(`${digest} ${path}`)) continue;
    given.add(`${digest} ${path}`);
    const file = inventory.manifest
      .get(digest)
      ?.map((at) => whole.get(at))
      .find((one): one is GoodContent => one !== undefined);
    const sha256 = file?.digests.get('sha256');
    if (file === undefined || sha256 === undefined) continue;
    yield { object, path, sha256, size: file.size, at: join(folder, file.path) };
  }
}

/** What the versions hold, the newest first: of the archive itself only the newest, which has all of its log. */
function* statesOf(
  { versions }: Inventory,
  newestOnly: boolean,
): Generator<{ digest: string; path: string }> {
  const newestFirst = [...versions].toSorted(([a], [b]) => numberOf(b) - numberOf(a));
  for (const [, { state }] of newestFirst.slice(0, newestOnly ? 1 : undefined))
    for (const [digest, paths] of state) for (const path of paths) yield { digest, path };
}
