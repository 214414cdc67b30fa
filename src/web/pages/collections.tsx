// Collections: all of them, and one with its introduction and its records.
import type { VNode } from 'preact';
import type { CollectionsView, CollectionView } from '../../app/read/browse/view.ts';
import { languageAttributes } from '../components/block.tsx';
import { inInterfaceLanguage } from '../components/head-matter.tsx';
import { Layout } from '../components/layout.tsx';
import { beginning } from '../components/name-lines.tsx';
import { Pagination } from '../components/pagination.tsx';
import { Rubrics } from '../components/rubrics.tsx';
import { collectionData } from '../linked-data.ts';
import type { Links } from '../links.ts';
import { words } from './words.ts';

/** So much of an introduction stands in the list of all collections. */
const taste = 400;

export function collectionsPage(view: CollectionsView, links: Links): VNode {
  return (
    <Layout
      archive={view.archive}
      links={links}
      title={words.nav.collections}
      canonical={links.absolute(links.collections())}
      section="collections"
    >
      <div class="listing">
        <header class="list-head">
          <h1>{words.nav.collections}</h1>
        </header>
        {view.collections.length === 0 && <p>{words.browse.collections.none}</p>}
        <ul class="collections">
          {view.collections.map(({ name, records, introduction }) => (
            <li>
              <a href={links.facet('collection', name, 1)}>{name}</a>{' '}
              <span class="count">{words.count.records(records)}</span>
              {introduction !== null && (
                <p {...languageAttributes(introduction.language)}>{beginning(introduction.text, taste)}</p>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  );
}

/** Paragraphs are parted by empty lines in what a person wrote. */
const paragraphs = (text: string): string[] =>
  text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');

export function collectionPage(view: CollectionView, links: Links): VNode {
  const { name, records } = view;
  const title = inInterfaceLanguage(view.titles);
  const label = title?.text ?? name;
  const others = view.titles.filter((one) => one !== title);
  const to = (page: number): string => links.facet('collection', name, page);
  return (
    <Layout
      archive={view.archive}
      links={links}
      title={records.page > 1 ? `${label}, ${words.list.pageOf(records.page, records.pages)}` : label}
      description={inInterfaceLanguage(view.introduction)?.text.slice(0, 300)}
      canonical={links.absolute(to(records.page))}
      data={records.page > 1 ? undefined : collectionData(view, links)}
      section="collections"
    >
      <div class="listing">
        <header class="list-head">
          <p class="kind">
            <a href={links.collections()}>{words.list.of.collection}</a>
          </p>
          <h1 {...languageAttributes(title?.language)}>{label}</h1>
          {others.map(({ language, text }) => (
            <p class="other-title" {...languageAttributes(language)}>
              {text}
            </p>
          ))}
          <p class="quiet">{words.count.records(records.total)}</p>
        </header>
        {records.page === 1 &&
          view.introduction.map(({ language, text }) => (
            <div class="introduction" {...languageAttributes(language)}>
              {paragraphs(text).map((paragraph) => (
                <p>{paragraph}</p>
              ))}
            </div>
          ))}
        <Rubrics entries={records.entries} rubric="year" links={links} />
        <Pagination page={records.page} pages={records.pages} to={to} />
      </div>
    </Layout>
  );
}
