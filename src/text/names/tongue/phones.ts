// A word as sounds that every script shares, roughly: one letter a sound. A Latin word has several readings, since w, ch or j are read
// otherwise in German, French and Slavic spellings.
import { readingsOf } from '../../han/readings.ts';
import { scriptOf } from '../read/fold.ts';

/** Sounds: p b t d k g f v s z S Z c C h m n l r, a e i o u. */
export type Phones = string;

type Rules = ReadonlyMap<string, string>;

/** Longest key of the rules. */
const longestRule = 7;

const shared =
  'č=C š=S ž=Z ŝ=S ć=C ś=S ź=Z ż=Z ń=n ł=l ř=r đ=d ø=o æ=e œ=e ß=s ı=i þ=t ð=d ş=S ţ=c ț=c ș=S ť=t ď=d ň=n ñ=n ğ=g ä=e ö=e ü=u ë=e ï=i ŏ=o ŭ=u ě=e ő=e ű=u ą=a ę=e ' +
  'a=a b=b d=d e=e f=f g=g h=h i=i k=k l=l m=m n=n o=o p=p r=r s=s t=t u=u v=v x=ks y=i z=z q=k w=v ye=e ie=e ';
const english =
  `${shared}shch=S schtsch=S chtch=S tsch=C tch=C sch=S sh=S zh=Z kh=h ch=C ts=c tz=c cz=C ck=k ph=f th=t gh=g rh=r wh=v dzh=C dj=C dge=C qu=kv ce=se ci=si cy=si ` +
  'c=k cc=k j=C w=u ow=au oo=u ee=i ou=u ea=i cqu=k aw=o au=o ew=iu ai=ai ay=ai ey=i kn=n mc=mak hs=S ight=ait';
/** German lengthens a vowel by an h before l, m, n and r: Nehru, Lehmann, Mahler. */
const silent = Array.from('aeiouäöü', (vowel) =>
  Array.from('lmnr', (next) => `${vowel}h${next}=${vowel.normalize('NFD').charAt(0)}${next}`),
)
  .flat()
  .join(' ');
const german = `${shared}${silent} schtsch=S tsch=C sch=S chs=ks ch=h tz=c z=c j=i v=f ph=f th=t ck=k ei=ai ie=i eu=oi äu=oi c=k je=e jo=e sp=Sp st=St dsch=C qu=kv sz=s`;
const french = `${shared}tch=C ch=S dj=C j=Z ou=u gue=ge gui=gi qu=k eau=o au=o oi=ua oe=ua ç=s ce=se ci=si cy=si c=k ge=Ze gi=Zi gy=Zi gn=n ph=f th=t kh=h chtch=S eu=e ts=c x=ks ss=s aï=ai ai=e ille=ii`;
const slavic = `${shared}c=c ch=h cz=C sz=S rz=Z j=i je=e â=ia û=iu w=v dž=C dz=c h=h ja=ia ju=iu è=e šč=S šč=S ó=u ì=i x=h kh=h cs=C zs=Z gy=d ny=n ly=i`;
const cyrillic =
  'а=a б=b в=v г=g д=d е=e ё=e ж=Z з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=c ч=C ш=S щ=S ъ= ы=i ь= э=e ю=iu я=ia ү=u ө=o і=i ї=i є=e ґ=g ў=u ј=i љ=l њ=n ђ=C ћ=C џ=C ' +
  'дж=C дз=z тц=c тч=C дч=C чж=C цз=C жд=Zd сч=S зч=S ий=i ый=i';

const japaneseCyrillic = `${cyrillic} дзя=Ca дзи=Ci дзю=Cu дзё=Co дзе=Co дз=z ся=Sa си=Si сю=Su сё=So сио=So тя=Ca ти=Ci тю=Cu тё=Co тио=Co ё=io ио=io оо=o уу=u э=e дзу=zu дзио=Co`;

const latin: readonly Rules[] = [english, german, french, slavic].map(rulesOf);
const cyrillicReadings: readonly Rules[] = [cyrillic, japaneseCyrillic].map(rulesOf);

