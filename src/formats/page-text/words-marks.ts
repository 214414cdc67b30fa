// The wording of marks: grades of secrecy, orders about handling, and the clerk's word that a copy is true.
import type { Vocabulary } from './fold.ts';

/** Each state's own grades. They are never translated into one another: what is kept is the wording. */
export const secrecyWords: Vocabulary = {
  en: `
    secret | top secret | strictly secret | most secret | confidential | strictly confidential |
    restricted | absolutely secret | completely secret | cosmic top secret | special importance |
    of special importance | for official use only | unclassified | secret copy |
    top secret special folder | special folder | eyes only | secret and personal | classified`,
  de: `
    geheim | streng geheim | vertraulich | streng vertraulich | geheime kommandosache |
    geheime reichssache | geheime verschlusssache | vertrauliche verschlusssache | verschlusssache |
    vs-vertraulich | gvs | vvs | nur für den dienstgebrauch | persönlich und vertraulich |
    geheime staatssache`,
  fr: `
    secret | très secret | strictement secret | confidentiel | strictement confidentiel |
    secret défense | confidentiel défense | très confidentiel | ultra secret | réservé`,
  es: 'secreto|muy secreto|confidencial|estrictamente secreto|alto secreto|reservado',
  it: 'segreto|segretissimo|riservato|riservatissimo|strettamente riservato',
  pt: 'secreto|confidencial|ultra secreto|muito secreto|reservado',
  pl: 'tajne|ściśle tajne|poufne|tajne specjalnego znaczenia|ściśle poufne',
  cs: 'tajné|přísně tajné|důvěrné|přísně důvěrné',
  sk: 'tajné|prísne tajné|dôverné',
  hu: 'titkos|szigorúan titkos|bizalmas|szigorúan bizalmas|különösen fontos|államtitok',
  ro: 'secret|strict secret|confidenţial|strict confidenţial|secret de stat',
  ru: `
    секретно | совершенно секретно | строго секретно | сов секретно | сов. секретно | особо секретно |
    особой важности | совершенно секретно особой важности | секрет | не для печати |
    для служебного пользования | дсп | строго конфиденциально | конфиденциально | особая папка |
    строго секретно особая папка | весьма секретно | сс`,
  uk: 'таємно|цілком таємно|особливої важливості|секретно|цілком секретно|для службового користування',
  bg: 'секретно|строго секретно|поверително|строго поверително',
  sr: 'поверљиво|строго поверљиво|тајно|строго тајно',
  hr: 'povjerljivo|strogo povjerljivo|tajno|strogo tajno|poverljivo|strogo poverljivo',
  ko: '극비|비밀|대외비|절대비밀|일급비밀|급비밀|특비|절대 비밀|1급 비밀|2급 비밀|3급 비밀',
  zh: '绝密|絕密|机密|機密|秘密|极密|密|内部|內部',
  ja: '極秘|秘|機密|軍極秘|軍事機密|部外秘',
  vi: 'mật|tối mật|tuyệt mật',
  sq: 'sekret|tepër sekret|rezervuar',
  mn: 'нууц|маш нууц|нэн нууц',
};

