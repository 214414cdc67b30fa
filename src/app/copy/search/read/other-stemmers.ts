// The stemmers that a browser loads only for an archive that has texts in other languages than English and Russian.
export { otherStemmers } from '../../../../text/analyse/stemmers-others.ts';
export type { Stemmers } from '../../../../text/analyse/stemming.ts';
