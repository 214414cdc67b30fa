// The stemmer of Swedish, for the search of a copy that has texts in it.
import { swedish } from '../../app/copy/search/read/other-stemmers.ts';

globalThis.vernoSearch?.stemmer('latin', 'sv', swedish);
