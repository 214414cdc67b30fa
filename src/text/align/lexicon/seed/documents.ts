// Writing, archives, the press; qualities and abstract nouns of general prose. Our own work, written down from general knowledge of the languages.

/** One meaning a line, in the languages of `columns`; words of one language apart by spaces. */
export const documents = `
document;документ документальный;документ;dokument urkunde;document;文件 文献;文書 書類;문서 서류
archive;архив архивный;архів архівний;archiv;archives archive;档案 档案馆;文書館 公文書館;문서고 기록보관소
fonds fond;фонд;фонд;bestand fonds;fonds;全宗 基金;基金 ファンド;기금 펀드
file case;дело папка досье файл;справа папка файл;akte fall datei;dossier affaire fichier;案卷 文件;案件 ファイル;사건 서류철
inventory list;опись список перечень;опис список перелік;verzeichnis liste;inventaire liste;清单 名单 目录;目録 一覧 名簿;목록 명단
folio page;страница лист;сторінка аркуш;seite blatt;page feuillet;页;頁 ページ;쪽 페이지
copy;копия экземпляр;копія примірник;kopie exemplar abschrift;copie exemplaire;副本 份;写し 部 コピー;사본 부
original;оригинал подлинник первоначальный;оригінал початковий;original ursprünglich;original originel;原件 原;原本 原文 元;원본 원문
draft;проект черновик;проєкт чернетка;entwurf;projet brouillon;草案 草稿;草案 案;초안
note memorandum;записка нота меморандум заметка;записка нота меморандум;note aufzeichnung denkschrift;note mémorandum;照会 备忘录 记录;覚書 メモ;각서 비망록
letter;письмо буква;лист літера;brief buchstabe;lettre;信 字母;手紙 書簡 文字;편지 글자 서한
telegram cable;телеграмма;телеграма;telegramm;télégramme;电报;電報;전보
cipher code;шифр шифровка код;шифр шифровка код;chiffre code;chiffre code;密码 代码;暗号 コード;암호 코드
message;сообщение послание;повідомлення послання;nachricht botschaft;message;消息 信息;伝言 通信 メッセージ;통보 메시지
information data;информация данные сведения;інформація дані відомості;information daten angaben;information données renseignement;信息 资料 数据;情報 データ 資料;정보 자료 데이터
minutes protocol record;протокол запись;протокол запис;protokoll aufzeichnung niederschrift;procès-verbal protocole;记录 议定书;議事録 記録 議定書;의정서 기록 회의록
text;текст;текст;text;texte;文本 文;本文 文章 テキスト;본문 글 텍스트
book;книга;книга;buch;livre;书 书籍;本 書籍;책 도서
newspaper;газета;газета;zeitung;journal;报纸 报;新聞;신문
magazine journal;журнал;журнал часопис;zeitschrift magazin;revue magazine journal;杂志;雑誌;잡지
article;статья;стаття;artikel;article;文章 条;記事 条 論文;기사 조 조항 논문
chapter section;глава раздел секция;розділ глава секція;kapitel abschnitt;chapitre section;章 节;章 節;장 절
line;линия строка;лінія рядок;linie zeile;ligne;线 行;線 行;선 줄
paragraph point item;пункт точка абзац;пункт точка абзац;punkt absatz;point paragraphe alinéa;点 段 项;点 項 段落;점 항 조항
title heading;название заголовок титул;назва заголовок титул;titel überschrift;titre;标题 题目;題 題名 タイトル;제목 칭호
seal stamp;печать штамп;печатка штамп;siegel stempel;sceau cachet timbre;印章 邮票;印 印章 切手;도장 인장
secret confidential classified;секретный секретно тайный;секретний таємний;geheim vertraulich;secret confidentiel;秘密 机密;秘密 極秘 機密;비밀 극비 기밀
strictly strict;строго строгий;суворо суворий;streng strikt;strict strictement;严格;厳しい 厳格 厳重;엄격 엄격히
true certified faithful;верно верный истинный;вірно вірний правдивий;wahr treu richtig;vrai fidèle conforme;真 忠实 真实;真 真実 忠実;참 진실 진정
library museum;библиотека музей;бібліотека музей;bibliothek museum;bibliothèque musée;图书馆 博物馆;図書館 博物館;도서관 박물관
collection;сборник коллекция собрание;збірник колекція;sammlung;collection recueil;收藏 集;収集 コレクション 集;수집 모음
source;источник;джерело;quelle;source;来源 源;源 出典 情報源;원천 출처 소식통
press;пресса печать;преса друк;presse;presse;新闻 报刊;報道 新聞 プレス;언론 신문 보도
journalist correspondent;журналист корреспондент;журналіст кореспондент;journalist korrespondent;journaliste correspondant;记者;記者;기자
news;новость новости известие;новина новини вістка;nachricht nachrichten neuigkeit;nouvelle nouvelles;新闻 消息;ニュース 知らせ;소식 뉴스
opinion view;мнение взгляд точка;думка погляд;meinung ansicht;opinion avis vue;意见 看法 观点;意見 見方 見解;의견 견해
position;позиция положение должность;позиція становище посада;position stellung lage;position situation poste;立场 位置 职位;立場 位置 地位;립장 입장 위치
situation;ситуация положение обстановка;ситуація становище обстановка;lage situation;situation;形势 情况 局势;状況 情勢 事態;상황 정세 형편
circumstance;обстоятельство;обставина;umstand;circonstance;情况 环境;事情 状況;사정 환경
event;событие мероприятие;подія захід;ereignis veranstaltung;événement;事件 活动;出来事 事件 行事;사건 행사
fact;факт;факт;tatsache;fait;事实;事実;사실
matter thing affair;дело вещь;справа річ;sache ding angelegenheit;chose affaire;事情 东西 事;事 物;일 것 사물
problem;проблема задача;проблема;problem;problème;问题;問題;문제
task;задача задание;завдання;aufgabe;tâche;任务;課題 任務;과업 임무 과제
goal aim purpose target;цель;мета ціль;ziel zweck;but objectif cible;目的 目标;目的 目標;목적 목표
idea;идея мысль;ідея думка;idee gedanke;idée;想法 主意 思想;考え 思想 アイデア;생각 사상
way method;способ метод образ;спосіб метод;weise methode art;manière méthode façon moyen;方法 方式;方法 やり方;방법 방식
means;средство средства;засіб кошти;mittel;moyen moyens;手段;手段;수단
form;форма вид;форма вид;form;forme;形式 形;形 形式;형태 형식
kind sort type;вид тип род сорт;вид тип рід;art typ sorte;genre type sorte espèce;种类 种 类型;種類 種 型;종류 유형
example;пример образец;приклад зразок;beispiel muster;exemple;例子 榜样;例 手本;예 본보기 실례
result outcome;результат итог;результат підсумок;ergebnis resultat;résultat;结果 成果;結果 成果;결과
consequence;последствие следствие;наслідок;folge konsequenz;conséquence;后果;結果 影響;결과
success;успех удача;успіх;erfolg;succès;成功 成就;成功;성공 성과
mistake error;ошибка ошибочный;помилка помилковий;fehler irrtum;erreur faute;错误;誤り 間違い;잘못 오류 실수
difficulty difficult hard;трудность трудный тяжелый сложный;труднощі важкий складний;schwierigkeit schwierig schwer;difficulté difficile dur;困难 难;困難 難しい;곤난 곤란 어려운 어렵다
easy simple;легкий простой просто;легкий простий просто;leicht einfach;facile simple;容易 简单;簡単 易しい 容易;쉽다 간단 단순
complicated complex;сложный комплекс;складний комплекс;kompliziert komplex;compliqué complexe;复杂;複雑;복잡
important importance significant;важный важность значение;важливий важливість;wichtig bedeutend wichtigkeit;important importance;重要;重要 大切;중요 중요한
main chief principal;главный основной;головний основний;haupt hauptsächlich;principal;主要;主要 主な;주요 주된 기본
basic fundamental;основной фундаментальный;основний фундаментальний;grundlegend grundsätzlich;fondamental essentiel;基本;基本;기본 근본
special;специальный особый;спеціальний особливий;besonders speziell;spécial particulier;特别 特殊 专门;特別 特殊;특별 특수
general common;общий всеобщий;загальний спільний;allgemein gemeinsam;général commun;一般 共同 普通;一般 共通;일반 공동 공통
new;новый;новий;neu;nouveau neuf nouvelle;新 新的;新しい 新;새 새로운 신
big large great;большой великий крупный;великий;groß;grand gros;大 巨大 伟大;大きい 大 偉大;크다 큰 위대한 대
small little;маленький малый небольшой;маленький малий невеликий;klein;petit;小 小的;小さい 小;작다 작은 소
long;длинный долгий долго;довгий довго;lang lange;long longue longtemps;长 久;長い;길다 긴 오랜
short brief;короткий краткий;короткий стислий;kurz;court bref;短 简短;短い;짧다 짧은
high tall;высокий высоко;високий високо;hoch hohe;haut élevé;高;高い;높다 높은
low;низкий;низький;niedrig tief;bas faible;低;低い;낮다 낮은
deep;глубокий;глибокий;tief;profond;深;深い;깊다 깊은
wide broad;широкий;широкий;breit weit;large vaste;宽 广泛;広い 幅広い;넓다 넓은
narrow;узкий;вузький;eng schmal;étroit;窄;狭い;좁다 좁은
far distant;далекий далеко;далекий далеко;weit fern;loin lointain éloigné;远 遥远;遠い 遠く;멀다 먼
heavy;тяжелый;важкий;schwer;lourd grave;重;重い;무겁다 무거운
strong powerful;сильный мощный;сильний потужний;stark mächtig kräftig;fort puissant;强 强大;強い 強力;강하다 강한 힘센
force strength;сила;сила;kraft stärke gewalt;force puissance;力量 力;力;힘 력량 역량
good;хороший добрый хорошо;добрий хороший добре;gut;bon bien bonne;好 良好;良い よい いい;좋다 좋은 잘
better best;лучше лучший;краще кращий найкращий;besser beste;mieux meilleur;更好 最好;より良い 最高 最良;더좋은 최고 나은
bad worse worst;плохой плохо хуже;поганий погано гірше;schlecht schlimm schlechter;mauvais mal pire;坏 不好 差;悪い;나쁘다 나쁜
beautiful beauty;красивый прекрасный красота;гарний красивий краса;schön schönheit;beau belle beauté;美丽 美;美しい 美;아름다운 아름답다
clear clearly obvious;ясно ясный очевидно;ясно ясний очевидно;klar deutlich offensichtlich;clair évident clairement;清楚 明显;明らか 明確;명확 분명 뚜렷
right correct;правильный правильно верный;правильний правильно;richtig korrekt;correct juste;正确 对;正しい 正確;옳다 정확 바른
false wrong;ложный неправильный неверный;хибний неправильний;falsch;faux;错 假 错误;間違った 誤った 偽;그릇된 틀린 거짓
real actual;реальный действительный;реальний дійсний;wirklich real echt;réel véritable;真实 实际;実際 現実 本物;실제 현실 진짜
full;полный полностью;повний повністю;voll vollständig;plein complet;满 全 充分;完全 満;완전 가득 전면
empty;пустой;порожній;leer;vide;空;空 空っぽ;비다 빈
different various difference;разный различный разница различие;різний різниця;verschieden unterschiedlich unterschied;différent divers différence;不同 各种 差别;違う 異なる 違い 様々;다른 여러 차이
similar;похожий подобный;схожий подібний;ähnlich gleich;semblable similaire;相似 类似;似た 類似 同様;비슷한 유사
strange;странный чужой;дивний чужий;seltsam fremd merkwürdig;étrange bizarre;奇怪;奇妙 不思議;이상한 낯선
famous well-known;известный знаменитый;відомий славетний;berühmt bekannt;célèbre connu;著名 有名;有名;유명한 유명
popular;популярный народный;популярний народний;beliebt populär;populaire;流行 受欢迎;人気 大衆;인기 대중
modern;современный;сучасний;modern zeitgenössisch;moderne contemporain;现代;現代 近代;현대 현대적
local;местный локальный;місцевий;lokal örtlich;local;当地 地方;地元 現地 地方;현지 지방 지역
national;национальный народный;національний;national;national;国家 民族 全国;国家 国立 全国;국가 민족 국민
federal;федеральный;федеральний;föderal bundes;fédéral;联邦;連邦;연방
regular;регулярный обычный;регулярний;regelmäßig;régulier;定期 正规;定期 正規;정기 정규
urgent;срочный срочно неотложный;терміновий терміново;dringend eilig;urgent;紧急;緊急 至急;긴급 시급
serious;серьезный;серйозний;ernst schwerwiegend;sérieux grave;严重 认真;深刻 真剣 重大;심각 중대 진지
sure certain certainly confident;уверен конечно уверенный безусловно;впевнений звичайно звісно;sicher gewiss;sûr certain certainement;确定 当然 肯定;確か 確実 もちろん;확실 물론 틀림없는
doubt;сомнение сомневаться;сумнів сумніватися;zweifel zweifeln;doute douter;怀疑 疑问;疑い 疑う 疑問;의심 의문
trust confidence;доверие доверять;довіра довіряти;vertrauen;confiance;信任 信心;信頼 自信;신뢰 신임 믿음
interest;интерес процент;інтерес;interesse zins;intérêt;利益 兴趣 利息;興味 関心 利益;관심 이익 리익
advantage benefit;преимущество польза выгода;перевага користь вигода;vorteil nutzen;avantage bénéfice;优势 好处;利点 有利 優位;우세 리점 유리
attention;внимание;увага;aufmerksamkeit achtung;attention;注意 关注;注意 注目;주의 주목
care concern;забота беспокойство;турбота занепокоєння;sorge pflege;soin souci inquiétude;关心 担心;心配 配慮 懸念;걱정 관심 우려
effort;усилие;зусилля;anstrengung bemühung;effort;努力;努力;노력
role;роль;роль;rolle;rôle;角色 作用;役割;역할
duty responsibility responsible;обязанность ответственность долг ответственный;обов'язок відповідальність відповідальний;pflicht verantwortung verantwortlich;devoir responsabilité responsable;责任 义务;責任 義務;책임 의무
opportunity chance possibility;возможность шанс;можливість шанс;möglichkeit gelegenheit chance;possibilité occasion chance;机会 可能性;機会 可能性 チャンス;기회 가능성
ability capable capability;способность способный умение;здатність здатний вміння;fähigkeit fähig;capacité capable;能力;能力;능력
experience;переживание опыт;переживання досвід;erlebnis erfahrung;expérience vécu;经历;体験 経験;체험 경험
course process;ход процесс курс;хід процес курс;verlauf prozess vorgang;cours processus;过程 进程;過程 経過;과정 행정
stage step;этап шаг стадия;етап крок стадія;stufe schritt etappe;étape pas stade;阶段 步骤;段階 歩み;단계 걸음
series row rank;ряд серия звание;ряд серія звання;reihe serie rang;série rang rangée;系列 军衔;列 系列 階級;계열 줄 계급
order sequence;порядок очередь;порядок черга;reihenfolge ordnung;ordre file;顺序;順番 順序;순서 차례
group;группа;група;gruppe;groupe;组 集团 小组;グループ 集団 組;집단 그룹 조
member;член участник;член учасник;mitglied;membre;成员 会员;会員 委員 メンバー;성원 회원 구성원
majority;большинство;більшість;mehrheit;majorité;多数 大多数;多数 過半数;다수 대다수
minority;меньшинство;меншість;minderheit;minorité;少数;少数;소수
association club;общество ассоциация клуб;товариство асоціація клуб;verein verband klub;association club société;协会 俱乐部;協会 クラブ 会;협회 클럽
institute institution;институт учреждение;інститут установа;institut einrichtung institution;institut institution établissement;研究所 机构 学院;研究所 機関 施設;연구소 기관 학원
academy;академия;академія;akademie;académie;科学院 学院;アカデミー 学院;아카데미 과학원
expert specialist;эксперт специалист;експерт фахівець;experte fachmann spezialist;expert spécialiste;专家;専門家;전문가
assistant;помощник ассистент;помічник асистент;assistent helfer gehilfe;assistant aide;助手 助理;助手 補佐;조수 보좌
servant;слуга;слуга;diener;serviteur domestique;仆人;召使い 使用人;하인
hero;герой;герой;held;héros;英雄;英雄;영웅
traitor betray;предатель изменник предать;зрадник зрадити;verräter verrat verraten;traître trahir;叛徒 背叛;裏切り 裏切る;배신자 반역자 배신
honour honor glory;честь слава;честь слава;ehre ruhm;honneur gloire;荣誉 光荣;名誉 栄光;명예 영광
respect;уважение уважать;повага поважати;respekt achtung;respect respecter;尊重 尊敬;尊敬 尊重;존경 존중
pride proud;гордость гордый;гордість гордий;stolz;fierté fier;骄傲 自豪;誇り 自慢;자부심 자랑
joy glad happy happiness;радость счастье счастливый рад;радість щастя щасливий радий;freude glück glücklich froh;joie bonheur heureux content;高兴 幸福 快乐;喜び 幸せ 嬉しい;기쁨 행복 기쁘다
sad sorrow grief;грустный печаль горе;сумний смуток горе;traurig trauer kummer;triste tristesse chagrin;悲伤 难过;悲しい 悲しみ;슬프다 슬픔
anger angry;гнев злой сердитый;гнів злий;zorn wut wütend;colère fâché;愤怒 生气;怒り 怒る;분노 화
dream;мечта сон;мрія сон;traum;rêve;梦 梦想;夢;꿈
luck fortune;удача счастье судьба;удача доля;glück schicksal;chance fortune destin;运气 命运;運 運命 幸運;운명 행운
sense reason mind;разум смысл ум;розум сенс;verstand sinn vernunft;raison sens esprit;理性 头脑 意义;理性 心 感覚;리성 의식 마음
truth;правда истина;правда істина;wahrheit;vérité;真理 真相;真理 真実;진리 진실
lie deceive;обман обмануть;обман обманути;täuschung betrug täuschen;tromperie tromper;欺骗;騙す 欺く;속이다 기만
rid;избавиться;позбутися;loswerden;débarrasser;摆脱;脱する;벗어나다
wonderful excellent;прекрасный отличный замечательный;чудовий відмінний;wunderbar ausgezeichnet hervorragend;merveilleux excellent magnifique;优秀 精彩;素晴らしい 優秀;훌륭한 우수
terrible;страшный ужасный;страшний жахливий;schrecklich furchtbar;terrible affreux horrible;可怕;恐ろしい ひどい;무서운 끔찍한
wild;дикий;дикий;wild;sauvage;野生;野生 荒い;야생 거친
quiet calm silence;тихий спокойный молчание тишина;тихий спокійний мовчання тиша;ruhig still stille ruhe;calme tranquille silence;安静 沉默 平静;静か 沈黙;조용한 침묵
brave courage;храбрый смелый мужество;хоробрий сміливий мужність;mutig tapfer mut;courageux brave courage;勇敢 勇气;勇敢 勇気;용감한 용기
stupid foolish;глупый дурак;дурний дурень;dumm;stupide bête sot;愚蠢 傻;愚か 馬鹿;어리석은
clever smart wise;умный мудрый;розумний мудрий;klug weise;intelligent sage;聪明 智慧;賢い 利口;똑똑한 현명한
clean pure;чистый;чистий;rein sauber;propre pur;干净 纯;清潔 純粋 きれい;깨끗한 순수
dirty dirt;грязный грязь;брудний бруд;schmutzig schmutz;sale saleté;脏;汚い 汚れ;더러운
dry;сухой;сухий;trocken;sec sèche;干 干燥;乾いた 乾燥;마른 건조
wet;мокрый влажный;мокрий вологий;nass feucht;mouillé humide;湿;濡れた 湿った;젖은 습한
soft;мягкий;м'який;weich sanft;doux mou;软 柔软;柔らかい;부드러운
hard solid firm;твердый крепкий;твердий міцний;hart fest;dur solide ferme;硬 坚固;硬い 固い;단단한 굳은
sharp;острый резкий;гострий різкий;scharf;aigu tranchant;尖锐 锋利;鋭い;날카로운
round circle;круглый круг кольцо;круглий коло;rund kreis;rond cercle;圆 圈;丸い 円 輪;둥근 원
straight direct;прямой прямо;прямий прямо;gerade direkt;droit direct;直 直接;直接 真っ直ぐ;곧은 직접
alone lonely;один одинокий;самотній один;allein einsam;seul solitaire;独自 孤独;一人 孤独;혼자 외로운
ready willing;готов готовность;готовий готовність;bereit bereitschaft;prêt disposé;愿意 准备好;用意 覚悟;준비된
available;доступный имеющийся;доступний наявний;verfügbar vorhanden;disponible;可用 现有;利用可能 入手;가능한 이용
extra additional;дополнительный лишний;додатковий зайвий;zusätzlich extra;supplémentaire additionnel;额外 附加;追加 余分;추가 여분
joint mutual;совместный взаимный;спільний взаємний;gemeinsam gegenseitig;commun mutuel conjoint;共同 相互;共同 相互 合同;공동 상호
`;
