// The stemmer of Ukrainian, for the search of a copy that has texts in it.
import { ukrainian } from '../../app/copy/search/read/other-stemmers.ts';

globalThis.vernoSearch?.stemmer('cyrillic', 'uk', ukrainian);
