// The problems, warnings and notes that reading a printed date can give.
import type { Problem, Severity } from '../../problem.ts';

const severities = {
  'date-empty': 'error',
  'date-too-long': 'error',
  'date-not-understood': 'error',
  'date-impossible': 'error',
  'date-era-range': 'error',
  'date-lunar': 'error',
  'date-reversed': 'error',
  'date-ambiguous': 'warning',
  'date-weekday': 'warning',
  'date-calendars-disagree': 'warning',
  'date-julian-kept': 'warning',
  'date-century': 'note',
  'date-order': 'note',
  'date-era': 'note',
  'date-vague': 'note',
  'date-night': 'note',
  'date-year-inferred': 'note',
  'date-calendar': 'note',
  'date-letters': 'note',
  'date-qualifier': 'note',
  'date-midnight': 'note',
} as const satisfies Record<string, Severity>;

export type DateProblemCode = keyof typeof severities;

/** One problem; its severity follows from its code. */
export function dateProblem(code: DateProblemCode, message: string, hint: string): Problem {
  return { code, severity: severities[code], message, hint };
}
