// A command of the program, run on an archive that a test holds open.
import { vi } from 'vitest';
import { createCopyRenderer } from '../../src/web/copy/renderer.ts';
import { main } from '../../src/cli/main.ts';
import type { Archive, Services } from '../../src/app/services.ts';
import { findEmbeddings, findOcrEngine, findReadingModel } from '../../src/compose.ts';

export interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line without the program's name. What it writes is kept, not printed. */
export async function run(archive: Archive, ...args: readonly string[]): Promise<Said> {
  const said = { stdout: '', stderr: '' };
  const streams = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += typeof text === 'string' ? text : new TextDecoder().decode(text);
      return true;
    }),
  );
  try {
    const status = await main(args, servicesOf(archive), '0');
    return { status, ...said };
  } finally {
    for (const stream of streams) stream.mockRestore();
  }
}

const none = async (): Promise<never> => {
  throw new Error('not in this test');
};

/** The archive stays open for the test; nothing else is to be had. */
function servicesOf(archive: Archive): Services {
  const value = { ...archive, close: async () => undefined };
  return {
    openArchive: async () => ({ ok: true, value, problems: [] }),
    createArchive: none,
    withPlugin: none,
    findOcrEngine,
    findReadingModel: async (wanted) => findReadingModel(wanted),
    findEmbeddings: async (wanted) => findEmbeddings(wanted),
    serve: none,
    copyRenderer: createCopyRenderer,
  };
}
