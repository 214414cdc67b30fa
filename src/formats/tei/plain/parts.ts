// Which elements of a file are the texts of its record: members of a group, divisions side by side, or the one text that there is.
import type { TextKind } from '../../../model/text.ts';
import { childOf, elementsOf, type XmlElement } from '../../xml/element.ts';
import { languageOf } from './header.ts';

/** A text of the record: its element, what it is and its language. */
export interface TextPart {
  readonly element: XmlElement;
  readonly kind: TextKind;
  readonly language: string;
}

/** `aside`: divisions that are neither original nor translation (apparatus, commentary). */
export interface Parts {
  readonly texts: readonly TextPart[];
  readonly aside: readonly XmlElement[];
}

const asideTypes = /^(?:apparatus|commentary|bibliography|notes?|history)$/i;
const originalTypes = /^(?:edition|transcription|original|text|diplomatic)$/i;
const translated = /transl|übersetz|traduc|перев/i;
const summarised = /^(?:summary|abstract|regest)/i;

/** `language`: of the file, where a text names none. */
export function partsOf(root: XmlElement, language: string): Parts {
  const text = childOf(root, 'text');
  if (text === undefined) return { texts: [], aside: [] };
  const around = languageOf(text, language);
  const group = childOf(text, 'group');
  if (group !== undefined) {
    const members = [...elementsOf(group, 'text')];
    return { texts: kinds(members, languageOf(group, around)), aside: [] };
  }
  const body = childOf(text, 'body');
  const divisions = body === undefined ? [] : [...elementsOf(body, 'div')];
  const inBody = languageOf(body, around);
  if (body !== undefined && divisions.length > 1 && divisions.length === [...elementsOf(body)].length) {
    const isAside = ({ attributes }: XmlElement): boolean => asideTypes.test(attributes['type'] ?? '');
    const sides = divisions.filter((one) => !isAside(one));
    const languages = new Set(sides.map((one) => languageOf(one, inBody)));
    const isParallel =
      sides.some(({ attributes }) => translated.test(attributes['type'] ?? '')) ||
      (languages.size > 1 && languages.size === sides.length);
    const isEdition = sides.length === 1 && originalTypes.test(sides[0]?.attributes['type'] ?? '');
    if (isParallel || isEdition) return { texts: kinds(sides, inBody), aside: divisions.filter(isAside) };
  }
  return { texts: kinds([text], body === undefined ? around : inBody), aside: [] };
}

/** The first text is the original unless it says otherwise; another one in another language is a translation of it. */
function kinds(elements: readonly XmlElement[], around: string): TextPart[] {
  const parts: TextPart[] = [];
  for (const element of elements) {
    const inner = childOf(element, 'body');
    const language = languageOf(element, languageOf(inner, around));
    const type = element.attributes['type'] ?? '';
    const original = parts.find(({ kind }) => kind === 'transcription');
    const kind = translated.test(type)
      ? 'translation'
      : summarised.test(type)
        ? 'summary'
        : original === undefined || original.language === language || originalTypes.test(type)
          ? 'transcription'
          : 'translation';
    parts.push({ element, kind, language });
  }
  return parts;
}
