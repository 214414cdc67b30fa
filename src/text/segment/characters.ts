// What the scanner asks of single characters (UTF-16 code units; a lone surrogate is none of these).

const space = /\s/;
const word = /[\p{L}\p{M}\p{N}]/u;
const upper = /[\p{Lu}\p{Lt}]/u;
const lower = /\p{Ll}/u;
const digit = /\p{Nd}/u;
const ideographic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export const isSpace = (char: string): boolean => space.test(char);
/** A letter, a mark on one, or a digit. */
export const isWord = (char: string): boolean => word.test(char);
export const isUpper = (char: string): boolean => upper.test(char);
export const isLower = (char: string): boolean => lower.test(char);
export const isDigit = (char: string): boolean => digit.test(char);
const syllabic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const hangul = /\p{Script=Hangul}/u;
const letter = /\p{L}/u;
export const isHangul = (char: string): boolean => hangul.test(char);
/** A letter of an alphabet, with or without case: such as stands alone for a name. */
export const isAlphabetic = (char: string): boolean => letter.test(char) && !syllabic.test(char);
/** Of a script written without spaces between words. */
export const isIdeographic = (char: string): boolean => ideographic.test(char);

/** Marks after which a sentence may end. The colon and the semicolon are not among them. */
export const terminators = '.!?…‥‼⁇⁈⁉。！？．｡؟۔।॥';
/** Marks that end a sentence without a space after them. */
export const wideTerminators = '。！？．｡';
/** Marks that belong to the sentence before, wherever they follow its terminator. */
export const closers = ')]}”’›）］｝」』】〕〉》';
/** Marks that close in some languages and open in others: they close where no letter follows. */
export const doubtfulClosers = '"\'“‘«»';
export const dashes = '—–―-‒';
/** Marks that show that the sentence goes on. */
export const commas = ',;:，、；：';

/** A Roman numeral of two letters or more, or one that is no initial by itself. */
export const isRoman = (text: string): boolean => /^(?:[IVXLCDM]{2,12}|[VX])$/.test(text);
/** A number, in digits (perhaps with letters after: "1950-х") or as a Roman numeral. */
export const isNumeral = (text: string): boolean => isDigit(text.charAt(0)) || isRoman(text);
