// Words that stand in nearly every text of their language, and tell none apart.

const words = [
  'a an and are as at be been but by did do does for from had has have he her his how in into is it its of on or she than that',
  'the their them they this to was we were what when where which who why will with would you your i not',
  'а без бы был была были было в во вы где да для до его ее если же за и из или им их к как ко когда кто ли мы на над нас не',
  'него нее ни но о об он она они от по под при с со так такой там тем то того только у уже что чтобы это этот я',
  'der die das den dem des ein eine einer eines einem einen und oder in im an am auf aus bei mit nach von vom zu zum zur ist war',
  'le la les un une des du de et ou au aux en dans par pour sur avec est',
  'el los las del y o con por para que es il lo gli una di e che da nel della dei',
];
const stops = new Set(words.flatMap((line) => line.split(' ')));

/** Words in small letters alone: "The Hague" and «Но» as a name begin with a capital. */
export function isStopWord(word: string): boolean {
  return stops.has(word);
}
