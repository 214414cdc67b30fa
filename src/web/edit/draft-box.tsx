// What an editor has gathered: how much it is, and the button that publishes it.
import type { VNode } from 'preact';
import type { GatheredChange } from '../../app/edit/link-steps.ts';
import type { DeskFrame } from '../../app/edit/view.ts';
import { editWords } from './words.ts';

const said = editWords.draft;
const kinds = ['confirm', 'correct', 'refuse', 'forget'] as const satisfies readonly GatheredChange['do'][];

function gathered({ changes, decisions }: DeskFrame['draft']): string {
  const parts = kinds.flatMap((kind) => {
    const count = changes.filter((one) => one.do === kind).length;
    return count === 0 ? [] : [said.of[kind](count)];
  });
  const judged = decisions.length === 0 ? [] : [said.decisions(decisions.length)];
  return `${[...parts, ...judged].join(', ')}.`;
}

/** The reason as well: the editor wrote it, and it stands nowhere else. */
function decided({ kind, decision, reason }: DeskFrame['draft']['decisions'][number]): string {
  const { kinds: ofFinding, decided: of, because } = editWords.findings;
  return `${ofFinding[kind]}, ${of[decision]}${reason === undefined ? '' : `, ${because(reason)}`}`;
}

function Left({ view }: { readonly view: DeskFrame }): VNode {
  const words = (ids: readonly string[]): string =>
    ids.map((id) => `${id} “${view.said.get(id)?.slice(0, 80) ?? '…'}”`).join(' ');
  return (
    <div class="desk-left">
      <h3>{said.left}</h3>
      <ul>
        {view.draft.left.map((one) =>
          'change' in one ? (
            <li>
              {said.of[one.change.do](1)}: {words(one.change.source)} ↔ {words(one.change.target)}:{' '}
              {said.why[one.why]}
            </li>
          ) : (
            <li>
              {decided(one.decision)}: {words(one.decision.source?.segments ?? [])} ↔{' '}
              {words(one.decision.target?.segments ?? [])}: {said.why[one.why]}
            </li>
          ),
        )}
      </ul>
      <button type="submit" name="act" value="discard-left">
        {said.forgetLeft}
      </button>
    </div>
  );
}

export function DraftBox(props: {
  readonly view: DeskFrame;
  readonly action: string;
  readonly token: string;
}): VNode {
  const { view, action, token } = props;
  const { draft } = view;
  const some = draft.changes.length + draft.decisions.length > 0;
  return (
    <form method="post" action={action} class="desk-draft" aria-labelledby="draft">
      <input type="hidden" name="token" value={token} />
      <h2 id="draft">{said.title}</h2>
      {draft.behind && (
        <div class="banner" role="note">
          <p>{said.behind(draft.number, view.number)}</p>
          <button type="submit" name="act" value="take-over">
            {said.takeOver}
          </button>
        </div>
      )}
      <p>{some ? gathered(draft) : said.none}</p>
      {some && !draft.behind && (
        <p class="desk-publish">
          <label>
            {said.note} <input type="text" name="note" maxLength={500} autoComplete="off" />
          </label>
          <button type="submit" name="act" value="publish">
            {said.publish}
          </button>
        </p>
      )}
      {(draft.mayUndo || some) && (
        <p class="desk-back">
          {draft.mayUndo && (
            <button type="submit" name="act" value="undo" data-do="undo">
              {said.undo}
            </button>
          )}
          <button type="submit" name="act" value="discard">
            {said.discard}
          </button>
        </p>
      )}
      {draft.left.length > 0 && <Left view={view} />}
    </form>
  );
}
