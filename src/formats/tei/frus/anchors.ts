// The ids of a volume and the references to them, so that those that lead nowhere can be told at its end.
import type { Problem } from '../../../model/problem.ts';
import type { XmlElement } from '../../xml/element.ts';
import { localAnchor, targetOf } from './targets.ts';

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
  const elsewhere = new Map<string, number>();
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
      if (anchor === undefined) {
        const target = attributes['target'] === undefined ? undefined : targetOf(written, volume);
        if (target !== undefined && 'key' in target && target.key !== volume)
          elsewhere.set(target.key, (elsewhere.get(target.key) ?? 0) + 1);
        return;
      }
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
      if (elsewhere.size > 0) problems.push(waiting(volume, elsewhere, file));
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

/** How many editions are named to which references lead. */
const namedEditions = 20;

function waiting(volume: string, elsewhere: ReadonlyMap<string, number>, file: string): Problem {
  const editions = [...elsewhere].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  const total = editions.reduce((sum, [, count]) => sum + count, 0);
  const named = editions.slice(0, namedEditions).map(([edition, count]) => `${edition} (${count})`);
  const more = editions.length > namedEditions ? `, and ${editions.length - namedEditions} more` : '';
  return {
    code: 'tei-reference-elsewhere',
    severity: 'note',
    message: `${total === 1 ? `1 reference of ${volume} leads` : `${total} references of ${volume} lead`} to other editions: ${named.join(', ')}${more}.`,
    where: { file },
    hint: 'Each leads somewhere as soon as its edition is imported.',
  };
}
