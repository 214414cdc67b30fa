// What the pages on operating and their files name is there: commands, options, addresses, levels, and what /health looks at.
import { readdirSync, readFileSync } from 'node:fs';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { healthChecks } from '../../src/app/health/health.ts';
import { logLevels } from '../../src/app/services.ts';
import { commands } from '../../src/cli/commands.ts';
import { schemaVersion } from '../../src/store/sqlite/schema.ts';

const docs = new URL('../../docs/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, docs), 'utf8');
const files = readdirSync(new URL('operating/', docs)).sort();

/** The option names of a command, as the program has them. */
async function optionsOf(name: string): Promise<readonly string[]> {
  const listed = commands.find((command) => command.name === name);
  const definition = await listed?.load();
  if (definition === undefined) throw new Error(`no command ${name}`);
  const command = new Command(name).option('--data <dir>').option('--json');
  return (definition.configure?.(command) ?? command).options.map(({ long }) => long ?? '');
}

/** Calls of `verno` in a text: the command and its options. What stands before is a path or a name; a container's file has it as a list. */
function callsIn(text: string): { readonly command: string; readonly options: readonly string[] }[] {
  const plain = text.replaceAll(/[",[\]]/g, ' ').replace(/ENTRYPOINT +verno *\nCMD/, 'verno');
  return [...plain.matchAll(/(?:^|[ /`(])verno +([a-z]+)\b([^\n`|>;]*)/gm)].flatMap(
    ([, command = '', rest = '']) =>
      commands.some(({ name }) => name === command)
        ? [{ command, options: [...rest.matchAll(/ (--[a-z][a-z-]*)/g)].map(([, option = '']) => option) }]
        : [],
  );
}

describe('the files for operating', () => {
  it('are all named by their page', () => {
    expect(files).toHaveLength(9);
    const page = read('operating/README.md');
    for (const name of files.filter((one) => one !== 'README.md')) expect(page).toContain(`(${name})`);
  });

  it.each([...files.map((name) => `operating/${name}`), 'operators-guide.md', 'upgrading.md'])(
    '%s calls commands and options that there are',
    async (name) => {
      const calls = callsIn(read(name));
      if (/service|Containerfile|\.md/.test(name)) expect(calls.length).toBeGreaterThan(0);
      for (const { command, options } of calls) {
        const known = await optionsOf(command);
        expect(
          options.filter((option) => !known.includes(option)),
          command,
        ).toEqual([]);
      }
    },
  );

  it.each(files.filter((name) => name.endsWith('.timer')))('%s starts a service that there is', (name) => {
    expect(files).toContain(name.replace('.timer', '.service'));
    expect(read(`operating/${name}`)).toMatch(/^OnCalendar=/m);
  });

  it.each(files.filter((name) => name.endsWith('.service')))(
    '%s may write nowhere but where it must',
    (name) => {
      const unit = read(`operating/${name}`);
      for (const line of ['NoNewPrivileges=yes', 'ProtectSystem=strict', 'ProtectHome=yes', 'User=verno'])
        expect(unit.split('\n')).toContain(line);
      const backup = name.includes('backup') ? ' /backup' : '';
      expect(unit.split('\n')).toContain(`ReadWritePaths=/srv/verno/archive${backup}`);
    },
  );
});

describe('the page on operating', () => {
  const page = read('operating/README.md');
  it('tells all that /health looks at, and the levels of the log', () => {
    for (const check of healthChecks) expect(page).toContain(`| \`${check}\``);
    expect(page).toContain(`--log ${logLevels.join('|')}`);
  });
});

describe('the page on upgrading', () => {
  it('tells of every version of the tables', () => {
    const rows = [...read('upgrading.md').matchAll(/^\| (\d+) +\|/gm)].map(([, version]) => Number(version));
    expect(rows).toEqual(Array.from({ length: schemaVersion }, (_, at) => at + 1));
  });
});
