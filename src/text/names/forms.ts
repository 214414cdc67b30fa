// The forms of a name in other scripts and romanisations, each by a named system.
import { readingsOf } from '../han/readings.ts';
import { simplified, traditional } from '../han/variants.ts';
import { systems } from '../transliterate/systems.ts';
import { chineseOrigins, customaryOrigins, koreanOrigins, type Origin } from './match/origins.ts';
import { makerOf, startsFrom, writesIn } from './match/systems.ts';
import type { GeneratedForm } from './port.ts';
import { scriptOf } from './read/fold.ts';
import { readName, type ReadName } from './read/name.ts';

/** Forms of one name. */
const most = 80;
/** Spellings of one name by one system. */
const mostOfOne = 3;
/** Names that one in letters may be written from, of one language. */
const mostOrigins = 3;

/**
 * The name itself first, then its forms, the usual first; no form twice. Of a name in letters that may be Korean or Chinese, also the names that
 * it may be written from, and their forms.
 */
export function formsOf(name: string): GeneratedForm[] {
  const read = readName(name);
  const { written, script } = read.split;
  if (!/\p{L}/u.test(written) || read.words.length === 0) return [];
  const forms = new Map<string, GeneratedForm>();
  add(forms, written, null);
  const text = read.words.map((word) => word.text).join(' ');
  if (script === 'Hani') addCharacters(forms, text);
  if (script === 'Latn' || script === 'Cyrl') {
    addOrigins(forms, read, customaryOrigins(read, read, 'zh'), 'zh', true);
    addOrigins(forms, read, customaryOrigins(read, read, 'ko'), 'ko', true);
    addOrigins(forms, read, koreanOrigins(read, read), 'ko', true);
    addOrigins(forms, read, chineseOrigins(read, read), 'zh', false);
  }
  for (const system of systems)
    if (startsFrom(system, script) && writesIn(system, text))
      for (const form of system.convert(text).slice(0, mostOfOne)) add(forms, form, system.id);
  return [...forms.values()].slice(0, most);
}

function add(forms: Map<string, GeneratedForm>, written: string, system: string | null): void {
  const script = scriptOf(written);
  if (system !== null && isMixed(written)) return;
  if (!forms.has(written))
    forms.set(written, {
      written,
      script: script === 'Kana' ? 'Jpan' : script === 'other' ? 'Zyyy' : script,
      system,
    });
}

/** What a system does not know it leaves as it is: such a form is none. */
function isMixed(written: string): boolean {
  return /\p{sc=Latn}/u.test(written) && /[\p{sc=Cyrl}\p{sc=Hang}\p{sc=Han}]/u.test(written);
}

/** Other forms of the characters, and how they are read in Korean. */
function addCharacters(forms: Map<string, GeneratedForm>, text: string): void {
  add(forms, simplified(text), 'simplified characters');
  for (const form of traditional(text).slice(0, mostOfOne)) add(forms, form, 'traditional characters');
  const korean = Array.from(text, (char) => readingsOf(char, 'ko')[0] ?? '');
  if (korean.length < 6 && korean.every((syllable) => syllable !== ''))
    add(forms, korean.join(''), 'Korean reading');
}

/** The names that a name in letters may be written from, the likeliest first, each with its own forms. `shown`: they are true names, not sounds alone. */
function addOrigins(
  forms: Map<string, GeneratedForm>,
  read: ReadName,
  origins: readonly Origin[],
  language: string,
  shown: boolean,
): void {
  const makers = systems.filter(({ from }) => from.language === language);
  const fewest = Math.min(...origins.map((origin) => origin.text.length));
  const found = origins
    .filter((origin) => origin.text.length === fewest)
    .flatMap((origin) => {
      const maker = makerOf(makers, origin.text, read);
      return maker === undefined ? [] : [{ ...origin, ...maker }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostOrigins);
  for (const { text, id } of found) {
    if (shown) add(forms, text, id);
    for (const system of makers)
      for (const form of system.convert(text).slice(0, mostOfOne)) add(forms, form, system.id);
  }
}
