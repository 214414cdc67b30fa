// Browsing by name: persons, bodies, places and terms, as lists and one by one.
import type { Viewer } from '../../../model/access.ts';
import type { Description } from '../../../model/description.ts';
import type { NameKind } from '../../../model/names.ts';
import type { Archive } from '../../services.ts';
import type { NameAddress, NameRole, NamesView, NameView } from './view.ts';

/** Which part of the names: all of a kind, or those of one initial as `NamesView.initials` writes it. Pages count from 1. */
export interface NamesAsked {
  readonly initial: string | undefined;
  readonly page: number;
}

/** One page of the names of a kind; undefined where there is no such page or initial. The first page of a kind without names is empty. */
export function viewNames(
  _archive: Archive,
  _kind: NameKind,
  _asked: NamesAsked,
  _viewer: Viewer,
  _signal?: AbortSignal,
): Promise<NamesView | undefined> {
  return Promise.reject(new Error('not derived yet'));
}

/** Which of a name's records: all, or those in one role. Pages count from 1. */
export interface NameAsked {
  readonly role: NameRole | undefined;
  readonly page: number;
}

/**
 * The page of one name. `moved`: it was joined to another or has been described since it was addressed so; the page is there now. Undefined
 * where there is no such name, page or role, or only in records that this viewer may not read.
 */
export function viewName(
  _archive: Archive,
  _address: NameAddress,
  _asked: NameAsked,
  _viewer: Viewer,
  _signal?: AbortSignal,
): Promise<NameView | { readonly moved: NameAddress } | undefined> {
  return Promise.reject(new Error('not derived yet'));
}

/** Where each of a record's names has its page, by the name's id in the record; names without a page for this viewer are left out. */
export function nameAddresses(
  _archive: Archive,
  _description: Description,
  _viewer: Viewer,
  _signal?: AbortSignal,
): Promise<ReadonlyMap<string, NameAddress>> {
  return Promise.reject(new Error('not derived yet'));
}
