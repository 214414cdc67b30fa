// Gives each line of a text its role: heading, stamp, opener, running text, list item, signature, mark, or the edge of another sheet.
import { below, endRole, inTheMidst, isHeading, isStrongEdge, middleRole, signs } from './edges.ts';
import { fixedRole } from './fixed-role.ts';
import type { Line } from './lines.ts';
import type { Region, Role } from './role.ts';
import { endsSentence, isProse, itemLabel, type ItemLabel } from './shapes.ts';

/** The roles of a text's lines. Linear in their number. */
export function rolesOf(region: Region): Role[] {
  const { lines } = region;
  const fixed = lines.map((line, at) => fixedRole(region, line, at));
  const items = itemsAmong(region, fixed);
  const broken = brokenSentences(lines, fixed);
  const isBody = (at: number): boolean => {
    const line = lines[at];
    if (line === undefined || fixed[at] !== undefined || isStrongEdge(region, line)) return false;
    return items.has(at) || broken.has(at) || isProse(line.text);
  };
  let first = 0;
  while (first < lines.length && !isBody(first)) first += 1;
  let last = lines.length - 1;
  while (last >= first && !isBody(last)) last -= 1;
  last = withContinuations(lines, fixed, last);
  let headed = false;
  const roles: Role[] = [];
  lines.forEach((line, at) => {
    const before = fixed[at - 1];
    const known = fixed[at];
    const label = items.get(at);
    if (known !== undefined)
      roles.push(at <= first ? known : at <= last ? inTheMidst(known, before) : below(known, before));
    else if (label !== undefined) roles.push({ role: 'item', label });
    else if (signs(lines, fixed, at)) roles.push({ role: 'signatory' });
    else if (before?.role === 'folio' && /^\p{L}{1,4}\.?$/u.test(line.text) && !/^\p{Lo}+$/u.test(line.text))
      roles.push({ role: 'scrawl' });
    else if (at < first) {
      const heads = line.level > 0 || (!headed && isHeading(line));
      headed ||= heads;
      roles.push({ role: heads ? 'heading' : 'opener' });
    } else if (broken.has(at)) roles.push({ role: 'prose' });
    else roles.push(at > last ? endRole(line, region) : middleRole(line, region, roles.at(-1)));
  });
  return roles;
}

/** List items, by line; a dash or a Roman figure counts only beside another of its kind. */
function itemsAmong(region: Region, fixed: readonly (Role | undefined)[]): Map<number, ItemLabel> {
  const found = new Map<number, ItemLabel>();
  region.lines.forEach((line, at) => {
    const label =
      fixed[at] === undefined && line.level === 0 ? itemLabel(line.text, region.language) : undefined;
    if (label !== undefined) found.set(at, label);
  });
  const all = [...found];
  const items = new Map<number, ItemLabel>();
  all.forEach(([at, label], n) => {
    const beside = [all[n - 1], all[n + 1]].some((other) => {
      if (other === undefined || other[1].style !== label.style) return false;
      if (label.number === undefined || other[1].number === undefined) return Math.abs(other[0] - at) <= 2;
      return Math.abs(other[1].number - label.number) === 1;
    });
    if (beside || label.style === 'number') items.set(at, label);
  });
  return items;
}

/** The two halves of a sentence that a page break parts: the first has no end, and the second begins in small letters. */
function brokenSentences(lines: readonly Line[], fixed: readonly (Role | undefined)[]): Set<number> {
  const broken = new Set<number>();
  let above = -1;
  let turned = false;
  lines.forEach((line, at) => {
    const role = fixed[at]?.role;
    turned ||= role === 'folio' || role === 'page-number';
    if (role !== undefined) return;
    const before = lines[above]?.text ?? '';
    const begun =
      /^["'«„“(]?\p{Ll}/u.test(line.text) || (/^\p{Lo}/u.test(line.text) && endsSentence(line.text));
    if (turned && before.length >= 6 && !endsSentence(before) && begun) broken.add(above).add(at);
    above = at;
    turned = false;
  });
  return broken;
}

/** Further lines of the last paragraph, where it is folded. */
function withContinuations(
  lines: readonly Line[],
  fixed: readonly (Role | undefined)[],
  last: number,
): number {
  let end = last;
  for (
    let next = lines[end + 1];
    next !== undefined && next.blanks === 0 && fixed[end + 1] === undefined;
    next = lines[end + 1]
  ) {
    const above = lines[end]?.text ?? '';
    if (endsSentence(above) || (above.length < 50 && !/^[\p{Ll}\p{Lo}\p{N}(]/u.test(next.text))) break;
    end += 1;
  }
  return end;
}
