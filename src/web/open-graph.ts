// The Open Graph of a record's page (https://ogp.me): what a link to it looks like where people share it.
import type { PublishedRecord } from '../app/linked-data/linked-data.ts';
import type { ArchiveInfo } from '../app/read/view.ts';
import { inInterfaceLanguage } from './components/head-matter.tsx';
import type { Meta } from './components/layout.tsx';
import { firstImage } from './linked-data.ts';
import type { Links } from './links.ts';
import { words } from './pages/words.ts';

/** So much of a summary is shown anywhere, in characters. */
const longest = 300;

/** The properties of a record's page. Empty where no full address can be given, for a page without its `og:url` is none. */
export function openGraph(record: PublishedRecord, archive: ArchiveInfo, links: Links): readonly Meta[] {
  const { manifest, content } = record;
  const { titles, summaries, languages } = content.description;
  const url = links.absolute(links.version(manifest.id, manifest.number));
  if (url === undefined) return [];
  const title = inInterfaceLanguage(titles)?.text ?? words.record.untitled;
  const image = firstImage(record, links);
  const own = localeOf(words.language);
  const spoken = [...languages, ...content.texts.map(({ language }) => language)].map(localeOf);
  const others = [...new Set(spoken)].filter((locale) => locale !== own);
  const properties: readonly (readonly [string, string | undefined])[] = [
    ['og:title', title],
    ['og:type', 'article'],
    ['og:url', url],
    ['og:site_name', archive.title],
    ['og:description', inInterfaceLanguage(summaries)?.text.slice(0, longest).toWellFormed()],
    ['og:locale', own],
    ...others.map((locale) => ['og:locale:alternate', locale] as const),
    ['og:image', image],
    // An alternative stands right behind the image that it is for.
    ['og:image:alt', image === undefined ? undefined : title],
    ['article:published_time', manifest.published],
  ];
  return properties.flatMap(([property, said]) =>
    said === undefined || said === '' ? [] : [{ property, content: said }],
  );
}

/** A language with its likely territory, as the Open Graph writes both: "ru_RU"; undefined where nobody knows a territory. */
function localeOf(tag: string): string | undefined {
  // Of these the likeliest territory would be guessed from nothing.
  if (/^(?:und|zxx|mul|mis)\b/.test(tag)) return undefined;
  try {
    const { language, region } = new Intl.Locale(tag).maximize();
    return region === undefined || region === '' ? undefined : `${language}_${region}`;
  } catch {
    return undefined;
  }
}
