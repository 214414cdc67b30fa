// Why an image of the Image API is not to be had, in words: always as data, since programs ask.
import type { Context } from 'hono';
import { locate, type Asked, type Refused } from '../../app/read/locate.ts';
import { readingProblem } from '../../app/read/outcome.ts';
import type { Site } from '../context.ts';
import { failure } from '../routes/refusals.ts';

/** 404: what stands in the place of an identifier is none. It is not repeated: anything may stand there. */
export function refuseIdentifier(context: Context): Response {
  return failure(
    context,
    404,
    'no-image',
    'This address names no page image.',
    'A page image is named by record, version and page: ID-v1-PAGE. The manifest of a record lists those it has.',
  );
}

/** 403, 404 or 410: the record may not be read, is not there or not any more, or has no such image. */
export async function refuseImage(
  context: Context,
  { archive }: Site,
  { page, ...asked }: Asked & { readonly page: string },
  refusal: Refused,
): Promise<Response> {
  const { id, number } = asked;
  const { signal } = context.req.raw;
  if (refusal.kind === 'absent' && (await locate(archive, id, number, asked.viewer, signal)).kind === 'found')
    return failure(
      context,
      404,
      'no-image',
      `The record ${id} has no page image ${page} in version ${number}.`,
      'The manifest of a record lists the page images that it has.',
    );
  const { code, message, hint } = readingProblem(refusal.kind === 'absent' ? `${id}@${number}` : id, refusal);
  return failure(context, statuses[refusal.kind], code, message, hint);
}

const statuses = { absent: 404, closed: 403, withdrawn: 410 } as const;
