// verno serve: the archive as a web site, until stopped.
import { randomBytes } from 'node:crypto';
import { imageLimits, type ImageLimitFlags } from '../app/image-limits.ts';
import { warmUpSearch } from '../app/search/warm-up.ts';
import type { Archive } from '../app/services.ts';
import { operatingOptions, type OperatingFlags } from './serve-operating.ts';
import { fail, withArchive, type CommandDefinition, type Context, type ExitCode } from './command.ts';
import type { Terminal } from './terminal.ts';

export interface ServeFlags extends ImageLimitFlags, OperatingFlags {
  readonly port: string;
  readonly host: string;
  readonly address?: string;
  readonly pageCache?: string;
  readonly imageCache?: string;
  readonly publishedImages?: readonly string[];
  readonly edit?: string;
  readonly adminEmail?: string;
}

export const serve: CommandDefinition<ServeFlags> = {
  examples: [
    'serve --data ./archive --port 4321',
    'serve --address https://archive.example.org',
    'serve --published-images images.example.org',
    'serve --edit "A. Orlova"',
    'serve --log info --check-every 24h --dumps-every 24h',
  ],
  configure: (command) =>
    command
      .option('--port <number>', 'the port to listen on; 0 takes a free one', '4321')
      .option('--host <address>', 'the network address to listen on', '127.0.0.1')
      .option('--address <url>', 'the address that readers use, for citations and links')
      .option(
        '--log <level>',
        'what is logged: silent, error, warn, or info for each request (VERNO_LOG, or warn)',
      )
      .option('--check-every <time>', 'check everything so often beside the server, for example 24h or 7d')
      .option('--dumps-every <time>', 'make new dumps for /data so often beside the server, for example 24h')
      .option('--least-free <MiB>', 'free space below which /health is no longer well', '512')
      .option('--page-cache <MiB>', 'memory for finished pages; 0 keeps none', '64')
      .option('--image-cache <MiB>', 'disk for tiles and pyramids of page images', '2048')
      .option('--max-image-pixels <number>', 'the largest page image that is decoded, in pixels (250000000)')
      .option(
        '--max-image-bytes <number>',
        'the largest file of page images that is decoded, in bytes (2 GiB)',
      )
      .option('--max-image-pages <number>', 'the most pages that one PDF may have to be drawn (2000)')
      .option('--max-image-seconds <number>', 'the longest that a page image may take to be decoded (60)')
      .option(
        '--published-images <host...>',
        'show page images that others publish, from these hosts over https; without it pages only link to them',
      )
      .option(
        '--admin-email <address>',
        'whom harvesters write to; webmaster@ the host of --address without it',
      )
      .option(
        '--edit <name>',
        'let whoever has the address that is printed edit, under this name; for this machine alone',
      ),
  run: (_, options, out, context) =>
    withArchive(options, out, context, (archive) => serveUntilStopped(archive, options, out, context)),
};

/** Whether it is a host, with a port or without, as an address has it. Nothing else may come into a security header. */
function isHost(host: string): boolean {
  return /^[a-z0-9.-]{1,253}(?::\d{1,5})?$/.test(host) && URL.parse(`https://${host}/`)?.host === host;
}

/** Whether harvesters take it for the address of a mailbox: OAI-PMH wants a full stop in its host. */
function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text);
}

/** Bytes, of a number of MiB as it is written; undefined where it is none. */
function mebibytes(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) * 1024 * 1024 : undefined;
}

/** Serves, says where, and stays until the process is asked to stop. */
export async function serveUntilStopped(
  archive: Archive,
  flags: ServeFlags,
  out: Terminal,
  { services, signal }: Context,
): Promise<ExitCode> {
  const port = /^\d{1,5}$/.test(flags.port) ? Number(flags.port) : NaN;
  if (!(port <= 65_535))
    return fail(out, [
      {
        code: 'usage',
        severity: 'error',
        message: `“${flags.port}” is no port.`,
        hint: 'Give a number from 0 to 65535.',
      },
    ]);
  const [pages, images] = [mebibytes(flags.pageCache ?? '64'), mebibytes(flags.imageCache ?? '2048')];
  if (pages === undefined || images === undefined)
    return fail(out, [
      {
        code: 'usage',
        severity: 'error',
        message: `“${pages === undefined ? flags.pageCache : flags.imageCache}” is no size.`,
        hint: 'Give a number of MiB.',
      },
    ]);
  if (flags.address !== undefined && !/^https?:$/.test(URL.parse(flags.address)?.protocol ?? ''))
    return fail(out, [
      {
        code: 'usage',
        severity: 'error',
        message: `“${flags.address}” is no address.`,
        hint: 'For example https://archive.example.org',
      },
    ]);
  const imageHosts = flags.publishedImages ?? [];
  const noHost = imageHosts.find((host) => !isHost(host));
  if (noHost !== undefined)
    return fail(out, [
      {
        code: 'usage',
        severity: 'error',
        message: `“${noHost}” is no host.`,
        hint: 'Give the host alone, in small letters, for example images.example.org',
      },
    ]);
  const { adminEmail } = flags;
  if (adminEmail !== undefined && !isEmail(adminEmail))
    return fail(out, [
      {
        code: 'usage',
        severity: 'error',
        message: `“${adminEmail}” is no address of a mailbox.`,
        hint: 'For example archive@example.org',
      },
    ]);
  const limits = imageLimits(flags);
  if (!limits.ok) return fail(out, limits.problems);
  const operating = operatingOptions(flags, process.env['VERNO_LOG']);
  if (!operating.ok) return fail(out, operating.problems);
  const running = await services.serve(archive, {
    ...operating.value,
    port,
    host: flags.host,
    address: flags.address,
    cacheBytes: pages,
    imageCacheBytes: images,
    imageLimits: limits.value,
    imageHosts,
    adminEmail,
    editing:
      flags.edit === undefined
        ? undefined
        : { by: flags.edit, secret: randomBytes(32).toString('base64url') },
  });
  if (!running.ok) return fail(out, running.problems);
  out.say(`Serving ${archive.dir} at ${running.value.address} (Ctrl-C stops it).`);
  const { address, edit } = running.value;
  if (edit !== undefined) out.say(`${flags.edit ?? ''} edits at ${edit} (keep this address to yourself).`);
  out.result({ address, ...(edit !== undefined && { edit }) });
  const warm = warmUpSearch(archive, signal);
  if (!signal.aborted)
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await running.value.stop();
  await warm;
  return 0;
}
