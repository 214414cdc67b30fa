// The stemmer of Norwegian, for the search of a copy that has texts in it.
import { norwegian } from '../../app/copy/search/read/other-stemmers.ts';

globalThis.vernoSearch?.stemmer('latin', 'no', norwegian);
