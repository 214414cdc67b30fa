// What an editor is told where a deed cannot be done.
import type { Problem, Result } from '../../model/problem.ts';

export function problem(code: string, message: string, hint?: string): Problem {
  return { code, severity: 'error', message, ...(hint !== undefined && { hint }) };
}

export function failed(one: Problem): Result<never> {
  return { ok: false, problems: [one] };
}

export const linkMoved = problem(
  'link-moved',
  'This link has changed since the page was shown: nothing was done.',
  'Look at how it stands now, and say it again.',
);

export const findingMoved = problem(
  'finding-moved',
  'This finding is not there any more: nothing was done.',
  'Look at the findings as they stand now.',
);

export const linksPending = problem(
  'links-pending',
  'The links of these two texts are being computed just now.',
  'Try again in a moment.',
);

export const findingsPending = problem(
  'findings-pending',
  'Second looks at these two texts are being taken just now.',
  'Try again in a moment.',
);

export function draftFull(most: number): Problem {
  return problem(
    'draft-full',
    `${most} changes are gathered for these two texts, and one version takes no more: nothing was done.`,
    'Publish what is gathered, and go on from there.',
  );
}

export function draftBehind(began: number, newest: number): Problem {
  return problem(
    'stale-edit',
    `You began with version ${began}; version ${newest} has been published since. What you gathered is kept.`,
    'Take it over to the newest version, or throw it away.',
  );
}
