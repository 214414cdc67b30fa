// Gathers what is wrong with one file, with its lines, and never more than a person would read.
import type { Problem } from '../../model/problem.ts';

const most = 100;

/** A line, or how to find it where that takes time. */
type Line = number | undefined | (() => number);

/** Collects the problems of one file. Past a hundred, further ones are only counted. */
export class Report {
  readonly #file: string;
  readonly #problems: Problem[] = [];
  #more = 0;
  #failed = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** Something was not taken: the file as a whole cannot be used. */
  error(code: string, line: Line, message: string, hint: string): void {
    this.#failed = true;
    this.#add('error', code, line, message, hint);
  }

  /** Something was taken, and a person should look at it. */
  warn(code: string, line: Line, message: string, hint: string): void {
    this.#add('warning', code, line, message, hint);
  }

  /** Takes problems that another part found, for this file, at a line if they name none. */
  include(problems: readonly Problem[], line?: number): void {
    for (const problem of problems) {
      const at = problem.where?.line ?? line;
      this.#add(problem.severity, problem.code, at, problem.message, problem.hint);
      if (problem.severity === 'error') this.#failed = true;
    }
  }

  /** An empty report for the same file, for an attempt that may come to nothing. */
  trial(): Report {
    return new Report(this.#file);
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** In the order of their lines; those of the whole file first. */
  get problems(): readonly Problem[] {
    const sorted = this.#problems.toSorted((a, b) => (a.where?.line ?? 0) - (b.where?.line ?? 0));
    if (this.#more === 0) return sorted;
    const rest: Problem = {
      code: 'more-problems',
      severity: 'note',
      message: `There are ${this.#more} further problems in this file.`,
      where: { file: this.#file },
      hint: 'Mend these first.',
    };
    return [...sorted, rest];
  }

  #add(severity: Problem['severity'], code: string, line: Line, message: string, hint?: string): void {
    if (this.#problems.length >= most) {
      this.#more++;
      return;
    }
    const at = typeof line === 'function' ? line() : line;
    const where = { file: this.#file, ...(at !== undefined && { line: at }) };
    this.#problems.push({ code, severity, message, where, ...(hint !== undefined && { hint }) });
  }
}
