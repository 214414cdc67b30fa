// Prints elements as an XML document in which every string comes back as it was.
import type { Problem, Result } from '../../../model/problem.ts';
import type { XmlElement } from '../../xml/element.ts';
import { TEI_NAMESPACE } from '../../xml/element.ts';
import { xmlLimits } from '../../xml/limits.ts';

/** Elements whose children stand on lines of their own: white space between them says nothing. */
const structural = new Set(
  (
    'TEI teiHeader fileDesc titleStmt editionStmt publicationStmt availability seriesStmt notesStmt sourceDesc msDesc msIdentifier ' +
    'physDesc objectDesc supportDesc additional adminInfo encodingDesc appInfo listPrefixDef profileDesc creation langUsage textClass ' +
    'keywords correspDesc correspAction calendarDesc settingDesc setting revisionDesc facsimile surface standOff listPerson listOrg ' +
    'listPlace linkGrp interpGrp text group body div table row cell floatingText'
  ).split(' '),
);

// Everything that is no Char of XML 1.0 (section 2.2); with the flag, only surrogates that stand alone.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * The document. Characters that XML forbids are a problem for each kind, that names the code point and where it stands; then nothing is
 * printed. Linear in the size.
 */
export function printTei(root: XmlElement): Result<string> {
  const printer = new Printer();
  printer.element(root, 0, 0, 'TEI');
  const problems = [...printer.problems.values()];
  if (problems.length > 0) return { ok: false, problems };
  const [, ...rest] = printer.out;
  const namespace = `<TEI xmlns="${TEI_NAMESPACE}"`;
  return {
    ok: true,
    value: `<?xml version="1.0" encoding="UTF-8"?>\n${namespace}${rest.join('')}\n`,
    problems: [],
  };
}

class Printer {
  readonly out: string[] = [];
  readonly problems = new Map<string, Problem>();

  element({ name, attributes, children }: XmlElement, indent: number, depth: number, around: string): void {
    const id = attributes['xml:id'];
    const place = id === undefined ? around : `${name} ${id}`;
    if (depth >= xmlLimits.depth - 1) {
      this.problems.set('depth', tooDeep(place));
      return;
    }
    this.out.push(`<${name}`);
    for (const [key, value] of Object.entries(attributes))
      this.out.push(` ${key}="${this.#attribute(value, place)}"`);
    if (children.length === 0) {
      this.out.push('/>');
      return;
    }
    this.out.push('>');
    const lines = structural.has(name) && children.every((child) => typeof child !== 'string');
    for (const child of children) {
      if (lines) this.#newLine(indent + 1);
      if (typeof child === 'string') this.out.push(this.#text(child, place));
      else this.element(child, indent + 1, depth + 1, place);
    }
    if (lines) this.#newLine(indent);
    this.out.push(`</${name}>`);
  }

  #newLine(indent: number): void {
    this.out.push(`\n${'  '.repeat(Math.min(indent, 12))}`);
  }

  #text(text: string, place: string): string {
    this.#check(text, place);
    return text.replace(/[&<>\r]/g, escaped);
  }

  #attribute(text: string, place: string): string {
    this.#check(text, place);
    return text.replace(/[&<>"\t\n\r]/g, escaped);
  }

  #check(text: string, place: string): void {
    const found = forbidden.exec(text)?.[0];
    if (found === undefined) return;
    const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    if (this.problems.has(code)) return;
    this.problems.set(code, {
      code: 'tei-character',
      severity: 'error',
      message: `The character ${code} stands in this record, and XML has no way to write it; no TEI was written.`,
      where: { path: place },
      hint: 'Take it out of the record, or export the record as a folder or as JSON.',
    });
  }
}

const named = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

function escaped(character: string): string {
  return named.get(character) ?? `&#${character.charCodeAt(0)};`;
}

function tooDeep(place: string): Problem {
  return {
    code: 'tei-too-deep',
    severity: 'error',
    message: `Blocks and ranges stand within each other more than ${xmlLimits.depth} levels deep; no TEI was written.`,
    where: { path: place },
    hint: 'Nest them less, or export the record as JSON.',
  };
}
