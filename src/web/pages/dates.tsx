// Records by date: all years, and one year, month or day.
import type { VNode } from 'preact';
import type { DateCount, DatesView, DateView } from '../../app/read/browse/view.ts';
import { dateInWords } from '../../app/read/edition/dates.ts';
import { Bar } from '../components/bar.tsx';
import { Days, Months } from '../components/calendar.tsx';
import { Layout } from '../components/layout.tsx';
import { Pagination } from '../components/pagination.tsx';
import { Path, type PathStep } from '../components/path.tsx';
import { Rubrics, type Rubric } from '../components/rubrics.tsx';
import type { Links } from '../links.ts';
import { words } from './words.ts';

const said = words.browse.dates;

/** The value under which records without a date are listed. */
const UNDATED = 'undated';

/** The value of records whose date names no year, or is vaguer than a century. */
const VAGUE = 'vague';

/** What a year, month or day is called. */
export function dateLabel(value: string): string {
  if (value === UNDATED) return words.list.undated;
  if (value === VAGUE) return said.vague;
  return /^-?\d+$/.test(value) ? value.replace(/^(-?)0+(?=\d)/, '$1') : dateInWords(value);
}

/** "1950" and "195X" stand in the 1950s; what cannot be put in one decade in none. */
function decadeOf(value: string): string | undefined {
  return /^(\d{3})[\dX]$/.exec(value)?.[1];
}

function byDecade(years: readonly DateCount[]): { title: string; years: DateCount[] }[] {
  const groups = new Map<string, DateCount[]>();
  for (const year of years) {
    const decade = decadeOf(year.value);
    const title = decade === undefined ? said.otherYears : said.decade(`${decade}0`);
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [year]);
    else group.push(year);
  }
  return [...groups].map(([title, group]) => ({ title, years: group }));
}

export function datesPage(view: DatesView, links: Links): VNode {
  const most = Math.max(1, ...view.years.map(({ count }) => count));
  const total = view.years.reduce((sum, { count }) => sum + count, 0) + view.undated + view.vague;
  return (
    <Layout
      archive={view.archive}
      links={links}
      title={words.nav.dates}
      canonical={links.absolute(links.dates())}
      section="dates"
    >
      <div class="listing">
        <header class="list-head">
          <h1>{words.nav.dates}</h1>
          <p class="quiet">{words.count.records(total)}</p>
        </header>
        {total === 0 && <p>{words.home.empty}</p>}
        {byDecade(view.years).map((decade) => (
          <section class="decade">
            <h2>{decade.title}</h2>
            <ol class="bars">
              {decade.years.map(({ value, count }) => (
                <li>
                  <a href={links.date(value, 1)}>{dateLabel(value)}</a>
                  <Bar count={count} most={most} />
                  <span class="count">{count.toLocaleString(words.language)}</span>
                </li>
              ))}
            </ol>
          </section>
        ))}
        {view.vague > 0 && (
          <section class="decade">
            <h2>{said.vague}</h2>
            <p>
              <a href={links.date(VAGUE, 1)}>{said.vagueRecords(words.count.records(view.vague))}</a>
            </p>
          </section>
        )}
        {view.undated > 0 && (
          <section class="decade">
            <h2>{words.list.undated}</h2>
            <p>
              <a href={links.date(UNDATED, 1)}>{said.undatedRecords(words.count.records(view.undated))}</a>
            </p>
          </section>
        )}
      </div>
    </Layout>
  );
}

type Kind = 'year' | 'month' | 'day' | 'undated' | 'vague';

function kindOf(value: string): Kind {
  if (value === UNDATED) return 'undated';
  if (/^\d{4}$/.test(value)) return 'year';
  if (/^\d{4}-\d\d$/.test(value)) return 'month';
  return /^\d{4}-\d\d-\d\d$/.test(value) ? 'day' : 'vague';
}

const rubrics: Readonly<Record<Kind, Rubric>> = {
  year: 'month',
  month: 'day',
  day: 'none',
  undated: 'none',
  vague: 'none',
};

/** All years, then the year and the month that a day lies in. */
function above(value: string, kind: Kind, links: Links): PathStep[] {
  const steps: PathStep[] = [{ label: words.nav.dates, href: links.dates() }];
  const [year, month] = [value.slice(0, 4), value.slice(0, 7)];
  if (kind === 'month' || kind === 'day') steps.push({ label: dateLabel(year), href: links.date(year, 1) });
  if (kind === 'day') steps.push({ label: dateLabel(month), href: links.date(month, 1) });
  return steps;
}

function Neighbours({ view, links }: { readonly view: DateView; readonly links: Links }): VNode | null {
  const { previous, next } = view;
  if (previous === null && next === null) return null;
  return (
    <nav class="neighbours" aria-label={said.neighbours}>
      {previous !== null && (
        <a href={links.date(previous, 1)} rel="prev">
          {dateLabel(previous)}
        </a>
      )}
      {next !== null && (
        <a href={links.date(next, 1)} rel="next">
          {dateLabel(next)}
        </a>
      )}
    </nav>
  );
}

export function datePage(view: DateView, links: Links): VNode {
  const { value, records, within } = view;
  const kind = kindOf(value);
  const label = dateLabel(value);
  const title = records.page > 1 ? `${label}, ${words.list.pageOf(records.page, records.pages)}` : label;
  return (
    <Layout
      archive={view.archive}
      links={links}
      title={title}
      canonical={links.absolute(links.date(value, records.page))}
      section="dates"
    >
      <div class="listing">
        <Path label={words.nav.path} steps={above(value, kind, links)} />
        <header class="list-head">
          <h1>{label}</h1>
          <p class="quiet">{words.count.records(records.total)}</p>
        </header>
        <Neighbours view={view} links={links} />
        {kind === 'year' && within.length > 0 && <Months year={value} counts={within} links={links} />}
        {kind === 'month' && within.length > 0 && (
          <Days month={value} title={label} counts={within} links={links} />
        )}
        <Rubrics entries={records.entries} rubric={rubrics[kind]} links={links} />
        <Pagination page={records.page} pages={records.pages} to={(page) => links.date(value, page)} />
      </div>
    </Layout>
  );
}
