// A date: in words, and as it is written, with what is known of it.
import type { VNode } from 'preact';
import { dateInWords } from '../../app/read/edition/dates.ts';
import type { AlternateDate, DateRole, DateStatement, TimeStatement } from '../../model/date/statement.ts';
import { calendarLabels, certaintyLabels, dateRoleLabels } from '../pages/labels.ts';
import { words } from '../pages/words.ts';

/** The date that a record is known by: of the document, else the nearest to it. */
export function mainDate(dates: readonly DateStatement[]): DateStatement | undefined {
  const order: readonly DateRole[] = ['document', 'sent', 'received', 'registered', 'published'];
  for (const role of order) {
    const found = dates.find((date) => date.role === role);
    if (found !== undefined) return found;
  }
  return dates.find((date) => date.role === 'unknown') ?? dates[0];
}

/** `datetime` may hold a day, month or year alone (HTML, 4.5.14); nothing else that EDTF can say. */
export function machineReadable(edtf: string): string | undefined {
  return /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(edtf) ? edtf : undefined;
}

/** A date in words alone. */
export function DateWords({ edtf }: { readonly edtf: string | null }): VNode {
  if (edtf === null) return <span>{words.record.undated}</span>;
  const machine = machineReadable(edtf);
  const said = dateInWords(edtf);
  return machine === undefined ? <span>{said}</span> : <time dateTime={machine}>{said}</time>;
}

/**
 * What else a date was read as: "July 21, 1926 in the Julian calendar". The date itself is Gregorian, so that another Gregorian one is
 * another reading, and no conversion.
 */
function alternateWords({ edtf, calendar }: AlternateDate): string {
  const said = dateInWords(edtf);
  return calendar === 'gregorian'
    ? words.record.alsoRead(said)
    : words.record.inCalendar(said, calendarLabels[calendar]);
}

/** "23:00" also where only the hour is known: a bare number says nothing. */
function timeWords({ local, zone }: TimeStatement): string {
  const clock = local.includes(':') ? local : `${local}:00`;
  return zone === undefined ? clock : `${clock} ${zone}`;
}

/** What is to be said of a date beside its words: time, calendar, the same in other calendars, basis, doubt, note. */
export function dateRemarks(date: DateStatement): string[] {
  const { time, alternates = [] } = date;
  // "Julian calendar" says nothing more where the Julian date stands beside it.
  const isSaid = date.calendar === 'gregorian' || alternates.some((one) => one.calendar === date.calendar);
  return [
    time === undefined ? undefined : timeWords(time),
    isSaid ? undefined : calendarLabels[date.calendar],
    ...alternates.map(alternateWords),
    date.basis === 'written' ? undefined : date.basis,
    date.certainty === 'certain' ? undefined : certaintyLabels[date.certainty],
    date.note,
  ].filter((one) => one !== undefined);
}

/** A date with everything that the record says of it. */
export function FullDate(props: { readonly date: DateStatement; readonly role?: boolean }): VNode {
  const { date } = props;
  const said = date.edtf === null ? words.record.undated : dateInWords(date.edtf);
  const remarks = [...(props.role === true ? [dateRoleLabels[date.role]] : []), ...dateRemarks(date)];
  return (
    <>
      <DateWords edtf={date.edtf} />
      {date.written !== undefined && date.written !== '' && date.written !== said && (
        <>
          {' '}
          <span class="written">
            <span class="vh">{words.record.writtenAs} </span>«{date.written}»
          </span>
        </>
      )}
      {remarks.length > 0 && <span class="quiet"> {remarks.join('; ')}</span>}
    </>
  );
}
