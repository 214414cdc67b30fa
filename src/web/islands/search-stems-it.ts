// The stemmer of Italian, for the search of a copy that has texts in it.
import { italian } from '../../app/copy/search/read/other-stemmers.ts';

globalThis.vernoSearch?.stemmer('latin', 'it', italian);
