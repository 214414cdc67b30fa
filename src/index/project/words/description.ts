// The words of a description: titles, what editors say, and names, marks, places and codes as they are written.
import { printReferenceCode, stylesOf } from '../../../model/code/print.ts';
import type { Description } from '../../../model/description.ts';
import type { Exemplar } from '../../../model/exemplar.ts';
import { tokensOf } from '../../../text/analyse/analyse.ts';
import type { SearchField } from '../../search.ts';
import type { WordLists } from './lists.ts';

/** A string of the description, and the field in which its words count. */
export interface DescriptionLine {
  readonly field: SearchField;
  readonly text: string;
  readonly language: string;
}

export function addDescription(lists: WordLists, description: Description): void {
  for (const { field, text, language } of descriptionLines(description))
    lists.add(field, tokensOf(text, language), language);
}

/** Every string of a description that is searched, in order. What describes the record counts once, however often it is said. */
export function descriptionLines(description: Description): DescriptionLine[] {
  const lines: DescriptionLine[] = [];
  const add = (field: SearchField, text: string | undefined, language = 'und'): void => {
    if (text !== undefined && text !== '') lines.push({ field, text, language });
  };
  for (const { text, language } of description.titles) add('title', text, language);
  for (const { text, language } of [...description.summaries, ...description.notes])
    add('notes', text, language);
  const written = new Set<string>();
  const describe = (text: string | undefined, language?: string): void => {
    if (text === undefined || written.has(text)) return;
    written.add(text);
    add('description', text, language);
  };
  for (const agent of description.agents) {
    describe(agent.written, agent.language);
    describe(agent.office, agent.language);
  }
  for (const name of description.names) describe(name.label, name.language);
  for (const place of description.places) describe(place.written, place.language);
  for (const mark of description.marks) {
    describe(mark.written, mark.language);
    describe(mark.normalised?.replaceAll('-', ' '), mark.language);
    describe(mark.signatory, mark.language);
    add('notes', mark.note);
  }
  for (const { text, language } of description.subjects) describe(text, language);
  for (const exemplar of description.exemplars) for (const text of ofExemplar(exemplar)) describe(text);
  for (const collection of description.collections) describe(collection);
  describe(description.type.replaceAll('-', ' '), 'en');
  return lines;
}

/** A code as written, as its custom prints it, and its bare values in order. */
function ofExemplar({ repository, code, written }: Exemplar): string[] {
  const texts = [repository ?? '', written ?? ''];
  if (code === undefined) return texts;
  for (const style of stylesOf(code.scheme)) texts.push(printReferenceCode(code, style));
  texts.push(code.parts.map(({ value }) => value).join(' '));
  return texts;
}
