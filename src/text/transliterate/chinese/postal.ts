// Customary spellings of Chinese places and persons that follow no system: the post office's, the press's, those by other Chinese languages.
import { once } from '../../han/once.ts';
import { simplified } from '../../han/variants.ts';
import type { System } from '../system.ts';

const latin = `
北京=Peking 北平=Peiping 南京=Nanking 重庆=Chungking 广州=Canton 天津=Tientsin 青岛=Tsingtao 哈尔滨=Harbin 沈阳=Mukden 奉天=Mukden 大连=Dairen 旅顺=Port_Arthur
旅大=Port_Arthur-Dairen 延安=Yenan 西安=Sian 台北=Taipei 台湾=Formosa 厦门=Amoy 杭州=Hangchow 苏州=Soochow 福州=Foochow 徐州=Hsuchow 郑州=Chengchow 张家口=Kalgan 香港=Hong_Kong
澳门=Macao 汉口=Hankow 武昌=Wuchang 长沙=Changsha 济南=Tsinan 开封=Kaifeng 成都=Chengtu 昆明=Kunming 桂林=Kweilin 贵州=Kweichow 广东=Kwangtung 广西=Kwangsi 福建=Fukien
浙江=Chekiang 江西=Kiangsi 江苏=Kiangsu 湖北=Hupeh 河北=Hopeh 山西=Shansi 陕西=Shensi 四川=Szechwan 新疆=Sinkiang 西藏=Tibet 热河=Jehol 吉林=Kirin 黑龙江=Heilungkiang 乌鲁木齐=Urumchi
迪化=Tihwa 伊宁=Kuldja 喀什=Kashgar 拉萨=Lhasa 满洲里=Manchouli 鸭绿江=Yalu 蒋介石=Chiang_Kai-shek 孙中山=Sun_Yat-sen 孙逸仙=Sun_Yat-sen 宋子文=T._V._Soong 孔祥熙=H._H._Kung
宋美龄=Soong_Mei-ling 宋庆龄=Soong_Ching-ling 顾维钧=Wellington_Koo 胡适=Hu_Shih 冯玉祥=Feng_Yu-hsiang 陈友仁=Eugene_Chen 王世杰=Wang_Shih-chieh
`;

const cyrillic = `
北京=Пекин 南京=Нанкин 哈尔滨=Харбин 沈阳=Мукден 奉天=Мукден 大连=Дальний,Дайрен 旅顺=Порт-Артур 张家口=Калган 香港=Гонконг 澳门=Макао 台湾=Тайвань,Формоза 西藏=Тибет 新疆=Синьцзян
广州=Кантон 厦门=Амой 乌鲁木齐=Урумчи 伊宁=Кульджа 喀什=Кашгар 拉萨=Лхаса 满洲里=Маньчжурия 热河=Жэхэ 蒋介石=Чан_Кай-ши,Чан_Кайши 孙中山=Сунь_Ят-сен,Сунь_Ятсен 孙逸仙=Сунь_Ят-сен,Сунь_Ятсен
`;

function customary(id: string, name: string, script: string, source: string, list: string): System {
  const table = once(
    () =>
      new Map(
        list
          .trim()
          .split(/\s+/)
          .map((entry): [string, string[]] => {
            const [key = '', value = ''] = entry.split('=');
            return [key, value.split(',').map((one) => one.replaceAll('_', ' '))];
          }),
      ),
  );
  return {
    id,
    name,
    from: { script: 'Hani', language: 'zh' },
    to: { script },
    source,
    convert: (text) => table().get(simplified(text.trim().slice(0, 20))) ?? [],
  };
}

export const postal = customary(
  'custom-zho',
  'customary English spelling',
  'Latn',
  'Postal spelling (1906) and the English press',
  latin,
);

export const customaryRussian = customary(
  'custom-zho-rus',
  'customary Russian spelling',
  'Cyrl',
  'Usage of the Russian and Soviet press',
  cyrillic,
);
