// What lies directly in a storage root: its declaration, its layout, its extensions.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isRegistered, unfinishedExtension } from '../../../formats/ocfl/extensions.ts';
import type { Layout } from '../../../formats/ocfl/layout.ts';
import type { Say } from '../../../formats/ocfl/report.ts';
import { errorCode } from '../../../store/fault.ts';
import { parseJson } from '../../backup/layout.ts';

const LayoutSchema = z.object({ extension: z.string(), description: z.string() });
const ConfigSchema = z.record(z.string(), z.unknown());
const largest = 1024 * 1024;

/** Judges it; gives the version of the specification that is declared, and the layout if there is one. */
export async function judgeRootFolder(
  root: string,
  say: Say,
): Promise<{ readonly spec: string | undefined; readonly layout: Layout | undefined }> {
  const declared = (await fs.readdir(root)).filter((name) => name.startsWith('0='));
  const [first] = declared;
  const spec = /^0=ocfl_(1\.[01])$/.exec(first ?? '')?.[1];
  if (first === undefined)
    say('E069', 'Nothing says that this is a storage root: the declaration is missing.', '0=ocfl_1.1'); // prettier-ignore
  else if (declared.length > 1) say('E076', 'The root is declared more than once.', declared[1] ?? '');
  else if (spec === undefined)
    say('E079', 'The declaration names no version of OCFL that is known here.', first); // prettier-ignore
  else if ((await smallFile(join(root, first))) !== `ocfl_${spec}\n`)
    say('E080', `The declaration should say “ocfl_${spec}”.`, first);
  await judgeExtensions(join(root, 'extensions'), say);
  return { spec: declared.length > 1 ? undefined : spec, layout: await layoutIn(root, say) };
}

async function judgeExtensions(folder: string, say: Say): Promise<void> {
  for (const entry of await fs.readdir(folder, { withFileTypes: true }).catch(none)) {
    const path = `extensions/${entry.name}`;
    if (entry.name === unfinishedExtension) continue;
    if (!entry.isDirectory()) say('E112', 'Only folders may lie in “extensions”.', path);
    else if (!isRegistered(entry.name)) say('W016', 'This extension is not registered.', path);
  }
}

async function layoutIn(root: string, say: Say): Promise<Layout | undefined> {
  const file = 'ocfl_layout.json';
  const text = await smallFile(join(root, file));
  if (text === undefined) return undefined;
  const read = parseJson(LayoutSchema, text);
  if (read === undefined) {
    say('E070', 'It should be a JSON object with “extension” and “description”.', file);
    return undefined;
  }
  const { extension } = read;
  if (!isRegistered(extension)) {
    say('E071', `“${extension}” is no layout that is registered.`, file);
    return undefined;
  }
  const config = await smallFile(join(root, 'extensions', extension, 'config.json'));
  const settings = parseJson(ConfigSchema, config ?? '{}');
  return settings && { extension, config: settings };
}

/** The text of a file; undefined where it is not there, or is large. */
async function smallFile(path: string): Promise<string | undefined> {
  try {
    const stat = await fs.lstat(path);
    return stat.isFile() && stat.size <= largest ? await fs.readFile(path, 'utf8') : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

function none(error: unknown): never[] {
  if (errorCode(error) === 'ENOENT') return [];
  throw error;
}
