// A letter or document as a draft: header, pages, texts, zones and links of one TEI element.
import { DESCRIPTION_SCHEMA } from '../../../model/description.ts';
import { walkBlocks, type Block } from '../../../model/block.ts';
import type { Authority } from '../../../model/authority.ts';
import type { Draft } from '../../../model/draft.ts';
import type { Problem } from '../../../model/problem.ts';
import { TEXT_SCHEMA, type Text } from '../../../model/text.ts';
import type { Zone } from '../../../model/zone.ts';
import { childOf, elementAt, elementsOf, walkElements, wordsOf, type XmlElement } from '../../xml/element.ts';
import { nameRegister } from '../reading/names.ts';
import { authoritiesIn } from './authorities.ts';
import { alignmentOf, type Place } from './align.ts';
import { readExemplars } from './exemplars.ts';
import { readFacsimile, type Facsimile } from './facsimile.ts';
import { languageOf, readHeader } from './header.ts';
import { gatherPages } from './pages.ts';
import { partsOf } from './parts.ts';
import { publicationOf } from './publication.ts';
import { readText, type ReadText } from './text.ts';
import { plainVocabulary } from './vocabulary.ts';

/** What a TEI element gives. `images`: relative addresses of page images, by page id. */
export interface PlainDocument {
  readonly draft: Draft;
  /** What its own lists describe. */
  readonly entries: readonly Authority[];
  readonly images: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** Where it begins in the file. */
  readonly line: number;
}

/**
 * Reads a whole TEI element. `fallback`: the source key where the document names none that others would know. `edition`: the key of the corpus
 * that it stands in, to which the ids of the file belong.
 */
export function readPlainDocument(root: XmlElement, fallback: string, edition?: string): PlainDocument {
  const header = childOf(root, 'teiHeader') ?? root;
  const { key, by, at, ...publication } = publicationOf(header, fallback);
  const file = edition ?? key;
  const language = documentLanguage(root, header);
  const vocabulary = plainVocabulary(file);
  const names = nameRegister();
  const said = readHeader(header, { names, vocabulary, language, by });
  const parts = partsOf(root, language);
  const read = parts.texts.map((part, index) => readText(part, `t${index + 1}`, vocabulary, names, by));
  const facsimile = readFacsimile(root);
  const { pages, images } = gatherPages(facsimile, read);
  const exemplars = readExemplars(elementAt(header, 'fileDesc', 'sourceDesc'), by);
  const credits = new Set(['translator', 'transcriber']);
  const texts = parts.texts.map(({ kind, language: own }, index): Text => {
    const original = parts.texts.findIndex((one) => one.kind === 'transcription');
    const [only, another] = exemplars;
    const isOriginal = kind === 'transcription' && only !== undefined && another === undefined;
    return {
      schema: TEXT_SCHEMA,
      id: `t${index + 1}`,
      kind,
      language: own,
      ...(kind !== 'transcription' && original >= 0 && { of: `t${original + 1}` }),
      exemplar: isOriginal ? { exemplar: only.id, basis: 'inferred', certainty: 'certain', by } : null,
      method: 'not-stated',
      credits: said.agents.filter(
        ({ role }) => role === (kind === 'transcription' ? 'transcriber' : 'translator'),
      ),
      rights: [],
      blocks: read[index]?.blocks ?? [],
      retired: [],
    };
  });
  const places = placesOf(texts, read);
  resolveReferences(texts, file, places);
  const { links, problems } = alignmentOf(texts, places, linksIn(root), { by, at });
  const isSaid = new Set(texts.flatMap((text) => text.credits));
  const draft: Draft = {
    description: {
      schema: DESCRIPTION_SCHEMA,
      collections: [],
      source: { format: 'tei', key, ...publication, files: [] },
      languages: parts.texts
        .filter(({ kind }) => kind === 'transcription')
        .map((one) => one.language)
        .slice(0, 1),
      names: names.list,
      exemplars,
      pages,
      marks: [],
      relations: [],
      statements: [],
      unplaced: [],
      ...said,
      agents: said.agents.filter((agent) => !credits.has(agent.role) || !isSaid.has(agent)),
      notes: [
        ...said.notes,
        ...parts.aside
          .map((element) => ({ language: languageOf(element, language), text: wordsOf(element) }))
          .filter(({ text }) => text !== ''),
      ],
    },
    texts: texts.map((text) => ({ text, ids: 'kept' })),
    zones: zonesOf(facsimile, places),
    links,
    files: [],
    images: [],
  };
  const title = said.titles[0]?.text;
  const context = { key: file, title, language: languageOf(header, language), by };
  const entries = [header, ...elementsOf(root, 'standOff')].flatMap((one) => authoritiesIn(one, context));
  return { draft, entries, images, problems: [...problems, ...unknownElements(read)], line: root.line };
}

