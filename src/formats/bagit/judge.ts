// Judges a bag by RFC 8493, and bags of the drafts 0.93 to 0.97 by what held then.
import type { Problem } from '../../model/problem.ts';
import { judgeOxum, readBagInfo } from './bag-info.ts';
import { judgeCompleteness } from './completeness.ts';
import { isFrom1, readDeclaration, type Declaration } from './declaration.ts';
import { createFindings } from './findings.ts';
import { judgeFixity, type JudgeOptions } from './fixity.ts';
import { listBag } from './listing.ts';
import { readTagFiles } from './tag-files.ts';
import type { BagTree } from './tree.ts';

export interface BagVerdict {
  /** Whether the bag is complete, and every checksum fits. Warnings do not stand in the way. */
  readonly valid: boolean;
  /** As declared ("1.0"); undefined where that cannot be read. */
  readonly version: string | undefined;
  /** Files of the payload that lie there. */
  readonly files: number;
  readonly bytes: number;
  readonly problems: readonly Problem[];
}

/** What is taken to hold where the declaration cannot be read: the standard as it is now. */
const assumed: Declaration = { major: 1, minor: 0, encoding: 'UTF-8' };

/** Judges a bag whole: every file that a manifest lists is read once. File errors of the tree are thrown. */
export async function judgeBag(tree: BagTree, options: JudgeOptions = {}): Promise<BagVerdict> {
  const findings = createFindings();
  const listing = await listBag(tree, findings, options.signal);
  const declared = await declarationOf(tree, listing.files, findings);
  const from1 = isFrom1(declared ?? assumed);
  const tags = await readTagFiles(tree, listing.files, declared ?? assumed, findings);
  const payload = { files: 0, bytes: 0 };
  for (const [path, size] of listing.files)
    if (path.startsWith('data/')) {
      payload.files++;
      payload.bytes += size;
    }
  if (tags.info !== undefined)
    judgeOxum(
      tags.info.file,
      readBagInfo(tags.info.file, tags.info.text, from1, findings),
      payload,
      findings,
    );
  const alike = judgeCompleteness(listing, tags, from1, findings);
  await judgeFixity(tree, listing.files, tags.manifests, alike, findings, options);
  return {
    valid: !findings.isInvalid,
    version: declared === undefined ? undefined : `${declared.major}.${declared.minor}`,
    ...payload,
    problems: findings.all(),
  };
}

async function declarationOf(
  tree: BagTree,
  files: ReadonlyMap<string, number>,
  findings: ReturnType<typeof createFindings>,
): Promise<Declaration | undefined> {
  const file = 'bagit.txt';
  const size = files.get(file);
  if (size === undefined) {
    findings.add('error', 'bag-declaration-missing', 'The bag has no declaration.', { file }, 'Add bagit.txt, or copy the bag again: without it nothing says that this is a bag.'); // prettier-ignore
    return undefined;
  }
  if (size > 64 * 1024) {
    findings.add('error', 'bag-declaration-lines', 'The declaration is far too long.', { file }, 'It has two lines: the version and the encoding.'); // prettier-ignore
    return undefined;
  }
  return readDeclaration(await tree.read(file), findings);
}
