// Months of a year and days of a month, with the number of records of each: as a calendar hangs on a wall.
import type { VNode } from 'preact';
import type { DateCount } from '../../app/read/browse/view.ts';
import type { Links } from '../links.ts';
import { monthNames, weekdayNames } from '../pages/labels.ts';
import { words } from '../pages/words.ts';

const counted = (counts: readonly DateCount[]): ReadonlyMap<string, number> =>
  new Map(counts.map(({ value, count }) => [value, count]));

const two = (n: number): string => String(n).padStart(2, '0');

/** What is there is a link that says how many; what is not stands soft. */
function Cell(props: {
  readonly value: string;
  readonly label: string;
  readonly count: number | undefined;
  readonly links: Links;
}): VNode {
  const { value, label, count, links } = props;
  if (count === undefined) return <span class="none">{label}</span>;
  return (
    <a href={links.date(value, 1)}>
      <span class="unit">{label}</span> <span class="count">{count.toLocaleString(words.language)}</span>
      <span class="vh"> {words.count.ofRecords(count)}</span>
    </a>
  );
}

/** The twelve months of a year of four digits. */
export function Months(props: {
  readonly year: string;
  readonly counts: readonly DateCount[];
  readonly links: Links;
}): VNode {
  const { year, counts, links } = props;
  const byMonth = counted(counts);
  return (
    <ol class="months" aria-label={words.browse.dates.months}>
      {monthNames.map((name, i) => {
        const value = `${year}-${two(i + 1)}`;
        return (
          <li>
            <Cell value={value} label={name} count={byMonth.get(value)} links={links} />
          </li>
        );
      })}
    </ol>
  );
}

/** The days of a month in weeks from Monday; undefined for days of the months around it. Proleptic Gregorian calendar. */
export function weeksOf(year: number, month: number): (number | undefined)[][] {
  const first = new Date(Date.UTC(2000, 0, 1));
  first.setUTCFullYear(year, month - 1, 1);
  const last = new Date(first);
  last.setUTCMonth(month, 0);
  const before = (first.getUTCDay() + 6) % 7;
  const cells = before + last.getUTCDate();
  return Array.from({ length: Math.ceil(cells / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_unused, day) => {
      const n = week * 7 + day - before + 1;
      return n >= 1 && n <= last.getUTCDate() ? n : undefined;
    }),
  );
}

/** A month ("1950-05") as a table of weeks. */
export function Days(props: {
  readonly month: string;
  readonly title: string;
  readonly counts: readonly DateCount[];
  readonly links: Links;
}): VNode | null {
  const { month, title, counts, links } = props;
  const [, year, number] = /^(\d{4})-(\d\d)$/.exec(month) ?? [];
  if (year === undefined || number === undefined) return null;
  const byDay = counted(counts);
  return (
    <table class="days">
      <caption class="vh">{title}</caption>
      <thead>
        <tr>
          {weekdayNames.map(({ short, long }) => (
            <th scope="col">
              <abbr title={long}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(Number(year), Number(number)).map((week) => (
          <tr>
            {week.map((day) => (
              <td>
                {day !== undefined && (
                  <Cell
                    value={`${month}-${two(day)}`}
                    label={String(day)}
                    count={byDay.get(`${month}-${two(day)}`)}
                    links={links}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
