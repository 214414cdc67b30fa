// The words of an element of EAD: paragraphs, lists and tables as plain text, whatever markup stands within.
import { canonicalLanguage, type LocalText } from '../../../model/language.ts';
import { collapse, elementsOf, textOf, wordsOf, type XmlElement } from '../../xml/element.ts';

/** Elements deeper within each other than this are taken as words alone. */
const deepest = 20;

/** The text of a note: a paragraph, list or table behind the other, parted by empty lines; its own head is left out. */
export function blocksOf(element: XmlElement, depth = 0): string {
  const pieces: string[] = [];
  let loose = '';
  const keepLoose = (): void => {
    const words = collapse(loose).trim();
    if (words !== '') pieces.push(words);
    loose = '';
  };
  for (const child of element.children) {
    const block = typeof child === 'string' ? undefined : blockOf(child, depth);
    if (block === undefined)
      loose += typeof child === 'string' ? child : child.name === 'lb' ? ' ' : textOf(child);
    else {
      keepLoose();
      if (block !== '') pieces.push(block);
    }
  }
  keepLoose();
  return pieces.join('\n\n');
}

/** The text of an element that stands by itself; undefined of one that is part of a line. */
function blockOf(element: XmlElement, depth: number): string | undefined {
  switch (element.name) {
    case 'head':
    case 'listhead':
    case 'colspec':
      return '';
    case 'p':
      return depth < deepest && [...elementsOf(element)].some(({ name }) => name === 'list')
        ? blocksOf(element, depth + 1)
        : wordsOf(element);
    case 'list':
    case 'chronlist':
    case 'index':
      return linesOf(element, '; ');
    case 'table':
      return [...elementsOf(element)].flatMap(rowsOf).join('\n');
    case 'blockquote':
    case 'div':
    case 'note':
    case 'legalstatus':
    case 'descgrp':
      return depth < deepest ? blocksOf(element, depth + 1) : wordsOf(element);
    default:
      // A note may hold others of its own name.
      return noteElements.has(element.name) && depth < deepest ? blocksOf(element, depth + 1) : undefined;
  }
}

function linesOf(list: XmlElement, between: string): string {
  return [...elementsOf(list)]
    .filter(({ name }) => name !== 'head' && name !== 'listhead')
    .map((item) => {
      const parts = [...elementsOf(item)];
      const divided = item.name !== 'item' && parts.length > 1;
      return divided
        ? parts
            .map(wordsOf)
            .filter((one) => one !== '')
            .join(between)
        : wordsOf(item);
    })
    .filter((line) => line !== '')
    .join('\n');
}

function rowsOf(group: XmlElement): string[] {
  if (group.name === 'row') return [[...elementsOf(group)].map(wordsOf).join(' | ')];
  return ['tgroup', 'thead', 'tbody'].includes(group.name) ? [...elementsOf(group)].flatMap(rowsOf) : [];
}

/** The notes of EAD, and what each is called where it stands among others; the scope itself needs no name. */
export const noteLabels: ReadonlyMap<string, string> = new Map([
  ['scopecontent', ''],
  ['bioghist', 'History'],
  ['custodhist', 'Custodial history'],
  ['acqinfo', 'Acquisition'],
  ['appraisal', 'Appraisal'],
  ['accruals', 'Accruals'],
  ['arrangement', 'Arrangement'],
  ['fileplan', 'File plan'],
  ['accessrestrict', 'Access'],
  ['legalstatus', 'Legal status'],
  ['userestrict', 'Use'],
  ['phystech', 'Physical condition'],
  ['otherfindaid', 'Other finding aids'],
  ['originalsloc', 'Originals'],
  ['altformavail', 'Copies'],
  ['relatedmaterial', 'Related material'],
  ['separatedmaterial', 'Separated material'],
  ['bibliography', 'Bibliography'],
  ['prefercite', 'To be cited as'],
  ['processinfo', 'Processing'],
  ['odd', 'Note'],
]);
const noteElements: ReadonlySet<string> = new Set(noteLabels.keys());

/** The language that an element says its words are in. EAD3 has `lang`; EAD 2002 only that of elements around. */
export function languageOf(element: XmlElement, around: string): string {
  const { lang, langcode, 'xml:lang': tag } = element.attributes;
  return canonicalLanguage(lang ?? langcode ?? tag ?? '') ?? around;
}

/** A note as text in its language, with its name in front unless it is the scope. */
export function noteOf(note: XmlElement, around: string): LocalText[] {
  const [first] = elementsOf(note, 'p');
  const language = languageOf(note, first === undefined ? around : languageOf(first, around));
  return labelled(noteLabels.get(note.name) ?? note.name, blocksOf(note), language);
}

export function labelled(label: string, text: string, language: string): LocalText[] {
  return text === '' ? [] : [{ language, text: label === '' ? text : `${label}: ${text}` }];
}
