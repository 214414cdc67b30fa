// What pages need of the model besides its types: the walk through a text's blocks, and the direction in which a language is written.
export { walkBlocks } from '../../../model/block.ts';
export { direction } from '../../../model/language.ts';
