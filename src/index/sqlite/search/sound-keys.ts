// Sound keys by the plainest rules: they stand in until those of names are there.
export const soundKeys = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.map((word) => word.slice(0, 3)) ?? [];
