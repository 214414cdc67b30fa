// Which Korean and which Chinese syllables are readings of one character.
import { once } from '../../han/once.ts';
import { readingsOf } from '../../han/readings.ts';
import { plainSyllable, type ChineseSyllable } from './chinese.ts';
import { koreanOfHangul, sameKorean, type KoreanSyllable } from './korean.ts';

/** Korean family names with their characters, the usual first. */
const families =
  '김金 이李 리李 박朴 최崔 정鄭丁 강姜康 조趙曺 윤尹 장張蔣 장章 임林任 림林 한韓 오吳 서徐 신申辛 권權 황黃 안安 송宋 류柳劉 유柳劉兪 홍洪 전全田錢 고高 문文 양梁楊 손孫 배裵 백白 허許 남南 심沈 노盧魯 로盧 하河 ' +
  '곽郭 성成 차車 주朱周 우禹 구具丘 민閔 라羅 나羅 진陳秦晉 지池 엄嚴 채蔡 원元 천千 방方房 공孔 현玄 함咸 변卞邊 염廉 여呂余 려呂 추秋 도都 소蘇 석石 선宣 설薛 마馬 길吉 연延 위魏 표表 명明 기奇 반潘 왕王 금琴 옥玉 육陸 인印 맹孟 제諸 모牟 탁卓 국鞠 어魚 은殷 편片 용龍 무武 태太 계桂 피皮 두杜 감甘 음陰 빈賓 동董 온溫 경慶 사史 복卜 목睦 형邢 범范 좌左 갈葛';

/** Chinese readings of the family names that a Korean syllable may be, in pinyin. */
export function chineseFamilies(syllable: KoreanSyllable): string[] {
  return familyReadings()
    .filter(([korean]) => sameKorean(korean, syllable, true))
    .flatMap(([, readings]) => readings);
}

/** Whether some character is read as this in Chinese, and as that in Korean. */
export function sameCharacterIn(chinese: ChineseSyllable, korean: KoreanSyllable): boolean {
  for (const syllable of chinese)
    if (
      koreanOf()
        .get(syllable)
        ?.some((one) => sameKorean(one, korean, false)) === true
    )
      return true;
  return false;
}

/** Whether some family name is read as this in Chinese, and as that in Korean. */
export function sameFamilyIn(chinese: ChineseSyllable, korean: KoreanSyllable): boolean {
  return chineseFamilies(korean).some((reading) => chinese.has(reading));
}

const familyReadings = once(() =>
  families.split(' ').flatMap((entry): (readonly [KoreanSyllable, readonly string[]])[] => {
    const [syllable] = koreanOfHangul(entry);
    const readings = Array.from(entry.slice(1), (char) => readingsOf(char, 'zh')).flat();
    return syllable === undefined
      ? []
      : [[syllable, [...new Set([...readings.map(plainSyllable), ...(entry === '박朴' ? ['piao'] : [])])]]];
  }),
);

const koreanOf = once((): ReadonlyMap<string, readonly KoreanSyllable[]> => {
  const table = new Map<string, Map<string, KoreanSyllable>>();
  for (let code = 0x4e00; code < 0xa000; code++) {
    const char = String.fromCharCode(code);
    const [korean] = readingsOf(char, 'ko');
    const [chinese] = readingsOf(char, 'zh');
    const [syllable] = koreanOfHangul(korean ?? '');
    if (korean === undefined || chinese === undefined || syllable === undefined) continue;
    const plain = plainSyllable(chinese);
    const list = table.get(plain) ?? new Map<string, KoreanSyllable>();
    table.set(plain, list.set(korean, syllable));
  }
  return new Map([...table].map(([chinese, list]) => [chinese, [...list.values()]]));
});
