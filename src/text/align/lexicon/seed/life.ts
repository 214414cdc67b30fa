// People, body, home, nature, travel, culture and learning. Our own work, written down from general knowledge of the languages.

/** One meaning a line, in the languages of `columns`; words of one language apart by spaces. */
export const life = `
man;мужчина человек;чоловік людина;mann mensch;homme;男人 人;男 男性 人;남자 남성 사람
woman;женщина женский;жінка жіночий;frau;femme;女人 妇女 女性;女 女性;여자 여성 부인
child children;ребенок дети детей детский;дитина діти дитячий;kind kinder;enfant;孩子 儿童;子供 子ども 児童;아이 어린이 아동
boy;мальчик;хлопчик;junge;garçon;男孩;少年 男の子;소년
girl;девочка девушка;дівчинка дівчина;mädchen;fille;女孩 姑娘;少女 女の子;소녀 처녀
family;семья семейный;сім'я родина;familie;famille;家庭 家族;家族 家庭;가족 가정
father;отец папа;батько тато;vater;père;父亲 爸爸;父 父親;아버지
mother;мать мама матери;мати мама матері;mutter;mère;母亲 妈妈;母 母親;어머니
parents;родители;батьки;eltern;parents;父母;両親 親;부모
son;сын;син;sohn;fils;儿子;息子;아들
daughter;дочь дочери дочка;дочка донька;tochter;fille;女儿;娘;딸
brother;брат братский;брат братній;bruder;frère;兄弟 哥哥 弟弟;兄弟 兄 弟;형제 형 동생
sister;сестра;сестра;schwester;soeur sœur;姐妹 姐姐 妹妹;姉妹 姉 妹;자매 누나 언니
husband;муж;чоловік;mann ehemann;mari époux;丈夫;夫;남편
wife;жена супруга;дружина;frau ehefrau;femme épouse;妻子;妻;아내 처
grandfather;дед дедушка;дід дідусь;großvater;grand-père;祖父 爷爷;祖父;할아버지
grandmother;бабушка;бабуся;großmutter;grand-mère;祖母 奶奶;祖母;할머니
uncle;дядя;дядько;onkel;oncle;叔叔 伯父;叔父 伯父;삼촌
aunt;тетя тетка;тітка;tante;tante;阿姨 姑姑;叔母 伯母;이모 고모
marriage wedding marry;брак свадьба жениться замуж;шлюб весілля одружитися;ehe heirat hochzeit heiraten;mariage épouser;婚姻 结婚 婚礼;結婚;결혼 혼인
divorce;развод;розлучення;scheidung;divorce;离婚;離婚;이혼
friend;друг подруга друзья;друг подруга друзі;freund freundin;ami amie;朋友;友人 友達;친구 벗
guest;гость;гість;gast;invité hôte;客人;客 ゲスト;손님
youth young;молодой молодежь молодость;молодий молодь молодість;jung jugend;jeune jeunesse;年轻 青年;若い 青年 若者;젊은 청년 젊다
old;старый старик;старий;alt;vieux ancien vieille;老 旧 古老;古い 老人;늙은 낡은 오래된 노인
adult;взрослый;дорослий;erwachsene erwachsener;adulte;成年人 成人;大人 成人;어른 성인
body;тело;тіло;körper;corps;身体;体 身体;몸 신체
head;голова;голова;kopf;tête;头;頭;머리
face;лицо;обличчя;gesicht;visage face;脸 面;顔;얼굴
eye eyes;глаз глаза;око очі;auge augen;oeil œil yeux;眼睛 眼;目 眼;눈
ear;ухо уши;вухо вуха;ohr;oreille;耳朵;耳;귀
nose;нос;ніс;nase;nez;鼻子;鼻;코
mouth;рот;рот;mund;bouche;嘴 口;口;입
tooth teeth;зуб зубы;зуб;zahn zähne;dent;牙齿 牙;歯;이빨 치아
hair;волос волосы;волосся;haar haare;cheveux;头发;髪;머리카락 털
hand arm;рука руки;рука;hand arm;main bras;手 手臂;手 腕;손 팔
finger;палец;палець;finger;doigt;手指;指;손가락
foot leg;нога ноги;нога;fuß bein;pied jambe;脚 腿;足 脚;발 다리
back;спина назад;спина назад;rücken zurück;dos arrière;背 回;背中 後ろ;등 뒤
heart;сердце;серце;herz;coeur cœur;心 心脏;心 心臓;심장 마음
blood;кровь;кров;blut;sang;血;血 血液;피 혈액
bone;кость;кістка;knochen;os;骨头 骨;骨;뼈
skin;кожа;шкіра;haut;peau;皮肤;皮膚 肌;피부
brain;мозг;мозок;gehirn;cerveau;大脑 脑;脳;뇌
soul spirit;душа дух;душа дух;seele geist;âme esprit;灵魂 精神;魂 精神;영혼 정신
voice;голос;голос;stimme;voix;声音;声;목소리 음성
health healthy;здоровье здоровый;здоров'я здоровий;gesundheit gesund;santé sain;健康;健康;건강
disease illness sick;болезнь заболевание больной;хвороба захворювання хворий;krankheit krank;maladie malade;疾病 病;病気 疾患;병 질병
pain;боль;біль;schmerz;douleur;疼痛 痛;痛み 痛い;아픔 고통
doctor physician;врач доктор;лікар доктор;arzt;médecin docteur;医生 大夫;医師 医者;의사
hospital;больница госпиталь;лікарня госпіталь;krankenhaus;hôpital;医院;病院;병원
medicine medical;медицина лекарство медицинский;медицина ліки медичний;medizin medikament medizinisch;médecine médicament médical;医学 药 医疗;医学 薬 医療;의학 약 의료
patient;пациент больной;пацієнт;patient;patient;病人 患者;患者;환자
virus epidemic;вирус эпидемия;вірус епідемія;virus epidemie;virus épidémie;病毒 疫情 流行病;ウイルス 感染 流行;바이러스 전염병
vaccine;вакцина прививка;вакцина щеплення;impfstoff impfung;vaccin vaccination;疫苗;ワクチン;백신
house home;дом домой дома;дім будинок додому;haus heim;maison domicile;房子 家;家;집
room;комната помещение;кімната приміщення;zimmer raum;chambre pièce salle;房间;部屋 室;방 실
door;дверь;двері;tür;porte;门;扉 ドア 門;문
window;окно;вікно;fenster;fenêtre;窗户 窗;窓;창문
wall;стена;стіна;wand mauer;mur;墙;壁;벽
roof;крыша;дах;dach;toit;屋顶;屋根;지붕
floor;пол этаж;підлога поверх;boden stock etage;sol étage plancher;地板 层;床 階;바닥 층
table;стол таблица;стіл таблиця;tisch tabelle;table tableau;桌子 表;机 表 テーブル;책상 표 탁자
chair;стул;стілець;stuhl;chaise;椅子;椅子;의자
bed;кровать постель;ліжко;bett;lit;床;ベッド;침대
kitchen;кухня;кухня;küche;cuisine;厨房;台所 キッチン;부엌
apartment flat;квартира;квартира;wohnung;appartement;公寓;アパート マンション;아파트
garden park;сад парк;сад парк;garten park;jardin parc;花园 公园;庭 公園;정원 공원
city town;город городской;місто міський;stadt städtisch;ville urbain;城市 市;都市 市 町;도시 시
village;деревня село;село;dorf;village;村 村庄;村;마을 촌
farm;ферма хозяйство;ферма господарство;bauernhof farm;ferme;农场;農場;농장
church;церковь;церква;kirche;église;教会 教堂;教会;교회
temple monastery;храм монастырь;храм монастир;tempel kloster;temple monastère;寺庙 寺;寺 神社;절 사원
castle palace;замок дворец;замок палац;schloss burg palast;château palais;城堡 宫殿;城 宮殿;성 궁전
tower;башня;вежа;turm;tour;塔;塔;탑
nature natural;природа природный естественный;природа природний;natur natürlich;nature naturel;自然;自然;자연
sky heaven;небо;небо;himmel;ciel;天空 天;空 天;하늘
sun;солнце;сонце;sonne;soleil;太阳;太陽 日;태양 해
moon;луна месяц;місяць;mond;lune;月亮 月球;月;달
star;звезда;зірка;stern;étoile;星 星星;星;별
space cosmos;космос пространство космический;космос простір;weltraum raum;espace;太空 空间;宇宙 空間;우주 공간
air;воздух воздушный;повітря повітряний;luft;air aérien;空气;空気;공기
water;вода;вода;wasser;eau;水;水;물
fire;огонь пожар;вогонь пожежа;feuer brand;feu incendie;火 火灾;火 火災;불 화재
sea ocean;море океан морской;море океан морський;meer see ozean;mer océan;海 海洋 大海;海 海洋;바다 대양
river;река;річка ріка;fluss;rivière fleuve;河 江 河流;川 河;강
lake;озеро;озеро;see;lac;湖;湖;호수
island;остров;острів;insel;île;岛 岛屿;島;섬
coast shore beach;берег побережье пляж;берег узбережжя пляж;küste ufer strand;côte rivage plage;海岸 海滩;海岸 浜;해안 해변
mountain;гора горный;гора гірський;berg gebirge;montagne mont;山 山脉;山;산
summit peak;вершина пик;вершина пік;gipfel spitze;sommet pic cime;山顶 顶峰;頂上 山頂 峰;산꼭대기 봉우리
valley;долина;долина;tal;vallée;山谷;谷;골짜기 계곡
glacier;ледник;льодовик;gletscher;glacier;冰川;氷河;빙하
rock cliff;скала камень утес;скеля камінь;fels felsen;rocher roche;岩石;岩;바위
hut shelter cabin;хижина приют хата;хатина притулок;hütte;cabane refuge;小屋;小屋;오두막
path trail;тропа путь;стежка шлях;pfad weg;sentier chemin;小路 路径;小道 道;오솔길 길
pass saddle;перевал;перевал;pass joch;col passage;山口 关口;峠;고개
ridge;хребет гребень;хребет гребінь;grat kamm;arête crête;山脊;尾根;산등성이
slope;склон;схил;hang abhang;pente versant;坡;斜面 坂;비탈 경사
climb ascent;подъем восхождение подниматься;підйом сходження;aufstieg besteigung besteigen steigen bestieg bestiegen gestiegen;ascension montée grimper gravir;攀登 爬;登る 登山;등반 오르다
descent descend;спуск спускаться;спуск спускатися;abstieg absteigen;descente descendre;下降 下山;下山 降りる;하강 내려가다
guide;проводник гид;провідник гід;führer bergführer;guide;向导 导游;案内 ガイド;안내 안내자
tour trip journey travel;поездка путешествие тур;поїздка подорож тур;reise tour fahrt ausflug;voyage course tour excursion;旅行 旅程;旅 旅行;여행 려행
rope;веревка канат;мотузка;seil;corde;绳子;綱 ロープ;밧줄
tent camp;палатка лагерь;намет табір;zelt lager;tente camp;帐篷 营地;テント キャンプ;천막 야영 수용소
forest;лес лесной;ліс лісовий;wald;forêt bois;森林;森 森林;숲 삼림
tree;дерево;дерево;baum;arbre;树 树木;木;나무
flower;цветок цветы;квітка;blume;fleur;花;花;꽃
grass;трава;трава;gras;herbe;草;草;풀
leaf sheet;лист листок;лист аркуш;blatt;feuille;叶 页;葉 枚;잎 장
fruit;фрукт плод;фрукт плід;frucht obst;fruit;水果 果实;果物 実;과일 열매
apple;яблоко;яблуко;apfel;pomme;苹果;リンゴ;사과
vegetable potato;овощ овощи картофель;овоч картопля;gemüse kartoffel;légume pomme-de-terre;蔬菜 土豆;野菜;야채 감자
egg;яйцо;яйце;ei;oeuf œuf;蛋 鸡蛋;卵;달걀
weather;погода;погода;wetter;temps météo;天气;天気 天候;날씨
climate;климат;клімат;klima;climat;气候;気候;기후
rain;дождь;дощ;regen;pluie;雨;雨;비
snow;снег;сніг;schnee;neige;雪;雪;눈
ice;лед;лід;eis;glace;冰;氷;얼음
wind storm;ветер буря шторм;вітер буря шторм;wind sturm;vent tempête orage;风 暴风;風 嵐;바람 폭풍
cloud fog;облако туман;хмара туман;wolke nebel;nuage brouillard;云 雾;雲 霧;구름 안개
flood earthquake disaster;наводнение землетрясение катастрофа;повінь землетрус катастрофа;hochwasser erdbeben katastrophe;inondation tremblement catastrophe;洪水 地震 灾难 灾害;洪水 地震 災害;홍수 지진 재난
accident;авария происшествие случай;аварія випадок;unfall;accident;事故;事故;사고
light;свет легкий;світло легкий;licht leicht;lumière léger;光 轻;光 軽い;빛 가볍다
dark darkness;темный темнота;темний темрява;dunkel dunkelheit;sombre obscur;黑暗;暗い 闇;어둡다 어둠
color colour;цвет;колір;farbe;couleur;颜色 彩色;色;색 색깔
white;белый;білий;weiß;blanc blanche;白 白色;白い 白;희다 흰
black;черный;чорний;schwarz;noir;黑 黑色;黒い 黒;검다 검은
red;красный;червоний;rot;rouge;红 红色;赤い 赤;붉다 붉은 빨간
green;зеленый;зелений;grün;vert;绿 绿色;緑;푸른 녹색
blue;синий голубой;синій блакитний;blau;bleu;蓝 蓝色;青い 青;파란 푸른
yellow;желтый;жовтий;gelb;jaune;黄 黄色;黄色 黄色い;노란 황색
warm hot heat;теплый горячий жара тепло;теплий гарячий спека тепло;warm heiß hitze wärme;chaud chaleur;热 温暖;暑い 熱い 暖かい;덥다 뜨거운 따뜻한
cold;холодный холод;холодний холод;kalt kälte;froid;冷 寒冷;寒い 冷たい;춥다 차갑다 추위
north northern;север северный;північ північний;norden nördlich nord;nord septentrional;北 北方 北部;北 北部;북 북부 북쪽
south southern;юг южный;південь південний;süden südlich süd;sud méridional;南 南方 南部;南 南部;남 남부 남쪽
east eastern;восток восточный;схід східний;osten östlich ost;est oriental;东 东方 东部;東 東部;동 동부 동쪽
west western;запад западный;захід західний;westen westlich west;ouest occidental;西 西方 西部;西 西部;서 서부 서쪽
left;левый налево;лівий ліворуч;links linke;gauche;左 左边;左;왼쪽 좌
side;сторона бок;сторона бік;seite;côté;边 方面 侧;側 面;쪽 측
centre center central;центр центральный;центр центральний;zentrum zentral mitte;centre central;中心 中央;中心 中央;중심 중앙
place;место;місце;ort platz stelle;lieu place endroit;地方 地点;場所 所;곳 장소 자리
address;адрес;адреса;adresse anschrift;adresse;地址;住所 アドレス;주소
map;карта;карта мапа;karte;carte;地图;地図;지도
picture photo photograph image;картина фотография изображение фото снимок;картина фотографія зображення;bild foto;image photo photographie tableau;图片 照片 画;写真 絵 画像;그림 사진
art artist;искусство художник артист;мистецтво художник;kunst künstler;art artiste;艺术 艺术家;芸術 美術 芸術家;예술 미술 예술가
music;музыка;музика;musik;musique;音乐;音楽;음악
film cinema movie;фильм кино;фільм кіно;film kino;film cinéma;电影;映画;영화
theatre theater stage;театр сцена;театр сцена;theater bühne;théâtre scène;剧院 戏剧 舞台;劇場 舞台;극장 연극 무대
dance;танец танцевать;танець танцювати;tanz tanzen;danse danser;舞蹈 跳舞;踊り 踊る ダンス;춤
culture cultural;культура культурный;культура культурний;kultur kulturell;culture culturel;文化;文化;문화
history historical;история исторический;історія історичний;geschichte historisch;histoire historique;历史;歴史;력사 역사
story tale;рассказ история сказка;оповідання історія казка;geschichte erzählung märchen;histoire récit conte;故事;物語 話;이야기
novel;роман;роман;roman;roman;小说;小説;소설
poem poet poetry;стих поэт поэзия стихотворение;вірш поет поезія;gedicht dichter;poème poète poésie;诗 诗人;詩 詩人;시 시인
literature;литература;література;literatur;littérature;文学;文学;문학
writer author;писатель автор;письменник автор;schriftsteller autor verfasser;écrivain auteur;作家 作者;作家 著者;작가 저자
reader;читатель;читач;leser;lecteur;读者;読者;독자
science scientific;наука научный;наука науковий;wissenschaft wissenschaftlich;science scientifique;科学;科学;과학
scientist scholar;ученый;вчений науковець;wissenschaftler gelehrter;savant scientifique chercheur;科学家 学者;科学者 学者;과학자 학자
research;исследование;дослідження;forschung;recherche étude;研究;研究;연구
experience experiment;опыт эксперимент;досвід експеримент;erfahrung experiment;expérience;经验 实验;経験 実験;경험 실험
school;школа школьный;школа шкільний;schule;école;学校;学校;학교
university;университет;університет;universität;université;大学;大学;대학
student pupil;студент ученик;студент учень;student schüler;étudiant élève;学生;学生 生徒;학생
teacher professor;учитель профессор преподаватель;вчитель професор;lehrer professor;professeur enseignant;老师 教师 教授;先生 教師 教授;선생 교사 교수
lesson course;урок курс;урок курс;unterricht kurs lektion;leçon cours;课程 课;授業 課 コース;수업 과정
education;образование воспитание;освіта виховання;bildung erziehung;éducation enseignement;教育;教育;교육
knowledge;знание знания;знання;wissen kenntnis;connaissance savoir;知识;知識;지식
language;язык языковой;мова;sprache;langue langage;语言;言語 言葉;언어 말
word;слово;слово;wort;mot parole;词 话;言葉 語;단어 말
sport;спорт спортивный;спорт спортивний;sport;sport sportif;体育 运动;スポーツ;체육 스포츠
game match;игра матч;гра матч;spiel;jeu match;比赛 游戏;試合 ゲーム;경기 게임
team;команда;команда;mannschaft team;équipe;队 团队;チーム;팀
player athlete;игрок спортсмен;гравець спортсмен;spieler sportler;joueur athlète;球员 运动员;選手;선수
football soccer;футбол;футбол;fußball;football;足球;サッカー;축구
champion championship;чемпион чемпионат;чемпіон чемпіонат;meister meisterschaft;champion championnat;冠军 锦标赛;優勝 選手権;우승 선수권
religion religious;религия религиозный;релігія релігійний;religion religiös;religion religieux;宗教;宗教;종교
god;бог божий;бог;gott;dieu;上帝 神;神;신 하나님
faith belief;вера;віра;glaube;foi croyance;信仰;信仰;믿음 신앙
priest bishop;священник епископ;священик єпископ;priester bischof;prêtre évêque;牧师 主教 神父;司祭 司教 牧師;신부 목사
key;ключ ключевой;ключ ключовий;schlüssel;clé clef;钥匙 关键;鍵;열쇠 핵심
glass;стекло стакан;скло склянка;glas;verre;玻璃 杯;ガラス 杯;유리 잔
box;ящик коробка;ящик коробка;kiste kasten schachtel;boîte caisse;箱子 盒;箱;상자
bag;сумка мешок;сумка мішок;tasche sack;sac;包 袋;袋 鞄;가방 자루
gift;подарок дар;подарунок дар;geschenk gabe;cadeau don;礼物;贈り物;선물
phone telephone;телефон телефонный;телефон телефонний;telefon;téléphone;电话;電話;전화
computer;компьютер;комп'ютер;computer rechner;ordinateur;电脑 计算机;コンピューター;컴퓨터
internet network;интернет сеть;інтернет мережа;internet netz;internet réseau;互联网 网络;インターネット ネット 網;인터넷 망
television;телевидение телевизор;телебачення телевізор;fernsehen fernseher;télévision;电视;テレビ;텔레비전 방송
radio;радио;радіо;radio rundfunk;radio;广播 收音机;ラジオ;라디오 방송
`;
