// What the editor's pages for two texts have in common: whose they are, what is gathered, the keys.
import type { ComponentChildren, VNode } from 'preact';
import type { DeskFrame } from '../../app/edit/view.ts';
import { inInterfaceLanguage } from '../components/head-matter.tsx';
import { Layout } from '../components/layout.tsx';
import type { Links } from '../links.ts';
import { languageName } from '../pages/labels.ts';
import { words } from '../pages/words.ts';
import { DraftBox } from './draft-box.tsx';
import type { EditLinks } from './links.ts';
import { editWords as said } from './words.ts';

/** What the last deed came to, told once. `at`: the anchor of what the editor goes on with. */
export interface Notice {
  readonly text: string;
  readonly failed: boolean;
  readonly at?: string | undefined;
}

export interface FrameOptions {
  readonly by: string;
  readonly token: string;
  readonly notice: Notice | undefined;
  readonly edit: EditLinks;
}

/** The keys, for who wants to use them; with a switch, since a single letter may be pressed unawares (WCAG 2.1.4). */
export function Keys(props: { readonly list: readonly (readonly [readonly string[], string])[] }): VNode {
  return (
    <details class="desk-keys" data-keys hidden>
      <summary>{said.keys.title}</summary>
      <label>
        <input type="checkbox" data-single-keys checked autoComplete="off" /> {said.keys.use}
      </label>
      <dl>
        {props.list.map(([keys, what]) => (
          <div>
            <dt>
              {keys.map((key) => (
                <kbd>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{said.keys.only}</p>
    </details>
  );
}

/** `action`: where the forms of the page send what they say. `on`: which of the two pages it is. */
export function DeskLayout(props: {
  readonly view: DeskFrame;
  readonly links: Links;
  readonly options: FrameOptions;
  readonly action: string;
  readonly titles: { readonly title: (record: string) => string; readonly heading: string };
  readonly on: 'links' | 'findings';
  readonly children: ComponentChildren;
}): VNode {
  const { view, links, options, action, titles, on, children } = props;
  const { by, token, notice, edit } = options;
  const { original, translation } = view;
  const place = { id: view.id, original: original.id, translation: translation.id };
  const record = inInterfaceLanguage(view.titles)?.text ?? words.record.untitled;
  return (
    <Layout
      archive={view.archive}
      links={links}
      title={titles.title(record)}
      meta={[{ name: 'robots', content: 'noindex' }]}
      islands={['edit-links.js']}
      skips={[{ to: 'between', label: said.toList }]}
    >
      <article class="desk" data-at={notice?.at}>
        <p class="kind">{record}</p>
        <h1>{titles.heading}</h1>
        <nav class="views" aria-label={said.ways}>
          <a href={edit.links(place, 1)} aria-current={on === 'links' ? 'page' : undefined}>
            {said.heading}
          </a>
          <a href={edit.findings(place)} aria-current={on === 'findings' ? 'page' : undefined}>
            {said.judgeFindings}
          </a>
          <a href={links.view(view.id, view.number, { kind: 'parallel', text: translation.id })}>
            {said.toReader}
          </a>
          <a href={edit.home()}>{said.toHome}</a>
        </nav>
        <p class="quiet">{said.editing(by)}</p>
        <p id="said" class={notice?.failed === true ? 'desk-said failed' : 'desk-said'} role="status">
          {notice?.text}
        </p>
        <DraftBox view={view} action={action} token={token} />
        <h2 id="between">
          {said.original}: {languageName(original.language)}. {said.translation}:{' '}
          {languageName(translation.language)}
        </h2>
        {children}
      </article>
    </Layout>
  );
}
