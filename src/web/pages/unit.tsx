// One unit of description, from a repository down to a file with its folios in order.
import type { VNode } from 'preact';
import type { FolioStretch, UnitView } from '../../app/read/browse/view.ts';
import { dateInWords } from '../../app/read/edition/dates.ts';
import { languageAttributes } from '../components/block.tsx';
import { Entries, RecordLink } from '../components/entries.tsx';
import { DateWords } from '../components/date.tsx';
import { Layout } from '../components/layout.tsx';
import { Pagination } from '../components/pagination.tsx';
import { Path } from '../components/path.tsx';
import { Code, UnitLines, unitName, unitPath } from '../components/unit-lines.tsx';
import { unitData } from '../linked-data.ts';
import type { Links } from '../links.ts';
import { findingAidOf } from '../other-forms.ts';
import { levelLabel } from './labels.ts';
import { words } from './words.ts';

const said = words.browse.units;

function Stretch({ stretch, links }: { readonly stretch: FolioStretch; readonly links: Links }): VNode {
  if (stretch.kind === 'missing')
    return (
      <li class="gone">
        <span class="folios">
          <Code code={stretch.label} />
        </span>
        <span class="what quiet">{said.missing}</span>
      </li>
    );
  const { record, absent, label } = stretch;
  return (
    <li>
      <span class="folios">
        <Code code={label} />
      </span>
      <span class="what">
        <RecordLink entry={record} links={links} />
        <span class="quiet">
          <DateWords edtf={record.date} />
          {absent.length > 0 && `; ${said.absent(absent.join(', '))}`}
        </span>
      </span>
    </li>
  );
}

/** What the unit is and what has been said of it. */
function Head({ view }: { readonly view: UnitView }): VNode {
  const { unit, titles, scope, dates } = view;
  const { text, language } = unitName(unit);
  const others = titles.filter((title) => title.text !== text);
  return (
    <header class="list-head">
      <p class="kind">{levelLabel(unit.level)}</p>
      <h1 {...languageAttributes(language)}>{text}</h1>
      {others.map((title) => (
        <p class="other-title" {...languageAttributes(title.language)}>
          {title.text}
        </p>
      ))}
      <p class="quiet">
        {unit.code !== text && (
          <>
            <Code code={unit.code} />;{' '}
          </>
        )}
        {dates !== null && `${dateInWords(dates)}; `}
        {words.count.records(unit.records)}
      </p>
      {scope.map((one) => (
        <p class="scope" {...languageAttributes(one.language)}>
          {one.text}
        </p>
      ))}
      {unit.stub && <p class="quiet">{said.stub}</p>}
    </header>
  );
}

/** The lists of a unit turn their pages together; each is there only where it still goes on. */
export function unitPage(view: UnitView, links: Links): VNode {
  const { unit, units, folios, loose } = view;
  const { text } = unitName(unit);
  const page = units.page;
  const pages = Math.max(units.pages, folios.pages, loose.pages);
  const sectioned = units.entries.length + folios.entries.length > 0;
  return (
    <Layout
      archive={view.archive}
      links={links}
      title={page > 1 ? `${text}, ${words.list.pageOf(page, pages)}` : text}
      canonical={links.absolute(links.unit(unit.key, page))}
      data={page > 1 ? undefined : unitData(view, links)}
      alternates={findingAidOf(unit.key, links)}
      section="repositories"
    >
      <div class="listing">
        <Path label={words.nav.path} steps={unitPath(view.above, links)} />
        <Head view={view} />
        {units.entries.length > 0 && (
          <section class="year" aria-labelledby="units">
            <h2 id="units">{said.beneath}</h2>
            <UnitLines units={units.entries} links={links} />
          </section>
        )}
        {folios.entries.length > 0 && (
          <section class="year" aria-labelledby="folios">
            <h2 id="folios">{view.file ? said.folios : said.foliosAlone}</h2>
            <p class="quiet">{view.file ? said.foliosLead : said.foliosAloneLead}</p>
            <ol class="folio-list">
              {folios.entries.map((stretch) => (
                <Stretch stretch={stretch} links={links} />
              ))}
            </ol>
          </section>
        )}
        {loose.entries.length > 0 && (
          <section class="year" aria-labelledby="loose">
            <h2 id="loose">{sectioned ? said.loose : said.records}</h2>
            <Entries entries={loose.entries} links={links} />
          </section>
        )}
        <Pagination page={page} pages={pages} to={(n) => links.unit(unit.key, n)} />
      </div>
    </Layout>
  );
}
