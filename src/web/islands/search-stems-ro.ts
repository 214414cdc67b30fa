// The stemmer of Romanian, for the search of a copy that has texts in it.
import { romanian } from '../../app/copy/search/read/other-stemmers.ts';

globalThis.vernoSearch?.stemmer('latin', 'ro', romanian);
