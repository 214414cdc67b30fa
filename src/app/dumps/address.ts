// The address of a version, for files that are read far from the archive.

/** As docs/addresses.md promises it for ever; a path where the archive's own address is not known. */
export function versionAddress(archive: string | undefined): (id: string, number: number) => string {
  const root = archive?.replace(/\/+$/, '') ?? '';
  return (id, number) => `${root}/records/${encodeURIComponent(id)}/v${number}`;
}
