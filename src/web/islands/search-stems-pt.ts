// The stemmer of Portuguese, for the search of a copy that has texts in it.
import { portuguese } from '../../app/copy/search/read/other-stemmers.ts';

globalThis.vernoSearch?.stemmer('latin', 'pt', portuguese);
