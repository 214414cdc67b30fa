// The versions of the Image API that are understood, and the addresses under which each is known (IIIF Image API 3.0 and 2.1.1).

export type ImageApi = 2 | 3;

/** The address of the JSON-LD context of info.json. */
export const contextAddress = (api: ImageApi): string => `http://iiif.io/api/image/${api}/context.json`;

/** The level of compliance, as the `profile` of version 2 and the profile link of both write it. */
export const levelAddress = (api: ImageApi): string => `http://iiif.io/api/image/${api}/level2.json`;
