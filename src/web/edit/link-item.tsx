// One link on the editor's desk: its state, both sides' sentences, and what may be done with it.
import type { VNode } from 'preact';
import { linkActions, type LinkAction } from '../../app/edit/link-steps.ts';
import type { DeskLink, Sentence } from '../../app/edit/view.ts';
import { direction } from '../../app/read/edition/blocks.ts';
import type { Text } from '../../model/text.ts';
import { absentPagesWords } from '../components/absence.ts';
import { linkAnchor } from './links.ts';
import { editWords as said } from './words.ts';

export interface LinkItemProps {
  readonly link: DeskLink;
  /** From 1, among all links between the two texts. */
  readonly number: number;
  readonly total: number;
  readonly original: Text;
  readonly translation: Text;
  readonly toSentence: (id: string) => string;
}

/** What it makes sense to do with a link. */
export function possibleActions({ link, number, total }: LinkItemProps): LinkAction[] {
  const [m, n] = [link.source.length, link.target.length];
  const both = m > 0 && n > 0;
  const [first, last] = [number === 1, number === total];
  const possible: Readonly<Record<LinkAction, boolean>> = {
    confirm: link.by === 'computed' || link.stale,
    refuse: both,
    split: m > 1 || n > 1,
    join: !last,
    unlink: both,
    'source-up': m > 0 && !first,
    'source-down': m > 0 && !last,
    'target-up': n > 0 && !first,
    'target-down': n > 0 && !last,
    reopen: link.drafted || link.link !== undefined,
  };
  return linkActions.filter((action) => possible[action]);
}

function stateWords(link: DeskLink): string[] {
  const by = link.judged?.by ?? '';
  const main =
    link.by === 'computed'
      ? [
          said.state.computed(link.score),
          ...(link.judged?.state === 'refused' ? [said.state.refused(by)] : []),
        ]
      : [said.state[link.by](by)];
  return [
    ...main,
    ...(link.stale ? [said.state.stale] : []),
    ...(link.crossing ? [said.state.crossing] : []),
    ...(link.drafted ? [said.state.drafted] : []),
  ];
}

/** Why a side is empty, as far as it is known. */
function emptyWords(link: DeskLink, side: 'source' | 'target'): string {
  const pages = link.absentPages.flatMap((page) => {
    const [absence] = page.absences;
    return absence === undefined ? [] : [{ page, absence }];
  });
  const why = pages.length > 0 ? `${absentPagesWords(pages)}.` : (link.note ?? '');
  return [said.gap[side === 'source' ? 'target' : 'source'], why].filter((one) => one !== '').join(' ');
}

function Side(props: {
  readonly side: 'source' | 'target';
  readonly text: Text;
  readonly item: LinkItemProps;
}): VNode {
  const { side, text, item } = props;
  const sentences: readonly Sentence[] = item.link.sentences[side];
  if (sentences.length === 0)
    return (
      <div class="desk-side empty">
        <p>{emptyWords(item.link, side)}</p>
      </div>
    );
  return (
    <div class="desk-side">
      {sentences.map(({ id, text: words, page }) => (
        <p lang={text.language} dir={direction(text.language)}>
          <a class="n" href={item.toSentence(id)} lang="en" dir="ltr">
            {page === undefined ? id : `${id}, ${page.label}`}
          </a>{' '}
          {words}
        </p>
      ))}
    </div>
  );
}

export function LinkItem(props: LinkItemProps): VNode {
  const { link, number, original, translation } = props;
  const words = stateWords(link);
  const names = ['desk-link', link.by, link.stale ? 'stale' : '', link.drafted ? 'drafted' : ''];
  return (
    <li>
      <div
        id={linkAnchor(link.anchor)}
        class={names.filter((name) => name !== '').join(' ')}
        role="group"
        aria-label={`${number}: ${words.join('; ')}`}
        tabIndex={-1}
        data-link={`${link.anchor} ${link.mark}`}
      >
        <p class="desk-state">
          <span class="desk-number">{number}</span>
          {words.map((one) => (
            <span>{one}</span>
          ))}
        </p>
        <Side side="source" text={original} item={props} />
        <Side side="target" text={translation} item={props} />
        <div class="desk-acts">
          {possibleActions(props).map((action) => (
            <button type="submit" name="act" value={`${action} ${link.anchor} ${link.mark}`} data-do={action}>
              {said.actions[action]}
              {action.endsWith('-up') && <span class="vh">{said.moves.up}</span>}
              {action.endsWith('-down') && <span class="vh">{said.moves.down}</span>}
            </button>
          ))}
        </div>
      </div>
    </li>
  );
}
