// Why something of somebody else's did not come into the archive.
import type { Problem, Where } from '../../../model/problem.ts';
import { inMebibytes, type Fetched } from './web.ts';

export type Refused = Extract<Fetched<unknown>, { ok: false }>;

/** An image that was not fetched; its page keeps the reference. */
export function imageNotFetched(address: string, { why, cause }: Refused, where: Where): Problem {
  return {
    code: 'fetch-failed',
    severity: 'warning',
    message: `The image ${address} was not fetched: ${why}.`,
    where,
    hint:
      cause === 'private'
        ? 'Images are fetched from public hosts; --allow-private-hosts fetches from others, too.'
        : 'The page keeps its reference. Import it again to try once more.',
  };
}

export function noPicture(address: string, where: Where): Problem {
  return {
    code: 'fetch-failed',
    severity: 'warning',
    message: `What ${address} gives is no picture that Verno knows.`,
    where,
    hint: 'The page keeps its reference.',
  };
}

/** What an import may fetch in all is spent: said once for the images of a record. */
export function imagesLeft(count: number, mostBytes: number, where: Where): Problem {
  const [images, keep] =
    count === 1 ? ['1 image', 'page keeps its'] : [`${count} images`, 'pages keep their'];
  return {
    code: 'fetch-total',
    severity: 'warning',
    message: `${images} of others would have gone beyond ${inMebibytes(mostBytes)}, the most that one import fetches, and did not come; the ${keep} reference.`,
    where,
    hint: 'Import it again to go on from there, or raise the limit with --max-fetched-bytes.',
  };
}

/** A document that was named, and did not come. */
export function documentNotFetched(address: string, { why, cause }: Refused): Problem {
  const hints = {
    private: 'Documents are fetched from public hosts; --allow-private-hosts fetches from others, too.',
    spent: 'Import it again, or raise the limit with --max-fetched-bytes.',
    other: 'Look whether the address is right, and import it again to try once more.',
  };
  return {
    code: cause === 'spent' ? 'fetch-total' : 'fetch-failed',
    severity: 'warning',
    message: `The document ${address} was not fetched: ${why}.`,
    hint: hints[cause],
  };
}
