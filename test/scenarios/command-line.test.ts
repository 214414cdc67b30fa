// Commands of the built program as a technician types them: access, a format of one's own, citations with the real address.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import Database from 'better-sqlite3';
import { z } from 'zod';

const program = fileURLToPath(new URL('../../bin/verno.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'verno-commands-'));
const data = join(folder, 'archive');

function verno(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, '--data', data], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const plugin = `
export default {
  name: 'one-line',
  title: 'One letter a file',
  sniff: ({ name }) => (name.endsWith('.one') ? 1 : 0),
  async *parse({ path, name, files }) {
    const bytes = await files.read(path);
    const text = new TextDecoder().decode(bytes.value).trim();
    const none = { collections: [], summaries: [], languages: [], dates: [], agents: [], places: [], names: [], exemplars: [], pages: [],
      marks: [], relations: [], rights: [], statements: [], notes: [], subjects: [], unplaced: [] };
    const block = { id: 'b1', kind: 'paragraph', text, segments: [], spans: [] };
    yield {
      name,
      problems: [],
      draft: {
        description: { schema: 'verno/description/1', type: 'letter', source: { format: 'one-line', key: name, files: [] },
          titles: [{ language: 'en', text: 'A letter of one line' }], ...none },
        texts: [{ ids: 'provisional', text: { schema: 'verno/text/1', id: 't1', kind: 'transcription', language: 'en', exemplar: null,
          method: 'human', credits: [], rights: [], blocks: [block], retired: [] } }],
        zones: [], links: [], files: [], images: [],
      },
    };
  },
};`;

const Imported = z.object({ imported: z.int(), records: z.array(z.object({ id: z.string() })) });
let id = '';

beforeAll(() => {
  writeFileSync(join(folder, 'plugin.mjs'), plugin);
  writeFileSync(join(folder, 'a.one'), 'The bridge is ready. Send paint.');
  expect(verno('init', '--title', 'Papers').status).toBe(0);
  const { stdout } = verno('import', join(folder, 'a.one'), '--plugin', join(folder, 'plugin.mjs'), '--json');
  const report = Imported.parse(JSON.parse(stdout));
  expect(report.imported).toBe(1);
  id = report.records[0]?.id ?? '';
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a format of one’s own', () => {
  it('is read like those that come with Verno, sentences and all', () => {
    expect(verno('show', id).stdout).toContain('Send paint.');
    expect(z.object({ segments: z.int() }).parse(JSON.parse(verno('stats', '--json').stdout)).segments).toBe(
      2,
    );
  });
  it('that is none, or has the name of another, is refused with the reason', () => {
    writeFileSync(join(folder, 'none.mjs'), 'export default 1;');
    writeFileSync(join(folder, 'same.mjs'), plugin.replace("'one-line'", "'folder'"));
    for (const [module, code] of [
      ['none.mjs', 'no-format'],
      ['same.mjs', 'format-name-taken'],
      ['gone.mjs', 'no-format'],
    ] as const) {
      const { status, stdout } = verno('import', folder, '--plugin', join(folder, module), '--json');
      expect(status).toBe(2);
      expect(stdout).toContain(code);
    }
  });
});

describe('a citation from the command line', () => {
  it('has the address that readers use', () => {
    const cited = verno('show', id, '--as', 'citation', '--address', 'https://archive.example');
    expect(cited.stdout).toContain(`https://archive.example/records/${id}/v1`);
    expect(verno('show', id, '--as', 'citation', '--address', 'nonsense').status).toBe(2);
  });
});

describe('closing a record', () => {
  it('takes a level, a day and a reason, and leaves it out of an export of all', () => {
    const why = ['--reason', 'privacy', '--by', 'director'];
    expect(verno('access', id, 'secret', ...why).status).toBe(2);
    expect(verno('access', 'nonsense', 'closed', ...why).status).toBe(2);
    expect(verno('access', id, 'closed', '--until', '2999-01-01', ...why).status).toBe(0);
    const all = verno('export', '--all', '--as', 'json', '--out', join(folder, 'out'), '--json');
    expect(z.object({ exported: z.int() }).parse(JSON.parse(all.stdout)).exported).toBe(0);
    expect(verno('access', id, 'public', ...why).status).toBe(0);
    const again = verno('export', '--all', '--as', 'json', '--out', join(folder, 'out'), '--json');
    expect(z.object({ exported: z.int() }).parse(JSON.parse(again.stdout)).exported).toBe(1);
  });
});

it('an archive whose index another version made is indexed anew by whatever command comes first', () => {
  const db = new Database(join(data, 'verno.db'));
  db.prepare("UPDATE meta SET value = 'older' WHERE key = 'shape-of-index'").run();
  db.close();
  const { status, stderr, stdout } = verno('stats', '--json');
  expect(stderr).toContain('made anew');
  expect(status).toBe(0);
  expect(z.object({ records: z.int() }).parse(JSON.parse(stdout)).records).toBeGreaterThan(0);
  const check = verno('check', '--json');
  expect(check.status, check.stderr).toBe(0);
  expect(check.stderr).not.toContain('made anew');
});
