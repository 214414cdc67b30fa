// Asks one address in the protocol that OpenAI's servers speak, and reads a bounded answer.
import type { z } from 'zod';
import { refuse, type Problem, type Result } from '../../model/problem.ts';

/** Where a model answers. `address`: up to and with the version (`http://127.0.0.1:11434/v1`). `key` is sent as a bearer's, and stands in no message. */
export interface ModelSettings {
  readonly address: string;
  readonly model: string;
  readonly key?: string | undefined;
  /** An answer that takes longer is given up. */
  readonly seconds: number;
}

/** The longest answer that is read, in bytes. */
export interface AnswerLimit {
  readonly mostBytes: number;
}

const codes = {
  failed: 'model-failed',
  slow: 'model-too-long',
  nonsense: 'model-nonsense',
} as const;

/** What went wrong, named by the model; the key is cut out of whatever the other side said, before that is cut to length: half a key is none of it either. */
export function modelProblem(
  kind: keyof typeof codes,
  { model, key }: Pick<ModelSettings, 'model' | 'key'>,
  what: string,
): Problem {
  const clean = key === undefined || key === '' ? what : what.replaceAll(key, '…');
  const plain = clean.replaceAll(/[\s\p{Cc}]+/gu, ' ').slice(0, 300);
  return {
    code: codes[kind],
    severity: 'error',
    message: `The model ${model} ${words[kind]}: ${plain}.`,
    hint: 'Look whether the model runs at the address that you gave, under this name; docs/outside-models.md says what it is to answer.',
  };
}

const words: Readonly<Record<keyof typeof codes, string>> = {
  failed: 'could not be asked',
  slow: 'did not answer in time',
  nonsense: 'gave an answer that cannot be read',
};

/**
 * POSTs JSON to `address/path` and gives the answer, judged by `schema`. Redirections are not followed: only that address is asked. Problems: `model-failed`, `model-too-long`,
 * `model-nonsense`.
 *
 * @throws the signal's reason.
 */
export async function post<T>(
  settings: ModelSettings,
  path: string,
  body: object,
  schema: z.ZodType<T>,
  { mostBytes }: AnswerLimit,
  signal?: AbortSignal,
): Promise<Result<T>> {
  const { address, key, seconds } = settings;
  const limit = AbortSignal.timeout(seconds * 1000);
  try {
    const answer = await fetch(`${address.replace(/\/+$/u, '')}/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key !== undefined && key !== '' && { authorization: `Bearer ${key}` }),
      },
      redirect: 'error',
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    });
    const text = await textOf(answer, mostBytes);
    if (text === undefined)
      return refuse(modelProblem('nonsense', settings, `it is longer than ${mostBytes} bytes`));
    if (!answer.ok) return refuse(modelProblem('failed', settings, `${answer.status} ${text}`));
    return judged(settings, text, schema);
  } catch (error) {
    signal?.throwIfAborted();
    if (limit.aborted) return refuse(modelProblem('slow', settings, `${seconds} seconds have passed`));
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return refuse(modelProblem('failed', settings, cause instanceof Error ? cause.message : String(cause)));
  }
}

/** JSON in a text, by a schema. */
export function judged<T>(settings: ModelSettings, text: string, schema: z.ZodType<T>): Result<T> {
  try {
    const said = schema.safeParse(JSON.parse(text));
    if (said.success) return { ok: true, value: said.data, problems: [] };
    const { path, message } = said.error.issues[0] ?? { path: [], message: '' };
    return refuse(modelProblem('nonsense', settings, `${path.map(String).join('.')} ${message}`));
  } catch {
    return refuse(modelProblem('nonsense', settings, 'it is no JSON'));
  }
}

async function textOf(answer: Response, mostBytes: number): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer.body ?? []) {
    size += piece.byteLength;
    if (size > mostBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
