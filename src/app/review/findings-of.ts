// What second looks find in a translation, with what persons decided about it.
import type { Finding, Judgement } from '../../model/finding.ts';
import type { Hash } from '../../model/hash.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { RecordContent } from '../../model/record.ts';
import { effectiveLinks } from '../align/effective.ts';
import { linksBetween } from '../align/links-between.ts';
import type { TextPair } from '../align/pairs.ts';
import type { Archive } from '../services.ts';
import { judgementsOf } from './judgement-of.ts';

/** A finding, and the word of a person on it; null where it is open, or where a sentence that was judged has changed since. */
export interface JudgedFinding extends Finding {
  readonly judgement: Judgement | null;
}

type Needed = Pick<Archive, 'alignments' | 'findings'>;

/**
 * The findings for an original and its translation, in the order of the text, computed now where nobody has asked before. What is `explained` and
 * what was judged is among them; so is what has little confidence.
 *
 * @throws the signal's reason; an error where the texts cannot be aligned.
 */
export async function findingsOf(
  archive: Needed,
  content: RecordContent,
  manifest: Pick<Manifest, 'parts'>,
  { original, translation }: TextPair,
  signal?: AbortSignal,
): Promise<readonly JudgedFinding[]> {
  const links = await linksBetween(archive, content, manifest, original, translation, signal);
  const hashes = hashesOf(manifest, { original, translation });
  const found = await archive.findings.findings({ original, translation, content, hashes, links }, signal);
  return withJudgements(content, found);
}

/** The same for a page that cannot wait: undefined where links or findings are not there in good time. What was begun goes on for the next who asks. */
export async function findingsSoon(
  archive: Needed,
  content: RecordContent,
  manifest: Pick<Manifest, 'parts'>,
  { original, translation }: TextPair,
  signal?: AbortSignal,
): Promise<readonly JudgedFinding[] | undefined> {
  const computed = await archive.alignments.soon({ original, translation, content, manifest }, signal);
  if (computed === undefined) return undefined;
  const links = effectiveLinks(content, original, translation, computed);
  const hashes = hashesOf(manifest, { original, translation });
  const found = await archive.findings.soon({ original, translation, content, hashes, links }, signal);
  return found && withJudgements(content, found);
}

function hashesOf(
  { parts }: Pick<Manifest, 'parts'>,
  { original, translation }: TextPair,
): (Hash | undefined)[] {
  return [original, translation].map((text) => parts.texts.find(({ id }) => id === text.id)?.hash);
}

function withJudgements(content: RecordContent, found: readonly Finding[]): JudgedFinding[] {
  const judged = judgementsOf(content);
  return found.map((finding) => ({ ...finding, judgement: judged(finding) ?? null }));
}

/** Whether a finding asks for somebody's attention: nothing explains it, and nobody has decided about it. */
export const isOpen = ({ explained, judgement }: JudgedFinding): boolean =>
  explained === undefined && judgement === null;
