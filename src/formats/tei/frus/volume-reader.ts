// A volume as it comes, element by element: what stands where in it, which pages are in force, and the records that it gives.
import type { EntryContent } from '../../../model/entry.ts';
import type { Parsed } from '../../../model/draft.ts';
import type { Page } from '../../../model/exemplar.ts';
import type { Problem } from '../../../model/problem.ts';
import type { XmlElement } from '../../xml/element.ts';
import type { TeiSource } from '../profile.ts';
import { createSession } from '../reading/session.ts';
import { spokenOf } from '../reading/spoken.ts';
import { readBlocks } from '../reading/text.ts';
import { createAnchors } from './anchors.ts';
import { authoritiesOf } from './authorities.ts';
import { dateReader } from './dates.ts';
import { readDocument, readSection, type ReadDivision } from './document.ts';
import { titlesOf } from './titles.ts';
import { frusVocabulary, pageOf } from './vocabulary.ts';
import { readHeader, type Volume } from './header.ts';
import { volumeDraft } from './volume.ts';

type FreePage = Omit<Page, 'id'>;

/** A division that holds others, with what stands in it before the first of them. */
interface Holder {
  readonly element: XmlElement;
  readonly content: XmlElement[];
  isTold: boolean;
  /** How many pages had begun when its own words did, and which was in force. */
  begun: number;
  inForce: FreePage | undefined;
}

export interface VolumeReader {
  /** Each takes an element in the order of the file, and gives the records that are complete with it. */
  open(element: XmlElement): Parsed[];
  close(element: XmlElement): Parsed[];
  take(element: XmlElement): Parsed[];
  /** What remains at the end of the file: the volume's own record where it had no division. */
  rest(): Parsed[];
  /** Pages that begin behind the last record, for that record. */
  pagesLeft(): readonly FreePage[];
  /** What is wrong with the volume as a whole. */
  problems(isWhole: boolean): Problem[];
}

