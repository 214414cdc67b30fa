// What a code says of the archive: the units it stands in, and the levels it is silent on.
import { canonicalCode, canonicalLevel, repositoryOf } from './canonical.ts';
import { inOrder } from './order.ts';
import { keepsPapki, repositoryKey } from './repositories.ts';
import type { Level, Part, ReferenceCode } from './schema.ts';

/** A unit that a code implies: its level and value, its key, and the code of the unit itself. */
export interface ImpliedUnit {
  readonly level: 'repository' | Level;
  readonly value: string;
  /** `repository:KEY` for a repository, whatever the scheme; the canonical form of `code` for all else. */
  readonly key: string;
  readonly code: ReferenceCode;
}

/** The step that another word takes: a perechen stands where an opis would, a storage unit where a delo would. */
function place(level: Level): Level {
  return level === 'perechen' ? 'opis' : canonicalLevel(level);
}

/**
 * The levels that a full code of this kind gives: fonds, opis and delo, with the papka between them where the
 * repository keeps papki (the Archive of Foreign Policy in Moscow; elsewhere a papka is not missed), but fonds alone
 * where documents are listed by a perechen; record group, entry and box where an American code goes by record group
 * and not by lot, decimal or subject number; department, series and piece at Kew. Other customs miss nothing.
 */
export function customaryLevels(code: ReferenceCode): Level[] {
  const has = (...levels: Level[]): boolean => code.parts.some(({ level }) => levels.includes(level));
  if (code.scheme === 'british') return ['department', 'series', 'piece'];
  if (code.scheme === 'us') {
    const filed = has('lot-file', 'decimal-file', 'subject-file', 'accession');
    return has('record-group') && !filed ? ['record-group', 'entry', 'box'] : [];
  }
  if (code.scheme === 'other') return [];
  if (has('perechen')) return ['fonds', 'opis'];
  return ['fonds', 'opis', ...(keepsPapki(code.repository ?? '') ? ['papka' as const] : []), 'delo'];
}

/**
 * The customary levels that the source neither gives nor says it does not give. Folios are not among them: a code
 * without folios is the code of a unit.
 */
export function silentLevels(code: ReferenceCode): Level[] {
  const spoken = new Set([...code.parts.map(({ level }) => level), ...code.notGiven].map(place));
  return customaryLevels(code).filter((level) => !spoken.has(level));
}

const NO_UNIT: ReadonlySet<Level> = new Set(['dokument', 'rolik', 'item', 'reel']);
/** No archive is deeper; a longer chain is a list of codes that were not parted. */
const DEEPEST = 12;
const OVER_BOX: ReadonlySet<Level> = new Set(['entry', 'series', 'lot-file', 'accession', 'subject-file']);

/** Whether a part is a unit that can be told apart by what stands above it. */
function isUnit(part: Part, above: readonly Part[], code: ReferenceCode): boolean {
  if (NO_UNIT.has(part.level) || (part.level === 'other' && part.label === undefined)) return false;
  const levels = new Set(above.map(({ level }) => place(level)));
  if (above.length >= DEEPEST || (part.level !== 'series' && levels.has(place(part.level)))) return false;
  if (part.level === 'box' || part.level === 'folder') return above.some(({ level }) => OVER_BOX.has(level));
  if (code.scheme !== 'russian') return code.scheme !== 'other';
  const level = place(part.level);
  return level === 'fonds' || (levels.has('fonds') && (level === 'opis' || levels.has('opis')));
}

/** A decimal number files by what stands before the stroke; the rest is the date of one document. */
function unitPart(part: Part): Part {
  const file = part.level === 'decimal-file' ? part.value.split('/', 1)[0]?.trim() : undefined;
  return file === undefined || file === '' ? part : { ...part, value: file };
}

/**
 * The units a code stands in, from the repository down. The chain ends before the first step that could be in several
 * places: below a level that is missing (a delo whose opis is not given), at a level that repeats, at a name with no level,
 * at single documents and microfilm. A papka is a step of its own where it is written. No repository, no units; codes of other customs
 * imply their repository alone.
 */
export function impliedUnits(code: ReferenceCode): ImpliedUnit[] {
  const repository = repositoryOf(code);
  if (repository === undefined) return [];
  const bare: ReferenceCode = { scheme: code.scheme, repository, parts: [], folios: null, notGiven: [] };
  const units: ImpliedUnit[] = [
    {
      level: 'repository',
      value: repository,
      key: `repository:${repositoryKey(repository, code.scheme)}`,
      code: bare,
    },
  ];
  const above: Part[] = [];
  for (const part of inOrder(code)) {
    if (!isUnit(part, above, code)) break;
    const unit = unitPart(part);
    above.push(unit);
    const own: ReferenceCode = { ...bare, parts: [...above] };
    units.push({ level: part.level, value: unit.value, key: canonicalCode(own), code: own });
  }
  return units;
}
