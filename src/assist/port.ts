// Outside models that an operator runs or configures: none is asked unless he did.
import type { Result } from '../model/problem.ts';

/** A model that turns sentences into vectors in which translations lie close. */
export interface SentenceEmbeddings {
  readonly name: string;
  /** What names the model: vectors of another version are other vectors. */
  readonly version: string;
  /** One vector of unit length a sentence, in their order. Failure is data. */
  embed(sentences: readonly string[], signal?: AbortSignal): Promise<Result<readonly Float32Array[]>>;
}

/** What an operator says of a model, as it is given on the command line and in the environment: nothing of it is checked. */
export interface ModelWanted {
  readonly address?: string | undefined;
  readonly model?: string | undefined;
  readonly key?: string | undefined;
  readonly seconds?: string | undefined;
}

/** A question to a model that reads text, with the shape of the answer that is wanted. */
export interface Question {
  readonly instructions: string;
  readonly text: string;
  /** A JSON Schema of the answer. */
  readonly answer: object;
}

/** A model that answers questions in JSON. What it says is a claim of somebody outside: it is judged before it is shown. */
export interface ReadingModel {
  readonly name: string;
  readonly version: string;
  /** The answer as JSON, unjudged. Failure is data: no answer in time, no JSON, refused, an address that does not answer. */
  ask(question: Question, signal?: AbortSignal): Promise<Result<unknown>>;
}
