// What the person asks of an alignment.
import type { Problem, Result } from '../model/problem.ts';
import type { CommonOptions } from './command.ts';

export interface AlignFlags extends CommonOptions {
  readonly all?: true;
  readonly learn?: true;
  readonly lang?: string;
  readonly as?: string;
  readonly out?: string;
  readonly embeddings?: string;
  readonly embeddingsAddress?: string;
  readonly embeddingsSeconds?: string;
  readonly embeddingsOptional?: true;
}

/** Whether anything was said of an outside model for sentence embeddings. */
export function wantsEmbeddings(flags: AlignFlags): boolean {
  const { embeddings, embeddingsAddress, embeddingsSeconds, embeddingsOptional } = flags;
  return [embeddings, embeddingsAddress, embeddingsSeconds, embeddingsOptional].some(
    (one) => one !== undefined,
  );
}

/** The languages of two files, as the person named them (`ru,en`); undefined where he named none. */
export function languagesOf(
  said: string | undefined,
): Result<{ readonly source?: string; readonly target?: string }> {
  if (said === undefined) return { ok: true, value: {}, problems: [] };
  const parts = said.split(/[,\s]+/).filter((part) => part !== '');
  const [source, target] = parts.map(languageTag);
  if (parts.length !== 2 || source === undefined || target === undefined)
    return {
      ok: false,
      problems: [
        usage(
          `--lang “${said}” does not name two languages.`,
          'That of the original first, for example --lang ru,en',
        ),
      ],
    };
  return { ok: true, value: { source, target }, problems: [] };
}

function languageTag(part: string): string | undefined {
  try {
    return new Intl.Locale(part).toString();
  } catch {
    return undefined;
  }
}

export function usage(message: string, hint: string): Problem {
  return { code: 'usage', severity: 'error', message, hint };
}
