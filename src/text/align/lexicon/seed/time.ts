// Time: months, weekdays, parts of the day, spans. Our own work, written down from general knowledge of the languages.

/** One meaning a line, in the languages of `columns`; words of one language apart by spaces. */
export const time = `
january;январь;січень;januar;janvier;一月 1月;一月 1月;1월 일월
february;февраль;лютий;februar;février;二月 2月;二月 2月;2월 이월
march;март;березень;märz;mars;三月 3月;三月 3月;3월 삼월
april;апрель;квітень;april;avril;四月 4月;四月 4月;4월 사월
may;май;травень;mai;mai;五月 5月;五月 5月;5월 오월
june;июнь;червень;juni;juin;六月 6月;六月 6月;6월 유월
july;июль;липень;juli;juillet;七月 7月;七月 7月;7월 칠월
august;август;серпень;august;août;八月 8月;八月 8月;8월 팔월
september;сентябрь;вересень;september;septembre;九月 9月;九月 9月;9월 구월
october;октябрь;жовтень;oktober;octobre;十月 10月;十月 10月;10월 시월
november;ноябрь;листопад;november;novembre;十一月 11月;十一月 11月;11월 십일월
december;декабрь;грудень;dezember;décembre;十二月 12月;十二月 12月;12월 십이월
monday;понедельник;понеділок;montag;lundi;星期一 周一;月曜日 月曜;월요일
tuesday;вторник;вівторок;dienstag;mardi;星期二 周二;火曜日 火曜;화요일
wednesday;среда;середа;mittwoch;mercredi;星期三 周三;水曜日 水曜;수요일
thursday;четверг;четвер;donnerstag;jeudi;星期四 周四;木曜日 木曜;목요일
friday;пятница;пятниця;freitag;vendredi;星期五 周五;金曜日 金曜;금요일
saturday;суббота;субота;samstag sonnabend;samedi;星期六 周六;土曜日 土曜;토요일
sunday;воскресенье;неділя;sonntag;dimanche;星期日 周日 星期天;日曜日 日曜;일요일
today;сегодня сегодняшний;сьогодні;heute;aujourd'hui;今天 今日;今日 本日;오늘
yesterday;вчера вчерашний;вчора;gestern;hier;昨天 昨日;昨日 きのう;어제
tomorrow;завтра;завтра;morgen;demain;明天 明日;明日 あす;내일
day;день дня дней сутки;день дня днів доба;tag tage;jour journée;日 天;日 日間;일 날 하루
week;неделя;тиждень тижня;woche;semaine;周 星期 礼拜;週 週間;주 주간
month;месяц;місяць;monat;mois;月 个月;月 か月 ヶ月;월 달 개월
year;год года лет годы;рік року років;jahr jahre;an année;年 岁;年 年間;년 해 연도
century;век столетие;століття вік;jahrhundert;siècle;世纪;世紀;세기
decade;десятилетие;десятиліття;jahrzehnt;décennie;十年;十年;십년
hour;час часа часов;година годин;stunde uhr;heure;小时 点 时;時間 時;시간 시
minute;минута;хвилина;minute;minute;分钟 分;分 分間;분
second;секунда;секунда;sekunde;seconde;秒;秒;초
morning;утро утром утра;ранок вранці ранку;morgen vormittag;matin matinée;早上 早晨 上午;朝 午前;아침 오전
noon;полдень;полудень;mittag;midi;中午;正午 昼;정오 낮
afternoon;день после обеда;пополудні;nachmittag;après-midi;下午;午後;오후
evening;вечер вечером вечера;вечір ввечері вечора;abend;soir soirée;晚上 傍晚;夕方 晩 夜;저녁
night;ночь ночью ночи;ніч вночі ночі;nacht;nuit;夜 夜里;夜;밤
midnight;полночь;північ опівночі;mitternacht;minuit;半夜 午夜;真夜中 深夜;자정
time;время раз времени;час часу;zeit mal;temps fois;时间 时 时候;時間 時 時期;시간 때 시기
clock watch;часы;годинник;uhr;horloge montre;钟 表;時計;시계
spring;весна весной;весна навесні;frühling frühjahr;printemps;春 春天 春季;春;봄
summer;лето летом;літо влітку;sommer;été;夏 夏天 夏季;夏;여름
autumn fall;осень осенью;осінь восени;herbst;automne;秋 秋天 秋季;秋;가을
winter;зима зимой;зима взимку;winter;hiver;冬 冬天 冬季;冬;겨울
date;дата число;дата;datum;date;日期;日付 期日;날짜 일자
period;период срок;період термін;zeitraum periode frist;période délai;时期 期间;期間 時期;기간 시기
era epoch;эпоха эра;епоха ера;epoche ära;époque ère;时代;時代;시대
moment;момент миг;момент мить;moment augenblick;moment instant;时刻 瞬间;瞬間 時点;순간
past;прошлое прошлый;минуле минулий;vergangenheit vergangen;passé;过去;過去;과거
present current;настоящий нынешний текущий;теперішній нинішній поточний;gegenwart gegenwärtig jetzig;présent actuel;目前 现在 当前;現在 現代;현재 현
future;будущее будущий;майбутнє майбутній;zukunft künftig zukünftig;avenir futur;未来 将来;将来 未来;미래 장래
beginning start;начало;початок;anfang beginn;début commencement;开始 开端;始まり 初め 開始;시작 처음 초
end;конец окончание;кінець закінчення;ende schluss;fin;结束 末 终;終わり 末 終了;끝 말 종료
middle;середина средний;середина середній;mitte mittel;milieu moyen;中间 中;中 半ば 中間;중간 중순
late;поздно поздний опоздать;пізно пізній;spät;tard tardif;晚 迟;遅い 遅く;늦다 늦은 늦게
early;рано ранний;рано ранній;früh;tôt;早;早い 早く;이르다 일찍 초기
long ago;давно;давно;lange längst;longtemps;很久 早已;昔 長く;오래 오랫동안
former ex;бывший прежний;колишній попередній;ehemalig früher;ancien;前 原;元 旧 前;이전 전 옛
next following;следующий далее;наступний далі;nächste folgend;prochain suivant;下 下一 次 以下;次 翌 以下;다음
previous;предыдущий;попередній;vorherig vorig;précédent;以前 上次;前 以前;이전 앞선
daily;ежедневно ежедневный;щодня щоденний;täglich;quotidien;每天 每日;毎日 日常;매일 일일
annual yearly;ежегодно годовой ежегодный;щорічно річний;jährlich;annuel;每年 年度;毎年 年間;매년 연간
birthday;день рождения;день народження;geburtstag;anniversaire;生日;誕生日;생일
holiday;праздник отпуск каникулы;свято відпустка канікули;feiertag urlaub ferien;fête vacances congé;节日 假期;祝日 休日 休暇;휴일 명절 휴가
anniversary;годовщина юбилей;річниця ювілей;jahrestag jubiläum;anniversaire;周年 纪念日;記念日 周年;기념일 주년
calendar;календарь;календар;kalender;calendrier;日历;暦 カレンダー;달력
season;сезон;сезон;saison jahreszeit;saison;季节 赛季;季節 シーズン;계절 시즌
age;возраст;вік;alter;âge;年龄;年齢 歳;나이 연령
term deadline;срок;термін строк;frist termin;délai terme;期限 任期;期限 任期;기한 임기
temporary provisional;временный временно;тимчасовий тимчасово;vorläufig zeitweilig;temporaire provisoire;临时 暂时;一時 臨時 暫定;임시 일시
permanent constant;постоянный;постійний;ständig dauernd;permanent constant;常任 永久 经常;常設 永久 恒久;상임 영구 상설
`;
