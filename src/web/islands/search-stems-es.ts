// The stemmer of Spanish, for the search of a copy that has texts in it.
import { spanish } from '../../app/copy/search/read/other-stemmers.ts';

globalThis.vernoSearch?.stemmer('latin', 'es', spanish);
