// State, parties, law, diplomacy and war. Our own work, written down from general knowledge of the languages.

/** One meaning a line, in the languages of `columns`; words of one language apart by spaces. */
export const government = `
state;государство государственный;держава державний;staat staatlich;état étatique;国家;国家;국가
government;правительство правительственный;уряд урядовий;regierung;gouvernement;政府;政府;정부
minister;министр;міністр;minister;ministre;部长 大臣;大臣 相;장관 상 부장
ministry;министерство;міністерство;ministerium;ministère;部;省;부 성
president;президент председатель;президент;präsident;président;总统 主席;大統領;대통령
chairman;председатель;голова;vorsitzender;président;主席 委员长;主席 議長 委員長;위원장 의장 주석
premier prime;премьер премьер-министр;прем'єр;premier ministerpräsident premierminister;premier;总理 首相;首相 総理;총리 수상
deputy vice;заместитель вице зам;заступник віце;stellvertreter stellvertretend vize;adjoint vice suppléant;副;副;부 차
parliament;парламент;парламент рада;parlament;parlement;议会 国会;議会 国会;의회 국회
deputy member;депутат член;депутат член;abgeordneter mitglied;député membre;议员 委员 成员;議員 委員 会員;의원 위원 회원
assembly;собрание ассамблея;збори асамблея;versammlung;assemblée;大会 集会;集会 総会;집회 총회
committee;комитет;комітет;komitee ausschuss;comité;委员会;委員会;위원회
commission;комиссия;комісія;kommission;commission;委员会;委員会;위원회
council soviet;совет советский;рада радянський;rat sowjet sowjetisch;conseil soviet soviétique;委员会 苏维埃 苏联 理事会;評議会 ソビエト ソ連;평의회 소비에트 소련
union;союз;союз спілка;union bund verband;union;联盟 联合;連合 同盟 連邦;연합 동맹 연방
bureau office;бюро управление офис;бюро управління офіс;büro amt;bureau office;局 办公室;局 事務所;국 사무소 사무실
department;отдел департамент;відділ департамент;abteilung;département service;部门 司 处;部 部門 課;부서 과
administration;администрация управление;адміністрація управління;verwaltung;administration;行政 管理 管理局;行政 管理;행정 관리
agency;агентство;агентство агенція;agentur behörde;agence;机构 通讯社 机关;機関 庁 通信社;기관 통신사 청
authority authorities power;власть власти;влада;macht behörden gewalt;autorité pouvoir;当局 政权 权力;当局 権力 政権;당국 권력 정권
party;партия партийный;партія партійний;partei;parti;党 政党;党 政党;당 정당
communist;коммунист коммунистический;комуніст комуністичний;kommunist kommunistisch;communiste;共产 共产党;共産 共産党;공산 공산당
socialist;социалист социалистический;соціаліст соціалістичний;sozialist sozialistisch;socialiste;社会主义;社会主義;사회주의
worker labour labor;рабочий труд трудовой;робітник праця робочий;arbeiter arbeit;ouvrier travail travailleur;工人 劳动;労働者 労働;노동자 노동 로동
peasant farmer;крестьянин фермер крестьянский;селянин фермер;bauer;paysan agriculteur;农民;農民;농민
class;класс;клас;klasse;classe;阶级 班;階級 級 クラス;계급 반
revolution;революция революционный;революція революційний;revolution revolutionär;révolution révolutionnaire;革命;革命;혁명
democracy democratic;демократия демократический;демократія демократичний;demokratie demokratisch;démocratie démocratique;民主;民主 民主主義;민주 민주주의
republic;республика;республіка;republik;république;共和国;共和国;공화국
kingdom;королевство;королівство;königreich;royaume;王国;王国;왕국
empire;империя;імперія;reich kaiserreich;empire;帝国;帝国;제국
imperialism imperialist;империализм империалистический;імперіалізм імперіалістичний;imperialismus imperialistisch;impérialisme impérialiste;帝国主义;帝国主義;제국주의
king;король;король;könig;roi;国王;王 国王;왕 국왕
queen;королева;королева;königin;reine;女王 王后;女王;여왕
emperor;император;імператор;kaiser;empereur;皇帝 天皇;皇帝 天皇;황제 천황
prince;князь принц;князь принц;fürst prinz;prince;王子 亲王;王子 皇太子;왕자
people nation;народ нация национальный народный;народ нація національний народний;volk nation national;peuple nation national populaire;人民 民族 国民;人民 国民 民族;인민 국민 민족
people persons;люди людей людям человек;люди людей;leute menschen personen;gens personnes;人 人们;人々 人;사람 사람들 인
citizen;гражданин гражданский граждане;громадянин громадянський;bürger;citoyen;公民 市民;市民 国民;시민 공민
population inhabitants;население жители житель;населення жителі;bevölkerung einwohner;population habitants;人口 居民;人口 住民;인구 주민
country;страна;країна;land länder;pays;国家 国;国;나라 국 국가
homeland fatherland;родина отечество;батьківщина вітчизна;heimat vaterland;patrie;祖国;祖国;조국
policy politics political;политика политический;політика політичний;politik politisch;politique;政策 政治;政策 政治;정책 정치
politician;политик;політик;politiker;politicien;政治家;政治家;정치인 정치가
election elections;выборы избирательный;вибори виборчий;wahl wahlen;élection;选举 大选;選挙;선거
elect choose;избрать избирать выбрать;обрати обирати вибрати;wählen gewählt wählte;élire choisir élu;选 选举 选择;選ぶ 選出;선출 뽑다 선택
vote;голос голосовать голосование;голос голосувати голосування;stimme abstimmung;vote voter voix;投票 票;投票 票;투표 표
candidate;кандидат;кандидат;kandidat;candidat;候选人;候補 候補者;후보
campaign;кампания;кампанія;kampagne wahlkampf feldzug;campagne;运动 战役 竞选;運動 キャンペーン;운동 캠페인
opposition;оппозиция;опозиція;opposition;opposition;反对派 反对党;野党 反対;야당 반대
leader;лидер вождь руководитель;лідер вождь керівник;führer leiter;dirigeant chef leader;领导人 领袖;指導者 リーダー;지도자
leadership;руководство;керівництво;führung leitung;direction;领导;指導 指導部;지도 지도부
head chief;глава начальник руководитель шеф;глава начальник керівник;chef oberhaupt leiter;chef tête;首脑 首长 长;長 首脳 トップ;수장 책임자 장
staff;штаб персонал;штаб персонал;stab personal;personnel état-major;参谋 人员 职员;参謀 職員 スタッフ;참모 직원
official;чиновник официальный;чиновник офіційний;beamter offiziell;fonctionnaire officiel;官员 官方 正式;公式 役人 官僚 当局者;공무원 공식 관리
governor;губернатор;губернатор;gouverneur;gouverneur;省长 州长 总督;知事 総督;지사 총독 주지사
mayor;мэр;мер;bürgermeister;maire;市长;市長;시장
secretary;секретарь;секретар;sekretär;secrétaire;秘书 书记;書記 秘書 長官;비서 서기
adviser counselor;советник;радник;berater;conseiller;顾问 参赞;顧問 参事官;고문 참사
ambassador;посол;посол;botschafter;ambassadeur;大使;大使;대사
embassy;посольство;посольство;botschaft;ambassade;大使馆 使馆;大使館;대사관
consul consulate;консул консульство;консул консульство;konsul konsulat;consul consulat;领事 领事馆;領事 領事館;영사 영사관
envoy;посланник;посланник;gesandter;envoyé;公使 特使;公使 特使;공사 특사
diplomat diplomatic diplomacy;дипломат дипломатический дипломатия;дипломат дипломатичний дипломатія;diplomat diplomatisch diplomatie;diplomate diplomatique diplomatie;外交官 外交;外交官 外交;외교관 외교
representative;представитель;представник;vertreter;représentant;代表;代表;대표
delegation;делегация;делегація;delegation;délégation;代表团;代表団;대표단
foreign;иностранный внешний;іноземний зовнішній;ausländisch auswärtig fremd;étranger extérieur;外国 外交;外国 外務;외국 외무
international;международный;міжнародний;international;international;国际;国際;국제
negotiation negotiations talks;переговоры;переговори;verhandlung verhandlungen;négociation pourparlers;谈判 会谈;交渉 会談;협상 회담 교섭
negotiate;договариваться вести переговоры;домовлятися вести переговори;verhandeln;négocier;谈判;交渉;협상
talk conversation;беседа разговор;бесіда розмова;gespräch unterhaltung;entretien conversation;谈话 会话;会話 会談;대화 담화
meeting;встреча заседание совещание;зустріч засідання нарада;treffen sitzung begegnung;réunion rencontre séance;会议 会见 会面;会合 会議 会見;회의 회견 만남
conference;конференция;конференція;konferenz;conférence;会议;会議;회의
congress;съезд конгресс;з'їзд конгрес;kongress parteitag;congrès;代表大会 国会;大会 議会;대회 의회
session;сессия заседание;сесія засідання;sitzung tagung;session séance;会议 届;会期 会議;회기
summit;саммит вершина;саміт вершина;gipfel;sommet;峰会 首脑;首脳会談 頂上 サミット;정상 정상회담
visit;визит посещение посетить;візит відвідати;besuch besuchen besucht;visite visiter;访问 参观;訪問 訪れる;방문
agreement accord;соглашение договоренность согласие;угода домовленість згода;abkommen vereinbarung;accord entente;协议 协定;協定 合意;협정 합의
treaty;договор;договір;vertrag;traité;条约;条約;조약
contract;контракт договор;контракт договір;vertrag;contrat;合同;契約;계약
alliance ally;союз союзник;союз союзник;bündnis verbündeter;alliance allié;同盟 盟国;同盟 同盟国;동맹 동맹국
relations relationship;отношения отношение связь;відносини стосунки;beziehungen verhältnis;relations rapports;关系;関係;관계
cooperation;сотрудничество;співпраця співробітництво;zusammenarbeit;coopération;合作;協力;협력
friendship;дружба;дружба;freundschaft;amitié;友谊 友好;友好 友情;친선 우정 우호
neighbour neighbor;сосед соседний;сусід сусідній;nachbar;voisin;邻居 邻国;隣 隣国 隣人;이웃 인접
border frontier;граница;кордон;grenze;frontière;边界 边境;国境 境界;국경 경계
parallel;параллель;паралель;breitengrad parallel;parallèle;纬线 三八线 平行;緯度 平行;위도 평행
territory;территория;територія;gebiet territorium;territoire;领土;領土;영토
zone;зона;зона;zone;zone;区 地带;地帯 区域 地区;지대 구역
region;регион область район;регіон область район;region gebiet bezirk;région;地区 区域;地域 地方;지역 지방
province;провинция;провінція;provinz;province;省;省 州;도 성
district;район округ;район округ;bezirk kreis;district arrondissement;区 县;区 地区;구 군
independence independent;независимость независимый самостоятельный;незалежність незалежний;unabhängigkeit unabhängig;indépendance indépendant;独立;独立;독립
freedom free liberty;свобода свободный;свобода вільний воля;freiheit frei;liberté libre;自由;自由;자유
unity;единство единый;єдність єдиний;einheit;unité;统一 团结;統一 団結;통일 단결
unification unify;объединение объединить;об'єднання об'єднати;vereinigung vereinigen wiedervereinigung;unification unifier;统一;統一;통일
division divide;раздел разделение делить дивизия;поділ ділити дивізія;teilung teilen division;division diviser;分裂 分割 师;分裂 分割 師団;분열 분단 사단 나누다
liberation liberate;освобождение освободить;визволення звільнити;befreiung befreien;libération libérer;解放;解放;해방
occupation occupy;оккупация занять занимать;окупація зайняти;besatzung besetzen;occupation occuper;占领;占領;점령
colony colonial;колония колониальный;колонія колоніальний;kolonie kolonial;colonie colonial;殖民地;植民地;식민지
war;война военный;війна воєнний;krieg;guerre;战争 战;戦争 戦;전쟁 전
peace peaceful;мир мирный;мир мирний;frieden friedlich;paix pacifique;和平;平和 和平;평화
world;мир мировой;світ світовий;welt;monde mondial;世界;世界;세계
army;армия;армія;armee heer;armée;军队 陆军;軍 軍隊 陸軍;군대 군 육군
troops forces;войска войско силы;війська військо сили;truppen streitkräfte;troupes forces;部队 军队;部隊 軍;부대 병력 군
military;военный;військовий;militärisch militär;militaire;军事 军;軍事 軍;군사
soldier;солдат боец;солдат боєць;soldat;soldat;士兵 战士;兵士 兵;병사 군인
officer;офицер;офіцер;offizier;officier;军官;将校 士官;장교
general;генерал общий;генерал загальний;general allgemein;général;将军 总 一般;将軍 一般 総;장군 총 일반
marshal;маршал;маршал;marschall;maréchal;元帅;元帥;원수
colonel;полковник;полковник;oberst;colonel;上校;大佐;대좌 대령
captain;капитан;капітан;hauptmann kapitän;capitaine;上尉 船长 队长;大尉 船長 キャプテン;대위 선장 주장
major;майор крупный;майор великий;major;major majeur;少校 主要;少佐 主要;소좌 소령 주요
lieutenant;лейтенант;лейтенант;leutnant;lieutenant;中尉;中尉;중위
commander;командующий командир;командувач командир;befehlshaber kommandeur;commandant;司令 指挥官;司令官 指揮官;사령관 지휘관
command;командование командовать;командування;kommando befehl;commandement;司令部 指挥;司令部 指揮;사령부 지휘
headquarters;штаб ставка;штаб ставка;hauptquartier stab;quartier-général siège;总部 司令部;本部 司令部;본부 사령부
regiment;полк;полк;regiment;régiment;团;連隊;연대
brigade;бригада;бригада;brigade;brigade;旅;旅団;여단
battalion;батальон;батальйон;bataillon;bataillon;营;大隊;대대
company;рота компания;рота компанія;kompanie firma gesellschaft unternehmen;compagnie entreprise société;公司 连 企业;会社 企業 中隊;회사 기업 중대
corps;корпус;корпус;korps;corps;军 军团;軍団;군단
unit;часть единица подразделение;частина одиниця підрозділ;einheit;unité;单位 部队;単位 部隊;단위 부대
navy fleet naval;флот морской;флот морський;marine flotte;marine flotte naval;海军 舰队;海軍 艦隊;해군 함대
aviation aircraft plane;авиация самолет авиационный;авіація літак авіаційний;flugzeug luftfahrt;aviation avion;飞机 航空;飛行機 航空 航空機;비행기 항공 항공기
tank;танк;танк;panzer tank;char réservoir tank;坦克;戦車;전차 탱크
gun cannon artillery;пушка орудие артиллерия;гармата артилерія;kanone geschütz artillerie;canon artillerie;炮 大炮 炮兵;砲 大砲 砲兵;포 대포 포병
rifle;винтовка ружье;гвинтівка рушниця;gewehr;fusil;步枪;小銃 ライフル;소총
weapon weapons arms;оружие вооружение;зброя озброєння;waffe waffen;arme armes;武器;武器 兵器;무기 병기
ammunition;боеприпасы снаряд;боєприпаси снаряд;munition;munitions;弹药;弾薬;탄약
bomb;бомба;бомба;bombe;bombe;炸弹;爆弾;폭탄
missile rocket;ракета ракетный;ракета ракетний;rakete;missile fusée roquette;导弹 火箭;ミサイル ロケット;미사일 로켓
nuclear atomic;ядерный атомный;ядерний атомний;nuklear atomar atom;nucléaire atomique;核 原子;核 原子;핵 원자
battle;битва сражение бой;битва бій;schlacht gefecht;bataille;战斗 战役;戦闘 戦い;전투
attack;нападение атака атаковать;напад атака атакувати;angriff angreifen angegriffen;attaque attaquer;攻击 袭击 进攻;攻撃 襲撃;공격 습격
offensive;наступление наступательный;наступ наступальний;offensive;offensive;攻势 进攻;攻勢;공세 공격
defence defense defend;оборона защита защищать оборонный;оборона захист захищати;verteidigung verteidigen;défense défendre;防御 国防 保卫;防衛 守る 国防;방어 국방 방위
retreat withdraw withdrawal;отступать отступление вывод вывести;відступати відступ виведення;rückzug zurückziehen abzug;retraite retirer retrait;撤退 撤军 撤;撤退 撤収;후퇴 철수 철퇴
victory;победа;перемога;sieg;victoire;胜利;勝利;승리
defeat;поражение разгром;поразка розгром;niederlage;défaite;失败 打败;敗北;패배
win;победить выиграть побеждать;перемогти виграти;gewinnen gewonnen siegen gewann;gagner vaincre vaincu;赢 获胜 胜;勝つ 勝利;이기다 승리 우승
lose loss;потерять потеря проиграть терять;втратити втрата програти;verlieren verlust verloren verlor;perdre perte perdu;失去 损失 输;失う 損失 負ける;잃다 손실 패배
enemy;враг противник;ворог противник;feind gegner;ennemi;敌人 敌;敵;적
operation;операция действие;операція;operation einsatz;opération;行动 作战 手术;作戦 操作 手術;작전 수술
front;фронт;фронт;front;front;前线 前面;前線 戦線;전선 전방
base;база основа;база основа;basis stützpunkt;base;基地 基础;基地 基礎;기지 기초
prisoner;пленный заключенный;полонений в'язень;gefangener häftling;prisonnier détenu;俘虏 囚犯;捕虜 囚人;포로 죄수
wounded injured;раненый пострадавший ранен;поранений постраждалий;verletzt verwundet;blessé;受伤 伤者;負傷 負傷者;부상 부상자
killed kill;убит убить погиб погибнуть;вбити загинути убитий;töten getötet;tuer tué;杀 杀死 打死;殺す 殺害;죽이다 사망
refugee;беженец;біженець;flüchtling;réfugié;难民;難民;난민
security;безопасность;безпека;sicherheit;sécurité;安全;安全 保障;안전 안보
threat threaten;угроза угрожать;загроза погрожувати;bedrohung drohen drohung;menace menacer;威胁;脅威;위협
danger dangerous;опасность опасный;небезпека небезпечний;gefahr gefährlich;danger dangereux;危险;危険;위험
crisis;кризис;криза;krise;crise;危机;危機;위기
conflict;конфликт;конфлікт;konflikt;conflit;冲突;紛争 衝突 対立;충돌 분쟁 갈등
struggle fight;борьба бороться драться;боротьба боротися битися;kampf kämpfen;lutte lutter combat;斗争 战斗;闘争 戦う 闘う;투쟁 싸우다 싸움
aggression aggressor;агрессия агрессор;агресія агресор;aggression aggressor;agression agresseur;侵略;侵略;침략
intervention intervene;вмешательство вмешаться интервенция;втручання втрутитися;eingreifen einmischung intervention;intervention intervenir;干涉 干预;干渉 介入;간섭 개입
sanctions;санкции;санкції;sanktionen;sanctions;制裁;制裁;제재
law;закон право;закон право;gesetz recht;loi droit;法律 法;法律 法;법 법률
right;право правый;право правий;recht rechte;droit;权利 右;権利 右;권리 오른쪽
constitution;конституция;конституція;verfassung;constitution;宪法;憲法;헌법
court;суд судебный;суд судовий;gericht hof;tribunal cour;法院 法庭;裁判所 法廷;법원 재판소 법정
judge;судья судить;суддя судити;richter urteilen;juge juger;法官;裁判官 判事;판사
trial;суд процесс испытание;суд процес;prozess verfahren;procès;审判;裁判 公判;재판
lawyer;адвокат юрист;адвокат юрист;anwalt jurist;avocat juriste;律师;弁護士;변호사
prosecutor;прокурор;прокурор;staatsanwalt;procureur;检察官;検察官 検事;검사 검찰
police;полиция полицейский милиция;поліція поліцейський міліція;polizei;police;警察;警察;경찰
crime criminal;преступление преступник преступный;злочин злочинець злочинний;verbrechen kriminell;crime criminel;犯罪 罪行;犯罪 罪;범죄 죄
arrest;арест арестовать задержать;арешт заарештувати затримати;verhaften verhaftung festnehmen;arrestation arrêter;逮捕;逮捕;체포
prison;тюрьма;в'язниця тюрма;gefängnis;prison;监狱;刑務所 監獄;감옥 교도소
sentence;приговор приговорить предложение;вирок речення;urteil satz;peine phrase condamner;判决 判处 句子;判決 文 刑;판결 선고 문장
murder;убийство;вбивство;mord;meurtre assassinat;谋杀;殺人;살인
victim;жертва;жертва;opfer;victime;受害者 牺牲;被害者 犠牲;피해자 희생
guilty guilt;виновный вина виноват;винний вина;schuldig schuld;coupable culpabilité;有罪;有罪 罪;유죄 죄
investigation investigate;расследование следствие расследовать;розслідування слідство;untersuchung ermittlung;enquête;调查;調査 捜査;조사 수사
accuse charge;обвинить обвинять обвинение;звинуватити звинувачення;anklage beschuldigen vorwerfen;accuser accusation;指控 指责;起訴 非難;비난 고발 기소
punishment penalty;наказание штраф;покарання штраф;strafe;peine punition amende;惩罚 处罚;罰 処罰;처벌 벌
order;приказ порядок заказ;наказ порядок;befehl ordnung auftrag;ordre commande;命令 秩序;命令 秩序 順序;명령 질서
decree;указ декрет постановление;указ декрет постанова;erlass dekret;décret;法令 政令;法令 布告;법령 정령
resolution;резолюция решение постановление;резолюція рішення постанова;resolution beschluss;résolution;决议;決議;결의
decision decide;решение решить решать;рішення вирішити;entscheidung entscheiden beschluss entschied entschieden beschlossen;décision décider;决定;決定 決める;결정 결심
instruction directive;указание инструкция директива;вказівка інструкція директива;anweisung instruktion;instruction directive;指示;指示 指令;지시 지령
permission permit allow;разрешение разрешить позволить;дозвіл дозволити;erlaubnis erlauben genehmigung erlaubt;permission permettre autorisation;允许 许可;許可 許す;허가 허락 허용
ban prohibit forbid;запрет запретить запрещать запрещен;заборона заборонити;verbot verbieten verboten;interdiction interdire;禁止;禁止;금지
rule;правило править;правило правити;regel herrschen;règle;规则 规定 统治;規則 支配;규칙 지배
regulation;регулирование положение;регулювання положення;regelung vorschrift;règlement réglementation;规定 条例;規制 規定;규제 규정
reform;реформа;реформа;reform;réforme;改革;改革;개혁
system;система строй;система лад;system;système;系统 制度 体系;制度 システム 体制;제도 체제 시스템
regime;режим;режим;regime;régime;政权;政権 体制;정권 체제
flag;флаг знамя;прапор;flagge fahne;drapeau;旗 国旗;旗 国旗;깃발 국기
capital;столица капитал;столиця капітал;hauptstadt kapital;capitale capital;首都 资本;首都 資本;수도 자본
propaganda;пропаганда;пропаганда;propaganda;propagande;宣传;宣伝;선전
organisation organization;организация;організація;organisation;organisation;组织;組織 機構;조직 기구
movement;движение;рух;bewegung;mouvement;运动;運動 動き;운동 움직임
uprising rebellion revolt;восстание мятеж;повстання заколот;aufstand rebellion;soulèvement révolte;起义 叛乱;反乱 蜂起;봉기 반란
partisan guerrilla;партизан партизанский;партизан партизанський;partisan;partisan guérilla;游击队;パルチザン ゲリラ;유격대 빨치산
spy intelligence;шпион разведка;шпигун розвідка;spion geheimdienst;espion renseignement;间谍 情报;スパイ 情報;간첩 정보
comrade;товарищ тов;товариш;genosse;camarade;同志;同志;동지
mister sir gentleman;господин;пан;herr;monsieur;先生;氏 様;선생 씨 님
mobilisation mobilization;мобилизация;мобілізація;mobilisierung mobilmachung;mobilisation;动员;動員;동원
armistice truce ceasefire;перемирие;перемир'я;waffenstillstand;armistice trêve;停战 停火;休戦 停戦;휴전 정전
surrender capitulation;капитуляция сдаться сдача;капітуляція здатися;kapitulation ergeben;capitulation reddition;投降;降伏 投降;항복 투항
protest;протест протестовать;протест протестувати;protest protestieren;protestation protester;抗议;抗議;항의 시위
demonstration;демонстрация;демонстрація;demonstration;manifestation;示威 游行;デモ 示威;시위
strike;забастовка удар;страйк удар;streik schlag;grève frappe;罢工 打击;ストライキ 打撃;파업 타격
human;человеческий человек;людський людина;menschlich mensch;humain;人类 人;人間;인간
equality equal;равенство равный;рівність рівний;gleichheit gleich;égalité égal;平等 相等;平等;평등
justice;справедливость юстиция;справедливість юстиція;gerechtigkeit justiz;justice;正义 司法;正義 司法;정의 사법
`;