export function volumeReader({ candidate, root, path }: TeiSource): VolumeReader {
  const { name } = candidate;
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.xml$/i, '');
  let volume: Volume = readHeader(root, root, stem);
  let anchors = createAnchors(volume.key);
  let titles = titlesOf(volume.key);
  let titlePage: XmlElement | undefined;
  let isVolumeTold = false;
  let order = 0;
  /** Pages that began since the last record, and the one that is in force. */
  const begun: FreePage[] = [];
  let inForce: FreePage | undefined;
  const holders: Holder[] = [];
  const named = new Set<string>();

  const headingOf = ({ content }: Holder): string => {
    const head = content.find((one) => one.name === 'head');
    return head === undefined ? '' : spokenOf(head);
  };
  const headingsOf = (levels: readonly Holder[]) =>
    levels
      .map((holder) => ({ language: volume.language, text: headingOf(holder) }))
      .filter(({ text }) => text !== '');

  /** The pages before a record's first words. The one in force is not named by its id again: it began elsewhere. */
  const pagesBefore = (element: XmlElement, holder: Holder | undefined): FreePage[] => {
    // What began behind a heading belongs to what comes under it.
    const pages = begun.splice(0, holder?.begun ?? begun.length);
    const current = holder === undefined ? inForce : holder.inForce;
    if (pages.length > 0 || current === undefined || beginsWithPage(element)) return pages;
    const { origin: _, ...rest } = current;
    return [rest];
  };

  const tell = ({ draft, problems, unknown }: ReadDivision, entries: readonly EntryContent[]): Parsed => {
    const last = draft.description.pages.at(-1);
    if (last !== undefined) {
      const { id: _, ...page } = last;
      inForce = page;
    }
    const all: Problem[] = problems.map((problem) => ({
      ...problem,
      where: { file: name, ...problem.where },
    }));
    for (const [element, line] of unknown) {
      if (named.has(element)) continue;
      named.add(element);
      all.push(unknownElement(element, name, line));
    }
    return { name, draft, problems: all, ...(entries.length > 0 && { entries }) };
  };

  /** The record of the volume itself comes before those of its parts. */
  const tellVolume = (): Parsed[] => {
    if (isVolumeTold) return [];
    isVolumeTold = true;
    const pages = begun.splice(0);
    const session = createSession(
      frusVocabulary(
        volume.key,
        dateReader(volume.key, () => undefined),
        () => false,
        new Set(),
      ),
      volume.language,
      pages,
    );
    const blocks = titlePage === undefined ? [] : readBlocks(titlePage, session);
    const draft = volumeDraft(volume, blocks, session, path);
    return [tell({ draft, problems: [], unknown: session.unknown }, [])];
  };

  const tellDivision = (element: XmlElement, above: readonly Holder[], holder?: Holder): Parsed[] => {
    const before = tellVolume();
    order++;
    const { type, n } = element.attributes;
    const isDocument = type === 'document' || type === 'editorial-note';
    const within = {
      format: 'tei',
      key: volume.key,
      order,
      ...(isDocument && n && { number: n }),
      path: headingsOf(above),
    };
    const standing = { within, pages: pagesBefore(element, holder), doubted: titles.doubted(element) };
    if (isDocument) return [...before, tell(readDocument(element, volume, standing), [])];
    const read = readSection(element, volume, standing);
    const title = read.draft.description.titles[0]?.text ?? '';
    const authorities = authoritiesOf(element, volume, title);
    for (const one of authorities) if (one.kind === 'person') titles.know(one);
    return [...before, tell(read, authorities)];
  };

  /** Divisions that hold others are records only where they say more than their heading. */
  const tellHolders = (): Parsed[] =>
    holders.flatMap((holder, at) => {
      if (holder.isTold) return [];
      holder.isTold = true;
      const { element, content } = holder;
      const saysMore = content.some((one) => one.name !== 'head' || hasNote(one));
      return saysMore ? tellDivision({ ...element, children: content }, holders.slice(0, at), holder) : [];
    });

  return {
    open(element) {
      anchors.see(element, false);
      if (element.name !== 'div') return [];
      const told = tellHolders();
      holders.push({ element, content: [], isTold: false, begun: 0, inForce: undefined });
      return told;
    },
    close(element) {
      if (element.name !== 'div') return [];
      const told = tellHolders();
      holders.pop();
      return told;
    },
    take(element) {
      if (element.name === 'teiHeader') {
        volume = readHeader(root, element, stem);
        anchors = createAnchors(volume.key);
        titles = titlesOf(volume.key);
      }
      anchors.see(element, true);
      if (element.name === 'pb') {
        inForce = pageOf(element, volume.key);
        begun.push(inForce);
        return [];
      }
      if (element.name === 'titlePage' && titlePage === undefined && !isVolumeTold) {
        titlePage = element;
        // The pages before it are the volume's own.
        return tellVolume();
      }
      if (element.name === 'div' || element.name === 'titlePage')
        return [...tellHolders(), ...tellDivision(element, holders)];
      const holder = holders.at(-1);
      if (holder === undefined) return [];
      if (holder.content.length === 0) [holder.begun, holder.inForce] = [begun.length, inForce];
      holder.content.push(element);
      return [];
    },
    rest: tellVolume,
    pagesLeft: () => begun,
    problems: (isWhole) => [...anchors.problems(name, isWhole), ...titles.problems(name)],
  };
}

/** Whether an element begins with a page, before any words. */
function beginsWithPage(element: XmlElement): boolean {
  for (const child of element.children) {
    if (typeof child !== 'string') return child.name === 'pb' || beginsWithPage(child);
    if (child.trim() !== '') return false;
  }
  return false;
}

function hasNote(element: XmlElement): boolean {
  return element.children.some(
    (child) => typeof child !== 'string' && (child.name === 'note' || hasNote(child)),
  );
}

function unknownElement(element: string, file: string, line: number): Problem {
  return {
    code: 'tei-unknown-element',
    severity: 'note',
    message: `Verno does not know what <${element}> means; its words were kept as they stand.`,
    where: { file, line },
    hint: 'docs/formats/tei.md lists the elements that are understood.',
  };
}
