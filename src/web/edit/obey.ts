// What the forms of the editor's pages ask for, done, and what came of it in words.
import type { Desk, DeskPlace } from '../../app/edit/desk.ts';
import { linkActions } from '../../app/edit/link-steps.ts';
import type { Result } from '../../model/problem.ts';
import type { Notice } from './frame.tsx';
import { editWords as said } from './words.ts';

const done = (text: string, at?: string): Notice => ({ text, failed: false, at });
const decisions = ['accepted', 'dismissed', 'mended', 'reopen'] as const;

/** A problem in words, with how it is mended. */
function told<T>(result: Result<T>, success: (value: T) => Notice): Notice {
  if (result.ok) return success(result.value);
  const text = result.problems
    .map(({ message, hint }) => [message, hint].filter(Boolean).join(' '))
    .join(' ');
  return { text, failed: true };
}

const textOf = (fields: ReadonlyMap<string, string>, name: string): string =>
  (fields.get(name) ?? '').slice(0, 500);

/** Undefined of what no form of these pages asks for. */
export async function obey(
  desk: Desk,
  place: DeskPlace,
  fields: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<Notice | undefined> {
  const act = fields.get('act') ?? '';
  switch (act) {
    case 'publish':
      return told(await desk.publish(place, textOf(fields, 'note'), signal), ({ number, changed }) =>
        done(changed ? said.published(number) : said.unchanged),
      );
    case 'undo':
      return told(await desk.undo(place, signal), (at) => done(said.undone, at));
    case 'discard':
      return told(await desk.discard(place, 'all', signal), () => done(said.discarded));
    case 'discard-left':
      return told(await desk.discard(place, 'left', signal), () => done(said.discarded));
    case 'take-over':
      return told(await desk.takeOver(place, signal), (left) => done(said.takenOver(left)));
  }
  const [word = '', anchor = '', mark = ''] = act.split(' ');
  // Links are reopened as well; there the word is another.
  const decision = decisions.find((one) => (one === 'reopen' ? 'reopen-finding' : one) === word);
  if (decision !== undefined) {
    const decided = await desk.decide(place, { anchor, decision, reason: textOf(fields, 'reason') }, signal);
    return { ...told(decided, () => done(said.findings.done[decision])), at: anchor };
  }
  const action = linkActions.find((one) => one === word);
  if (action === undefined) return undefined;
  const acted = await desk.act(place, { action, anchor, mark }, signal);
  const notice = told(acted, (at) => done(said.done[action], at));
  return notice.failed ? { ...notice, at: anchor } : notice;
}
