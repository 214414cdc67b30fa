// Reads an OCFL inventory, and judges what can be judged of it alone (sections 3.5 and 3.6 of the specification).
import { isAlgorithm, type Algorithm } from './algorithms.ts';
import type { Digests } from './digests.ts';
import { judgePaths } from './paths.ts';
import type { Say } from './report.ts';

export interface InventoryVersion {
  readonly state: Digests;
  readonly created: string | undefined;
  readonly message: string | undefined;
  /** As JSON, to be compared. */
  readonly user: string | undefined;
}

export interface Inventory {
  readonly id: string | undefined;
  /** Of the specification: "1.1". */
  readonly spec: string | undefined;
  readonly algorithm: Algorithm;
  readonly head: string | undefined;
  readonly contentDirectory: string;
  readonly manifest: Digests;
  readonly fixity: ReadonlyMap<string, Digests>;
  readonly versions: ReadonlyMap<string, InventoryVersion>;
}

const typePattern = /^https:\/\/ocfl\.io\/(1\.[01])\/spec\/#inventory$/;
const timePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const uriPattern = /^[a-z][a-z0-9+.-]*:\S/i;

/** The inventory that `bytes` are; undefined where they are no JSON object. `file` is where findings stand. */
export function readInventory(bytes: Uint8Array, file: string, say: Say): Inventory | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    say('E034', 'The inventory is no JSON.', file);
    return undefined;
  }
  if (!isObject(value)) {
    say('E033', 'The inventory is not a JSON object.', file);
    return undefined;
  }
  const id = textOf(value['id']);
  if (id === undefined) say('E036', 'The inventory names no object: “id” is missing.', file);
  else if (!uriPattern.test(id)) say('W005', `The id “${id}” is no URI.`, file);
  const spec = typePattern.exec(textOf(value['type']) ?? '')?.[1];
  if (value['type'] === undefined) say('E036', '“type” is missing.', file);
  else if (spec === undefined) say('E038', '“type” names no version of the OCFL specification.', file);
  const algorithm = algorithmOf(value['digestAlgorithm'], file, say);
  const head = textOf(value['head']);
  if (value['head'] === undefined) say('E036', 'The inventory names no newest version: “head” is missing.', file); // prettier-ignore
  else if (head === undefined || !/^v\d+$/.test(head)) say('E040', '“head” is not the name of a version.', file); // prettier-ignore
  const content = value['contentDirectory'];
  const named = content === undefined ? 'content' : textOf(content);
  if (named?.includes('/') === true || named === undefined) say('E017', 'The content folder’s name is not one name.', file); // prettier-ignore
  else if (named === '.' || named === '..') say('E018', `The content folder may not be called “${named}”.`, file); // prettier-ignore
  if (value['manifest'] === undefined) say('E041', 'The inventory has no manifest.', file);
  const manifest = digestsOf(value['manifest'] ?? {}, 'E106', 'E096', file, say);
  judgePaths(manifest, { slash: 'E100', dots: 'E099', twice: 'E101' }, file, say);
  return {
    id,
    spec,
    algorithm,
    head,
    contentDirectory: named ?? 'content',
    manifest,
    fixity: fixityOf(value['fixity'], file, say),
    versions: versionsOf(value['versions'], head, manifest, file, say),
  };
}

function algorithmOf(value: unknown, file: string, say: Say): Algorithm {
  if (value === 'sha512') return 'sha512';
  if (value === undefined) say('E036', '“digestAlgorithm” is missing.', file);
  else if (value === 'sha256') say('W004', 'The digests are SHA-256, not SHA-512.', file);
  else say('E025', 'The digests are neither SHA-512 nor SHA-256.', file);
  return typeof value === 'string' && isAlgorithm(value) ? value : 'sha512';
}

function fixityOf(value: unknown, file: string, say: Say): ReadonlyMap<string, Digests> {
  const fixity = new Map<string, Digests>();
  if (value === undefined) return fixity;
  if (!isObject(value)) {
    say('E111', 'The fixity block is not a JSON object.', file);
    return fixity;
  }
  for (const [name, block] of Object.entries(value)) {
    const digests = digestsOf(block, 'E057', 'E097', file, say);
    judgePaths(digests, { slash: 'E100', dots: 'E099', twice: 'E101' }, file, say);
    fixity.set(name, digests);
  }
  return fixity;
}

