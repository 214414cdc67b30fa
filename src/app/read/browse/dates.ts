// Browsing by date: years, months and days with their records.
import type { Viewer } from '../../../model/access.ts';
import type { Archive } from '../../services.ts';
import type { DatesView, DateView } from './view.ts';

/** All years with their counts, the undated apart. */
export function viewDates(_archive: Archive, _viewer: Viewer, _signal?: AbortSignal): Promise<DatesView> {
  return Promise.reject(new Error('not derived yet'));
}

/** One page of a year, month, day, decade or century, of "undated" or "vague"; undefined where nothing is there for this viewer. */
export function viewDate(
  _archive: Archive,
  _value: string,
  _page: number,
  _viewer: Viewer,
  _signal?: AbortSignal,
): Promise<DateView | undefined> {
  return Promise.reject(new Error('not derived yet'));
}
