// The units of a record as the index keeps them: every unit that the codes of its exemplars imply, with the folios it covers there.
import { printReferenceCode } from '../../model/code/print.ts';
import { impliedUnits, type ImpliedUnit } from '../../model/code/units.ts';
import { codeOfExemplar } from '../../model/code/exemplar-code.ts';
import { repositoryInScript } from '../../model/code/repositories.ts';
import { parseFolioLabel } from '../../model/code/folio-label.ts';
import { PartSchema, SchemeSchema, type Folios, type ReferenceCode } from '../../model/code/schema.ts';
import type { Exemplar } from '../../model/exemplar.ts';
import type { Description } from '../../model/description.ts';
import type { FolioUse, UnitName, UnitUse } from '../units.ts';

interface Use extends UnitName {
  own: boolean;
  readonly folios: FolioUse[];
}

/** Each unit once, sorted by key. */
export function unitsIn(description: Description): UnitUse[] {
  const uses = new Map<string, Use>();
  for (const exemplar of description.exemplars) {
    const { id, code } = exemplar;
    const chain = exemplarChain(exemplar);
    for (const name of chain)
      if (!uses.has(name.key)) uses.set(name.key, { ...name, own: false, folios: [] });
    const innermost = uses.get(chain.at(-1)?.key ?? '');
    if (innermost === undefined) continue;
    innermost.own = true;
    const folios = folioUse(code?.folios ?? null, absentPages(description, id));
    if (folios !== undefined) innermost.folios.push(folios);
  }
  return [...uses.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The units that an exemplar stands in, by its code and by who keeps it. */
export function exemplarChain(exemplar: Exemplar): UnitName[] {
  const code = codeOfExemplar(exemplar);
  return code === undefined ? [] : unitChain(code);
}

/** The units that a code stands in, from the repository down, each as its own custom prints it. */
export function unitChain(code: ReferenceCode): UnitName[] {
  return impliedUnits(code).map((unit) => ({
    key: unit.key.toWellFormed(),
    step: stepOf(unit).toWellFormed(),
    code: printReferenceCode(unit.code).toWellFormed(),
  }));
}

function stepOf({ code, value }: ImpliedUnit): string {
  const last = code.parts.at(-1);
  if (last === undefined) return printReferenceCode(code) || value;
  return printReferenceCode({ scheme: code.scheme, parts: [last], folios: null, notGiven: [] });
}

function folioUse(folios: Folios | null, absent: readonly string[]): FolioUse | undefined {
  if (folios === null || folios.ranges.length === 0) return undefined;
  return { label: folios.label.toWellFormed(), absent, unit: folios.unit, ranges: folios.ranges };
}

/**
 * Labels of pages that are lost or not transcribed, in the numbering of an exemplar. A page that does not say whose its number is counts for
 * the only exemplar, or for the only one among whose folios the number is.
 */
function absentPages({ exemplars, pages }: Description, exemplar: string): string[] {
  return pages
    .filter(({ label, foliation, exemplar: imaged, absences }) => {
      if (!absences.some(({ kind }) => kind === 'lost' || kind === 'not-transcribed')) return false;
      const said = foliation?.exemplar ?? imaged?.exemplar;
      const holding = exemplars.length === 1 ? exemplars : exemplars.filter((one) => holds(one, label));
      return (said ?? (holding.length === 1 ? holding[0]?.id : undefined)) === exemplar;
    })
    .map(({ label }) => label.toWellFormed());
}

/** Whether a folio of this label is among those that an exemplar's code names. */
function holds({ code }: Exemplar, label: string): boolean {
  const read = parseFolioLabel(label);
  if (!read.ok) return false;
  const { number } = read.value;
  return code?.folios?.ranges.some(({ from, to }) => number >= from.number && number <= to.number) ?? false;
}

/** The keys of the units above one, from the repository down, as its own key tells them. */
export function keysAbove(key: string): string[] {
  const steps = key.split('/');
  const [scheme = '', repository = ''] = (steps[0] ?? '').split(/:(.*)/su);
  if (scheme === 'repository' || steps.length < 2) return [];
  const above = [`repository:${unescaped(repository)}`];
  for (let at = 2; at < steps.length; at++) above.push(steps.slice(0, at).join('/'));
  return above;
}

/** The level that a key tells: "repository", or that of its last step. */
export function levelOf(key: string): string {
  const step = /\/([^/=]+)=[^/]*$/u.exec(key)?.[1];
  return step === undefined ? 'repository' : (step.split('.', 1)[0] ?? step);
}

/** How a unit goes by of which nothing but its key is known. */
export function nameByKey(key: string): UnitName {
  const [head = '', ...steps] = key.split('/');
  const [scheme, repository] = [head.slice(0, head.indexOf(':')), head.slice(head.indexOf(':') + 1)];
  const keeper = repositoryInScript(unescaped(repository), 'latin');
  const written = steps.map((step) => {
    const [level = '', value = ''] = step.split('=', 2);
    const known = PartSchema.safeParse({ level, value: unescaped(value) });
    return known.success
      ? known.data
      : { level: 'other' as const, label: unescaped(level), value: unescaped(value) };
  });
  const custom = SchemeSchema.safeParse(scheme);
  const code: ReferenceCode = {
    scheme: custom.success ? custom.data : 'other',
    parts: written,
    folios: null,
    notGiven: [],
  };
  const last = written.slice(-1);
  const step = last.length === 0 ? keeper : printReferenceCode({ ...code, parts: last });
  return { key, step, code: printReferenceCode({ ...code, repository: keeper }) };
}

function unescaped(text: string): string {
  return text
    .replaceAll('_', ' ')
    .replaceAll(/%([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
