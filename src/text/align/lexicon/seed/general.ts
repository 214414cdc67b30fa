// More words of general prose. Our own work, written down from general knowledge of the languages.

/** One meaning a line, in the languages of `columns`; words of one language apart by spaces. */
export const general = `
person individual;личность лицо человек;особа особистість людина;person individuum;personne individu;个人 人;個人 人;개인 인물
resident;житель;мешканець житель;einwohner bewohner;habitant résident;居民;住民;주민 거주자
personal;личный персональный;особистий персональний;persönlich;personnel;个人;個人 個人的;개인적
crowd;толпа;натовп;menge;foule;人群;群衆;군중
mankind humanity;человечество;людство;menschheit;humanité;人类;人類;인류
generation;поколение;покоління;generation;génération;一代 世代;世代;세대
race;раса гонка;раса гонка перегони;rasse rennen;race course;种族 赛跑;人種 競走;인종 경주
slave slavery;раб рабство;раб рабство;sklave sklaverei;esclave esclavage;奴隶;奴隷;노예
master lord;господин мастер хозяин;пан майстер господар;herr meister;maître seigneur;主人 大师;主人 親方;주인 스승
lady;дама госпожа;пані дама;dame frau;dame madame;女士 夫人;婦人 夫人;부인 숙녀
baby;младенец малыш;немовля малюк;baby säugling;bébé;婴儿;赤ちゃん;아기
widow orphan;вдова сирота;вдова сирота;witwe waise;veuve orphelin;寡妇 孤儿;未亡人 孤児;과부 고아
pension retirement;пенсия пенсионер пенсионный;пенсія пенсіонер;rente pension rentner;pension retraite;养老金 退休;年金 退職;연금 퇴직
pact;пакт;пакт;pakt;pacte;公约 条约;協定 条約;조약 협약
neutral neutrality;нейтральный нейтралитет;нейтральний нейтралітет;neutral neutralität;neutre neutralité;中立;中立;중립
blockade;блокада;блокада;blockade;blocus;封锁;封鎖;봉쇄
siege surround;осада окружить окружение;облога оточити;belagerung umzingeln;siège encercler;包围;包囲;포위
evacuation evacuate;эвакуация эвакуировать;евакуація евакуювати;evakuierung evakuieren;évacuation évacuer;疏散 撤离;避難 疎開;대피 철수
explosion explode;взрыв взорвать взорваться;вибух підірвати;explosion sprengen;explosion exploser;爆炸;爆発;폭발
shoot shot shooting;стрелять выстрел стрельба;стріляти постріл;schießen schuss schoss;tirer tir coup;射击 开枪;撃つ 射撃;쏘다 사격 총격
bombing shelling bombard;обстрел бомбардировка;обстріл бомбардування;beschuss bombardierung;bombardement;轰炸 炮击;爆撃 砲撃;폭격 포격
terror terrorist terrorism;террор террорист терроризм;терор терорист тероризм;terror terrorist;terreur terroriste terrorisme;恐怖 恐怖分子;テロ;테러
violence;насилие;насильство;gewalt;violence;暴力;暴力;폭력
torture;пытка мучить;тортури катувати;folter foltern;torture torturer;酷刑;拷問;고문
execution execute shoot;казнь расстрел расстрелять;страта розстріл;hinrichtung hinrichten;exécution exécuter fusiller;处决 枪决;処刑 銃殺;처형 총살
exile deportation deport;ссылка депортация выслать;заслання депортація;verbannung deportation;exil déportation;流放 驱逐;追放 流刑;추방 류형
amnesty pardon;амнистия помилование;амністія помилування;amnestie begnadigung;amnistie grâce;大赦 赦免;恩赦 大赦;특사 사면
escape flee;бежать побег сбежать;тікати втеча;fliehen flucht entkommen;fuir évasion échapper;逃跑 逃;逃げる 脱出;도망 탈출
fortress fort;крепость форт;фортеця;festung;forteresse fort;要塞 堡垒;要塞 砦;요새
concentration;лагерь концентрационный;табір концентраційний;lager konzentrationslager;camp concentration;集中营 营;収容所;수용소
trench;окоп траншея;окоп траншея;graben schützengraben;tranchée;战壕;塹壕;참호
reconnaissance;разведка разведывательный;розвідка розвідувальний;aufklärung;reconnaissance;侦察;偵察;정찰
patrol guard;патруль охрана караул;патруль охорона варта;patrouille wache;patrouille garde;巡逻 警卫;巡回 警備;순찰 경비
volunteer;доброволец волонтер;доброволець волонтер;freiwilliger;volontaire bénévole;志愿者 志愿军;志願 ボランティア;의용군 지원자 자원봉사
veteran;ветеран;ветеран;veteran;vétéran;老兵;退役軍人 ベテラン;참전자 노병
uniform;форма мундир единый;форма мундир;uniform;uniforme;制服 军装;制服 軍服;군복 제복
medal award prize;медаль награда премия орден;медаль нагорода премія;medaille preis auszeichnung;médaille prix récompense;奖章 奖;勲章 賞;메달 상 훈장
parade ceremony;парад церемония торжественный;парад церемонія урочистий;parade zeremonie feier;parade cérémonie;游行 阅兵 仪式;式典 行進 儀式;열병식 의식
celebrate celebration;праздновать отмечать торжество;святкувати відзначати;feiern feier;fêter célébrer célébration;庆祝;祝う 祝賀;축하 기념
congratulate congratulation;поздравить поздравление;привітати привітання;gratulieren glückwunsch;féliciter félicitation;祝贺;祝う お祝い;축하
greeting welcome;приветствие приветствовать привет;вітання вітати привіт;gruß begrüßen willkommen;salut saluer bienvenue;问候 欢迎;挨拶 歓迎;인사 환영
speech;речь выступление;промова мова виступ;rede ansprache;discours parole;演讲 讲话;演説 講演;연설
initiative;инициатива;ініціатива;initiative;initiative;倡议 主动;主導 提案;발기 주도
appeal;обращение призыв апелляция;звернення заклик апеляція;aufruf appell berufung;appel;呼吁 上诉;訴え 呼びかけ 控訴;호소 항소
complaint complain;жалоба жаловаться;скарга скаржитися;beschwerde klage beklagen;plainte plaindre;抱怨 投诉;苦情 不満;불평 불만 고소
warning warn;предупредить предупреждение предупреждать;попередити попередження;warnen warnung;avertir avertissement;警告;警告;경고
advice advise;совет советовать посоветовать;порада радити;rat raten;conseil conseiller;建议 劝告;助言 忠告;충고 조언
pressure;давление;тиск;druck;pression;压力;圧力;압력
compromise concession;компромисс уступка;компроміс поступка;kompromiss zugeständnis;compromis concession;妥协 让步;妥協 譲歩;타협 양보
ultimatum;ультиматум;ультиматум;ultimatum;ultimatum;最后通牒;最後通牒;최후통첩
guarantee ensure;гарантия гарантировать обеспечить обеспечение;гарантія гарантувати забезпечити;garantie garantieren sichern gewährleisten;garantie garantir assurer;保证 保障;保証 確保;보장 담보 보증
intention intend;намерение намереваться намерен;намір мати;absicht beabsichtigen;intention entendre;意图 打算;意図 つもり;의도 의향
deliberately;намеренно умышленно;навмисно;absichtlich;délibérément exprès;故意;故意 わざと;고의 일부러
insist;настаивать;наполягати;bestehen beharren;insister;坚持;主張 固執;고집 주장
obtain acquire;приобрести получить;придбати отримати;erwerben erlangen;acquérir obtenir;获得 取得;取得 獲得;획득 취득
establish;установить учредить основать;встановити заснувати;gründen errichten feststellen;établir fonder;建立 成立 设立;設立 確立;설립 수립 확립
foundation basis;основание основа фонд;підстава основа;grundlage fundament gründung;fondation base fondement;基础 根据;基盤 根拠 財団;토대 근거 재단
equip arm;вооружить оснастить оборудовать;озброїти оснастити;ausrüsten bewaffnen;équiper armer;装备 武装;装備 武装;장비 무장
gather assemble;собраться сбор;зібратися збір;versammeln;assembler réunir;集合;集合 集まる;모이다 집합
accompany;сопровождать сопровождение;супроводжувати супровід;begleiten begleitung;accompagner;陪同 伴随;同行 伴う;동반 수행
approach;подход приближаться подойти;підхід наближатися підійти;annäherung nähern ansatz;approche approcher;接近 方法;接近 近づく;접근
attract;привлечь привлекать;привернути залучити;anziehen;attirer;吸引;引きつける 魅力;끌다 유치
allow let;позволить пустить разрешать;дозволити пустити;lassen ließ;laisser permettre;让 允许;させる 許す;허용 하게
force compel;заставить вынудить;змусити примусити;zwingen zwang;forcer contraindre;强迫 迫使;強制 強いる;강요 강제
decide determine;определить определять;визначити визначати;bestimmen festlegen;déterminer définir;确定 决定;決定 定める;결정 규정
define definition;определение;визначення;definition definieren;définition;定义;定義;정의
distribute distribution;распределение распространять раздать;розподіл поширювати;verteilen verteilung;distribuer distribution répartition;分配 分发;分配 配布;분배 배포
spread;распространение распространить;поширення поширити;verbreiten ausbreiten;répandre propager;传播 扩散;広がる 拡散;퍼지다 확산
extend expand expansion;расширить расширение;розширити розширення;erweitern ausdehnen;étendre élargir expansion;扩大 扩展;拡大 拡張;확대 확장
limit restrict restriction;ограничить ограничение предел;обмежити обмеження межа;begrenzen beschränkung grenze;limiter limite restriction;限制;制限 限界;제한 한계
exclude exception;исключить исключение;виключити виняток;ausschließen ausnahme;exclure exception;排除 例外;除外 例外;제외 례외 예외
satisfy satisfied;удовлетворить доволен довольный;задовольнити задоволений;zufrieden befriedigen;satisfaire satisfait;满意 满足;満足;만족
objection;возражение возразить;заперечення;einwand widerspruch;objection;反对 异议;異議 反対;이의 반대
regret;сожаление сожалеть жаль;жаль шкодувати;bedauern;regret regretter;遗憾 后悔;遺憾 後悔 残念;유감 후회
apology sorry forgive;извинение простить прощение извините;вибачення пробачити;entschuldigung verzeihen;excuse pardon pardonner;道歉 对不起 原谅;謝罪 許す;사과 용서
sacrifice;жертва пожертвовать;жертва пожертвувати;opfer opfern;sacrifice sacrifier;牺牲;犠牲;희생
risk;риск рисковать;ризик ризикувати;risiko wagen;risque risquer;风险 冒险;危険 リスク;위험 모험
test exam;экзамен испытание проверка тест;іспит випробування тест;prüfung test;examen épreuve test;考试 测试;試験 テスト;시험 검사
practice;практика практический;практика практичний;praxis praktisch üben;pratique;实践 练习;実践 練習;실천 연습
exercise training train;учение тренировка упражнение обучение;навчання тренування вправа;übung training ausbildung;exercice entraînement formation;训练 练习;訓練 練習;훈련 연습
theory;теория;теорія;theorie;théorie;理论;理論;리론 이론
principle;принцип;принцип;prinzip grundsatz;principe;原则;原則;원칙
standard norm;стандарт норма;стандарт норма;standard norm;norme standard;标准;標準 基準;표준 기준
structure;структура строение;структура будова;struktur aufbau;structure;结构;構造;구조
element;элемент;елемент;element;élément;元素 因素;要素;요소
factor;фактор;чинник фактор;faktor;facteur;因素;要因;요인
feature character;черта характер особенность;риса характер особливість;charakter merkmal eigenschaft;caractère trait caractéristique;特征 性格 特点;特徴 性格;특징 성격 특성
model;модель образец;модель зразок;modell muster;modèle;模型 模式;模型 モデル;모형 모델
surface;поверхность;поверхня;oberfläche;surface;表面;表面;표면
edge;край;край;rand kante;bord;边缘;端 縁;가장자리
corner angle;угол;кут;ecke winkel;coin angle;角落 角度;角 角度;모퉁이 각도
hole;дыра отверстие яма;діра отвір яма;loch;trou;洞 孔;穴;구멍
inside inner;внутри внутренний;всередині внутрішній;innen innere innerhalb;intérieur dedans;内部 里面;内部 内側;안쪽 내부
outside outer;снаружи внешний вне;зовні зовнішній поза;außen draußen äußere außerhalb;extérieur dehors hors;外部 外面;外 外部;밖 외부
forward;вперед;вперед уперед;vorwärts vorn;avant;向前 前进;前方 前進;앞으로 전진
direction;направление дирекция;напрямок напрям;richtung;direction;方向;方向;방향
opposite;противоположный напротив;протилежний навпроти;gegenüber gegenteil entgegengesetzt;opposé contraire face;相反 对面;反対 逆;반대 정반대
balance;равновесие баланс;рівновага баланс;gleichgewicht bilanz;équilibre balance;平衡;均衡 バランス;균형
top upper;верх верхний;верх верхній;oben ober;haut supérieur;上面 顶;上 上部;위쪽 상부
bottom lower;дно нижний низ;дно нижній;unten unter boden;bas inférieur fond;底 下面;底 下部;밑 바닥 하부
gate;ворота;ворота брама;tor;porte portail;大门;門;문 대문
cell;камера клетка;камера клітина;zelle kamera;cellule;细胞 牢房;細胞 独房;세포 감방
camera;камера фотоаппарат;камера;kamera;caméra appareil;相机 摄像头;カメラ;카메라 사진기
video;видео;відео;video;vidéo;视频;動画 ビデオ;영상 비디오
website site;сайт;сайт;webseite website;site;网站;サイト;사이트
user;пользователь;користувач;benutzer nutzer;utilisateur;用户;利用者 ユーザー;사용자
program programme;программа;програма;programm;programme;节目 程序 计划 纲领;番組 計画 綱領 プログラム;강령 프로그램 계획
channel canal;канал;канал;kanal;canal chaîne;频道 渠道 运河;運河 経路 チャンネル;운하 통로 채널
broadcast;трансляция передача вещание;трансляція передача;sendung übertragung;émission diffusion;广播 播出;放送;방송
statement comment;комментарий высказывание;коментар;kommentar;commentaire;评论;論評 コメント;론평 논평
interview;интервью;інтерв'ю;interview;interview entretien;采访;インタビュー 取材;인터뷰 회견
spokesman spokesperson;представитель пресс-секретарь;речник представник;sprecher;porte-parole;发言人;報道官 スポークスマン;대변인
citizenship passport visa;гражданство паспорт виза;громадянство паспорт віза;staatsbürgerschaft pass visum;citoyenneté passeport visa;国籍 护照 签证;国籍 旅券 ビザ;국적 려권 비자
migration migrant;миграция мигрант;міграція мігрант;migration migrant;migration migrant;移民 迁移;移民;이민 이주
tariff duty customs;пошлина таможня тариф;мито митниця тариф;zoll tarif;douane tarif droit;关税 海关;関税 税関;관세 세관
humanitarian;гуманитарный;гуманітарний;humanitär;humanitaire;人道;人道;인도주의
environment ecology;экология окружающий среда;екологія довкілля;umwelt;environnement écologie;环境;環境;환경
pollution;загрязнение;забруднення;verschmutzung;pollution;污染;汚染;오염
builder;строитель;будівельник;bauarbeiter;constructeur;建筑工人 建设者;建設者;건설자
miner;шахтер;шахтар;bergmann;mineur;矿工;鉱夫;광부
driver;водитель шофер;водій;fahrer;conducteur chauffeur;司机;運転手;운전사 기사
pilot;летчик пилот;льотчик пілот;pilot flieger;pilote;飞行员;操縦士 パイロット;비행사 조종사
sailor seaman;моряк матрос;моряк матрос;matrose seemann;marin matelot;水手 水兵;水兵 船員;선원 수병
passenger;пассажир;пасажир;passagier fahrgast;passager;乘客;乗客;승객 려객
ticket;билет;квиток;karte fahrkarte ticket;billet ticket;票;切符 チケット;표
baggage load cargo;багаж груз нагрузка;багаж вантаж;gepäck ladung last;bagage charge cargaison;行李 货物;荷物 貨物;짐 화물
wheel;колесо;колесо;rad;roue;轮子;車輪;바퀴
engine motor;двигатель мотор;двигун мотор;motor triebwerk;moteur;发动机 引擎;エンジン 機関;기관 엔진
steam;пар паровой;пара паровий;dampf;vapeur;蒸汽;蒸気;증기
chemical chemistry;химия химический;хімія хімічний;chemie chemisch;chimie chimique;化学;化学;화학
physics physical;физика физический;фізика фізичний;physik physisch;physique;物理 身体;物理 身体;물리 육체
biology;биология;біологія;biologie;biologie;生物学;生物学;생물학
mathematics;математика;математика;mathematik;mathématiques;数学;数学;수학
geography geology;география геология;географія геологія;geographie geologie;géographie géologie;地理 地质;地理 地質;지리 지질
philosophy;философия;філософія;philosophie;philosophie;哲学;哲学;철학
psychology;психология;психологія;psychologie;psychologie;心理学;心理学;심리학
tradition custom;традиция обычай;традиція звичай;tradition brauch sitte;tradition coutume;传统 习俗;伝統 慣習;전통 관습
habit;привычка;звичка;gewohnheit;habitude;习惯;習慣 癖;습관 버릇
legend myth;легенда миф;легенда міф;legende sage mythos;légende mythe;传说 神话;伝説 神話;전설 신화
symbol;символ;символ;symbol;symbole;象征 符号;象徴 記号;상징 기호
monument memorial;памятник мемориал;пам'ятник меморіал;denkmal mahnmal;monument mémorial;纪念碑;記念碑;기념비
grave cemetery tomb;могила кладбище;могила кладовище;grab friedhof;tombe cimetière tombeau;墓 坟墓 公墓;墓 墓地;무덤 묘지
funeral burial;похороны;похорон;begräbnis beerdigung;funérailles enterrement;葬礼;葬儀 埋葬;장례 매장
mirror;зеркало;дзеркало;spiegel;miroir;镜子;鏡;거울
paper;бумага бумажный;папір паперовий;papier;papier;纸;紙;종이
pen pencil ink;перо карандаш чернила ручка;перо олівець чорнило ручка;feder bleistift tinte stift;plume crayon encre stylo;笔 铅笔 墨水;ペン 鉛筆 インク;펜 연필 잉크
knife sword;нож меч;ніж меч;messer schwert;couteau épée;刀 剑;刀 剣 ナイフ;칼 검
chain;цепь;ланцюг;kette;chaîne;链 连锁;鎖 連鎖;사슬
ring;кольцо;кільце;ring;anneau bague;戒指 环;指輪 輪;반지 고리
shoe boot;ботинок обувь сапог;черевик взуття чобіт;schuh stiefel;chaussure botte;鞋 靴;靴;구두 신발
hat cap;шляпа шапка;капелюх шапка;hut mütze;chapeau casquette;帽子;帽子;모자
coat dress shirt;пальто платье рубашка;пальто сукня сорочка;mantel kleid hemd;manteau robe chemise;外套 裙子 衬衫;コート 服 シャツ;외투 옷 셔츠
breakfast lunch dinner meal;завтрак обед ужин;сніданок обід вечеря;frühstück mittagessen abendessen mahlzeit;petit-déjeuner déjeuner dîner repas;早餐 午餐 晚餐;朝食 昼食 夕食;아침식사 점심 저녁식사
hunger famine hungry;голод голодный;голод голодний;hunger hungrig hungersnot;faim famine;饥饿 饥荒;飢餓 飢え 飢饉;기아 굶주림
thirst;жажда;спрага;durst;soif;口渴;渇き;갈증
smoke tobacco;дым курить табак;дим курити тютюн;rauch rauchen tabak;fumée fumer tabac;烟 吸烟 烟草;煙 喫煙 タバコ;연기 담배
dust sand;пыль песок;пил пісок;staub sand;poussière sable;灰尘 沙;埃 砂;먼지 모래
root;корень;корінь;wurzel;racine;根;根;뿌리
seed;семя семена;насіння;samen saat;graine semence;种子;種;씨앗 종자
plant;растение посадить;рослина посадити;pflanze pflanzen;plante planter;植物;植物;식물
wolf bear fox;волк медведь лиса;вовк ведмідь лисиця;wolf bär fuchs;loup ours renard;狼 熊 狐狸;狼 熊 狐;늑대 곰 여우
tiger lion;тигр лев;тигр лев;tiger löwe;tigre lion;老虎 狮子;虎 ライオン;호랑이 사자
snake;змея;змія;schlange;serpent;蛇;蛇;뱀
hunt hunter;охота охотник;полювання мисливець;jagd jäger;chasse chasseur;打猎 猎人;狩猟 狩り;사냥 사냥군
fishing fisherman;рыбалка рыбак рыболовство;рибалка риболовля;fischer fischerei;pêche pêcheur;渔业 渔民 钓鱼;漁業 漁師 釣り;어업 어부
chicken;курица;курка;huhn;poulet poule;鸡;鶏 鳥;닭
butter cheese;масло сыр;масло сир;butter käse;beurre fromage;黄油 奶酪;バター チーズ;버터 치즈
soup;суп;суп;suppe;soupe;汤;汁 スープ;국 수프
sweet;сладкий милый;солодкий милий;süß;doux sucré;甜;甘い;달다 단
bitter sour;горький кислый;гіркий кислий;bitter sauer;amer aigre;苦 酸;苦い 酸っぱい;쓰다 신
taste smell;вкус запах;смак запах;geschmack geruch;goût odeur;味道 气味;味 匂い;맛 냄새
noise sound;шум звук;шум звук;lärm geräusch klang;bruit son;噪音 声音;騒音 音;소음 소리
touch;трогать коснуться;торкатися;berühren;toucher;触摸 接触;触れる 触る;만지다 접촉
push pull;толкать тянуть;штовхати тягнути;stoßen ziehen zog;pousser tirer;推 拉;押す 引く;밀다 당기다
turn;повернуть поворот оборот;повернути поворот;drehen wenden wende;tourner tour;转 转弯;回る 曲がる;돌다 돌리다
jump;прыгать прыжок;стрибати стрибок;springen sprung;sauter saut;跳;跳ぶ;뛰다
swim;плавать;плавати;schwimmen;nager;游泳;泳ぐ;수영 헤엄
wash;мыть стирать;мити прати;waschen;laver;洗;洗う;씻다
wear;носить надеть;носити одягти;tragen;porter vêtir;穿 戴;着る;입다
cook;готовить варить повар;готувати варити кухар;kochen koch;cuisiner cuire;做饭 厨师;料理 煮る;요리
burn;гореть сжечь;горіти спалити;brennen verbrennen brannte;brûler;燃烧 烧;燃える 焼く;타다 불타다
mix;смешать смесь;змішати суміш;mischen mischung;mélanger mélange;混合;混ぜる 混合;섞다 혼합
fill;наполнить заполнить;наповнити заповнити;füllen;remplir;填 充满;満たす 埋める;채우다
cover;покрыть крышка обложка;покрити кришка;decken bedecken;couvrir couverture;覆盖 封面;覆う カバー;덮다
fix repair;ремонт починить исправить;ремонт полагодити виправити;reparieren reparatur;réparer réparation;修理 修复;修理 直す;수리 고치다
toast;тост;тост;toast;toast;祝酒;乾杯;축배 건배
steal theft thief;украсть кража вор;вкрасти крадіжка злодій;stehlen diebstahl dieb;voler vol voleur;偷 盗窃 小偷;盗む 窃盗 泥棒;훔치다 도적 절도
corruption bribe;коррупция взятка;корупція хабар;korruption bestechung;corruption pot-de-vin;腐败 贿赂;汚職 腐敗 賄賂;부패 뢰물
drug;наркотик препарат;наркотик препарат;droge medikament;drogue médicament;毒品 药物;薬物 麻薬;마약 약물
fine;штраф прекрасный;штраф чудовий;geldstrafe fein;amende fin;罚款 好;罰金;벌금
fraud;мошенничество мошенник;шахрайство шахрай;betrug;fraude escroquerie;诈骗;詐欺;사기
witness;свидетель;свідок;zeuge;témoin;证人;証人 目撃者;증인 목격자
scandal;скандал;скандал;skandal;scandale;丑闻;不祥事 スキャンダル;추문 스캔들
rumour rumor;слух;чутка;gerücht;rumeur;谣言;噂;소문
`;
