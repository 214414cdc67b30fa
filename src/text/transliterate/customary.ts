// Customary English names of places and persons that follow no system, from Russian and from Korean: what English print calls Токио is Tokyo.
import { once } from '../han/once.ts';
import { hangulOf } from './korean/name.ts';
import { southern } from './korean/surnames.ts';
import { longestName, type System } from './system.ts';

const russian = `
Токио=Tokyo Киото=Kyoto Иокогама=Yokohama Йокогама=Yokohama Япония=Japan Сеул=Seoul Пхеньян=Pyongyang Пхёньян=Pyongyang Пусан=Pusan Фузан=Pusan Вонсан=Wonsan Чемульпо=Chemulpo
Корея=Korea Пекин=Peking Нанкин=Nanking Шанхай=Shanghai Кантон=Canton Гонконг=Hong_Kong Макао=Macao Харбин=Harbin Мукден=Mukden Порт-Артур=Port_Arthur Дайрен=Dairen Дальний=Dairen
Формоза=Formosa Тайвань=Taiwan Маньчжурия=Manchuria Китай=China Тибет=Tibet Улан-Батор=Ulan_Bator Урга=Urga Монголия=Mongolia Ханой=Hanoi Сайгон=Saigon Вьетнам=Vietnam Индокитай=Indochina
Москва=Moscow Ленинград=Leningrad Киев=Kiev Харьков=Kharkov Одесса=Odessa Ялта=Yalta Крым=Crimea Россия=Russia Варшава=Warsaw Прага=Prague Вена=Vienna Берлин=Berlin Потсдам=Potsdam
Бухарест=Bucharest Будапешт=Budapest Белград=Belgrade Афины=Athens Рим=Rome Париж=Paris Женева=Geneva Лондон=London Вашингтон=Washington Нью-Йорк=New_York Каир=Cairo Тегеран=Tehran Дели=Delhi
`;

const korean = `
서울=Seoul 평양=Pyongyang 부산=Pusan 대구=Taegu 인천=Inchon 원산=Wonsan 개성=Kaesong 판문점=Panmunjom 압록강=Yalu 두만강=Tumen
이승만=Syngman_Rhee 김구=Kim_Koo 김규식=Kimm_Kiusic 여운형=Lyuh_Woon-hyung 장면=John_M._Chang 서재필=Philip_Jaisohn 변영태=Pyun_Yung-tai 조병옥=Chough_Pyung-ok
백선엽=Paik_Sun-yup 정일권=Chung_Il-kwon 박정희=Park_Chung-hee 이범석=Lee_Bum-suk 임병직=Ben_C._Limb 손원일=Sohn_Won-il
`;

function tableOf(list: string, keyOf: (text: string) => string): ReadonlyMap<string, string> {
  return new Map(
    list
      .trim()
      .split(/\s+/)
      .map((entry): [string, string] => {
        const [key = '', value = ''] = entry.split('=');
        return [keyOf(key), value.replaceAll('_', ' ')];
      }),
  );
}

function plain(text: string): string {
  return text
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, '-');
}

/** In the spelling of the south, where a family name begins otherwise than in the north. */
function plainKorean(hangul: string): string {
  const [first = '', ...others] = hangul.replaceAll(/[\s-]+/gu, '');
  return southern(first) + others.join('');
}

const byRussian = once(() => tableOf(russian, plain));
const byKorean = once(() => tableOf(korean, plainKorean));

/** The names in Russian and in Hangul that have a customary English form. */
export const customaryNames: readonly string[] = [russian, korean].flatMap((list) =>
  list
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split('=')[0] ?? ''),
);

export const customaryFromRussian: System = {
  id: 'custom-rus',
  name: 'customary English spelling',
  from: { script: 'Cyrl', language: 'ru' },
  to: { script: 'Latn' },
  source: 'Usage of English print: names of places that follow no system',
  convert: (text) => found(byRussian().get(plain(text.slice(0, longestName)))),
};

export const customaryFromKorean: System = {
  id: 'custom-kor',
  name: 'customary English spelling',
  from: { script: 'Kore', language: 'ko' },
  to: { script: 'Latn' },
  source: 'Usage of the English press and of the bearers of names: what follows no system',
  convert: (text) =>
    hangulOf(text.slice(0, longestName))
      .flatMap((hangul) => found(byKorean().get(plainKorean(hangul))))
      .slice(0, 1),
};

function found(name: string | undefined): string[] {
  return name === undefined ? [] : [name];
}