function versionsOf(
  value: unknown,
  head: string | undefined,
  manifest: Digests,
  file: string,
  say: Say,
): ReadonlyMap<string, InventoryVersion> {
  const versions = new Map<string, InventoryVersion>();
  if (!isObject(value)) {
    say(value === undefined ? 'E043' : 'E044', 'The inventory lists no versions.', file);
    return versions;
  }
  if (Object.keys(value).length === 0) say('E008', 'The object has no version.', file);
  const used = new Set<string>();
  for (const [name, block] of Object.entries(value)) {
    if (!/^v\d+$/.test(name)) say('E046', `“${name}” is not the name of a version.`, file);
    const version = versionOf(name, block, file, say);
    for (const digest of version.state.keys()) {
      used.add(digest);
      if (!manifest.has(digest)) say('E050', `${name} has a digest that is not in the manifest: ${digest.slice(0, 16)}….`, file); // prettier-ignore
    }
    versions.set(name, version);
  }
  for (const digest of manifest.keys())
    if (!used.has(digest)) say('E107', `No version uses what the manifest lists as ${digest.slice(0, 16)}….`, file); // prettier-ignore
  const newest = [...versions.keys()].toSorted((a, b) => numberOf(a) - numberOf(b)).at(-1);
  if (head !== undefined && newest !== undefined && head !== newest)
    say('E040', `“head” says ${head}, but the newest version is ${newest}.`, file);
  return versions;
}

function versionOf(name: string, block: unknown, file: string, say: Say): InventoryVersion {
  const value = isObject(block) ? block : {};
  if (!isObject(block)) say('E047', `${name} is not a JSON object.`, file);
  const { created, state, message, user } = value;
  if (created === undefined) say('E048', `${name} does not say when it was made.`, file);
  else if (typeof created !== 'string' || !timePattern.test(created) || Number.isNaN(Date.parse(created)))
    say('E049', `${name}: “created” is no time of RFC 3339, to the second and with a zone.`, file);
  if (state === undefined) say('E048', `${name} has no state.`, file);
  const digests = digestsOf(state ?? {}, 'E050', undefined, file, say);
  judgePaths(digests, { slash: 'E053', dots: 'E052', twice: 'E095' }, file, say);
  if (message !== undefined && typeof message !== 'string') say('E094', `${name}: the message is no text.`, file); // prettier-ignore
  if (message === undefined || user === undefined) say('W007', `${name} does not say why, or by whom, it was made.`, file); // prettier-ignore
  if (user !== undefined) judgeUser(name, user, file, say);
  return {
    state: digests,
    created: textOf(created),
    message: textOf(message),
    user: isObject(user) ? JSON.stringify([user['name'] ?? null, user['address'] ?? null]) : undefined,
  };
}

function judgeUser(name: string, user: unknown, file: string, say: Say): void {
  if (!isObject(user) || textOf(user['name']) === undefined) {
    say('E054', `${name}: the user has no name.`, file);
    return;
  }
  const address = textOf(user['address']);
  if (address === undefined) say('W008', `${name}: the user has no address.`, file);
  else if (!uriPattern.test(address)) say('W009', `${name}: the user’s address is no URI.`, file);
}

function digestsOf(value: unknown, code: string, twice: string | undefined, file: string, say: Say): Digests {
  const digests = new Map<string, readonly string[]>();
  if (!isObject(value)) {
    say(code, 'Where digests should be listed with their paths there is no JSON object.', file);
    return digests;
  }
  if (twice !== undefined) judgeTwice(Object.keys(value), twice, file, say);
  for (const [digest, paths] of Object.entries(value)) {
    if (Array.isArray(paths) && paths.every((path) => typeof path === 'string')) digests.set(digest, paths);
    else say(code === 'E050' ? 'E051' : code, 'The paths of a digest are not a list of texts.', file);
  }
  return digests;
}

/** Keys of an object are each there once; only where some have capitals can two be one digest. */
function judgeTwice(digests: readonly string[], code: string, file: string, say: Say): void {
  if (digests.every((digest) => digest === digest.toLowerCase())) return;
  const lower = new Set<string>();
  for (const digest of digests) {
    if (lower.has(digest.toLowerCase()))
      say(code, `The digest ${digest.slice(0, 16)}… stands there twice.`, file);
    lower.add(digest.toLowerCase());
  }
}

/** The number of a version by its name ("v03": 3). */
export const numberOf = (name: string): number => Number(name.slice(1));

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
