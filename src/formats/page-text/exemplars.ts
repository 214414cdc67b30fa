// The copies that a citation names, each with its reference code.
import { parseReferenceCode, parseReferenceCodes } from '../../model/code/parse.ts';
import type { ReferenceCode } from '../../model/code/schema.ts';
import type { Exemplar } from '../../model/exemplar.ts';
import type { Problem } from '../../model/problem.ts';

/** Makes one exemplar of each holding, as the citation prints them. */
export function exemplarsOf(holdings: readonly string[]): { exemplars: Exemplar[]; problems: Problem[] } {
  const problems: Problem[] = [];
  // Read together where that gives as many codes, since a later code may leave out what it shares with the one before.
  const together = holdings.length < 2 ? undefined : parseReferenceCodes(holdings.join('; '));
  const shared =
    together?.ok === true && together.value.length === holdings.length ? together.value : undefined;
  const exemplars: Exemplar[] = [];
  holdings.forEach((written, at) => {
    const read = parseReferenceCode(written);
    problems.push(...read.problems);
    const code = shared?.[at] ?? (read.ok ? read.value : undefined);
    if (code !== undefined && saysNothing(code)) return;
    exemplars.push({
      id: `e${exemplars.length + 1}`,
      ...(code?.repository !== undefined && { repository: code.repository }),
      ...(code !== undefined && { code }),
      written,
      basis: 'written',
      certainty: 'certain',
      by: null,
    });
  });
  return { exemplars, problems };
}

/** A phrase without keeper, numbers or folios is no holding ("and others"). */
function saysNothing(code: ReferenceCode): boolean {
  return (
    code.repository === undefined &&
    code.folios === null &&
    code.parts.every(({ level, value }) => level === 'other' && !/\d/u.test(value))
  );
}
