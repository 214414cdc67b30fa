// The header of a letter or document: titles, correspondence, creation, responsibility, rights, subjects.
import type { Agent, AgentRole, Place } from '../../../model/agent.ts';
import type { DateRole, DateStatement } from '../../../model/date/statement.ts';
import { parsePrintedDate } from '../../../model/date/printed.ts';
import { RecordTypeSchema, type RecordType } from '../../../model/description.ts';
import { canonicalLanguage, type LocalText } from '../../../model/language.ts';
import type { Rights } from '../../../model/rights.ts';
import { childOf, elementAt, elementsOf, walkElements, wordsOf, type XmlElement } from '../../xml/element.ts';
import { childrenOf } from '../own/header/file-description.ts';
import type { NameRegister } from '../reading/names.ts';
import type { Vocabulary } from '../reading/vocabulary.ts';
import { dateOf } from './vocabulary.ts';

/** What reading a header needs to know of the record. */
export interface HeaderContext {
  readonly names: NameRegister;
  readonly vocabulary: Vocabulary;
  readonly language: string;
  /** Who says what the edition says. */
  readonly by: string;
}

export interface PlainHeader {
  readonly type: RecordType;
  readonly titles: LocalText[];
  readonly summaries: LocalText[];
  readonly dates: DateStatement[];
  readonly agents: Agent[];
  readonly places: Place[];
  readonly rights: Rights[];
  readonly subjects: LocalText[];
  readonly notes: LocalText[];
}

/** The language that an element is in, by its own word or that of what is given. */
export function languageOf(element: XmlElement | undefined, fallback: string): string {
  return canonicalLanguage(element?.attributes['xml:lang'] ?? '') ?? fallback;
}

export function readHeader(header: XmlElement, context: HeaderContext): PlainHeader {
  const file = childOf(header, 'fileDesc');
  const profile = childOf(header, 'profileDesc');
  const language = languageOf(header, context.language);
  const local = (element: XmlElement): LocalText => ({
    language: languageOf(element, language),
    text: wordsOf(element),
  });
  const said = (list: readonly XmlElement[]): LocalText[] =>
    list.map(local).filter(({ text }) => text !== '');
  const statement = file && childOf(file, 'titleStmt');
  const gathered = new Gathered({ ...context, language });
  gathered.correspondence(profile && childOf(profile, 'correspDesc'));
  gathered.creation(profile && childOf(profile, 'creation'));
  for (const origin of file === undefined ? [] : walkElements(file))
    if (origin.name === 'origDate') gathered.date(origin, 'document');
    else if (origin.name === 'origPlace') gathered.place(origin, 'written-at');
  gathered.responsibility(statement);
  const classes = profile === undefined ? [] : childrenOf(childOf(profile, 'textClass'));
  const terms = classes.filter(({ name }) => name === 'keywords').flatMap((one) => [...walkElements(one)]);
  return {
    type: typeOf(profile, classes),
    titles: titlesOf(childrenOf(statement, 'title').map((title) => ({ title, ...local(title) }))),
    summaries: said(childrenOf(profile, 'abstract')),
    dates: gathered.dates,
    agents: gathered.agents,
    places: gathered.places,
    rights: rightsOf(file && elementAt(file, 'publicationStmt', 'availability'), language),
    subjects: said(terms.filter(({ name }) => name === 'term' || name === 'item')),
    notes: said(childrenOf(file && childOf(file, 'notesStmt'), 'note')),
  };
}

/** Main titles, each with the subtitles behind it. */
function titlesOf(list: readonly (LocalText & { readonly title: XmlElement })[]): LocalText[] {
  const titles: LocalText[] = [];
  for (const { title, language, text } of list) {
    if (text === '') continue;
    const last = titles.at(-1);
    if (title.attributes['type'] === 'sub' && last?.language === language)
      last.text = `${last.text}. ${text}`;
    else titles.push({ language, text });
  }
  return titles;
}

/** The type by a class that has the name of one; what was sent is a letter. */
function typeOf(profile: XmlElement | undefined, classes: readonly XmlElement[]): RecordType {
  for (const one of classes)
    for (const element of walkElements(one)) {
      const words = wordsOf(element).toLowerCase().replaceAll(' ', '-');
      const read = RecordTypeSchema.safeParse(words);
      if (read.success) return read.data;
    }
  return profile !== undefined && childOf(profile, 'correspDesc') !== undefined ? 'letter' : 'other';
}

function rightsOf(availability: XmlElement | undefined, language: string): Rights[] {
  const rights: Rights[] = [];
  for (const element of childrenOf(availability)) {
    const { target } = element.attributes;
    const statement = wordsOf(element) || target;
    if (statement === undefined || statement === '') continue;
    rights.push({
      statement,
      language: languageOf(element, language),
      ...(target !== undefined && { address: target }),
    });
  }
  return rights;
}

const nameElements = new Set(['persName', 'orgName', 'name', 'rs']);

