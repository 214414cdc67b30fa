// The editor's page for what second looks found between an original and its translation.
import type { VNode } from 'preact';
import type { DeskFinding, MarkedSentence } from '../../app/edit/desk-findings.ts';
import type { FindingDeskView } from '../../app/edit/view.ts';
import { direction } from '../../app/read/edition/blocks.ts';
import type { Text } from '../../model/text.ts';
import type { Links } from '../links.ts';
import { askedOf, shownStates, writeAskedFindings, type AskedFindings } from './asked-findings.ts';
import { DeskLayout, Keys, type FrameOptions } from './frame.tsx';
import { linkAnchor } from './links.ts';
import { editWords } from './words.ts';

const said = editWords.findings;
/** More than these are not shown at once: a filter narrows them. */
const mostShown = 200;
const deeds = ['dismissed', 'accepted', 'mended', 'reopen'] as const;

/** A sentence, with the words marked that a finding is about. */
function marked({ text, marked: ranges }: MarkedSentence): (VNode | string)[] {
  const pieces: (VNode | string)[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    pieces.push(text.slice(at, start), <mark>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...pieces, text.slice(at)];
}

function Side(props: {
  readonly sentences: readonly MarkedSentence[];
  readonly text: Text;
  readonly toSentence: (id: string) => string;
}): VNode {
  const { sentences, text, toSentence } = props;
  if (sentences.length === 0)
    return (
      <div class="desk-side empty">
        <p>{said.nothing}</p>
      </div>
    );
  return (
    <div class="desk-side">
      {sentences.map((sentence) => (
        <p lang={text.language} dir={direction(text.language)}>
          <a class="n" href={toSentence(sentence.id)} lang="en" dir="ltr">
            {sentence.id}
          </a>{' '}
          {marked(sentence)}
        </p>
      ))}
    </div>
  );
}

function stateWords({ judgement, explained, confidence, drafted }: DeskFinding): string[] {
  return [
    said.sure(confidence),
    ...(explained === undefined ? [] : [said.explained(explained)]),
    ...(judgement === null ? [] : [said.judged[judgement.decision](judgement.by)]),
    ...(judgement?.reason === undefined ? [] : [said.because(judgement.reason)]),
    ...(drafted ? [editWords.state.drafted] : []),
  ];
}

function FindingItem(props: {
  readonly finding: DeskFinding;
  readonly number: number;
  readonly view: FindingDeskView;
  readonly action: string;
  readonly token: string;
  readonly toSentence: (id: string) => string;
}): VNode {
  const { finding, number, view, action, token, toSentence } = props;
  const { anchor, state, judgement, drafted } = finding;
  const kind = said.kinds[finding.kind];
  const possible = deeds.filter((one) =>
    one === 'reopen' ? judgement !== null || drafted : judgement?.decision !== one,
  );
  return (
    <li>
      <div
        id={linkAnchor(anchor)}
        class={`desk-link finding ${state}${drafted ? ' drafted' : ''}`}
        role="group"
        aria-label={`${number}: ${kind}; ${stateWords(finding).join('; ')}`}
        tabIndex={-1}
      >
        <p class="desk-state">
          <span class="desk-number">
            {number} {kind}
          </span>
          {stateWords(finding).map((one) => (
            <span>{one}</span>
          ))}
        </p>
        <Side sentences={finding.sentences.source} text={view.original} toSentence={toSentence} />
        <Side sentences={finding.sentences.target} text={view.translation} toSentence={toSentence} />
        <p class="desk-why">{finding.reason}</p>
        <form method="post" action={action} class="desk-acts">
          <input type="hidden" name="token" value={token} />
          <label class="desk-reason">
            {said.reason} <input type="text" name="reason" maxLength={500} autoComplete="off" />
          </label>
          {possible.map((one) => (
            <button
              type="submit"
              name="act"
              value={`${one === 'reopen' ? 'reopen-finding' : one} ${anchor}`}
              data-do={one}
            >
              {said.actions[one]}
            </button>
          ))}
        </form>
      </div>
    </li>
  );
}

function Filter(props: {
  readonly view: FindingDeskView;
  readonly asked: AskedFindings;
  readonly action: string;
}): VNode {
  const { view, asked, action } = props;
  const kinds = [...new Set((view.findings ?? []).map(({ kind }) => kind))];
  return (
    <form method="get" action={action} class="desk-filter">
      <label>
        {said.stateLabel}{' '}
        <select name="state">
          {shownStates.map((one) => (
            <option value={one} selected={one === asked.state}>
              {said.states[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {said.kind}{' '}
        <select name="kind">
          <option value="">{said.anyKind}</option>
          {kinds.map((one) => (
            <option value={one} selected={one === asked.kind}>
              {said.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input type="checkbox" name="small" value="yes" checked={asked.small} /> {said.small}
      </label>
      <button type="submit">{said.show}</button>
    </form>
  );
}

export function findingsPage(
  view: FindingDeskView,
  links: Links,
  options: FrameOptions & { readonly asked: AskedFindings },
): VNode {
  const { asked, token, notice, edit } = options;
  const place = { id: view.id, original: view.original.id, translation: view.translation.id };
  const here = edit.findings(place, writeAskedFindings(asked));
  const found = view.findings ?? [];
  const all = askedOf(found, asked, notice?.at);
  const shown = all.slice(0, mostShown);
  const reader = { kind: 'parallel', text: view.translation.id } as const;
  return (
    <DeskLayout view={view} links={links} options={options} action={here} titles={said} on="findings">
      <p>{said.lead}</p>
      <Filter view={view} asked={asked} action={edit.findings(place)} />
      {view.findings === undefined ? (
        <p>{said.pending}</p>
      ) : (
        <p class="quiet">{all.length === 0 ? said.none : said.count(shown.length, found.length)}</p>
      )}
      <Keys list={said.keys} />
      <ol class="desk-links">
        {shown.map((finding, at) => (
          <FindingItem
            finding={finding}
            number={at + 1}
            view={view}
            action={here}
            token={token}
            toSentence={(id) => links.segment(view.id, view.number, id, reader)}
          />
        ))}
      </ol>
    </DeskLayout>
  );
}
