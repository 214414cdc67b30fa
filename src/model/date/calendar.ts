// The calendars and eras in which a date may be written.
import { z } from 'zod';

/**
 * The calendar of the written date. Records' EDTF is always Gregorian (ISO 8601), whatever this says. `dangi` (Tan'gi), `juche`,
 * `minguo` and the Japanese eras count other years with Gregorian months and days. `lunar` is named so that a written lunar date can be
 * kept; Verno does not convert it. `other`: see the statement's note.
 */
export const CalendarSchema = z.enum([
  'gregorian',
  'julian',
  'dangi',
  'juche',
  'minguo',
  'meiji',
  'taisho',
  'showa',
  'heisei',
  'reiwa',
  'datong',
  'kangde',
  'gwangmu',
  'yunghui',
  'lunar',
  'other',
]);
export type Calendar = z.infer<typeof CalendarSchema>;
