// Places in a sentence where a pattern holds.
import type { Change } from './fault.ts';

/** Every place of a global `pattern`, as the change that `make` gives for it; none where it gives undefined or what stands there already. */
export function changesAt(
  text: string,
  pattern: RegExp,
  form: string,
  make: (match: RegExpExecArray) => string | undefined,
): Change[] {
  const changes: Change[] = [];
  for (const match of text.matchAll(pattern)) {
    const became = make(match);
    if (became === undefined || became === match[0]) continue;
    changes.push({ form, start: match.index, end: match.index + match[0].length, became });
  }
  return changes;
}

export const applied = (text: string, { start, end, became }: Change): string =>
  text.slice(0, start) + became + text.slice(end);

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
