// Names of languages as pages write them ("Russian", „Russisch“, «русский») and the tags they stand for.
import { fold } from './fold.ts';

const tags =
  'ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga he hi hr hu hy id is it ja ka kk km ko ku ky la lo lt lv mk mn ms my ne nl no pl ps pt ro ru sk sl sq sr sv sw ta tg th tk tr uk ur uz vi yi zh'.split(
    ' ',
  );
const locales = ['en', 'de', 'fr', 'es', 'it', 'pl', 'ru', 'uk', 'hu', 'ko', 'zh', 'ja'];

const others: Readonly<Record<string, string>> = {
  farsi: 'fa',
  mandarin: 'zh',
  'serbo-croatian': 'sh',
  serbokroatisch: 'sh',
  'classical chinese': 'lzh',
  'traditional chinese': 'zh-Hant',
  'simplified chinese': 'zh-Hans',
  русский: 'ru',
  немецкий: 'de',
  французский: 'fr',
  английский: 'en',
  корейский: 'ko',
  китайский: 'zh',
  조선어: 'ko',
  조선말: 'ko',
  中文: 'zh',
  日语: 'ja',
  俄文: 'ru',
  英文: 'en',
};

function allNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const locale of locales) {
    const display = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
    for (const tag of tags) {
      const name = display.of(tag);
      if (name !== undefined && !names.has(fold(name))) names.set(fold(name), tag);
    }
  }
  for (const [name, tag] of Object.entries(others)) names.set(fold(name), tag);
  return names;
}

/** Made when the first name is asked for: it takes a tenth of a second. */
const names: { map?: ReadonlyMap<string, string> } = {};

function byName(folded: string): string | undefined {
  names.map ??= allNames();
  return names.map.get(folded);
}

/** The tag of a language by its name in any of a dozen languages; undefined for what is none. */
export function languageNamed(name: string): string | undefined {
  if (name.length > 60) return undefined;
  const folded = fold(name.replace(/\([^()]{0,40}\)/gu, ' '));
  return byName(folded) ?? byName(folded.replace(/ (?:язык|language|sprache)$/u, ''));
}

/** The tags of a list of names ("Chinese and Russian", "German; Hungarian"); undefined where one of them is none. */
export function languagesNamed(list: string): string[] | undefined {
  if (list.length > 300) return undefined;
  const whole = languageNamed(list);
  if (whole !== undefined) return [whole];
  const names = list.split(/[,;/&+\n、，]|\s(?:and|und|et|e|y|и|i)\s/u).filter((name) => name.trim() !== '');
  const found = names.map(languageNamed);
  return found.length > 0 && found.every((tag) => tag !== undefined) ? [...new Set(found)] : undefined;
}
