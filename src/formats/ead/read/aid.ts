// Reading a finding aid component by component: what is around a component is known when it ends, and nothing else is held.
import type { EntryContent } from '../../../model/entry.ts';
import type { LocalText } from '../../../model/language.ts';
import type { Problem } from '../../../model/problem.ts';
import type { UnitLevel } from '../../../model/unit.ts';
import { elementAt, walkElements, wordsOf, type XmlElement } from '../../xml/element.ts';
import { placeOf, type Placed } from './key.ts';
import { authoritiesOf } from './names.ts';
import { identifiersOf, levelOfComponent, repositoryIn, titlesOf, unitOf } from './unit.ts';
import { languageOf, noteLabels, noteOf } from './words.ts';

const entered = /^(?:ead|archdesc|dsc|c|c0[1-9]|c1[0-2])$/;
const component = /^(?:archdesc|c|c0[1-9]|c1[0-2])$/;

interface Open {
  readonly element: XmlElement;
  readonly level: UnitLevel | undefined;
  readonly language: string;
  did: XmlElement | undefined;
  placed: Placed | undefined;
  repository: string;
  readonly notes: LocalText[];
}

/** What a step of the file completes. */
export interface AidPiece {
  readonly entries: readonly EntryContent[];
  readonly problems: readonly Problem[];
}

/** Whether the content of an element comes piece by piece. */
export function isEntered({ name }: XmlElement): boolean {
  return entered.test(name);
}

/** Takes the steps of one file in turn. */
export class AidReader {
  readonly #open: Open[] = [];
  readonly #named = new Set<string>();
  #language = 'und';
  #agency = '';
  #title = '';
  /** Components of the level item, which are records and are left to their own import. */
  items = 0;

  open(element: XmlElement): void {
    if (!component.test(element.name)) return;
    const around = this.#open.at(-1);
    this.#open.push({
      element,
      level: levelOfComponent(element),
      language: languageOf(element, around?.language ?? this.#language),
      did: undefined,
      placed: undefined,
      repository: around?.repository ?? '',
      notes: [],
    });
  }

  /** An element that came whole: the control, a `did`, or a note. */
  whole(element: XmlElement): AidPiece {
    const inside = this.#open.at(-1);
    if (inside === undefined) this.#control(element);
    else if (element.name === 'did') this.#did(inside, element);
    else if (element.name === 'controlaccess' && inside.level !== undefined)
      return { entries: this.#names(inside, element), problems: [] };
    else if (element.name === 'descgrp') for (const one of walkElements(element)) this.#note(inside, one);
    else this.#note(inside, element);
    return nothing;
  }

  /** A component that ended. */
  close(element: XmlElement): AidPiece {
    if (!component.test(element.name)) return nothing;
    const closed = this.#open.pop();
    if (closed?.level === undefined) {
      this.items++;
      return nothing;
    }
    const { did, level, placed, notes, language } = closed;
    if (did === undefined || placed === undefined)
      return { entries: [], problems: [withoutName(element, did === undefined)] };
    const unit = unitOf(did, level, placed, notes, language);
    return unit === undefined ? nothing : { entries: [unit], problems: [] };
  }

  /** The file's own words of itself: who keeps it, and in what language it is. */
  #control(element: XmlElement): void {
    if (element.name !== 'control' && element.name !== 'eadheader') return;
    const named = [...walkElements(element)];
    const agency = named.find(({ name }) => name === 'agencyname' || name === 'publisher');
    const title = named.find(({ name }) => name === 'titleproper');
    const language =
      elementAt(element, 'languagedeclaration', 'language') ??
      elementAt(element, 'profiledesc', 'langusage', 'language');
    this.#agency = agency === undefined ? '' : wordsOf(agency);
    this.#title = title === undefined ? '' : wordsOf(title);
    if (language !== undefined) this.#language = languageOf(language, this.#language);
  }

  #did(inside: Open, did: XmlElement): void {
    inside.did = did;
    inside.repository = repositoryIn(did) || inside.repository;
    if (inside.level === undefined) return;
    const { code, key } = identifiersOf(did);
    const [title] = titlesOf(did, inside.language);
    const around = this.#open.findLast((one) => one !== inside && one.placed !== undefined)?.placed;
    const keeper = inside.repository || this.#agency;
    const placed = placeOf(inside.level, code, title?.text ?? '', keeper, around);
    inside.placed =
      key === undefined || key === ''
        ? placed
        : { code, path: [], depth: 0, ...placed, key, ...(code !== '' && { code }) };
  }

  #note(inside: Open, element: XmlElement): void {
    if (inside.level !== undefined && noteLabels.has(element.name))
      inside.notes.push(...noteOf(element, inside.language));
  }

  #names({ repository, language }: Open, access: XmlElement): EntryContent[] {
    const found = authoritiesOf(access, repository || this.#agency, this.#title, language);
    return found.filter(({ source: { key } }) => !this.#named.has(key) && this.#named.add(key));
  }
}

const nothing: AidPiece = { entries: [], problems: [] };

function withoutName({ name, line }: XmlElement, withoutDid: boolean): Problem {
  return {
    code: 'ead-component',
    severity: 'error',
    message: withoutDid
      ? `The component <${name}> has no did.`
      : `The component <${name}> has neither identifier nor title, or nobody says who keeps it.`,
    where: { line },
    hint: 'Give it a unitid and a unittitle, and the archdesc a repository.',
  };
}
