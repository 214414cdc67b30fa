// A copy in files as whoever has it sees it: its files, and where its pages lead.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { sha256 } from '../../src/trust/hash.ts';

/** The files of a folder, hidden ones left out, with `/`, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'))
    .filter((file) => !file.startsWith('.'))
    .toSorted();
}

/** The hash of every file's bytes. */
export function sumsOf(folder: string): ReadonlyMap<string, string> {
  return new Map(filesIn(folder).map((file) => [file, sha256(readFileSync(join(folder, file)))]));
}

/** An attribute of a page that names an address. */
export interface Lead {
  readonly page: string;
  readonly attribute: string;
  readonly address: string;
}

/** Every address that a page of the copy names, as it is written. */
export function leadsOf(folder: string, page: string): Lead[] {
  const text = readFileSync(join(folder, page), 'utf8');
  const leads: Lead[] = [];
  for (const [, attribute = '', value = ''] of text.matchAll(
    /\s(href|src|srcset|action|data-image|data-suggest)="([^"]*)"/g,
  ))
    leads.push({ page, attribute, address: decodeText(value) });
  return leads;
}

const decodeText = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const isElsewhere = (address: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);

/** Whatever of these leads nowhere: no file, or no such place in it. Those that leave the copy are not looked at. */
export function leadingNowhere(folder: string, leads: readonly Lead[]): string[] {
  const places = new Map<string, ReadonlySet<string>>();
  const placesIn = (file: string): ReadonlySet<string> => {
    let known = places.get(file);
    if (known === undefined) {
      const text = readFileSync(join(folder, file), 'utf8');
      known = new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => decodeText(id)));
      places.set(file, known);
    }
    return known;
  };
  return leads.flatMap(({ page, attribute, address }) => {
    if (isElsewhere(address)) return [];
    const [path = '', fragment] = address.split('#', 2);
    const file = path === '' ? page : posix.join(dirname(page), decodeURIComponent(path));
    const said = `${page}: ${attribute}="${address}"`;
    if (statSync(join(folder, file), { throwIfNoEntry: false })?.isFile() !== true) return [said];
    if (fragment === undefined || fragment === '' || !file.endsWith('.html')) return [];
    return placesIn(file).has(decodeURIComponent(fragment)) ? [] : [said];
  });
}

/** What a page would load from elsewhere, or from the root of wherever it stands. */
export function loadedFromElsewhere(folder: string, page: string): string[] {
  const text = readFileSync(join(folder, page), 'utf8');
  return [
    ...text.matchAll(/<(?:img|script|source|link[^>]*rel="(?:stylesheet|icon|preload)")[^>]*>/g),
  ].flatMap(([element]) =>
    [...element.matchAll(/\s(?:src|srcset|href)="([^"]*)"/g)].flatMap(([, address = '']) =>
      isElsewhere(address) || address.startsWith('/') ? [`${page}: ${address}`] : [],
    ),
  );
}
