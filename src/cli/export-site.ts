// verno export --all --as site: the copy of the public archive that needs no server.
import { copySite, type CopyReport } from '../app/copy/copy-site.ts';
import { leavable, type Leavable } from '../app/copy/port.ts';
import type { Problem } from '../model/problem.ts';
import { fail } from './command.ts';
import { problemLines } from './terminal.ts';
import type { WholeExport } from './whole-export.ts';

/** Writes or renews a copy in files. */
export const exportSite: WholeExport = async (archive, ids, flags, out, context) => {
  if (ids !== undefined) return fail(out, [usage('“site” is written of all records.', 'Give --all.')]);
  const without = leftOut(flags.leaveOut ?? '');
  if (without === undefined)
    return fail(out, [
      usage(
        `“${flags.leaveOut}” names something that cannot be left out.`,
        `These can: ${leavable.join(', ')}.`,
      ),
    ]);
  const address = addressOf(flags.address);
  if (address === false)
    return fail(out, [
      usage(
        `“${flags.address}” is no address of a web site.`,
        'Give it in full: --address https://archive.example/papers',
      ),
    ]);
  const renderer = await context.services.copyRenderer(archive, { address, without });
  const begun = Date.now();
  try {
    const copied = await copySite(archive, renderer, {
      out: flags.out,
      verify: flags.verify,
      signal: context.signal,
      onProgress: (done, known) => {
        const rate = Math.round((done * 1000) / Math.max(Date.now() - begun, 1));
        out.progress(`${done} of ${known} files known so far, ${rate} a second`);
      },
    });
    return copied.ok ? say(copied.value, out) : fail(out, copied.problems);
  } finally {
    await renderer.close();
  }
};

function say(report: CopyReport, out: Parameters<WholeExport>[3]): 0 | 1 {
  for (const problem of report.problems) out.warn(problemLines(problem));
  const { files, bytes, written, unchanged, removed, folder, dumps } = report;
  out.say(
    `${files} files (${(bytes / 1e6).toFixed(1)} MB) in ${folder}: ${written} written, ${unchanged} as they were, ${removed} removed.`,
  );
  if (!dumps)
    out.say(
      'Downloads of the whole archive are not in it: `verno dump` makes them, and the next run takes them in.',
    );
  out.say(`Open ${folder}/index.html in a browser, or put the folder on any web host.`);
  out.result(report);
  return report.problems.length > 0 ? 1 : 0;
}

function leftOut(list: string): readonly Leavable[] | undefined {
  const names = list.split(',').filter((name) => name !== '');
  const known = leavable.filter((name) => names.includes(name));
  return known.length === new Set(names).size ? known : undefined;
}

/** Without a slash at its end; false where it is none. */
function addressOf(given: string | undefined): string | undefined | false {
  if (given === undefined) return undefined;
  const url = URL.parse(given);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') return false;
  return url.href.replace(/\/+$/, '');
}

function usage(message: string, hint: string): Problem {
  return { code: 'usage', severity: 'error', message, hint };
}
