// One component of a finding aid as a unit: its titles, code and dates, and everything that is said of it.
import { UNIT_SCHEMA, UnitLevelSchema, type Unit, type UnitLevel } from '../../../model/unit.ts';
import type { LocalText } from '../../../model/language.ts';
import { childOf, elementsOf, wordsOf, type XmlElement } from '../../xml/element.ts';
import { datesOf } from './dates.ts';
import type { Placed } from './key.ts';
import { labelled, languageOf } from './words.ts';

/** The level in this archive's words; undefined of an item: items are records. */
export function levelOfComponent({ name, attributes }: XmlElement): UnitLevel | undefined {
  const { level = '', otherlevel = '' } = attributes;
  if (level === 'item') return undefined;
  if (level === 'otherlevel') {
    const own = UnitLevelSchema.safeParse(otherlevel);
    return own.success ? own.data : 'file';
  }
  if (name === 'archdesc') return level === 'series' || level === 'file' ? level : 'fonds';
  if (['fonds', 'recordgrp', 'collection'].includes(level)) return 'fonds';
  return level === 'file' ? 'file' : level === '' ? 'file' : 'series';
}

/** The identifiers of a `did`: the code as written, and the key that this project wrote. */
export function identifiersOf(did: XmlElement): { readonly code: string; readonly key: string | undefined } {
  const ids = [...elementsOf(did, 'unitid')];
  const own = ids.find(({ attributes }) => attributes['localtype'] === 'unit-key');
  const code = ids.find((id) => id !== own);
  return { code: code === undefined ? '' : wordsOf(code), key: own?.attributes['identifier'] };
}

export function titlesOf(did: XmlElement, language: string): LocalText[] {
  return [...elementsOf(did, 'unittitle')].flatMap((title) => {
    const text = wordsOf(title);
    return text === '' ? [] : [{ language: languageOf(title, language), text }];
  });
}

/** The name of whoever keeps it, where it is said. */
export function repositoryIn(did: XmlElement): string {
  const found = childOf(did, 'repository');
  const [name] = found === undefined ? [] : [...elementsOf(found)];
  return name === undefined ? (found === undefined ? '' : wordsOf(found)) : nameOf(name);
}

/** A name whose parts stand apart, or that has none. */
export function nameOf(name: XmlElement): string {
  const parts = [...elementsOf(name, 'part')].map(wordsOf).filter((words) => words !== '');
  return parts.length === 0 ? wordsOf(name) : parts.join(', ');
}

/** The unit, where anything is said of it beyond its code. `notes`: what stands beside its `did`. */
export function unitOf(
  did: XmlElement,
  level: UnitLevel,
  placed: Placed,
  notes: readonly LocalText[],
  language: string,
): Unit | undefined {
  const titles = titlesOf(did, language);
  const { edtf, unread } = datesOf(did, language);
  const scope = [
    ...notes,
    ...saidIn(did, language),
    ...unread.flatMap((words) => labelled('Dates', words, language)),
  ];
  if (titles.length === 0 && scope.length === 0 && edtf === null) return undefined;
  const { key, code } = placed;
  return { schema: UNIT_SCHEMA, level, key, code, titles, scope, dates: edtf };
}

const labels: ReadonlyMap<string, string> = new Map([
  ['abstract', ''],
  ['physdesc', 'Extent'],
  ['physdescset', 'Extent'],
  ['physdescstructured', 'Extent'],
  ['langmaterial', 'Language'],
  ['origination', 'Created by'],
  ['container', 'Container'],
  ['physloc', 'Location'],
  ['materialspec', 'Material'],
  ['didnote', 'Note'],
]);

/** What else a `did` says, each with its name in front. */
function saidIn(did: XmlElement, language: string): LocalText[] {
  return [...elementsOf(did)].flatMap((one) => {
    const label = labels.get(one.name);
    if (label === undefined) return [];
    const text =
      one.name === 'origination' ? [...elementsOf(one)].map(nameOf).join('; ') || wordsOf(one) : spaced(one);
    return labelled(label, text, languageOf(one, language));
  });
}

/** Words of parts that stand apart: "2 boxes", not "2boxes". */
function spaced(element: XmlElement): string {
  const pieces = element.children.map((child) => (typeof child === 'string' ? child : ` ${wordsOf(child)} `));
  return pieces.join('').replace(/\s+/g, ' ').trim();
}
