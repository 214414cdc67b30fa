// The names of the archive that a name in a query means, however either is written.
import type { AttestedName } from '../../../index/search.ts';
import { fold } from '../../../text/analyse/analyse.ts';
import { candidates, soundKeys } from '../../../text/names/names.ts';
import type { Asking } from '../expand/asking.ts';
import { isMeant } from '../names/accept.ts';
import { customaryNames } from './places.ts';
import { wordsAmong } from './values.ts';

/** More names with a like sound are not compared. */
const mostCompared = 250;
/** A name in a query stands for no more names of the archive. */
const mostNames = 50;

/** Each name once: those that match as a whole, best first; and those one form of which has every word. */
export async function namesMeant(
  value: string,
  { index, openOn, signal }: Asking,
): Promise<readonly AttestedName[]> {
  const alike = await index.search.names(soundKeys(value), mostCompared, openOn, signal);
  const matches = candidates(alike.map(({ written }) => written)).match(value, { limit: mostNames });
  const meant = new Map<string, AttestedName>();
  for (const match of matches) {
    const name = alike[match.at];
    if (name !== undefined && !meant.has(name.key) && isMeant(value, match, name.kind))
      meant.set(name.key, name);
  }
  for (const place of await placesCalled(value, { index, openOn, signal }))
    if (meant.size < mostNames && !meant.has(place.key)) meant.set(place.key, place);
  for (const name of alike)
    if (meant.size < mostNames && !meant.has(name.key) && wordsAmong(value, name.written))
      meant.set(name.key, name);
  return [...meant.values()];
}

/** Places that are called as this one is by custom. */
async function placesCalled(
  value: string,
  { index, openOn, signal }: Pick<Asking, 'index' | 'openOn' | 'signal'>,
): Promise<readonly AttestedName[]> {
  const others = customaryNames(value);
  if (others.length === 0) return [];
  const keys = [...new Set(others.flatMap(soundKeys))];
  const alike = await index.search.names(keys, mostCompared, openOn, signal);
  const called = new Set(others.map(fold));
  return alike.filter(({ kind, written }) => kind === 'place' && called.has(fold(written)));
}
