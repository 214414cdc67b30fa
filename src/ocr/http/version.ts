// Which version of a program answers at an address, where it says so.
import { z } from 'zod';
import { bytesOf } from './engine.ts';

/** An engine that is there answers at once; of one that is slow, nothing is known. */
const mostSeconds = 5;
const mostBytes = 64 * 1024;
const mostCharacters = 100;

const SaidSchema = z.object({
  engine: z.object({ name: z.string().optional(), version: z.union([z.string(), z.number()]) }),
});

/**
 * What an engine says of itself when it is asked by GET: JSON with `engine.version`, and perhaps `engine.name`. Undefined where it says nothing of the
 * kind: whether it reads is found out when it is given a page.
 */
export async function saidVersion(address: string, seconds: number): Promise<string | undefined> {
  try {
    const answer = await fetch(address, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(Math.min(seconds, mostSeconds) * 1000),
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      return undefined;
    }
    const bytes = await bytesOf(answer, mostBytes);
    const said: unknown = JSON.parse(bytes?.toString('utf8') ?? '');
    const { name = '', version } = SaidSchema.parse(said).engine;
    const words = `${name} ${version}`.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim().slice(0, mostCharacters); // prettier-ignore
    return words === '' ? undefined : words;
  } catch {
    // No answer, or another than was asked for: most engines know nothing but POST.
    return undefined;
  }
}
