// The keys by which authorities of a volume are known.

/** The source key of a person or term of a volume's lists: `frus1964-68v29p1#p_BCE1`. */
export function authorityKey(volume: string, id: string): string {
  return `${volume}#${id.replace(/^#/, '')}`;
}
