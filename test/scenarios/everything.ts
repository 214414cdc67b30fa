// Everything that an archive holds, for comparing two of them: rows, parts, files, index, and every page that can be reached.
import { readFile } from 'node:fs/promises';
import { pino } from 'pino';
import { allLinks } from '../../src/app/align/links-between.ts';
import { createSite } from '../../src/web/site.ts';
import type { Archive } from '../../src/app/services.ts';
import type { Index } from '../../src/index/port.ts';
import type { ArchiveInfo, LogLine, Part, RawEntry, RawRecord } from '../../src/store/port.ts';
import { sha256 } from '../../src/trust/hash.ts';

export interface Everything {
  readonly info: ArchiveInfo;
  readonly log: readonly LogLine[];
  readonly records: readonly {
    readonly raw: RawRecord | undefined;
    readonly parts: readonly Part[];
    readonly access: unknown;
    readonly withdrawal: unknown;
  }[];
  readonly entries: readonly (RawEntry | undefined)[];
  /** Hash by name of each blob that a record uses. */
  readonly blobs: Readonly<Record<string, string>>;
  readonly counts: Awaited<ReturnType<Index['counts']>>;
  readonly facets: Awaited<ReturnType<Index['facets']>>;
}

/** All that store, blobs and index hold. */
export async function everythingOf({ store, blobs, index }: Archive): Promise<Everything> {
  const log: LogLine[] = [];
  for (let page = await store.log(0, 500); page.length > 0; page = await store.log(log.length, 500))
    log.push(...page);
  const records: Everything['records'][number][] = [];
  const files: Record<string, string> = {};
  let lines = await store.records(0, 500);
  while (lines.length > 0) {
    for (const { id } of lines) {
      const raw = await store.upkeep.raw(id);
      const parts = await store.parts(raw?.partsInUse ?? []);
      records.push({
        raw,
        parts,
        access: await store.access(id),
        withdrawal: await store.withdrawal(id),
      });
      for (const hash of raw?.blobsInUse ?? []) {
        const path = await blobs.localPath(hash);
        files[hash] = path === undefined ? 'missing' : sha256(await readFile(path));
      }
    }
    lines = await store.records(lines.at(-1)?.seq ?? 0, 500);
  }
  const entries: (RawEntry | undefined)[] = [];
  for (const { id } of await store.entries(0, 10_000)) entries.push(await store.upkeep.rawEntry(id));
  const [counts, facets] = [await index.counts(null), await index.facets(null)];
  return { info: await store.info(), log, records, entries, blobs: files, counts, facets };
}

const address = 'https://archive.example';

/**
 * Every answer that can be reached by links from the home page and from these paths: status and hash of its bytes, by path. A page that was asked
 * for something leads to other ways of asking without end: those are left.
 */
export async function pagesOf(archive: Archive, from: readonly string[]): Promise<Map<string, string>> {
  return answersOf(archive, ['/', ...from], true);
}

/** Status and hash of the bytes of every answer to these paths; and, where `follow` is set, to whatever they lead to. */
export async function answersOf(
  archive: Archive,
  paths: readonly string[],
  follow: boolean,
): Promise<Map<string, string>> {
  await linkAll(archive);
  const site = await createSite(archive, { address, cacheBytes: 0, log: pino({ level: 'silent' }) });
  const answers = new Map<string, string>();
  const waiting = [...paths];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (answers.has(path)) continue;
    const answer = await site.request(`${address}${path}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    answers.set(path, `${answer.status} ${sha256(bytes)}`);
    if (!follow || answer.headers.get('content-type')?.includes('text/html') !== true) continue;
    for (const match of bytes.toString('utf8').matchAll(/(?:href|src)="(\/[^"#]*)/g)) {
      const next = (match[1] ?? '').replaceAll('&amp;', '&');
      const endless = path.includes('?') && next.includes('?');
      if (!next.startsWith('//') && !endless) waiting.push(next);
    }
  }
  return answers;
}

/** A page does not wait long for links, so they are computed first: else two equal archives could show them at different moments. */
async function linkAll(archive: Archive): Promise<void> {
  const { store } = archive;
  for (
    let lines = await store.records(0, 500);
    lines.length > 0;
    lines = await store.records(lines.at(-1)?.seq ?? 0, 500)
  )
    for (const { id, withdrawn } of lines) {
      if (withdrawn) continue;
      for (const { manifest } of await store.versions(id))
        await allLinks(archive, await store.content(manifest), manifest);
    }
}
