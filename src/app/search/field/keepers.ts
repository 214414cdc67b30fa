// The repositories that a word in a query means.
import { repositoryKey } from '../../../model/code/repositories.ts';
import type { IndexedUnit } from '../../../index/units.ts';
import type { Asking } from '../expand/asking.ts';
import { wordsAmong } from './values.ts';

const schemes = ['russian', 'us', 'british', 'other'] as const;

/** Keys of repositories: those that a name is one of, in whatever script or length; else those in whose name its words stand. */
export async function keepersMeant(
  value: string,
  { index, openOn, signal }: Asking,
): Promise<readonly string[]> {
  const keepers = await index.units.repositories(openOn, signal);
  const keys = new Set(schemes.map((scheme) => `repository:${repositoryKey(value, scheme)}`));
  const named = keepers.filter(({ key }) => keys.has(key));
  const some =
    named.length > 0
      ? named
      : keepers.filter((keeper) => namesOf(keeper).some((name) => wordsAmong(value, name)));
  return some.map(({ key }) => key);
}

function namesOf({ code, step, described }: IndexedUnit): string[] {
  return [code, step, ...(described?.titles ?? []).map(({ text }) => text)];
}
