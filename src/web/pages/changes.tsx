// What one version of a record changed in the one before it, word by word.
import { direction } from '../../app/read/edition/blocks.ts';
import type { VNode } from 'preact';
import {
  changesBetween,
  type ChangedBlock,
  type ChangedText,
  type Run,
} from '../../app/read/edition/changes.ts';
import type { ChangesView } from '../../app/read/view.ts';
import { inInterfaceLanguage } from '../components/head-matter.tsx';
import { dayOf } from '../components/history.tsx';
import { Layout } from '../components/layout.tsx';
import type { Links } from '../links.ts';
import { fieldLabels, languageName } from './labels.ts';
import { words } from './words.ts';

const said = words.changes;

/** Equal stretches longer than this are shortened in their middle. */
const CONTEXT = 240;

function shortened(text: string): string {
  if (text.length <= CONTEXT) return text;
  const half = CONTEXT / 2;
  return `${text.slice(0, half).toWellFormed()} … ${text.slice(-half).toWellFormed()}`;
}

function Runs({ runs }: { readonly runs: readonly Run[] }): VNode {
  return (
    <>
      {runs.map(({ kind, text }) => {
        if (kind === 'same') return shortened(text);
        // The words are there for readers who hear the page: neither stroke nor line is read out.
        return kind === 'removed' ? (
          <del>
            <span class="vh">{said.removed}: </span>
            {text}
          </del>
        ) : (
          <ins>
            <span class="vh">{said.added}: </span>
            {text}
          </ins>
        );
      })}
    </>
  );
}

function BlockChange({ block }: { readonly block: ChangedBlock }): VNode {
  return (
    <div class="change">
      <p class="where">{block.id}</p>
      {block.words.length > 0 && (
        <p class="diff" lang={block.language} dir={direction(block.language)}>
          <Runs runs={block.words} />
        </p>
      )}
      {block.marks.length > 0 && (
        <p class="diff marks-diff">
          <Runs runs={block.marks} />
        </p>
      )}
    </div>
  );
}

function TextChange({ change }: { readonly change: ChangedText }): VNode {
  const { text, whole, about, blocks } = change;
  const name = `${words.text.kinds[text.kind]}, ${languageName(text.language)}`;
  return (
    <section>
      <h2>{whole === undefined ? name : said.whole(name, whole)}</h2>
      {about.length > 0 && (
        <p class="diff">
          <Runs runs={about} />
        </p>
      )}
      {blocks.map((block) => (
        <BlockChange block={block} />
      ))}
    </section>
  );
}

export function changesPage(view: ChangesView, links: Links): VNode {
  const { id, before, after } = view;
  const { fields, texts } = changesBetween(before.content, after.content);
  const record = inInterfaceLanguage(after.content.description.titles)?.text ?? words.record.untitled;
  const title = said.title(before.version.number, after.version.number);
  return (
    <Layout
      archive={view.archive}
      links={links}
      title={`${title}: ${record}`}
      canonical={links.absolute(links.changes(id, after.version.number))}
    >
      <article class="changes">
        <p class="kind">
          <a href={links.version(id, after.version.number)}>{record}</a>
        </p>
        <h1>{title}</h1>
        <ul class="plain-list">
          {[before, after].map(({ version }) => (
            <li>
              <a href={links.version(id, version.number)}>{said.toBefore(version.number)}</a>,{' '}
              {dayOf(version.published)}
              {version.by === '' ? null : `, ${words.apparatus.by(version.by)}`}
              {version.note === '' ? null : `: ${version.note}`}
            </li>
          ))}
        </ul>
        <p class="quiet">{said.lead}</p>
        {fields.length + texts.length === 0 && <p>{said.none}</p>}
        {fields.length > 0 && (
          <section>
            <h2>{said.description}</h2>
            {fields.map(({ field, runs }) => (
              <div class="change">
                <h3>{fieldLabels[field]}</h3>
                <p class="diff">
                  <Runs runs={runs} />
                </p>
              </div>
            ))}
          </section>
        )}
        {texts.map((change) => (
          <TextChange change={change} />
        ))}
      </article>
    </Layout>
  );
}
