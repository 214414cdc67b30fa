// A batch in which hostile XML stands beside a sound volume: each file is refused at its place, and the rest gets in.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSources, type ImportReport } from '../../src/app/import/import.ts';
import { inventedVolume } from '../formats/invented-volume.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';

const tei = (inside: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="frus1900v01">${inside}</TEI>`;

const hostile: Readonly<Record<string, readonly [text: string | Uint8Array, code: string]>> = {
  'bomb.xml': [`<!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>${tei('&b;')}`, 'xml-doctype'],
  'deep.xml': [tei('<div>'.repeat(200_000)), 'xml-too-deep'],
  'entity.xml': [tei('<text><body><p>caf&eacute;</p></body></text>'), 'xml-entity'],
  'latin.xml': [Buffer.from(tei('<text><body><p>caf\u00e9</p></body></text>'), 'latin1'), 'xml-encoding'],
  'nul.xml': [tei('<text><body><div><p>a\0b</p></div></body></text>'), 'xml-character'],
  'outside.xml': [`<!DOCTYPE TEI SYSTEM "http://127.0.0.1:9/x.dtd">${tei('')}`, 'xml-doctype'],
  'short.xml': [inventedVolume.slice(0, -40).replaceAll('frus1931v02', 'frus1932v03'), 'xml-cut-off'],
};

describe('a batch with hostile XML', () => {
  let folder = '';
  let archive: TestArchive;
  let report: ImportReport;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verno-xml-'));
    archive = await testArchive();
    for (const [name, [text]] of Object.entries(hostile)) await writeFile(join(folder, name), text);
    await writeFile(join(folder, 'volume.xml'), inventedVolume);
    report = await importSources(archive, [folder], { by: 'test', signal: new AbortController().signal });
  });
  afterAll(async () => {
    await archive.remove();
    await rm(folder, { recursive: true });
  });

  it.each(Object.entries(hostile))('refuses %s, and says where', (name, [, code]) => {
    const errors = report.problems.filter(
      ({ where, severity }) => severity === 'error' && where?.file?.endsWith(`/${name}`),
    );
    expect(errors.map((problem) => problem.code)).toEqual([code]);
    expect(errors[0]?.where?.line).toBeGreaterThan(0);
    expect(errors[0]?.hint).not.toBe('');
  });

  it('takes the sound volume, and of the one that was cut off what came before', async () => {
    expect(await archive.store.bySource('tei', 'frus1931v02#d3')).toBeDefined();
    expect(await archive.store.bySource('tei', 'frus1932v03#d3')).toBeDefined();
    expect(report.failed).toBe(Object.keys(hostile).length);
    expect(report.imported).toBe(12);
    expect(report.entries.imported).toBe(6);
  });
});
