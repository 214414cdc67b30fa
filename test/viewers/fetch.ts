// Public IIIF viewers, to open the archive's manifests in: fetched once from the package registry, by version and hash, and kept in a cache.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const cache = fileURLToPath(new URL('../../node_modules/.cache/viewers/', import.meta.url));
const PinnedSchema = z.array(
  z.strictObject({ name: z.string(), version: z.string(), integrity: z.string() }),
);

export interface Viewers {
  /** The folder under which each stands: `mirador/dist/…`. */
  readonly folder: string;
}

/**
 * The viewers of `pinned.json`, unpacked; undefined where one is not in the cache and cannot be had from the registry. They are no dependencies:
 * they are large, and want other versions of what the project is built with.
 *
 * @throws where a tarball is not the one that was pinned.
 */
export async function fetchViewers(): Promise<Viewers | undefined> {
  const pinned = PinnedSchema.parse(
    JSON.parse(await readFile(new URL('pinned.json', import.meta.url), 'utf8')),
  );
  const folder = join(cache, createHash('sha256').update(JSON.stringify(pinned)).digest('hex').slice(0, 12));
  if (existsSync(folder)) return { folder };
  await mkdir(cache, { recursive: true });
  const making = await mkdtemp(join(cache, 'making-'));
  try {
    for (const { name, version, integrity } of pinned) {
      const pack = [
        'pack',
        `${name}@${version}`,
        '--pack-destination',
        making,
        '--fetch-retries=0',
        '--silent',
      ];
      const packed = await run('npm', pack, { timeout: 60_000 }).catch(() => undefined);
      if (packed === undefined) return undefined;
      const tarball = join(making, packed.stdout.trim());
      const hash = `sha512-${createHash('sha512')
        .update(await readFile(tarball))
        .digest('base64')}`;
      if (hash !== integrity) throw new Error(`${name}@${version} is not what was pinned: ${hash}`);
      await mkdir(join(making, name));
      await run('tar', [
        '-xzf',
        tarball,
        '-C',
        join(making, name),
        '--strip-components=1',
        '--no-same-owner',
      ]);
      await rm(tarball);
    }
    await rename(making, folder);
    return { folder };
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}
