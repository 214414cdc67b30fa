// Takes single tiles out of the pyramids that Verno itself made, as the JPEG files that they are (TIFF 6.0, section 2; TIFF Technical Note 2).
import { open, type FileHandle } from 'node:fs/promises';
import type { Box } from './iiif/region.ts';

/** Where the tiles of one resolution lie in a file, row by row. */
export interface TileMap {
  readonly tileSide: number;
  /** Tiles in a row. */
  readonly across: number;
  readonly offsets: readonly number[];
  readonly lengths: readonly number[];
  /** Quantisation and Huffman tables that all tiles share, without the end mark. */
  readonly tables: Buffer;
}

const tags = {
  width: 256,
  tileWidth: 322,
  tileHeight: 323,
  offsets: 324,
  lengths: 325,
  tables: 347,
} as const;
/** Bytes of a value by its TIFF type: byte, short, long, undefined, long8. */
const typeBytes: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 7: 1, 16: 8 };
/** No resolution of an image that is rendered has more tiles. */
const mostTiles = 100_000;

type Fields = ReadonlyMap<number, readonly number[]>;

/** The tiles of every resolution, or undefined where the file is not laid out as Verno's pyramids are: little-endian, square tiles of JPEG. */
export async function readTileMaps(path: string): Promise<readonly TileMap[] | undefined> {
  try {
    await using file = await open(path);
    const head = await bytesAt(file, 0, 16);
    const big = head.readUInt16LE(2) === 43;
    if (head.toString('latin1', 0, 2) !== 'II' || (!big && head.readUInt16LE(2) !== 42)) return undefined;
    const maps: TileMap[] = [];
    let at = big ? Number(head.readBigUInt64LE(8)) : head.readUInt32LE(4);
    while (at !== 0 && maps.length < 32) {
      const directory = await readDirectory(file, at, big);
      const map = tileMap(directory.fields);
      if (map === undefined) return undefined;
      maps.push(map);
      at = directory.next;
    }
    return maps;
  } catch {
    return undefined;
  }
}

/** A tile, and what of it is meant. `name`: of the tile, among all files. */
export interface TilePart {
  readonly name: string;
  readonly box: Box;
  /** The tile as a JPEG file. @throws an error of the file system, or a `RangeError` where the file has become shorter. */
  jpeg(): Promise<Buffer>;
}

/** The tile in which a box lies whole, and where in it; undefined where it lies in several. */
export function tileAround(path: string, map: TileMap, { x, y, width, height }: Box): TilePart | undefined {
  const { tileSide: side, across, tables } = map;
  const [column, row] = [Math.floor(x / side), Math.floor(y / side)];
  const box = { x: x - column * side, y: y - row * side, width, height };
  const [offset, length] = [map.offsets[row * across + column], map.lengths[row * across + column]];
  if (box.x + width > side || box.y + height > side || offset === undefined || length === undefined)
    return undefined;
  const jpeg = async (): Promise<Buffer> => {
    await using file = await open(path);
    const tile = await bytesAt(file, offset, length);
    return Buffer.concat([tables, tile.subarray(2)]);
  };
  return { name: `${path}@${offset}`, box, jpeg };
}

function tileMap(fields: Fields): TileMap | undefined {
  const [width] = fields.get(tags.width) ?? [];
  const [side] = fields.get(tags.tileWidth) ?? [];
  const [offsets, lengths, tables] = [
    fields.get(tags.offsets),
    fields.get(tags.lengths),
    fields.get(tags.tables),
  ];
  if (width === undefined || side === undefined || side !== fields.get(tags.tileHeight)?.[0])
    return undefined;
  if (offsets === undefined || offsets.length !== lengths?.length || tables === undefined) return undefined;
  return {
    tileSide: side,
    across: Math.ceil(width / side),
    offsets,
    lengths,
    tables: Buffer.from(tables.slice(0, -2)),
  };
}

/** The numbers of the fields that matter, of an image file directory; and where the next one lies, 0 where there is none. */
async function readDirectory(
  file: FileHandle,
  at: number,
  big: boolean,
): Promise<{ fields: Fields; next: number }> {
  const [countBytes, entryBytes, inlineBytes] = big ? [8, 20, 8] : [2, 12, 4];
  const head = await bytesAt(file, at, countBytes);
  const count = big ? Number(head.readBigUInt64LE(0)) : head.readUInt16LE(0);
  if (count > 1000) throw new RangeError('This directory is too long.');
  const entries = await bytesAt(file, at + countBytes, count * entryBytes + inlineBytes);
  const offsetAt = (position: number): number =>
    big ? Number(entries.readBigUInt64LE(position)) : entries.readUInt32LE(position);
  const wanted = new Set<number>(Object.values(tags));
  const fields = new Map<number, readonly number[]>();
  for (let entry = 0; entry < count * entryBytes; entry += entryBytes) {
    const tag = entries.readUInt16LE(entry);
    const size = typeBytes[entries.readUInt16LE(entry + 2)];
    if (!wanted.has(tag) || size === undefined) continue;
    const values = offsetAt(entry + 4);
    if (values > mostTiles) throw new RangeError('This field is too long.');
    const inline = values * size <= inlineBytes;
    const start = entry + entryBytes - inlineBytes;
    const bytes = inline
      ? entries.subarray(start, start + values * size)
      : await bytesAt(file, offsetAt(start), values * size);
    fields.set(
      tag,
      Array.from({ length: values }, (_, index) =>
        size === 8 ? Number(bytes.readBigUInt64LE(index * 8)) : bytes.readUIntLE(index * size, size),
      ),
    );
  }
  return { fields, next: offsetAt(count * entryBytes) };
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new RangeError('The file ends too early.');
  return buffer;
}