const kana =
  'あ=a い=i う=u え=e お=o か=ka き=ki く=ku け=ke こ=ko が=ga ぎ=gi ぐ=gu げ=ge ご=go さ=sa し=Si す=su せ=se そ=so ざ=za じ=Ci ず=zu ぜ=ze ぞ=zo た=ta ち=Ci つ=cu て=te と=to だ=da ぢ=Ci づ=zu で=de ど=do ' +
  'な=na に=ni ぬ=nu ね=ne の=no は=ha ひ=hi ふ=fu へ=he ほ=ho ば=ba び=bi ぶ=bu べ=be ぼ=bo ぱ=pa ぴ=pi ぷ=pu ぺ=pe ぽ=po ま=ma み=mi む=mu め=me も=mo や=ia ゆ=iu よ=io ら=ra り=ri る=ru れ=re ろ=ro わ=va を=o ん=n ー= っ= ' +
  'じゃ=Ca じゅ=Cu じょ=Co しゃ=Sa しゅ=Su しょ=So ちゃ=Ca ちゅ=Cu ちょ=Co ゃ=ia ゅ=iu ょ=io ぁ=a ぃ=i ぅ=u ぇ=e ぉ=o ゔ=vu';
const kanaRules = rulesOf(kana);

const hangulInitial = 'g k n d t r m b p s s  C C C k t p h'.split(' ');
const hangulVowel = 'a e ia ie o e io ie o ua ue ue io u uo ue ui iu u ui i'.split(' ');
const hangulFinal = ' k k k n n n t r k m p r r p r m p p t t n t t k t p t'.split(' ');

/** The readings of one word (no spaces; hyphens are passed over), the likeliest first; at least one, which may be empty. */
export function phonesOf(word: string): Phones[] {
  switch (scriptOf(word)) {
    case 'Latn':
      return inAll(word, latin);
    case 'Cyrl':
      return inAll(word, cyrillicReadings);
    case 'Kana':
      return [settle(spell(hiragana(word), kanaRules)).replaceAll('ou', 'o')];
    case 'Hang':
      return [settle(Array.from(word, hangulSounds).join(''))];
    case 'Hani': {
      const pinyin = Array.from(word, (char) => readingsOf(char, 'zh')[0] ?? '').join("'");
      return [...new Set(pinyinReadings.map((rules) => settle(spell(pinyin, rules))))];
    }
    case 'other':
      return [''];
  }
}

const pinyin = `${shared}zh=C ch=C sh=S j=C q=C x=S z=c c=c r=r ng=n ü=u w=v wu=u yi=i yu=u er=r`;
/** The second as foreign names are transcribed: ж by r, ki by ji, hi by xi. */
const pinyinReadings: readonly Rules[] = [pinyin, `${pinyin} r=Z ji=ki qi=ki xi=hi`].map(rulesOf);

/** Consonants by kinds that survive any system: stops without voice, all sibilants one, l and r one. Vowels part them and are left out. */
export function skeletonOf(phones: Phones): string {
  let skeleton = '';
  let last = '';
  for (const phone of phones) {
    const kind = kinds[phone] ?? '';
    if (kind !== '' && kind !== last) skeleton += kind;
    last = kind;
  }
  return skeleton;
}

const kinds: Readonly<Record<string, string>> = {
  p: 'P',
  b: 'P',
  t: 'T',
  d: 'T',
  k: 'K',
  g: 'K',
  f: 'F',
  v: 'F',
  s: 'S',
  z: 'S',
  S: 'S',
  Z: 'S',
  c: 'S',
  C: 'S',
  h: 'H',
  m: 'M',
  n: 'N',
  l: 'R',
  r: 'R',
};

function rulesOf(list: string): Rules {
  return new Map(
    list
      .split(' ')
      .filter((rule) => rule.includes('='))
      .map((rule) => {
        const [from = '', to = ''] = rule.split('=');
        return [from.normalize('NFC'), to];
      }),
  );
}

function spell(text: string, rules: Rules): string {
  let sounds = '';
  for (let at = 0; at < text.length;) {
    let length = Math.min(longestRule, text.length - at);
    while (length > 1 && !rules.has(text.slice(at, at + length))) length--;
    const piece = text.slice(at, at + length);
    const sound = rules.get(piece) ?? rules.get(piece.normalize('NFKD').charAt(0));
    sounds += sound ?? '';
    at += length;
  }
  return sounds;
}

function inAll(word: string, readings: readonly Rules[]): Phones[] {
  const text = word.normalize('NFC').toLowerCase();
  return [...new Set(readings.map((rules) => settle(spell(text, rules))))];
}

/** One sound for a sound written twice. */
function settle(sounds: string): Phones {
  return sounds.replaceAll(/(.)\1+/gu, '$1');
}

function hangulSounds(char: string): string {
  const at = (char.codePointAt(0) ?? 0) - 0xac00;
  if (at < 0 || at >= 11172) return '';
  return (
    (hangulInitial[Math.floor(at / 588)] ?? '') +
    (hangulVowel[Math.floor(at / 28) % 21] ?? '') +
    (hangulFinal[at % 28] ?? '')
  );
}

function hiragana(word: string): string {
  return word.replaceAll(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}
