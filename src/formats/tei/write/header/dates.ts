// Dates as TEI: what a W3C date can say in @when, @from, @to, @notBefore and @notAfter, and EDTF beside it as a dating method of its own.
import type { DateStatement } from '../../../../model/date/statement.ts';
import { parseEdtf } from '../../../../model/date/edtf.ts';
import { calendarId, edtfId } from '../../own/vocabulary.ts';
import { asserted } from '../assertion.ts';
import { tei, type Attributes, type Growing } from '../element.ts';
import type { Names } from '../names.ts';

const plain = /^(?!0000)\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const day = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/** The attributes that say a date. The W3C ones are never more precise than the EDTF. */
export function dating(edtf: string): Attributes {
  const exact = { 'when-custom': edtf, datingMethod: `#${edtfId}` };
  if (plain.test(edtf)) return { when: edtf, ...exact };
  const [from = '', to = '', more] = edtf.split('/');
  if (more === undefined && plain.test(from) && plain.test(to)) return { from, to, ...exact };
  const read = parseEdtf(edtf);
  const { earliest, latest } = read.ok ? read.value : { earliest: null, latest: null };
  return {
    notBefore: earliest !== null && day.test(earliest) ? earliest : undefined,
    notAfter: latest !== null && day.test(latest) ? latest : undefined,
    ...exact,
  };
}

/** A date of the record with its time of day. `at`: its place among the dates. */
export function writeDate(statement: DateStatement, at: number, names: Names): Growing[] {
  const { written, edtf, calendar, role, time, note } = statement;
  const date = tei(
    'date',
    {
      type: role,
      n: String(at),
      ...(edtf !== null && dating(edtf)),
      calendar: calendar === 'gregorian' ? undefined : `#${calendarId(calendar)}`,
      ...asserted('date', statement, names),
    },
    [written, note === undefined ? undefined : tei('note', {}, [note])],
  );
  if (time === undefined) return [date];
  const when = `${time.local}${/^\d\d:\d\d$/.test(time.local) ? ':00' : ''}${time.zone ?? ''}`;
  const isTime = /^\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?$/.test(when) && !when.startsWith('24');
  return [
    date,
    tei('time', { n: String(at), when: isTime ? when : undefined, 'when-custom': time.local }, [
      time.written,
    ]),
  ];
}
