// Marks in full, those that nobody could resolve among them; dates, and where they disagree.
import type { VNode } from 'preact';
import { disagreementsOf } from '../../app/read/edition/disagreements.ts';
import { dateInWords } from '../../app/read/edition/dates.ts';
import type { DateStatement } from '../../model/date/statement.ts';
import type { Description } from '../../model/description.ts';
import type { Mark } from '../../model/mark.ts';
import { dateRoleLabels, markLabels } from '../pages/labels.ts';
import { words } from '../pages/words.ts';
import { languageAttributes } from './block.tsx';
import { FullDate } from './date.tsx';

const said = words.apparatus;

function remarks(mark: Mark): string {
  return [
    mark.signatory === undefined ? undefined : said.signatory(mark.signatory),
    mark.basis === 'written' ? undefined : mark.basis,
    mark.certainty === 'certain' ? undefined : mark.certainty,
    mark.note,
  ]
    .filter((one) => one !== undefined)
    .join('; ');
}

export function Marks({ description }: { readonly description: Description }): VNode | null {
  const { marks, pages } = description;
  if (marks.length === 0) return null;
  const label = (id: string | undefined): string => pages.find((page) => page.id === id)?.label ?? '';
  return (
    <section aria-labelledby="marks">
      <h3 id="marks">{said.marks}</h3>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{said.markWritten}</th>
            <th scope="col">{said.markKind}</th>
            <th scope="col">{said.markWhere}</th>
            <th scope="col">{said.markSays}</th>
          </tr>
        </thead>
        <tbody>
          {marks.map((mark) => (
            <tr class={mark.kind === 'unresolved' ? 'unresolved' : undefined}>
              <th scope="row">
                <span class="written" {...languageAttributes(mark.language)}>
                  {mark.written}
                </span>
              </th>
              <td>{markLabels[mark.kind]}</td>
              <td>{label(mark.page)}</td>
              <td>{remarks(mark)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function dateName(date: DateStatement): string {
  const written =
    date.written === undefined || date.written === '' ? dateInWords(date.edtf ?? '') : `«${date.written}»`;
  return `${written} (${dateRoleLabels[date.role]})`;
}

/** All dates where there are several, and what contradicts what. */
export function Dates({ description }: { readonly description: Description }): VNode | null {
  if (description.dates.length < 2) return null;
  const contradictions = disagreementsOf(description);
  return (
    <section aria-labelledby="dates">
      <h3 id="dates">{said.dates}</h3>
      <ul class="plain-list">
        {description.dates.map((date) => (
          <li>
            <FullDate date={date} role />
          </li>
        ))}
      </ul>
      {contradictions.length > 0 && (
        <div class="disagreements">
          <h4>{said.disagreements}</h4>
          <ul class="plain-list">
            {contradictions.map(({ a, b }) => (
              <li>{said.disagreement(dateName(a), dateName(b))}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
