// Names compared with a list, and forms of a name: what the command line shows of them.
import { candidates, formsOf, reasonText } from '../../text/names/names.ts';
import { systemOf } from '../../text/transliterate/systems.ts';

/** A name that may be the same. `score`: 0 to 1. `reason`: true sentences, the surest first. */
export interface MatchedName {
  readonly name: string;
  readonly score: number;
  readonly reason: string;
}

export interface NameResult {
  readonly name: string;
  readonly matches: readonly MatchedName[];
}

/** `system`: its name in English; null for the name as given. */
export interface NameForms {
  readonly name: string;
  readonly forms: readonly {
    readonly written: string;
    readonly script: string;
    readonly system: string | null;
  }[];
}

export interface MatchOptions {
  readonly limit: number;
  /** The least score of a match; the usual cut where it is absent. */
  readonly atLeast?: number;
}

/** Makes a list ready once; each name is then looked for in it. */
export function matcherAmong(
  list: readonly string[],
  { limit, atLeast }: MatchOptions,
): (name: string) => NameResult {
  const among = candidates(list);
  return (name) => ({
    name,
    matches: among
      .match(name, { limit, ...(atLeast === undefined ? {} : { atLeast }) })
      .map(({ name: found, score, reasons }) => ({
        name: found,
        score: Math.round(score * 1000) / 1000,
        reason: reasons.map((reason) => reasonText(reason, name, found)).join(' '),
      })),
  });
}

export function nameForms(name: string): NameForms {
  return {
    name,
    forms: formsOf(name).map(({ written, script, system }) => ({
      written,
      script,
      system: system === null ? null : (systemOf(system)?.name ?? system),
    })),
  };
}
