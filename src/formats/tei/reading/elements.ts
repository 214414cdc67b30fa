// What TEI's elements are to a text: which make blocks and of which kind, which only hold others, which stand among words.
import type { BlockKind } from '../../../model/block.ts';

/** Elements that become a block of their own. */
export const blockElements: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ['p', 'paragraph'],
  ['ab', 'paragraph'],
  ['l', 'paragraph'],
  ['byline', 'paragraph'],
  ['docImprint', 'paragraph'],
  ['imprimatur', 'paragraph'],
  ['stage', 'paragraph'],
  ['speaker', 'paragraph'],
  ['head', 'heading'],
  ['titlePart', 'heading'],
  ['dateline', 'opener'],
  ['salute', 'opener'],
  ['address', 'opener'],
  ['signed', 'closer'],
  ['trailer', 'closer'],
  ['epigraph', 'quotation'],
]);

/** Elements that hold blocks and are none. Loose words in them become blocks of the kind. */
export const holderElements: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ['text', 'paragraph'],
  ['front', 'paragraph'],
  ['body', 'paragraph'],
  ['back', 'paragraph'],
  ['group', 'paragraph'],
  ['floatingText', 'paragraph'],
  ['div', 'paragraph'],
  ...Array.from({ length: 7 }, (_, at): [string, BlockKind] => [`div${at + 1}`, 'paragraph']),
  ['lg', 'paragraph'],
  ['sp', 'paragraph'],
  ['argument', 'paragraph'],
  ['postscript', 'paragraph'],
  ['titlePage', 'paragraph'],
  ['docTitle', 'heading'],
  ['opener', 'opener'],
  ['closer', 'closer'],
  ['quote', 'quotation'],
  ['cit', 'quotation'],
]);

/** Elements that stand among words, and are read by what they say or simply through. */
export const phraseElements: ReadonlySet<string> = new Set(
  (
    'abbr add addrLine am att bibl biblScope c choice cb corr damage date del desc distinct docAuthor docDate docEdition editor emph ex ' +
    'expan figDesc foreign forename fw g gap genName geogName gloss graphic handShift hi idno lb macro measure mentioned milestone ' +
    'media name nameLink num orgName orig pb persName placeName ptr publisher pubPlace q quote ref reg roleName rs s said seg settlement ' +
    'sic soCalled space subst supplied surname surplus term time title unclear unit w country region district bloc addName author ' +
    'figure formula respStmt resp textLang material watermark witness anchor index metamark mod pc email'
  ).split(' '),
);

/** Structures that are read by rules of their own. */
export const structureElements: ReadonlySet<string> = new Set(['list', 'table', 'attachment']);
