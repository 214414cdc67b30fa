// Judges what an outside model remarked: only what quotes the texts rightly becomes a finding.
import type { Finding } from '../../../model/finding.ts';
import { quoted, sideOf, type Passage, type Range } from '../passages.ts';
import { RemarksSchema, type ModelQuestion, type Remark } from './questions.ts';

/** Findings of a model, and how many of its remarks were dropped: words that do not stand there, passages that were not asked about. */
export interface JudgedRemarks {
  readonly findings: readonly Finding[];
  readonly dropped: number;
}

/** A model's own word on how sure it is says little: a finding of it is never surer than this. */
const surest = 0.5;

/** Undefined where the answer has not the shape that was asked for. */
export function judgeRemarks(
  said: unknown,
  question: ModelQuestion,
  model: string,
): JudgedRemarks | undefined {
  const read = RemarksSchema.safeParse(said);
  if (!read.success) return undefined;
  const { remarks } = read.data;
  const findings = remarks.flatMap((remark) => findingOf(remark, question, model) ?? []);
  const seen = new Map(findings.map((one) => [JSON.stringify([one.source, one.target]), one]));
  return { findings: [...seen.values()], dropped: remarks.length - findings.length };
}

function findingOf(remark: Remark, { beads }: ModelQuestion, model: string): Finding | undefined {
  const bead = beads[remark.n - 1];
  if (bead === undefined || (remark.original.trim() === '' && remark.translation.trim() === ''))
    return undefined;
  const [from, to] = [placeOf(remark.original, bead.source), placeOf(remark.translation, bead.target)];
  const reason = remark.reason.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  if (from === undefined || to === undefined || reason === '') return undefined;
  const words = [remark.original, remark.translation].filter((one) => one.trim() !== '').map(quoted);
  return {
    kind: 'model',
    source: sideOf(bead.source, from),
    target: sideOf(bead.target, to),
    reason: `The model ${model} remarks on ${words.join(' and ')}: “${reason}”`,
    confidence: Math.min(surest, remark.confidence),
    by: `model/${model}`,
  };
}

/** Where the words stand, none where none are quoted; undefined where they stand nowhere. */
function placeOf(words: string, { string }: Passage): Range[] | undefined {
  const plain = words.trim();
  if (plain === '') return [];
  const start = string.indexOf(plain);
  return start === -1 ? undefined : [{ start, end: start + plain.length }];
}
