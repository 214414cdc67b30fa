// PDFium over one file, which it reads as it needs it: neither the file nor anything else comes whole into its memory. For a thread alone.
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PDFiumModule } from '@hyzyla/pdfium';

/** What PDFium may use, in bytes: a page is drawn in bands, so that only what stands on it may need much. */
const mostMemory = 1024 ** 3;

/** The one file that there is for PDFium, whatever it is called outside. */
const name = '/scan.pdf';
const descriptor = 100;
/** Error numbers of WASI (preview 1, errno). */
const noSuchFile = -44;
const notSupported = -52;

/** PDFium's functions by their names in its headers (fpdfview.h, fpdf_text.h, fpdf_edit.h), and its memory. */
export interface Pdfium {
  /** Calls a function of numbers. A name that PDFium does not export is a bug. */
  call(name: string, ...args: readonly number[]): number;
  /** A place of so many bytes in PDFium's memory, zeroed. It is freed with the thread. */
  room(bytes: number): number;
  /** Its memory as it is now; growth makes an earlier view worthless. */
  bytes(): Uint8Array;
  view(): DataView;
  /** The opened document, or 0: `FPDF_GetLastError` says why. */
  readonly document: number;
  close(): void;
}

export async function openPdfium(path: string): Promise<Pdfium> {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  let memory = new WebAssembly.Memory({ initial: 0 });
  let exports: WebAssembly.Exports = {};
  let position = 0;
  const view = (): DataView => new DataView(memory.buffer);

  /** The system calls of PDFium: it can open, seek and read its file, and nothing else. */
  const calls: Readonly<Record<string, (...args: never[]) => number>> = {
    __syscall_openat: (_folder: number, at: number) =>
      readString(memory, at) === name ? descriptor : noSuchFile,
    __syscall_fcntl64: () => 0,
    __syscall_fstat64: (_file: number, at: number) => {
      // struct stat of Emscripten's musl: mode at 4, links at 8, size at 24, 96 bytes in all.
      new Uint8Array(memory.buffer, at, 96).fill(0);
      view().setInt32(at + 4, 0o100444, true);
      view().setUint32(at + 8, 1, true);
      view().setBigInt64(at + 24, BigInt(size), true);
      return 0;
    },
    fd_seek: (_file: number, offset: bigint, whence: number, out: number) => {
      position = Number(offset) + (whence === 0 ? 0 : whence === 1 ? position : size);
      view().setBigInt64(out, BigInt(position), true);
      return 0;
    },
    fd_read: (_file: number, vectors: number, count: number, out: number) => {
      let total = 0;
      for (let at = vectors; at < vectors + count * 8; at += 8) {
        const length = view().getUint32(at + 4, true);
        const buffer = new Uint8Array(memory.buffer, view().getUint32(at, true), length);
        const read = position < 0 ? 0 : readSync(file, buffer, 0, length, position);
        position += read;
        total += read;
        if (read < length) break;
      }
      view().setUint32(out, total, true);
      return 0;
    },
    fd_close: () => 0,
  };

  await PDFiumModule({
    instantiateWasm(imports, done) {
      for (const group of Object.values(imports)) {
        for (const one of Object.keys(group))
          if (/^(?:__syscall|fd)_/.test(one)) group[one] = calls[one] ?? (() => notSupported);
        const grow = group['emscripten_resize_heap'];
        group['emscripten_resize_heap'] = (wanted: number): number =>
          wanted >>> 0 > mostMemory || typeof grow !== 'function'
            ? 0
            : Number(Reflect.apply(grow, undefined, [wanted]));
      }
      const wasm = fileURLToPath(import.meta.resolve('@hyzyla/pdfium/pdfium.wasm'));
      const module = new WebAssembly.Module(readFileSync(wasm));
      const instance = new WebAssembly.Instance(module, imports);
      exports = instance.exports;
      if (exports['memory'] instanceof WebAssembly.Memory) memory = exports['memory'];
      // Its glue wants the instance here, whatever its types say.
      done(instance);
      return exports;
    },
  });

  const call = (wanted: string, ...args: readonly number[]): number => {
    const found = exports[wanted];
    if (typeof found !== 'function') throw new Error(`PDFium has no ${wanted}`);
    return Number(Reflect.apply(found, undefined, args) ?? 0);
  };
  const room = (bytes: number): number => {
    const at = call('malloc', bytes) >>> 0;
    if (at === 0) throw new Error('PDFium has no memory left');
    new Uint8Array(memory.buffer, at, bytes).fill(0);
    return at;
  };
  call('FPDF_InitLibraryWithConfig', 0);
  const at = room(name.length + 1);
  new Uint8Array(memory.buffer).set(Buffer.from(name), at);
  const document = call('FPDF_LoadDocument', at, 0);
  const bytes = (): Uint8Array => new Uint8Array(memory.buffer);
  return { call, room, bytes, view, document, close: () => closeSync(file) };
}

function readString(memory: WebAssembly.Memory, at: number): string {
  const bytes = new Uint8Array(memory.buffer, at, name.length + 1);
  const end = bytes.indexOf(0);
  return Buffer.from(end === -1 ? bytes : bytes.subarray(0, end)).toString('latin1');
}
