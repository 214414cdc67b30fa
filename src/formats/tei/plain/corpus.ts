// A corpus: one file of several documents. Its own record keeps the file, and each document says where it stands in it.
import { DESCRIPTION_SCHEMA, type EditionPlace } from '../../../model/description.ts';
import type { Authority } from '../../../model/authority.ts';
import type { Draft } from '../../../model/draft.ts';
import type { LocalText } from '../../../model/language.ts';
import type { Problem } from '../../../model/problem.ts';
import type { XmlElement } from '../../xml/element.ts';
import { nameRegister } from '../reading/names.ts';
import { authoritiesIn } from './authorities.ts';
import { readPlainDocument, type PlainDocument } from './document.ts';
import { languageOf, readHeader } from './header.ts';
import { publicationOf } from './publication.ts';
import { plainVocabulary } from './vocabulary.ts';

export function isCorpus({ name }: XmlElement): boolean {
  return name === 'teiCorpus';
}

export interface CorpusReader {
  /** Each takes an element in the order of the file. `open` and `close`: of corpora, which may stand in each other. */
  open(element: XmlElement): void;
  close(): void;
  take(element: XmlElement): { readonly problems: Problem[]; readonly entries: Authority[] };
  /** The record of the whole corpus, without its file, once; undefined from then on. */
  tell(): Draft | undefined;
  /** The next document, in its place. */
  document(element: XmlElement): PlainDocument;
}

/** Reads the corpus whose outermost element is `root`. `fallback`: its key where neither header nor element has one. */
export function corpusReader(root: XmlElement, fallback: string): CorpusReader {
  const headings: (LocalText | undefined)[] = [];
  const named = new Set<string>();
  let draft = corpusDraft(root, undefined, fallback);
  let isTold = false;
  let order = 0;
  /** The ids of the file belong to the outermost corpus. */
  const described = (element: XmlElement): Authority[] => {
    const { titles, source } = draft.description;
    const context = {
      key: source.key,
      title: titles[0]?.text,
      language: languageOf(root, 'und'),
      by: source.publisher ?? source.key,
    };
    return authoritiesIn(element, context);
  };
  return {
    open: () => void headings.push(undefined),
    close: () => void headings.pop(),
    take(element) {
      if (element.name !== 'teiHeader') {
        const entries = element.name === 'standOff' ? described(element) : [];
        if (entries.length > 0 || named.has(element.name)) return { problems: [], entries };
        named.add(element.name);
        return { problems: [notRead(element)], entries };
      }
      const read = corpusDraft(root, element, fallback);
      headings.splice(-1, 1, read.description.titles[0]);
      if (headings.length === 1 && !isTold) draft = read;
      return { problems: [], entries: described(element) };
    },
    tell() {
      if (isTold) return undefined;
      isTold = true;
      return draft;
    },
    document(element) {
      order++;
      const { key } = draft.description.source;
      const { 'xml:id': id = `document-${order}`, n } = element.attributes;
      const path = headings.slice(1).flatMap((heading) => heading ?? []);
      const within: EditionPlace = { format: 'tei', key, order, ...(n !== undefined && { number: n }), path };
      const read = readPlainDocument(element, `${key}#${id}`, key);
      const description = { ...read.draft.description, within };
      return { ...read, draft: { ...read.draft, description } };
    },
  };
}

/** What the header of a corpus says of it as a whole. */
function corpusDraft(root: XmlElement, given: XmlElement | undefined, fallback: string): Draft {
  const header = given ?? { ...root, children: [] };
  const { key, by, at: _, ...publication } = publicationOf(header, root.attributes['xml:id'] ?? fallback);
  const names = nameRegister();
  const language = languageOf(root, languageOf(header, 'und'));
  const said = readHeader(header, { names, vocabulary: plainVocabulary(key), language, by });
  return {
    description: {
      schema: DESCRIPTION_SCHEMA,
      collections: [],
      source: { format: 'tei', key, ...publication, files: [] },
      languages: [],
      names: names.list,
      exemplars: [],
      pages: [],
      marks: [],
      relations: [],
      statements: [],
      unplaced: [],
      ...said,
      type: 'volume',
    },
    texts: [],
    zones: [],
    links: [],
    files: [],
    images: [],
  };
}

function notRead({ name, line }: XmlElement): Problem {
  return {
    code: 'tei-corpus-part',
    severity: 'warning',
    message: `“${name}” stands in the corpus itself, outside of its documents, and was not read.`,
    where: { line },
    hint: 'Put it into the document to which it belongs, or into one of its own.',
  };
}
