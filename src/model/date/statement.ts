// A date as a record states it: what is written, what it means, whose date it is, and how we know.
import { z } from 'zod';
import { assertionShape } from '../assertion.ts';
import { CalendarSchema } from './calendar.ts';
import { daysInMonth } from './civil.ts';
import { parseEdtf } from './edtf.ts';

/** A valid EDTF string in canonical form. */
export const EdtfStringSchema = z.string().superRefine((text, context) => {
  if (isPlainDay(text)) return;
  const read = parseEdtf(text);
  if (!read.ok) {
    const [problem] = read.problems;
    context.addIssue({ code: 'custom', message: `${problem?.message}. ${problem?.hint}` });
  } else if (read.value.edtf !== text) {
    context.addIssue({
      code: 'custom',
      message: `"${text}" is not canonical EDTF: write "${read.value.edtf}"`,
    });
  }
});

/** A day as most dates are, judged without the library: canonical as it stands. */
function isPlainDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)$/.exec(text) ?? [];
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
}

/** What the date is the date of. `published`: when it was printed or first made public. `event-planned` and `event-past`: of something the document speaks about. */
export const DateRoleSchema = z.enum([
  'document',
  'sent',
  'received',
  'registered',
  'published',
  'event-planned',
  'event-past',
  'unknown',
]);
export type DateRole = z.infer<typeof DateRoleSchema>;

/** A clock time in the place's own time: `HH` where only the hour is written, else `HH:MM` or `HH:MM:SS`. */
const LocalTimeSchema = z.string().regex(/^(?:[01]\d|2[0-4])(?::[0-5]\d){0,2}$/);

const TimeStatementSchema = z.strictObject({
  local: LocalTimeSchema,
  /** `Z`, `+03:00`, or as written ("Moscow time"). */
  zone: z.string().optional(),
  written: z.string().optional(),
});
export type TimeStatement = z.infer<typeof TimeStatementSchema>;

/** The same date read in another way or calendar. In `julian`, the digits of `edtf` are those of the Julian calendar. */
const AlternateDateSchema = z.strictObject({ edtf: z.string(), calendar: CalendarSchema });
export type AlternateDate = z.infer<typeof AlternateDateSchema>;

/**
 * One date of a record. `edtf` is Gregorian and canonical, and null for undated; `calendar` is the one of `written`. Dates that
 * disagree are kept as several statements.
 */
export const DateStatementSchema = z.strictObject({
  written: z.string().optional(),
  edtf: EdtfStringSchema.nullable(),
  calendar: CalendarSchema,
  role: DateRoleSchema,
  time: TimeStatementSchema.optional(),
  alternates: z.array(AlternateDateSchema).optional(),
  note: z.string().optional(),
  ...assertionShape,
});
export type DateStatement = z.infer<typeof DateStatementSchema>;
