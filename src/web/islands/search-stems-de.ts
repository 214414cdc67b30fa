// The stemmer of German, for the search of a copy that has texts in it.
import { german } from '../../app/copy/search/read/other-stemmers.ts';

globalThis.vernoSearch?.stemmer('latin', 'de', german);
