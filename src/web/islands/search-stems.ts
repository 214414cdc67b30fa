// The stemmers of languages besides English and Russian, for the search of a copy that has texts in them.
import { otherStemmers } from '../../app/copy/search/read/other-stemmers.ts';

globalThis.vernoSearch?.stemmers(otherStemmers);
