// The dates of a record, from TEI's `date` and `time`.
import { CalendarSchema } from '../../../../model/date/calendar.ts';
import { DateRoleSchema, type DateStatement } from '../../../../model/date/statement.ts';
import { childOf, textOf, type XmlElement } from '../../../xml/element.ts';
import { readAssertion, type Who } from '../assertion.ts';
import { ownText } from './agents.ts';
import { calendarId } from '../vocabulary.ts';

const calendars = new Map(CalendarSchema.options.map((calendar) => [`#${calendarId(calendar)}`, calendar]));

/** A `date`. `time`: the `time` of the same number, where there is one. */
export function readDate(element: XmlElement, time: XmlElement | undefined, who: Who): DateStatement {
  const { type, calendar = '' } = element.attributes;
  const written = ownText(element);
  const note = childOf(element, 'note');
  return {
    ...(written !== '' && { written }),
    edtf: edtfOf(element) ?? null,
    calendar: calendars.get(calendar) ?? 'gregorian',
    role: DateRoleSchema.safeParse(type).data ?? 'document',
    ...(time !== undefined && { time: readTime(time) }),
    ...(note !== undefined && { note: textOf(note) }),
    ...readAssertion(element, who),
  };
}

/** What a `date` means as EDTF: as Verno wrote it, else by the W3C attributes. */
export function edtfOf({ attributes }: XmlElement): string | undefined {
  const { 'when-custom': custom, when, from, to, notBefore, notAfter } = attributes;
  if (custom !== undefined || when !== undefined) return custom ?? when;
  if (from !== undefined || to !== undefined) return `${from ?? '..'}/${to ?? '..'}`;
  if (notBefore !== undefined || notAfter !== undefined) return `[${notBefore ?? ''}..${notAfter ?? ''}]`;
  return undefined;
}

function readTime(element: XmlElement): NonNullable<DateStatement['time']> {
  const { 'when-custom': custom, when = '' } = element.attributes;
  const [, clock = '', zone] = /^(\d\d(?::\d\d){0,2})(Z|[+-]\d\d:\d\d)?$/.exec(when) ?? [];
  const written = textOf(element);
  return {
    local: custom ?? clock,
    ...(zone !== undefined && { zone }),
    ...(written !== '' && { written }),
  };
}
