// Sentence embeddings behind an endpoint of their own.
import { z } from 'zod';
import { refuse, type Result } from '../../model/problem.ts';
import type { SentenceEmbeddings } from '../port.ts';
import { modelProblem, post, type ModelSettings } from './post.ts';

/** Sentences in one request, and characters of one that are sent. */
const atOnce = 64;
const longest = 4000;
const mostDimensions = 8192;
/** A number written out takes up to 26 bytes. */
const limit = { mostBytes: atOnce * mostDimensions * 26 + 1024 * 1024 };

const EmbeddingsSchema = z.object({
  data: z.array(
    z.object({
      index: z.int().nonnegative(),
      embedding: z.array(z.number()).min(1).max(mostDimensions),
    }),
  ),
});

/** Asks by `POST ADDRESS/embeddings`, 64 sentences at a time, one request after the other. */
export class OpenAiEmbeddings implements SentenceEmbeddings {
  readonly name: string;
  readonly version: string;
  readonly #settings: ModelSettings;

  constructor(settings: ModelSettings) {
    this.name = settings.model;
    this.version = new URL(settings.address).host;
    this.#settings = settings;
  }

  async embed(sentences: readonly string[], signal?: AbortSignal): Promise<Result<readonly Float32Array[]>> {
    const vectors: Float32Array[] = [];
    for (let at = 0; at < sentences.length; at += atOnce) {
      const some = sentences.slice(at, at + atOnce);
      const input = some.map((one) => one.slice(0, longest));
      const body = { model: this.name, input, encoding_format: 'float' };
      const said = await post(this.#settings, 'embeddings', body, EmbeddingsSchema, limit, signal);
      if (!said.ok) return said;
      const byIndex = new Map(said.value.data.map(({ index, embedding }) => [index, unit(embedding)]));
      for (const place of some.keys()) {
        const vector = byIndex.get(place);
        const dimensions = vectors[0]?.length ?? vector?.length;
        if (vector === undefined || vector.length !== dimensions)
          return refuse(modelProblem('nonsense', this.#settings, 'it is not one vector a sentence, all of one length')); // prettier-ignore
        vectors.push(vector);
      }
    }
    return { ok: true, value: vectors, problems: [] };
  }
}

function unit(vector: readonly number[]): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0));
  return Float32Array.from(vector, (one) => (length === 0 ? 0 : one / length));
}
