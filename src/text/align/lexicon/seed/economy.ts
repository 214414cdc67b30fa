// Economy, industry, agriculture, traffic, money. Our own work, written down from general knowledge of the languages.

/** One meaning a line, in the languages of `columns`; words of one language apart by spaces. */
export const economy = `
economy economic;экономика экономический;економіка економічний;wirtschaft wirtschaftlich;économie économique;经济;経済;경제
industry industrial;промышленность промышленный индустрия;промисловість промисловий індустрія;industrie industriell;industrie industriel;工业 产业;工業 産業;공업 산업
agriculture agricultural;сельское хозяйство сельскохозяйственный;сільське господарство;landwirtschaft landwirtschaftlich;agriculture agricole;农业;農業;농업
trade commerce;торговля торговый;торгівля торговельний;handel;commerce commercial;贸易 商业;貿易 商業;무역 상업
market;рынок рыночный;ринок ринковий;markt;marché;市场;市場;시장
business;бизнес дело;бізнес справа;geschäft;affaire affaires entreprise;生意 商务 业务;ビジネス 事業 商売;사업 비즈니스
enterprise firm;предприятие фирма;підприємство фірма;unternehmen betrieb firma;entreprise firme;企业;企業;기업
factory plant;завод фабрика;завод фабрика;fabrik werk;usine fabrique;工厂;工場;공장
mine coal mining;шахта уголь рудник;шахта вугілля рудник;bergwerk kohle mine;mine charbon;煤矿 煤 矿;鉱山 石炭;탄광 석탄 광산
oil petroleum;нефть масло;нафта олія;öl erdöl;pétrole huile;石油 油;石油 油;석유 기름
gas;газ;газ;gas;gaz;天然气 气体;ガス;가스
steel;сталь;сталь;stahl;acier;钢铁 钢;鉄鋼 鋼;강철 철강
iron;железо железный;залізо залізний;eisen;fer;铁;鉄;철
copper;медь;мідь;kupfer;cuivre;铜;銅;구리 동
gold golden;золото золотой;золото золотий;gold golden;or doré;金 黄金;金;금
silver;серебро;срібло;silber;argent;银;銀;은
metal;металл;метал;metall;métal;金属;金属;금속
electricity electric power;электричество электрический электроэнергия;електрика електричний;strom elektrisch elektrizität;électricité électrique;电力 电;電気 電力;전기 전력
station;станция вокзал;станція вокзал;bahnhof station;gare station;车站 站;駅 局;역 정거장
power-station hydroelectric;электростанция гидроэлектростанция;електростанція гідроелектростанція;kraftwerk wasserkraftwerk;centrale hydroélectrique;发电站 水电站 发电厂;発電所;발전소
energy;энергия энергетический;енергія енергетичний;energie;énergie énergétique;能源 能量;エネルギー;에너지
machine;машина станок;машина верстат;maschine;machine;机器;機械;기계
equipment;оборудование снаряжение;обладнання устаткування;ausrüstung ausstattung;équipement matériel;设备 装备;設備 装備;장비 설비
tool instrument;инструмент орудие;інструмент;werkzeug instrument;outil instrument;工具;道具 器具;도구
technology technical technique;технология техника технический;технологія техніка технічний;technik technologie technisch;technologie technique;技术 科技;技術;기술
engineer;инженер;інженер;ingenieur;ingénieur;工程师;技術者 エンジニア;기사 기술자
production product;производство продукция продукт;виробництво продукція продукт;produktion produkt erzeugnis;production produit;生产 产品;生産 製品;생산 제품
goods;товар товары груз;товар вантаж;ware waren güter;marchandise biens;商品 货物;商品 品物;상품 물품
price;цена;ціна;preis;prix;价格;価格 値段;가격 값
money;деньги денежный;гроші грошовий;geld;argent;钱 货币;お金 金;돈 화폐
currency;валюта;валюта;währung;monnaie devise;货币;通貨;통화
bank;банк берег;банк берег;bank ufer;banque rive;银行 岸;銀行 岸;은행
credit loan;кредит заем ссуда;кредит позика;kredit darlehen;crédit prêt emprunt;贷款 信用;融資 信用 借款;대출 차관 신용
debt;долг задолженность;борг;schuld schulden;dette;债务 债;債務 借金;빚 채무
tax;налог;податок;steuer;impôt taxe;税 税收;税 税金;세금
budget;бюджет;бюджет;haushalt budget;budget;预算;予算;예산
finance financial;финансы финансовый;фінанси фінансовий;finanzen finanziell;finance financier;财政 金融;財政 金融;재정 금융
income revenue profit;доход прибыль;дохід прибуток;einkommen gewinn;revenu bénéfice profit;收入 利润;収入 利益;수입 이익
expense expenses;расход расходы;витрата витрати;ausgabe ausgaben;dépense dépenses;支出 费用;支出 経費;지출
salary wage;зарплата заработная;зарплата заробітна;lohn gehalt;salaire;工资;給料 賃金;임금 월급
investment invest;инвестиция вложение инвестор;інвестиція вкладення;investition investieren;investissement investir;投资;投資;투자
stock exchange;биржа акция;біржа акція;börse aktie;bourse action;股票 交易所;株式 取引所;주식 거래소
export;экспорт вывоз;експорт вивіз;export ausfuhr;exportation exporter;出口;輸出;수출
import;импорт ввоз;імпорт ввезення;import einfuhr;importation importer;进口;輸入;수입
supply delivery;поставка снабжение;постачання поставка;lieferung versorgung;livraison approvisionnement fourniture;供应 供给;供給 補給;공급 보급
demand;спрос;попит;nachfrage;demande;需求;需要;수요
stocks reserve reserves;запас резерв;запас резерв;vorrat reserve;réserve stock;储备 库存;備蓄 予備 在庫;비축 예비
property ownership;собственность имущество;власність майно;eigentum besitz;propriété biens;财产 所有权;財産 所有;재산 소유
owner;владелец хозяин;власник господар;eigentümer besitzer inhaber;propriétaire;所有者 主人;所有者 持ち主;주인 소유자
private;частный личный;приватний особистий;privat;privé;私人 私有;個人 民間 私;개인 사적 민간
public;общественный публичный;громадський публічний;öffentlich;public publique;公共 公众 公开;公共 公;공공 공중
society social;общество социальный общественный;суспільство соціальний;gesellschaft sozial;société social;社会;社会;사회
cooperative collective;кооператив коллектив коллективный колхоз;кооператив колектив колективний колгосп;genossenschaft kollektiv;coopérative collectif;合作社 集体;協同組合 集団;협동조합 집단
harvest crop;урожай;врожай урожай;ernte;récolte;收成 庄稼;収穫;수확
field;поле область;поле галузь;feld gebiet;champ domaine;田 领域;畑 分野;밭 분야 벌판
land earth ground soil;земля почва;земля ґрунт;land erde boden;terre sol;土地 地球 地;土地 地球 地面;땅 토지 지구
grain wheat bread;зерно хлеб пшеница;зерно хліб пшениця;getreide weizen brot korn;blé pain grain;粮食 小麦 面包;穀物 小麦 パン;곡식 밀 빵
rice;рис;рис;reis;riz;米 大米 稻;米;쌀 벼
food;пища продовольствие еда питание;їжа продовольство харчування;nahrung lebensmittel essen;nourriture alimentation alimentaire;食品 食物 粮食;食料 食品 食べ物;식량 음식 식품
meat;мясо;м'ясо;fleisch;viande;肉;肉;고기
milk;молоко;молоко;milch;lait;牛奶 奶;牛乳 ミルク;우유 젖
fish;рыба;риба;fisch;poisson;鱼;魚;물고기 생선
salt;соль;сіль;salz;sel;盐;塩;소금
sugar;сахар;цукор;zucker;sucre;糖;砂糖;설탕
tea;чай;чай;tee;thé;茶;茶;차
coffee;кофе;кава;kaffee;café;咖啡;コーヒー;커피
wine;вино;вино;wein;vin;葡萄酒 酒;ワイン;포도주 술
beer;пиво;пиво;bier;bière;啤酒;ビール;맥주
cattle cow;корова скот;корова худоба;vieh kuh;bétail vache;牛 牲畜;牛 家畜;소 가축
horse;лошадь конь;кінь;pferd;cheval;马;馬;말
sheep;овца;вівця;schaf;mouton;羊;羊;양
pig;свинья;свиня;schwein;porc cochon;猪;豚;돼지
dog;собака пес;собака пес;hund;chien;狗;犬;개
cat;кошка кот;кіт кішка;katze;chat;猫;猫;고양이
bird;птица;птах;vogel;oiseau;鸟;鳥;새
animal;животное зверь;тварина звір;tier;animal;动物;動物;동물 짐승
cotton;хлопок;бавовна;baumwolle;coton;棉花;綿 綿花;목화 면화
wood timber;дерево древесина лес;деревина ліс;holz;bois;木材 木;木材 木;나무 목재
stone;камень каменный;камінь;stein;pierre;石头 石;石;돌
cloth clothes clothing;ткань одежда;тканина одяг;stoff kleidung kleid;tissu vêtement;布 衣服;布 服 衣服;천 옷
shop store;магазин лавка;магазин крамниця;laden geschäft;magasin boutique;商店;店 商店;가게 상점
customer client;клиент покупатель;клієнт покупець;kunde;client;顾客 客户;客 顧客;고객 손님
transport;транспорт перевозка;транспорт перевезення;transport verkehr;transport;运输 交通;輸送 交通;수송 교통 운수
road street way;дорога улица путь;дорога вулиця шлях;straße weg;route rue chemin voie;道路 街 路;道 道路 通り;길 도로 거리
railway railroad;железная железнодорожный;залізниця залізничний;eisenbahn bahn;ferroviaire chemin;铁路;鉄道;철도
train;поезд эшелон;поїзд потяг;zug;train;火车 列车;列車 電車;기차 열차
car automobile;машина автомобиль;машина автомобіль;auto wagen;voiture automobile;汽车 车;車 自動車;자동차 차
truck lorry;грузовик;вантажівка;lastwagen;camion;卡车;トラック;트럭 화물차
bus;автобус;автобус;bus;autobus bus;公共汽车;バス;버스
ship vessel boat;корабль судно лодка пароход;корабель судно човен;schiff boot;navire bateau;船 船只;船 船舶;배 선박
port harbour harbor;порт гавань;порт гавань;hafen;port;港口 港;港;항구 항
airport airfield;аэропорт аэродром;аеропорт аеродром;flughafen flugplatz;aéroport aérodrome;机场;空港 飛行場;공항 비행장
bridge;мост;міст;brücke;pont;桥;橋;다리 교량
dam;плотина;гребля;damm staudamm;barrage;水坝 大坝;ダム;댐
pipe pipeline;труба трубопровод;труба трубопровід;rohr leitung pipeline;tuyau conduite;管道;管 パイプ;관 파이프
fuel petrol gasoline;топливо горючее бензин;паливо пальне бензин;brennstoff benzin treibstoff;carburant essence combustible;燃料 汽油;燃料 ガソリン;연료 휘발유
resource resources;ресурс ресурсы;ресурс ресурси;ressource mittel;ressource;资源;資源;자원
material;материал материальный;матеріал матеріальний;material stoff;matériel matériau;材料 物资;材料 物資;재료 물자 자재
quality;качество;якість;qualität;qualité;质量;品質 質;질 품질
condition conditions;условие состояние;умова стан;bedingung zustand;condition état;条件 状况;条件 状態;조건 상태
shortage lack;недостаток нехватка;нестача брак;mangel;manque pénurie;缺乏 不足;不足 欠如;부족 결핍
unemployment unemployed;безработица;безробіття;arbeitslosigkeit;chômage;失业;失業;실업
poverty poor;бедный бедность;бідний бідність;arm armut;pauvre pauvreté;穷 贫困;貧しい 貧困;가난 빈곤
wealth rich;богатый богатство;багатий багатство;reich reichtum;riche richesse;富 财富;豊か 富;부자 부유
job employment profession;работа занятость профессия;робота зайнятість професія;arbeit beschäftigung beruf;emploi métier profession;就业 职业;雇用 職業;직업 고용
employee;сотрудник работник служащий;співробітник працівник;angestellter mitarbeiter;employé;员工 雇员;従業員 社員;직원 종업원
director manager;директор менеджер;директор менеджер;direktor;directeur;经理 主任 导演;部長 監督 所長;감독 지배인 소장
insurance;страхование страховка;страхування;versicherung;assurance;保险;保険;보험
tourist tourism;турист туризм туристический;турист туризм;tourist tourismus;touriste tourisme;游客 旅游;観光 観光客;관광 관광객
hotel;гостиница отель;готель;hotel;hôtel;酒店 旅馆;ホテル 旅館;호텔 려관
restaurant;ресторан;ресторан;restaurant;restaurant;餐厅 饭店;レストラン;식당
project;проект;проєкт;projekt;projet;项目 工程;計画 プロジェクト;프로젝트 사업
five-year;пятилетка пятилетний;п'ятирічка п'ятирічний;fünfjahresplan;quinquennal;五年计划;五カ年計画;오개년
competition compete;соревнование конкурс конкуренция;змагання конкурс конкуренція;wettbewerb konkurrenz;concurrence concours compétition;竞争 比赛;競争 大会;경쟁 대회 경연
bill invoice account;счет;рахунок;rechnung konto;facture compte;账单 账户;請求書 口座;계산서 계좌
order;заказ заказать;замовлення замовити;bestellung bestellen;commande commander;订购 订单;注文;주문
`;
