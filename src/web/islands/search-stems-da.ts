// The stemmer of Danish, for the search of a copy that has texts in it.
import { danish } from '../../app/copy/search/read/other-stemmers.ts';

globalThis.vernoSearch?.stemmer('latin', 'da', danish);
