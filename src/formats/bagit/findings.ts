// What is found wrong with a bag: problems, gathered up to a bound for each kind, and counted beyond.
import type { Problem, Severity, Where } from '../../model/problem.ts';

const mostOfAKind = 100;

export interface Findings {
  add(severity: Severity, code: string, message: string, where: Where, hint: string): void;
  /** Whether anything so grave was found that the bag is not valid. */
  readonly isInvalid: boolean;
  /** In the order found; of each kind a hundred, and then how many more there are. */
  all(): readonly Problem[];
}

export function createFindings(): Findings {
  const problems: Problem[] = [];
  const counts = new Map<string, { severity: Severity; count: number }>();
  let isInvalid = false;
  return {
    add(severity, code, message, where, hint) {
      const count = (counts.get(code)?.count ?? 0) + 1;
      counts.set(code, { severity, count });
      isInvalid ||= severity === 'error';
      if (count <= mostOfAKind) problems.push({ code, severity, message, where, hint });
    },
    get isInvalid() {
      return isInvalid;
    },
    all: () => [
      ...problems,
      ...[...counts]
        .filter(([, { count }]) => count > mostOfAKind)
        .map(([code, { severity, count }]) => ({
          code,
          severity,
          message: `The same is to be said of ${count - mostOfAKind} more.`,
          hint: 'Mend these first, then check again.',
        })),
    ],
  };
}
