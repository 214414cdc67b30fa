// The stemmer of French, for the search of a copy that has texts in it.
import { french } from '../../app/copy/search/read/other-stemmers.ts';

globalThis.vernoSearch?.stemmer('latin', 'fr', french);
