// JPEG 2000 by the program of OpenJPEG, where the machine has it: within a time, and within a memory that the picture's size allows.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Problem, Result } from '../../model/problem.ts';
import type { FileKind } from '../kind.ts';
import { damaged, imageProblem, refuse, tooManyPixels, tooSlow } from '../problems.ts';
import type { ImageLimits } from '../source.ts';
import { jp2Header, type Jp2Header } from './header.ts';

/** A picture that was made readable. `folder` is private, holds nothing else, and is to be removed. */
export interface Decompressed {
  readonly path: string;
  readonly folder: string;
}

const program = 'opj_decompress';
/** KiB: the program itself, and for each sample of a pixel 32 bits, twice. */
const ownMemory = 512 * 1024;
const sampleBytes = 4 * 2;
/** Four colours and a mask. A header may claim 16,384, and with them any memory. */
const mostComponents = 5;
/** KiB that decoding one picture may take, whatever its header says: 156 million pixels in colour, 470 million in grey. */
const mostMemory = 4 * 1024 * 1024;

/**
 * Decodes the whole picture into a TIFF or PNG file below `parent`. Problems: `jp2-no-decoder` with the package to install, `jp2-components`,
 * `jp2-memory`, `image-damaged`, `image-too-large`, `image-slow`.
 *
 * @throws an error of the file system where the file cannot be read, and the signal's reason.
 */
export async function decompress(
  path: string,
  kind: FileKind,
  parent: string,
  limits: ImageLimits,
  signal?: AbortSignal,
): Promise<Result<Decompressed>> {
  signal?.throwIfAborted();
  const header = await jp2Header(path);
  if (header === undefined) return refuse(damaged(path));
  const pixels = header.width * header.height;
  if (pixels > limits.pixels) return refuse(tooManyPixels(path, header, limits.pixels));
  if (header.components > mostComponents) return refuse(tooManyComponents(path, header.components));
  const memory = ownMemory + Math.ceil((pixels * header.components * sampleBytes) / 1024);
  if (memory > mostMemory) return refuse(tooMuchMemory(path, header));
  const folder = await mkdtemp(join(parent, 'jp2-'));
  // The program goes by the ending of a name, and takes a name that begins with a dash for an option.
  const input = join(folder, `scan.${kind === 'j2k' ? 'j2k' : 'jp2'}`);
  // Its TIFF does not say that what follows the colours is a mask, and is taken for broken; its PNG says so.
  const output = join(folder, [1, 3].includes(header.components) ? 'scan.tif' : 'scan.png');
  try {
    await symlink(resolve(path), input);
    const ended = await run(input, output, memory, limits.seconds, signal);
    if (ended === 'done') return { ok: true, value: { path: output, folder }, problems: [] };
    await rm(folder, { recursive: true, force: true });
    signal?.throwIfAborted();
    if (ended === 'absent') return refuse(noDecoder(path));
    return refuse(ended === 'slow' ? tooSlow(path, limits.seconds) : damaged(path));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

type Ended = 'done' | 'absent' | 'slow' | 'failed';

/** The shell bounds the program's memory where the system can, and becomes the program. */
const command = 'ulimit -v "$0" 2>/dev/null; exec "$@"';

async function run(
  input: string,
  output: string,
  memory: number,
  seconds: number,
  signal: AbortSignal | undefined,
): Promise<Ended> {
  return new Promise((done) => {
    execFile(
      'sh',
      ['-c', command, String(memory), program, '-i', input, '-o', output],
      { timeout: seconds * 1000, killSignal: 'SIGKILL', maxBuffer: 1024 * 1024, ...(signal && { signal }) },
      (error) => {
        if (error === null) done('done');
        // The shell's word for a program that is not there.
        else if (error.code === 127 || error.code === 'ENOENT') done('absent');
        else done(error.killed === true ? 'slow' : 'failed');
      },
    );
  });
}

function noDecoder(path: string): ReturnType<typeof damaged> {
  return imageProblem(
    'jp2-no-decoder',
    path,
    'The file is JPEG 2000, and this machine has no program that reads it.',
    'Install OpenJPEG’s tools: `apt install libopenjp2-tools` (Debian, Ubuntu), `dnf install openjpeg2-tools` (Fedora), `brew install openjpeg`.',
  );
}

function tooManyComponents(path: string, components: number): Problem {
  return imageProblem(
    'jp2-components',
    path,
    `The picture says that each of its pixels has ${components} components; no page has more than ${mostComponents} (four colours and a mask).`,
    'Save it anew in colour or grey, for example as TIFF.',
  );
}

function tooMuchMemory(path: string, { width, height, components }: Jp2Header): Problem {
  return imageProblem(
    'jp2-memory',
    path,
    `Decoding this picture of ${width} × ${height} pixels with ${components} components would take more than ${mostMemory / 1024 ** 2} GiB of memory.`,
    'Save it as TIFF, which is read band by band, or at a lower resolution.',
  );
}