export const handlingWords: Vocabulary = {
  en: `
    copying prohibited | copying is prohibited | making copies prohibited |
    making copies is prohibited | making of copies is prohibited | making copies is forbidden |
    copying forbidden | it is forbidden to make copies | do not copy | reproduction prohibited |
    not to be copied | no copies | for your eyes only | for the eyes of addressee only |
    to be returned | must be returned | subject to return | return within 24 hours |
    burn after reading | destroy after reading | personal | personally | only personally | urgent |
    very urgent | extremely urgent | immediate | out of turn | priority | flash | by courier |
    by diplomatic pouch | decipher immediately | limited distribution | limdis | nodis | exdis |
    for information only | to be declassified | deliver immediately`,
  de: `
    abschrift verboten | abschriften verboten | vervielfältigung verboten | vervielfältigen verboten |
    kopieren verboten | anfertigung von kopien verboten | abschriftnahme verboten | nicht kopieren |
    persönlich | nur persönlich | eilt | eilt sehr | sofort | dringend | sehr dringend | citissime |
    rückgabe erforderlich | nach kenntnisnahme vernichten | nur für den dienstgebrauch | durch kurier |
    nur durch offizier | zurück an absender`,
  fr: `
    reproduction interdite | copie interdite | copies interdites | ne pas reproduire | ne pas copier |
    il est interdit de faire des copies | diffusion restreinte | diffusion interdite | urgent |
    très urgent | extrême urgent | personnel | strictement personnel | à détruire | à rendre |
    par courrier | en clair | réservé au destinataire`,
  es: 'prohibida la reproducción|prohibido copiar|urgente|muy urgente|personal',
  it: 'riproduzione vietata|vietata la riproduzione|urgente|urgentissimo|personale',
  pl: `
    kopiowanie wzbronione | kopiowanie zabronione | sporządzanie odpisów wzbronione | pilne |
    bardzo pilne | do rąk własnych | podlega zwrotowi`,
  cs: 'opisování zakázáno|kopírování zakázáno|naléhavé|spěchá|do vlastních rukou',
  sk: 'kopírovanie zakázané|do vlastných rúk',
  hu: `
    másolni tilos | másolása tilos | sokszorosítani tilos | saját kezéhez | saját kezű felbontásra |
    sürgős | igen sürgős | visszaküldendő | olvasás után megsemmisítendő`,
  ro: 'copierea interzisă|urgent|foarte urgent|personal|se va restitui',
  ru: `
    снятие копий воспрещается | снятие копии воспрещается | снятие копий запрещается |
    снимать копии воспрещается | снятие копий и выписок воспрещается | копировать воспрещается |
    копирование воспрещается | копирование запрещено | копировать запрещается |
    перепечатка воспрещается | размножение воспрещается | делать выписки и снимать копии воспрещается |
    только лично | лично | срочно | весьма срочно | вне очереди | вне всякой очереди | особая |
    подлежит возврату | подлежит возвращению | подлежит возврату в течение 48 часов |
    хранить наравне с шифром | сжечь | рассекречено | только для членов политбюро | по вч | немедленно |
    молния | расшифровать немедленно | в собственные руки`,
  uk: 'зняття копій забороняється|копіювання заборонено|терміново|особисто',
  bg: 'снемането на копия е забранено|преписването забранено|лично|спешно',
  ko: '복사 금지|복사금지|복제 금지|복제금지|사본 작성 금지|친전|지급|긴급|반환 요망|소각할 것|열람 후 소각',
  zh: '不得翻印|不得复制|禁止翻印|禁止复印|禁止抄录|不得抄录|不得外传|请勿外传|亲启|親啟|急|特急|万急|十万火急|加急|阅后销毁|閱後銷毀|阅后退还',
  ja: '複写禁止|複製禁止|親展|至急|用済後焼却',
  vi: 'cấm sao chép|không sao chép|khẩn|hỏa tốc',
};

export const certificationWords: Vocabulary = {
  en: `
    true copy | a true copy | certified true copy | certified copy | certified | correct | verified |
    authenticated | true | attested | copy certified | certified correct | copy is true |
    this copy is true | copy verified | true to the original`,
  de: `
    für die richtigkeit | für die richtigkeit der abschrift | f.d.r | f.d.r.d.a | f d r d a | fdrda |
    beglaubigt | richtig | für richtige abschrift | die richtigkeit der abschrift bestätigt |
    beglaubigte abschrift | für die übereinstimmung | f.d.r. der abschrift`,
  fr: `
    pour copie conforme | copie conforme | certifié conforme | certifié conforme à l'original |
    pour ampliation | copie certifiée conforme | certifié exact`,
  es: 'es copia fiel|copia fiel|es copia|conforme con el original',
  it: 'per copia conforme|copia conforme|conforme all originale',
  pl: 'za zgodność|za zgodność z oryginałem|odpis zgodny z oryginałem|za zgodność odpisu',
  cs: 'za správnost|za správnost opisu|souhlasí s originálem',
  sk: 'za správnosť|súhlasí s originálom',
  hu: `
    a másolat hiteles | hiteles | hiteles másolat | a kiadmány hiteles | a kiadmány hiteléül |
    a másolat hiteléül | egyezik az eredetivel`,
  ro: 'pentru conformitate|conform cu originalul|copie conformă',
  ru: `
    верно | копия верна | с подлинным верно | копия с подлинным верна | с подлинником верно |
    выписка верна | перевод верен | перевел | снято с копии | подлинное верно | копия | за правильность`,
  uk: 'вірно|згідно з оригіналом|копія вірна',
  bg: 'вярно|вярно с оригинала|за верността',
  sr: 'тачно|за тачност преписа',
  ko: '원본과 같음|사본임을 확인함|원본과 틀림없음|원본 대조필|확인',
  zh: '与原件无异|与原件相符|核对无误|与原文相符|抄件无误|校对无误|核对',
  ja: '原本と相違ない|原本ニ相違ナシ',
};

/** Words that stand for a certification only with a name behind them, since alone they may be anything. */
export const weakCertification: ReadonlySet<string> = new Set([
  'true',
  'correct',
  'certified',
  'richtig',
  'копия',
  'hiteles',
  'перевел',
  'verified',
  '确认',
  '核对',
  '확인',
  'attested',
  'authenticated',
  'conforme',
]);
