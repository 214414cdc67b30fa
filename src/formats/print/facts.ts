// What is said of a document before its text: who, when, where it is held.
import type { Description } from '../../model/description.ts';
import { descriptionLines } from '../iiif/write/metadata.ts';
import type { PrintedFact } from './document.ts';

/** Values of one label together, each once, in the order of the description. */
export function factsOf(description: Description): PrintedFact[] {
  const facts = Map.groupBy(descriptionLines(description), ({ label }) => label);
  return [...facts].map(([label, lines]) => {
    const texts = new Map(lines.map(({ text, language }) => [text, language]));
    return {
      label,
      values: [...texts].map(([text, language]) => ({ text, ...(language !== undefined && { language }) })),
    };
  });
}
