// What an outside model finds in two texts of a record, with what persons decided about it.
import type { ReadingModel } from '../../assist/port.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { Problem } from '../../model/problem.ts';
import type { RecordContent } from '../../model/record.ts';
import { linksBetween } from '../align/links-between.ts';
import type { TextPair } from '../align/pairs.ts';
import type { Archive } from '../services.ts';
import { askModel } from './ask-model.ts';
import type { JudgedFinding } from './findings-of.ts';
import { judgementsOf } from './judgement-of.ts';
import { reviewPair } from './review-pair.ts';

/**
 * Asks the model anew each time: nothing of it is kept. Remarks that quote what does not stand in the texts are told as a note.
 *
 * @throws the signal's reason.
 */
export async function askAbout(
  archive: Pick<Archive, 'alignments'>,
  content: RecordContent,
  manifest: Pick<Manifest, 'parts'>,
  { original, translation }: TextPair,
  model: ReadingModel,
  signal?: AbortSignal,
): Promise<{ readonly findings: readonly JudgedFinding[]; readonly problems: readonly Problem[] }> {
  const links = await linksBetween(archive, content, manifest, original, translation, signal);
  const look = await askModel(reviewPair(content, original, translation, links, undefined), model, signal);
  const judged = judgementsOf(content);
  const findings = look.findings.map((finding) => ({ ...finding, judgement: judged(finding) ?? null }));
  const note: Problem = {
    code: 'model-remarks-dropped',
    severity: 'note',
    message: `${look.dropped} of the remarks of ${model.name} quoted what does not stand in the texts, and were dropped.`,
  };
  return { findings, problems: [...look.problems, ...(look.dropped > 0 ? [note] : [])] };
}
