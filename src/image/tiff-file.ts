// Writes an uncompressed picture to a TIFF file, band by band: memory stays that of a band, however large the page is.
import { closeSync, openSync, writeSync } from 'node:fs';

/** Eight bits a sample: 1 sample is grey (0 black), 3 are sRGB. `resolution`: dots per inch. */
export interface TiffFormat {
  readonly width: number;
  readonly height: number;
  readonly samples: 1 | 3;
  readonly resolution: number;
}

/** Takes whole rows from the top, without padding. The file is whole when as many rows came as it is high. */
export interface TiffFile {
  write(rows: Uint8Array): void;
  close(): void;
}

/** The rows of a file follow this many bytes of header. */
const headerBytes = 512;

/**
 * Begins a baseline TIFF 6.0 file of one strip. A picture of 4 GiB has no place in one.
 *
 * @throws an error of the file system.
 */
export function openTiff(path: string, { width, height, samples, resolution }: TiffFormat): TiffFile {
  const header = Buffer.alloc(headerBytes);
  header.write('II*\0', 0, 'latin1');
  header.writeUInt32LE(8, 4);
  const bits = 256;
  const ratio = 272;
  for (let at = 0; at < samples; at++) header.writeUInt16LE(8, bits + 2 * at);
  header.writeUInt32LE(Math.round(resolution * 1000), ratio);
  header.writeUInt32LE(1000, ratio + 4);
  const short = 3;
  const long = 4;
  const rational = 5;
  // Tag, type, count, value or offset (TIFF 6.0, section 8), in the order of their tags.
  const entries: readonly (readonly [number, number, number, number])[] = [
    [256, long, 1, width],
    [257, long, 1, height],
    [258, short, samples, samples === 1 ? 8 : bits],
    [259, short, 1, 1],
    [262, short, 1, samples === 1 ? 1 : 2],
    [273, long, 1, headerBytes],
    [277, short, 1, samples],
    [278, long, 1, height],
    [279, long, 1, width * height * samples],
    [282, rational, 1, ratio],
    [283, rational, 1, ratio],
    [296, short, 1, 2],
  ];
  header.writeUInt16LE(entries.length, 8);
  entries.forEach(([tag, type, count, value], index) => {
    const at = 10 + index * 12;
    header.writeUInt16LE(tag, at);
    header.writeUInt16LE(type, at + 2);
    header.writeUInt32LE(count, at + 4);
    if (type === short && count === 1) header.writeUInt16LE(value, at + 8);
    else header.writeUInt32LE(value, at + 8);
  });
  const file = openSync(path, 'wx');
  writeSync(file, header);
  return {
    write(rows) {
      for (let done = 0; done < rows.length;) done += writeSync(file, rows, done);
    },
    close: () => closeSync(file),
  };
}
