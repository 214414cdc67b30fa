// The stemmer of Dutch, for the search of a copy that has texts in it.
import { dutch } from '../../app/copy/search/read/other-stemmers.ts';

globalThis.vernoSearch?.stemmer('latin', 'nl', dutch);
