// Asks an outside model for the vectors of two texts' segments, some at a time, and judges whether they are of use.
import type { SentenceEmbeddings } from '../../assist/port.ts';
import { refuse, type Problem, type Result } from '../../model/problem.ts';
import { cosineModel } from '../../text/align/beads/embedding.ts';
import type { AlignSide, Embedded } from '../../text/align/port.ts';

export interface EmbedOptions {
  readonly signal: AbortSignal;
  /** Called after each answer. */
  readonly onProgress?: ((done: { readonly segments: number; readonly of: number }) => void) | undefined;
}

/** Segments that are asked about before progress is told. */
const atOnce = 64;
/** All vectors of both texts; the thread that aligns has as much again. */
const mostBytes = 512 * 1024 ** 2;

/**
 * One vector a segment, all of one length. Problems: the model's own, `embeddings-uneven`, `embeddings-too-large`; with the vectors the warning `embeddings-unheard`.
 *
 * @throws the signal's reason.
 */
export async function embedSides(
  model: SentenceEmbeddings,
  source: AlignSide,
  target: AlignSide,
  { signal, onProgress }: EmbedOptions,
): Promise<Result<Embedded>> {
  const texts = [...source.units, ...target.units].map(({ text }) => text);
  const vectors: Float32Array[] = [];
  for (let at = 0; at < texts.length; at += atOnce) {
    signal.throwIfAborted();
    const some = texts.slice(at, at + atOnce);
    const said = await model.embed(some, signal);
    if (!said.ok) return said;
    const dimensions = vectors[0]?.length ?? said.value[0]?.length ?? 0;
    if (said.value.length !== some.length || said.value.some(({ length }) => length !== dimensions))
      return refuse(uneven(model));
    if (dimensions * Float32Array.BYTES_PER_ELEMENT * texts.length > mostBytes)
      return refuse(tooLarge(model, texts.length, dimensions));
    vectors.push(...said.value);
    onProgress?.({ segments: vectors.length, of: texts.length });
  }
  const value = {
    source: vectors.slice(0, source.units.length),
    target: vectors.slice(source.units.length),
  };
  return { ok: true, value, problems: cosineModel(value) === undefined ? [unheard(model)] : [] };
}

function uneven({ name }: SentenceEmbeddings): Problem {
  return {
    code: 'embeddings-uneven',
    severity: 'error',
    message: `The model ${name} did not give one vector a segment, all of one length.`,
    hint: 'Look whether the server at that address runs one model under this name, and one for embeddings.',
  };
}

function tooLarge({ name }: SentenceEmbeddings, segments: number, dimensions: number): Problem {
  return {
    code: 'embeddings-too-large',
    severity: 'error',
    message: `The vectors of the model ${name} for ${segments} segments, of ${dimensions} numbers each, take more than ${mostBytes / 1024 ** 2} MiB.`,
    hint: 'Align the files in parts, or name a model with shorter vectors.',
  };
}

function unheard({ name }: SentenceEmbeddings): Problem {
  return {
    code: 'embeddings-unheard',
    severity: 'warning',
    message: `The vectors of the model ${name} tell no segments that stand for each other from any others: they had no part in the alignment.`,
    hint: 'Either file has fewer than five segments with words, or the model does not know both languages.',
  };
}
