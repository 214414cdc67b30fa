// What is said of a document before its text: who, when, where it is held.
import type { Description } from '../../model/description.ts';
import { descriptionLines } from '../iiif/write/metadata.ts';
import type { PrintedFact } from './document.ts';

/** Values of one label in one line, in the order of the description. */
export function factsOf(description: Description): PrintedFact[] {
  const facts = new Map<string, PrintedFact>();
  for (const { label, language, text } of descriptionLines(description)) {
    const key = `${label} ${language ?? ''}`;
    const before = facts.get(key);
    facts.set(key, {
      label,
      text: before === undefined ? text : `${before.text}; ${text}`,
      ...(language !== undefined && { language }),
    });
  }
  return [...facts.values()];
}
