// Where an editor comes in: who he is here, and what he has begun.
import type { VNode } from 'preact';
import type { Draft } from '../../app/edit/draft.ts';
import { foldSteps } from '../../app/edit/link-steps.ts';
import type { ArchiveInfo } from '../../app/read/view.ts';
import { Layout } from '../components/layout.tsx';
import type { Links } from '../links.ts';
import type { EditLinks } from './links.ts';
import { editWords } from './words.ts';

const said = editWords.entry;

export interface EntryView {
  readonly archive: ArchiveInfo;
  readonly by: string;
  readonly drafts: readonly Draft[];
}

export function entryPage({ archive, by, drafts }: EntryView, links: Links, edit: EditLinks): VNode {
  return (
    <Layout
      archive={archive}
      links={links}
      title={said.title}
      meta={[{ name: 'robots', content: 'noindex' }]}
    >
      <article class="desk">
        <h1>{said.title}</h1>
        <p>{said.by(by)}</p>
        <p>{said.how}</p>
        <h2>{said.drafts}</h2>
        {drafts.length === 0 ? (
          <p>{said.noDrafts}</p>
        ) : (
          <ul class="plain-list">
            {drafts.map(({ record, original, translation, steps, decisions }) => (
              <li>
                <a href={edit.links({ id: record, original, translation }, 1)}>
                  {said.draft(record, original, translation, foldSteps(steps).length + decisions.length)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </article>
    </Layout>
  );
}
