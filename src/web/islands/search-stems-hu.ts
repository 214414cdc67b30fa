// The stemmer of Hungarian, for the search of a copy that has texts in it.
import { hungarian } from '../../app/copy/search/read/other-stemmers.ts';

globalThis.vernoSearch?.stemmer('latin', 'hu', hungarian);
