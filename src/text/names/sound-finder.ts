// Finds names by the sound of one word in another script: a family name that was transcribed by ear, or a word alone.
import type { ReadName } from './read/name.ts';
import type { Script } from './read/fold.ts';
import { soundList, type SoundList } from './sound/list.ts';

export interface SoundFinder {
  /** Places of names of which a word sounds like one of this name, in another script. */
  nearest(name: ReadName, limit: number): number[];
}

interface Heard {
  readonly list: SoundList;
  readonly places: readonly (readonly number[])[];
}

const scripts: readonly Script[] = ['Latn', 'Cyrl', 'Hang', 'Hani'];

export function soundFinder(size: number, readAt: (at: number) => ReadName): SoundFinder {
  const words = new Map<Script, Map<string, number[]>>(scripts.map((script) => [script, new Map()]));
  for (let at = 0; at < size; at++) {
    const name = readAt(at);
    for (const word of familyWords(name))
      add(
        words,
        name.split.script,
        word.latin(),
        at,
        name.split.script === 'Cyrl' && name.words.length === 1 ? word.text : null,
      );
  }
  const heard = new Map<Script, Heard>();
  const heardIn = (script: Script): Heard => {
    const known = heard.get(script);
    if (known !== undefined) return known;
    const own = words.get(script) ?? new Map<string, number[]>();
    const made = { list: soundList([...own.keys()]), places: [...own.values()] };
    heard.set(script, made);
    return made;
  };
  return {
    nearest(name, limit) {
      const found: number[] = [];
      const { script } = name.split;
      for (const word of familyWords(name).slice(0, 2))
        for (const other of scripts) {
          if (other === script || !worthHearing(script, other, name)) continue;
          const { list, places } = heardIn(other);
          const asked =
            script === 'Cyrl' && (other === 'Hang' || other === 'Hani') ? word.latin() : word.text;
          for (const { at } of list.nearest(asked, limit)) found.push(...(places[at] ?? []).slice(0, limit));
        }
      return found;
    },
  };
}

/** Letters beside letters are found by keys; but a word alone is worth the time. */
function worthHearing(script: Script, other: Script, name: ReadName): boolean {
  if (syllabic(script)) return !syllabic(other) && name.words.length === 1;
  return syllabic(other) || name.words.length === 1;
}

function syllabic(script: Script): boolean {
  return script === 'Hang' || script === 'Hani';
}

function familyWords(name: ReadName): ReadName['words'] {
  const places = new Set(name.layouts.filter(({ joined }) => !joined).flatMap(({ family }) => family));
  return name.words.filter((_, at) => places.has(at));
}

function add(
  words: ReadonlyMap<Script, Map<string, number[]>>,
  script: Script,
  latin: string,
  at: number,
  cyrillic: string | null,
): void {
  const lists: (readonly [Script, string])[] =
    cyrillic === null
      ? [[script === 'Cyrl' ? 'Latn' : script, latin]]
      : [
          ['Cyrl', cyrillic],
          ['Latn', latin],
        ];
  for (const [key, word] of lists) {
    const list = words.get(key);
    if (list === undefined || word === '') continue;
    const places = list.get(word);
    if (places === undefined) list.set(word, [at]);
    else places.push(at);
  }
}
