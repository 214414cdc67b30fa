// The ids of a volume and the references to them, so that those that lead nowhere can be told at its end.
import type { Problem } from '../../../model/problem.ts';
import type { XmlElement } from '../../xml/element.ts';
import { localAnchor } from './targets.ts';

/** How many references that lead nowhere are named one by one. */
const most = 50;

export interface Anchors {
  /** Takes note of ids and references of one element; `deep`: of all that is in it, too. */
  see(element: XmlElement, deep: boolean): void;
  /** What is wrong with them, once the whole volume was seen. `isWhole`: whether it was read to its end. */
  problems(file: string, isWhole: boolean): Problem[];
}

interface Use {
  readonly written: string;
  readonly line: number;
  count: number;
}

export function createAnchors(volume: string): Anchors {
  const ids = new Set<string>();
  const doubled = new Map<string, number>();
  const uses = new Map<string, Use>();
  const seeOne = ({ attributes, line }: XmlElement): void => {
    const id = attributes['xml:id'];
    if (id !== undefined) {
      if (ids.has(id)) doubled.set(id, line);
      ids.add(id);
    }
    const written = attributes['target'] ?? attributes['corresp'];
    if (written !== undefined) {
      // Only those within the volume: they are short, and few are different.
      const anchor = localAnchor(written, volume);
      if (anchor === undefined) return;
      const use = uses.get(anchor);
      if (use === undefined) uses.set(anchor, { written, line, count: 1 });
      else use.count++;
    }
  };
  const seeAll = (element: XmlElement): void => {
    seeOne(element);
    for (const child of element.children) if (typeof child !== 'string') seeAll(child);
  };
  return {
    see(element, deep) {
      if (deep) seeAll(element);
      else seeOne(element);
    },
    problems(file, isWhole) {
      const problems: Problem[] = [];
      for (const [id, line] of [...doubled].slice(0, most))
        problems.push({
          code: 'tei-id-twice',
          severity: 'warning',
          message: `The id “${id}” is given twice in ${volume}; references to it lead to one of the two.`,
          where: { file, line },
          hint: 'Give one of them another id.',
        });
      // Of a file that was cut off nobody knows what its end would have held.
      if (!isWhole) return problems;
      const dangling: Use[] = [];
      for (const [anchor, use] of uses) if (!ids.has(anchor)) dangling.push(use);
      for (const { written, line, count } of dangling.slice(0, most))
        problems.push({
          code: 'tei-reference-nowhere',
          severity: 'warning',
          message: `The reference “${written}” leads nowhere in ${volume}${count > 1 ? ` (${count} times)` : ''}.`,
          where: { file, line },
          hint: 'Its words were kept. Mend the id in the source, and import it again.',
        });
      if (dangling.length > most) {
        const rest = dangling.slice(most).reduce((sum, { count }) => sum + count, 0);
        problems.push({
          code: 'tei-reference-nowhere',
          severity: 'warning',
          message: `${rest} more references of ${volume} lead nowhere.`,
          where: { file },
        });
      }
      return problems;
    },
  };
}
