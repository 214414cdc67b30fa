// Pages that could not be read: whether they ever can be, and what a record says of those that cannot.
import type { Absence, Page } from '../../model/exemplar.ts';
import type { Problem } from '../../model/problem.ts';
import type { ImagedPage } from './plan.ts';

/** `problems`: why. */
export interface Unread {
  readonly page: ImagedPage;
  readonly problems: readonly Problem[];
}

/** What is wrong with the file itself. Limits, missing programs, crashes and silence of an engine pass. */
const lasting: ReadonlySet<string> = new Set([
  'no-image',
  'image-damaged',
  'pdf-damaged',
  'pdf-password',
  'pdf-empty',
  'pdf-no-page',
  'image-empty',
  'jp2-components',
  'jp2-memory',
]);

/** Whether the page will be as unreadable whenever it is tried again with the same file. */
export function isLasting({ problems }: Unread): boolean {
  return problems.some(({ code }) => lasting.has(code));
}

const reason = 'Its image cannot be decoded';

/** The pages, with those that were left out of a text by a recognition marked so, and no others any more. */
export function withUnread(
  pages: readonly Page[],
  unread: readonly Unread[],
  text: string,
  by: string,
): Page[] {
  const why = new Map(unread.map(({ page, problems }) => [page.id, problems]));
  return pages.map((page) => {
    const others = page.absences.filter((one) => !isOwn(one, text));
    const problems = why.get(page.id);
    if (problems === undefined)
      return others.length === page.absences.length ? page : { ...page, absences: others };
    const code = problems.find((one) => lasting.has(one.code))?.code ?? '';
    const absence: Absence = {
      kind: 'not-transcribed',
      text,
      note: `${reason} (${code}).`,
      basis: 'inferred',
      certainty: 'certain',
      by,
    };
    return { ...page, absences: [...others, absence] };
  });
}

function isOwn({ kind, text, note, basis }: Absence, of: string): boolean {
  return (
    kind === 'not-transcribed' && text === of && basis === 'inferred' && note?.startsWith(reason) === true
  );
}

/** Nothing is published while pages may yet be read: a transcription without them would be taken for the whole. */
export function notYetWhole(unread: readonly Unread[], pages: number): Problem {
  const labels = unread.map(({ page }) => page.label).join(', ');
  const named = labels.length > 200 ? `${labels.slice(0, 200)}…` : labels;
  return {
    code: 'ocr-not-whole',
    severity: 'error',
    message: `Of ${pages} ${pages === 1 ? 'page' : 'pages'}, ${unread.length} could not be read (folio ${named}); no transcription was made.`,
    hint: 'Mend what is said of them, and repeat the command: what was read of the others is kept.',
  };
}
