// Which words of a name are the family name, which the given name, which the patronymic; several answers where order does not tell.
import { looksLikePatronymic } from './patronymic.ts';
import type { SplitName } from './split.ts';

/** Places of words. `usual`: the order that is likeliest as the name is written. */
export interface Layout {
  readonly family: readonly number[];
  readonly given: readonly number[];
  readonly patronymic: number | null;
  readonly usual: boolean;
  /** All words taken for one that another hand writes with hyphens: "Sukhe Bator". */
  readonly joined: boolean;
}

export function layoutsOf(split: SplitName): Layout[] {
  const all = split.words.map((_, at) => at);
  const patronymic =
    all.length < 2 ? -1 : split.words.findLastIndex((word, at) => at > 0 && looksLikePatronymic(word));
  if (split.before > 0 && split.before <= all.length)
    return [layout(all.slice(0, split.before), all.slice(split.before), patronymic)];
  if (split.initials.length > 0 && all.length <= 1) return [layout(all, [], -1)];
  if (split.initials.length > 0 && split.wordsBeforeInitials > 0 && split.wordsBeforeInitials < all.length)
    return [layout(all.slice(split.wordsBeforeInitials), all.slice(0, split.wordsBeforeInitials), -1)];
  if (split.initials.length > 0) return [layout(all, [], -1)];
  if (all.length <= 1) return [layout(all, [], -1)];
  const isPatronymic =
    patronymic > 0 && (all.length > 2 || /(?:вна|vna|wna)$/iu.test(split.words[patronymic] ?? ''));
  if (isPatronymic && all.length > 2) {
    return patronymic === all.length - 1
      ? [layout(all.slice(0, -2), all.slice(-2), patronymic)]
      : [layout(all.slice(patronymic + 1), all.slice(0, patronymic + 1), patronymic)];
  }
  const last = layout(all.slice(-1), all.slice(0, -1), -1);
  const first = layout(all.slice(0, 1), all.slice(1), -1);
  const together = all.length === 2 ? [{ ...layout(all, [], -1), joined: true }] : [];
  return [last, { ...first, usual: false }, ...together];
}

function layout(family: readonly number[], rest: readonly number[], patronymic: number): Layout {
  return {
    family,
    given: rest.filter((at) => at !== patronymic),
    patronymic: rest.includes(patronymic) ? patronymic : null,
    usual: true,
    joined: false,
  };
}
