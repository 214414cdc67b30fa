// What pages say of IIIF.

export const iiifWords = {
  manifest: 'IIIF manifest',
  drag: 'Drag it onto an IIIF viewer, or open its address there.',
  mediaType: 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"',
} as const;