/** What a @resp in words of several languages means. */
const roles: readonly (readonly [RegExp, AgentRole])[] = [
  [/translat|übersetz|traduc|перев/i, 'translator'],
  [/transcri|transkri|расшифр/i, 'transcriber'],
  [/edit|heraus|bearbeit|curat|edici|публик|редак/i, 'editor'],
];

export function roleOf(resp: string): AgentRole {
  return roles.find(([pattern]) => pattern.test(resp))?.[1] ?? 'contributor';
}

/** The name in an element, or itself. */
function namedIn(element: XmlElement): XmlElement {
  if (nameElements.has(element.name)) return element;
  return [...elementsOf(element)].find((one) => nameElements.has(one.name)) ?? element;
}

class Gathered {
  readonly dates: DateStatement[] = [];
  readonly agents: Agent[] = [];
  readonly places: Place[] = [];
  readonly #context: HeaderContext;

  constructor(context: HeaderContext) {
    this.#context = context;
  }

  correspondence(description: XmlElement | undefined): void {
    for (const action of childrenOf(description, 'correspAction')) {
      const { type } = action.attributes;
      const isReceived = type === 'received' || type === 'delivered';
      const role = type === 'sent' || type === undefined ? 'from' : isReceived ? 'to' : 'other';
      for (const element of elementsOf(action)) {
        if (nameElements.has(element.name)) this.agent(element, role);
        else if (element.name === 'placeName') this.place(element, isReceived ? 'sent-to' : 'written-at');
        else if (element.name === 'date') this.date(element, isReceived ? 'received' : 'document');
      }
    }
  }

  creation(creation: XmlElement | undefined): void {
    for (const element of childrenOf(creation))
      if (element.name === 'date') this.date(element, 'document');
      else if (element.name === 'placeName' || element.name === 'settlement')
        this.place(element, 'written-at');
  }

  /** Authors, editors and others; an author who is said to have sent it already is not said twice. */
  responsibility(statement: XmlElement | undefined): void {
    for (const one of childrenOf(statement)) {
      if (one.name === 'author' || one.name === 'editor') {
        const said = roleOf(one.attributes['role'] ?? '');
        const role = one.name === 'author' ? 'author' : said === 'translator' ? said : 'editor';
        if (role !== 'author' || !this.#isSaid(one)) this.agent(one, role);
      } else if (one.name === 'respStmt') {
        const resp = childOf(one, 'resp');
        const said = resp === undefined ? '' : wordsOf(resp);
        const role = roleOf(said);
        for (const name of elementsOf(one))
          if (nameElements.has(name.name)) this.agent(name, role, role === 'contributor' ? said : '');
      }
    }
  }

  /** Whether somebody of these words or this name has a part already. */
  #isSaid(element: XmlElement): boolean {
    const { names, language, vocabulary } = this.#context;
    const mention = vocabulary.mention(namedIn(element));
    const written = wordsOf(element);
    const name = mention?.authority && names.add(written, mention, language);
    return this.agents.some((one) => one.written === written || (name !== undefined && one.name === name));
  }

  agent(element: XmlElement, role: AgentRole, note = ''): void {
    const written = wordsOf(element);
    if (written === '') return;
    const { vocabulary, names, language, by } = this.#context;
    const mention = vocabulary.mention(namedIn(element));
    this.agents.push({
      role,
      written,
      language: languageOf(element, language),
      ...(mention !== undefined && { name: names.add(written, mention, language) }),
      ...(note !== '' && { note }),
      ...howOf(element, by),
    });
  }

  place(element: XmlElement, role: Place['role']): void {
    const written = wordsOf(element);
    if (written === '' || this.places.some((one) => one.role === role && one.written === written)) return;
    const { vocabulary, names, language, by } = this.#context;
    const mention = vocabulary.mention(element) ?? { kind: 'place' as const, by: null };
    this.places.push({
      role,
      written,
      language: languageOf(element, language),
      name: names.add(written, mention, language),
      ...howOf(element, by),
    });
  }

  date(element: XmlElement, role: DateRole): void {
    const { language, by } = this.#context;
    const words = wordsOf(element);
    const printed = words === '' ? undefined : parsePrintedDate(words, { language });
    const edtf = dateOf(element) ?? (printed?.ok === true ? printed.value.edtf : null);
    if (words === '' && edtf === null) return;
    if (this.dates.some((one) => one.edtf === edtf && one.role === role)) return;
    this.dates.push({
      ...(words !== '' && { written: words }),
      edtf,
      calendar: printed?.ok === true ? printed.value.calendar : 'gregorian',
      role,
      ...howOf(element, by),
    });
  }
}

/** How surely, and on what basis, by @cert and @evidence. */
export function howOf({ attributes }: XmlElement, by: string): Pick<Agent, 'basis' | 'certainty' | 'by'> {
  const { cert, evidence } = attributes;
  return {
    basis: evidence === 'conjecture' ? 'inferred' : evidence === 'external' ? 'supplied' : 'written',
    certainty:
      cert === 'low' || cert === 'unknown' ? 'uncertain' : cert === 'medium' ? 'probable' : 'certain',
    by,
  };
}