function documentLanguage(root: XmlElement, header: XmlElement): string {
  const text = childOf(root, 'text');
  const member = elementAt(root, 'text', 'group', 'text');
  const used = elementAt(header, 'profileDesc', 'langUsage', 'language')?.attributes['ident'];
  const main = [...walkElements(header)].find(({ name }) => name === 'textLang')?.attributes['mainLang'];
  const named = { 'xml:lang': main ?? used ?? root.attributes['xml:lang'] ?? '' };
  return languageOf(text, languageOf({ ...root, attributes: named }, languageOf(member, 'und')));
}

/** Every element with words that bears an id, in whichever text it stands. */
function placesOf(texts: readonly Text[], read: readonly ReadText[]): Map<string, Place> {
  const places = new Map<string, Place>();
  read.forEach(({ standing }, at) => {
    const text = texts[at]?.id ?? '';
    for (const [id, one] of standing)
      places.set(id.startsWith('verno:') ? `${text} ${id}` : id, { ...one, text });
  });
  return places;
}

/** References to something in this document lead to the block or segment that it has become. */
function resolveReferences(texts: readonly Text[], key: string, places: ReadonlyMap<string, Place>): void {
  const resolve = (block: Block): void => {
    for (const span of block.spans) {
      if (span.type !== 'reference' || !('key' in span.target)) continue;
      const { format, key: to, anchor } = span.target;
      const place = format === 'tei' && to === key && anchor !== undefined ? places.get(anchor) : undefined;
      const id = place?.blocks[0]?.id ?? place?.segments[0]?.id;
      if (id !== undefined) span.target = { place: id };
    }
  };
  for (const text of texts) for (const block of walkBlocks(text.blocks)) resolve(block);
}

/** Areas of pages, where something with words points to them. */
function zonesOf({ zones }: Facsimile, places: ReadonlyMap<string, Place>): Zone[] {
  const found: Zone[] = [];
  for (const { element, blocks, segments } of places.values()) {
    const target = blocks[0]?.id ?? segments[0]?.id;
    if (target === undefined) continue;
    for (const pointer of (element.attributes['facs'] ?? '').split(/\s+/)) {
      const zone = pointer.startsWith('#') ? zones.get(pointer.slice(1)) : undefined;
      if (zone === undefined) continue;
      const { surface, polygon } = zone;
      found.push({ id: `z${found.length + 1}`, page: `p${surface + 1}`, target, polygon });
    }
  }
  return found;
}

/** `link` elements that may tie texts together. */
function linksIn(root: XmlElement): XmlElement[] {
  return [...walkElements(root)].filter(({ name }) => name === 'link');
}

function unknownElements(read: readonly ReadText[]): Problem[] {
  const unknown = new Map<string, number>();
  for (const { session } of read)
    for (const [name, line] of session.unknown) if (!unknown.has(name)) unknown.set(name, line);
  return [...unknown].map(([name, line]) => ({
    code: 'tei-element',
    severity: 'note',
    message: `What “${name}” means is not known here; its words were kept.`,
    where: { line },
  }));
}
