// verno import --fetch-images: what may be fetched from other hosts, as the person says it.
import type { ImportOptions } from '../app/import/import.ts';
import type { Result } from '../model/problem.ts';

export interface FetchFlags {
  readonly fetchImages?: true;
  readonly allowPrivateHosts?: true;
  readonly maxFetchedBytes?: string;
}

const mostBytes = 2 ** 50;

/** `fetchImages` is undefined where nothing is to be fetched but what is named by its address. A problem where a number is wrong. */
export function fetchLimits({
  fetchImages,
  allowPrivateHosts,
  maxFetchedBytes,
}: FetchFlags): Result<Pick<ImportOptions, 'fetchImages' | 'fetchLimits'>> {
  const total = maxFetchedBytes === undefined ? undefined : Number(maxFetchedBytes);
  if (total !== undefined && !(Number.isSafeInteger(total) && total >= 1 && total <= mostBytes))
    return {
      ok: false,
      problems: [
        {
          code: 'usage',
          severity: 'error',
          message: `--max-fetched-bytes wants a number from 1 to ${mostBytes}.`,
          hint: 'Without it, it is 20 GiB (21474836480).',
        },
      ],
    };
  const limits = {
    allowPrivateHosts: allowPrivateHosts === true,
    ...(total !== undefined && { maxTotalBytes: total }),
  };
  const value = { fetchLimits: limits, fetchImages: fetchImages === true ? limits : undefined };
  return { ok: true, value, problems: [] };
}
