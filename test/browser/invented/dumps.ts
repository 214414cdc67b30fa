// Downloads of the invented archive, as its data page tells of them.
import { dumpKinds, dumpNames } from '../../../src/app/dumps/schema.ts';
import type { DumpsView } from '../../../src/app/dumps/view.ts';
import { archive } from './views.ts';

const made = '2026-05-12T09:30:00.000Z';

export const downloads: DumpsView = {
  archive,
  offer: {
    state: 'offered',
    dumps: {
      schema: 'verno/dumps/1',
      archive: archive.title,
      address: 'https://archive.example',
      made,
      records: 31_204,
      rights: {
        said: [
          {
            statement: 'CC0 1.0 Universal',
            address: 'https://creativecommons.org/publicdomain/zero/1.0/',
            covers: 'texts',
            records: 30_011,
          },
          {
            statement: 'The heirs of P. Vidalenc keep their rights in the drawings',
            address: null,
            covers: 'images',
            records: 12,
          },
        ],
        other: 3,
        silent: 1181,
      },
      files: dumpKinds.map((kind, at) => ({
        kind,
        name: dumpNames[kind],
        size: 12_345 * 17 ** at,
        sha256: String(at).repeat(64),
        entries: 31_204 * (at + 1),
      })),
    },
  },
};
