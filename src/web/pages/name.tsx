// One person, body, place or term: its forms, what each source says of it, who stands beside it, and every record by role.
import type { VNode } from 'preact';
import type { NameRole, NameView } from '../../app/read/browse/view.ts';
import { languageAttributes } from '../components/block.tsx';
import { Layout } from '../components/layout.tsx';
import { Descriptions } from '../components/name-description.tsx';
import { NameLines } from '../components/name-lines.tsx';
import { Pagination } from '../components/pagination.tsx';
import { Rubrics } from '../components/rubrics.tsx';
import { nameData } from '../linked-data.ts';
import type { Links } from '../links.ts';
import { sectionAddress, sectionOfName } from '../sections.ts';
import { authorityRecordOf } from '../other-forms.ts';
import { languageName, nameKindLabels, nameRoleLabels } from './labels.ts';
import { words } from './words.ts';

const said = words.browse.names;

/** The forms in which the records write it: what the archive itself bears witness to. */
function Written({ view }: { readonly view: NameView }): VNode | null {
  const [only, ...others] = view.written;
  if (only === undefined || (others.length === 0 && only.written === view.label)) return null;
  return (
    <section aria-labelledby="written">
      <h2 id="written">{said.written}</h2>
      <ul class="written-forms">
        {view.written.map(({ written, language, records }) => (
          <li>
            <span {...languageAttributes(language ?? undefined)}>{written}</span>{' '}
            <span class="quiet">
              {language !== null && `${languageName(language)}, `}
              {words.count.records(records)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Roles({ view, links }: { readonly view: NameView; readonly links: Links }): VNode | null {
  const { kind, address, roles, role } = view;
  if (roles.length < 2 && role === null) return null;
  const link = (one: NameRole | null, label: string, count?: number): VNode => (
    <li>
      <a href={links.name(kind, address, one, 1)} aria-current={one === role ? 'page' : undefined}>
        {label}
      </a>
      {count !== undefined && <span class="count"> {count.toLocaleString(words.language)}</span>}
    </li>
  );
  return (
    <nav class="roles" aria-label={said.roles}>
      <ul>
        {link(null, said.anyRole)}
        {roles.map((one) => link(one.role, nameRoleLabels[one.role], one.records))}
      </ul>
    </nav>
  );
}

const rolesOf = (roles: readonly NameRole[]): string => roles.map((role) => nameRoleLabels[role]).join(', ');

function Records({ view, links }: { readonly view: NameView; readonly links: Links }): VNode {
  const { kind, address, role, records } = view;
  const to = (page: number): string => links.name(kind, address, role, page);
  return (
    <section class="name-records" aria-labelledby="records">
      <h2 id="records">
        {role === null ? said.records : said.recordsAs(nameRoleLabels[role])}{' '}
        <span class="count">{records.total.toLocaleString(words.language)}</span>
      </h2>
      <Roles view={view} links={links} />
      {records.total === 0 && <p class="quiet">{said.noRecords}</p>}
      <Rubrics
        entries={records.entries}
        rubric="none"
        links={links}
        remark={role === null && view.roles.length > 1 ? (entry) => rolesOf(entry.roles) : undefined}
      />
      <Pagination page={records.page} pages={records.pages} to={to} />
    </section>
  );
}

/** Whom a bare surname may mean: only a person can say who it is, so each is a link and no more. */
function Perhaps({ view, links }: { readonly view: NameView; readonly links: Links }): VNode | null {
  if (view.perhaps === null || view.perhaps.length === 0) return null;
  return (
    <section aria-labelledby="perhaps">
      <h2 id="perhaps">{said.perhaps}</h2>
      <NameLines names={view.perhaps} links={links} />
    </section>
  );
}

export function namePage(view: NameView, links: Links): VNode {
  const { kind, address, label, role, records } = view;
  const section = sectionOfName[kind];
  const first = view.descriptions[0];
  const about = first?.description[0]?.text;
  const titles = [
    label,
    ...(role === null ? [] : [nameRoleLabels[role].toLowerCase()]),
    ...(records.page > 1 ? [words.list.pageOf(records.page, records.pages)] : []),
  ];
  return (
    <Layout
      archive={view.archive}
      links={links}
      title={titles.join(', ')}
      description={about?.slice(0, 300)}
      canonical={links.absolute(links.name(kind, address, role, records.page))}
      data={role === null && records.page === 1 ? nameData(view, links) : undefined}
      alternates={authorityRecordOf(view, links)}
      section={section}
    >
      <div class="name-page">
        <header class="list-head">
          <p class="kind">
            <a href={sectionAddress(section, links)}>{nameKindLabels[kind]}</a>
          </p>
          <h1 {...languageAttributes(view.language ?? undefined)}>{label}</h1>
          {view.descriptions.length === 0 && <p class="quiet">{said.undescribed}</p>}
          {view.perhaps !== null && <p>{said.bare}</p>}
        </header>
        <div class="ways">
          <Records view={view} links={links} />
          <div class="beside">
            <Perhaps view={view} links={links} />
            <Descriptions descriptions={view.descriptions} label={label} />
            <Written view={view} />
            {view.besides.length > 0 && (
              <section aria-labelledby="besides">
                <h2 id="besides">{said.besides}</h2>
                <NameLines
                  names={view.besides.map((name) => ({ ...name, description: null, source: null }))}
                  links={links}
                  counted={(n) => n.toLocaleString(words.language)}
                />
              </section>
            )}
          </div>
        </div>
      </div>
    </Layout>
  );
}
