// The commonest verbs, with forms that no stemmer joins. Our own work, written down from general knowledge of the languages.

/** One meaning a line, in the languages of `columns`; words of one language apart by spaces. */
export const verbs = `
say said;сказать говорить сказал говорит;сказати казати говорити сказав каже;sagen sagte gesagt;dire dit disent;说 讲;言う 語る 話す;말하다 말했다 말한다 밝혔다
speak spoke spoken talk;говорить выступить разговаривать;говорити виступити розмовляти;sprechen sprach gesprochen reden spricht;parler parlé;说话 讲话;話す 語る;이야기 말하다 연설
tell told;рассказать рассказывать сообщить;розповісти розповідати;erzählen erzählte erzählt;raconter dire;告诉 讲述;告げる 伝える;알리다 전하다 말하다
ask asked;спросить просить попросить спрашивать;запитати просити попросити питати;fragen bitten bat gefragt gebeten;demander;问 要求 请求;聞く 尋ねる 頼む;묻다 물었다 부탁 요청
answer reply;ответ ответить отвечать;відповідь відповісти відповідати;antwort antworten;réponse répondre;回答 答复;答える 回答 返事;대답 답변 회답
question issue;вопрос проблема;питання запитання;frage;question;问题;問題 質問;문제 질문
report;доклад отчет донесение докладывать сообщить;доповідь звіт донесення;bericht berichten berichtet;rapport rapporter;报告 报道;報告 報道;보고 보도
inform;сообщить информировать сообщать;повідомити інформувати;informieren mitteilen benachrichtigen mitgeteilt;informer;通知 告知;知らせる 通知;통보 알리다
announce;объявить объявлять;оголосити;ankündigen bekanntgeben verkünden angekündigt verkündet;annoncer;宣布;発表 宣言;발표 선포
declare declaration statement;заявить заявление объявить декларация;заявити заява декларація;erklären erklärung;déclarer déclaration;声明 宣布 宣言;宣言 声明;선언 성명
state claim;утверждать заявлять;стверджувати заявляти;behaupten;affirmer prétendre;声称 主张;主張 述べる;주장
explain explanation;объяснить объяснять объяснение;пояснити пояснення;erklären erklärung erklärt;expliquer explication;解释 说明;説明;설명
describe description;описать описывать описание;описати опис;beschreiben beschreibung;décrire description;描述;描写 記述;묘사 서술
mention;упомянуть упоминать;згадати згадувати;erwähnen;mentionner;提到;言及 触れる;언급
note remark;отметить заметить заметка;зазначити зауважити нотатка;bemerken anmerken;noter remarquer note remarque;注意 指出;注 指摘 述べる;지적 주목
emphasise emphasize stress;подчеркнуть подчеркивать;підкреслити наголосити;betonen hervorheben;souligner;强调;強調;강조
discuss discussion;обсудить обсуждать обсуждение;обговорити обговорення;diskutieren besprechen diskussion besprochen diskutiert;discuter discussion;讨论;討論 議論 協議;토론 토의 논의
argue dispute;спорить спор утверждать;сперечатися суперечка;streiten streit;disputer argumenter dispute;争论 争议;論争 争う;논쟁 다투다
agree;согласиться соглашаться согласен договориться;погодитися погоджуватися домовитися;zustimmen einverstanden einigen zugestimmt vereinbart;accepter accord convenir;同意;同意 賛成;동의 합의
disagree disagreement;разногласие возражать;розбіжність заперечувати;uneinigkeit widersprechen;désaccord;分歧 不同意;不一致 反対;이견 반대
refuse refusal reject;отказать отказаться отказ отвергнуть;відмовити відмовитися відмова відкинути;ablehnen weigern ablehnung abgelehnt lehnte;refuser refus rejeter;拒绝;拒否 拒絶 断る;거부 거절
accept;принять принимать принял;прийняти приймати;annehmen akzeptieren angenommen nahm;accepter;接受;受け入れる 受諾;수락 받아들이다
propose proposal suggest;предложить предлагать предложение;запропонувати пропонувати пропозиція;vorschlagen vorschlag vorgeschlagen schlug;proposer proposition;建议 提议 提案;提案 提議;제안 제의
offer;предложить предложение;запропонувати пропозиція;anbieten angebot;offrir offre;提供 提出;申し出 提供;제공 제안
demand require requirement;требовать требование потребовать;вимагати вимога;fordern verlangen forderung;exiger demande exigence;要求;要求 求める;요구
request;просьба запрос;прохання запит;bitte anfrage ersuchen;demande requête;请求 要求;要請 依頼;요청 부탁
promise;обещать обещание пообещать;обіцяти обіцянка;versprechen versprach versprochen;promettre promesse;答应 承诺;約束;약속
know knew known;знать известно известный;знати відомо відомий;wissen kennen bekannt wusste kannte gekannt gewusst;savoir connaître connu sait connaît su;知道 认识;知る 知っている;알다 알고 아는
think thought;думать мысль подумать считать;думати думка вважати;denken dachte gedanke glauben gedacht denkt;penser pensée;想 认为;思う 考える;생각 생각하다
believe;верить считать полагать;вірити вважати;glauben glaubte;croire croit;相信 认为;信じる;믿다 믿는
consider;рассматривать считать рассмотреть;розглядати вважати розглянути;betrachten erwägen;considérer;考虑 认为;考慮 検討 みなす;고려 간주
understand understood;понять понимать понял;зрозуміти розуміти;verstehen verstand verstanden;comprendre compris comprend;理解 明白 懂;理解 分かる;이해 알다
remember memory;помнить память вспомнить;пам'ятати пам'ять згадати;erinnern gedächtnis erinnerung;souvenir rappeler mémoire;记得 记忆;覚える 記憶 思い出す;기억
forget forgot;забыть забывать;забути забувати;vergessen vergaß;oublier;忘记;忘れる;잊다
learn study;учиться изучать узнать учить;вчитися вивчати дізнатися;lernen studieren;apprendre étudier étude appris;学习 学;学ぶ 勉強 習う;배우다 공부 학습
teach taught;учить преподавать;вчити викладати;lehren unterrichten;enseigner;教;教える;가르치다
see saw seen;видеть увидеть;бачити побачити;sehen sah gesehen sieht;voir vu voit;看见 看到;見る 見える;보다 보았다
look;смотреть взгляд посмотреть выглядеть;дивитися погляд виглядати;schauen blick aussehen;regarder regard;看;見る;보다
watch observe observation;наблюдать наблюдение следить;спостерігати спостереження;beobachten beobachtung;observer observation;观察 观看;観察 監視;관찰 감시
hear heard listen;слышать слушать услышать;чути слухати почути;hören zuhören gehört hörte;entendre écouter;听 听见;聞く 聞こえる;듣다 들었다
feel felt feeling;чувствовать чувство чувствует;відчувати почуття;fühlen gefühl;sentir sentiment;感觉 感到;感じる 感情;느끼다 감정
want wish desire;хотеть желать желание хочет хотел хотят;хотіти бажати бажання хоче хотів;wollen will wollte wunsch wünschen;vouloir veut désir souhaiter voulu veulent;想 要 愿望 希望;望む 欲しい 願う;원하다 바라다 희망
hope;надеяться надежда;сподіватися надія;hoffen hoffnung;espérer espoir;希望;希望 望む;희망 바라다
try attempt;пытаться попытка стараться попробовать;намагатися спроба спробувати;versuchen versuch;essayer tenter tentative;尝试 试图;試みる 試す;시도 노력
go went gone;идти пойти ехать шел пошел ушел едет поехал шла шли;йти піти їхати пішов пішла пішли;gehen ging gegangen fahren fuhr gefahren;aller va allé vont;去 走;行く;가다 갔다 간다
come came;прийти приходить приехать прибыть приезжает пришел приехал;прийти приходити приїхати прибути прийшов приїхав;kommen kam gekommen;venir venu arriver vient viennent;来 到来;来る 来た;오다 왔다 온
arrive arrival;прибыть прибытие приехать прибывать прибыл;прибути прибуття приїхати;ankommen ankunft eintreffen angekommen eingetroffen;arriver arrivée;到达 抵达;到着 着く;도착
leave left depart departure;уехать уйти покинуть отъезд оставить уезжает ушел;поїхати піти покинути від'їзд залишити;verlassen abreise gehen lassen verließ abgereist;quitter partir départ laisser parti;离开 出发;去る 出発 離れる;떠나다 출발
return;вернуться возвращение вернуть возвращаться;повернутися повернення повернути;zurückkehren rückkehr;retourner retour revenir rentrer;返回 回来;帰る 戻る 帰国;돌아오다 귀환 반환
fly flew flight;лететь вылететь полет летать вылетать рейс вылетел летит;летіти вилетіти політ рейс;fliegen flog flug geflogen;voler vol;飞 飞行 航班;飛ぶ 飛行 便;날다 비행
enter entry;войти вступить входить вход вошел;увійти вступити вхід;eintreten betreten eintritt eingang;entrer entrée;进入;入る;들어가다 입장 진입
exit;выход выйти;вихід вийти;ausgang ausstieg;sortie sortir;出口 退出;出口 出る;출구 나가다
move;двигаться переехать переместить;рухатися переїхати;bewegen umziehen;bouger déplacer;移动 搬;動く 移動;움직이다 이동
run ran;бежать бегать;бігти бігати;laufen rennen lief gelaufen;courir;跑;走る;달리다 뛰다
walk;ходить гулять прогулка идти;ходити гуляти прогулянка;gehen spazieren;marcher promener;走 散步;歩く 散歩;걷다
stand stood;стоять встать;стояти встати;stehen stand gestanden;debout tenir;站;立つ;서다
sit sat;сидеть сесть;сидіти сісти;sitzen saß setzen gesessen;asseoir assis;坐;座る;앉다
lie lay;лежать ложь лгать;лежати брехня;liegen lag lüge;gésir mensonge mentir;躺 谎言;横たわる 嘘;눕다 거짓말
fall fell fallen;упасть падать падение;впасти падати падіння;fallen fiel sturz;tomber chute;下降 跌 落;落ちる 倒れる 下落;떨어지다 하락
rise rose grow grew growth;рост расти подняться вырасти растет вырос;зростання рости піднятися;wachsen steigen wachstum wuchs gewachsen stieg gestiegen;croître croissance monter;增长 上升 成长;成長 上がる 増える 上昇;성장 상승 오르다
give gave given;дать давать дал дает дадут;дати давати;geben gab gegeben gibt;donner;给 给予;与える あげる くれる;주다 주었다 준
take took taken;взять брать взял;взяти брати;nehmen nahm genommen nimmt;prendre pris prend prennent;拿 取;取る;가지다 잡다 취하다
get got receive;получить получать получил;отримати отримувати одержати отримав;bekommen erhalten erhielt bekam;recevoir obtenir reçu reçoit;得到 收到 获得;得る 受け取る もらう;받다 얻다 받은
send sent;послать отправить направить посылать;послати відправити надіслати;senden schicken gesandt geschickt sandte;envoyer;派 送 发送;送る 派遣;보내다 파견 보냈다
bring brought;принести привезти приносить;принести привезти;bringen brachte gebracht;apporter amener;带来 拿来;持ってくる もたらす;가져오다
carry;нести везти носить;нести везти носити;tragen trug;porter transporter;携带 搬运;運ぶ;나르다 운반
put set place;положить ставить поставить;покласти ставити поставити;legen stellen setzen gelegt gestellt gesetzt;mettre poser placer mis met;放 置;置く;놓다 두다
hold held keep kept;держать хранить проводить;тримати зберігати проводити;halten hielt behalten;tenir garder tient tenu;保持 举行 握;保つ 持つ 開催;유지 잡다 지키다
show;показать показывать;показати показувати;zeigen gezeigt;montrer;显示 展示;示す 見せる;보이다 보여주다
find found;найти находить нашел нашли;знайти знаходити знайшов;finden fand gefunden findet;trouver;找到 发现;見つける 発見;찾다 발견
seek search look for;искать поиск;шукати пошук;suchen suche;chercher recherche;寻找 搜索;探す 捜索 検索;찾다 수색 검색
open;открыть открытый открывать открытие;відкрити відкритий відкриття;öffnen offen eröffnen geöffnet eröffnet;ouvrir ouvert ouverture ouvrit;打开 开放 开;開く 開ける 公開;열다 개방 공개
close closed;закрыть закрытый близкий;закрити закритий близький;schließen geschlossen nahe schloss;fermer fermé proche;关闭 关;閉じる 閉める;닫다 폐쇄
begin began begun start;начать начинать начаться начал начался;почати починати початися;beginnen begann anfangen starten begonnen;commencer début;开始;始める 始まる 開始;시작
finish complete completion;закончить завершить завершение;закінчити завершити завершення;beenden abschließen fertig;finir terminer achever;完成 结束;終える 完了 完成;완성 끝내다 완료
stop;остановить прекратить остановиться остановка;зупинити припинити зупинка;aufhören stoppen anhalten halt aufgehört;arrêter cesser arrêt;停止 停;止める 停止 やめる;중지 멈추다 정지
continue continuation;продолжить продолжать продолжение;продовжити продовжувати продовження;fortsetzen weiter;continuer suite;继续;続ける 続く 継続;계속
remain stay;остаться оставаться;залишитися залишатися;bleiben blieb geblieben;rester demeurer;留 保持 剩;残る 留まる;남다 머무르다
live lived life;жить жизнь живет;жити життя живе;leben lebte gelebt;vivre vie;生活 住 生命;生きる 住む 生活 人生;살다 생활 삶 생명
die died death;умереть смерть умер погиб умирает;померти смерть помер;sterben starb gestorben tod;mourir mort meurt décédé;死 死亡 去世;死ぬ 死亡 死;죽다 사망 죽음
born birth;родиться рождение родился;народитися народження;geboren geburt;naître né naissance;出生;生まれる 誕生;태어나다 출생
work;работа работать;робота працювати праця;arbeit arbeiten gearbeitet;travail travailler;工作;仕事 働く 作業;일하다 작업 사업
play;играть игра сыграть;грати гра зіграти;spielen spiel;jouer jeu;玩 比赛 扮演;遊ぶ 演じる プレー;놀다 연주 경기
make made produce;сделать производить создать;зробити виробляти створити;machen herstellen erzeugen gemacht hergestellt;faire fabriquer produire;制造 做 生产;作る 製造 生産;만들다 생산 제조
create creation;создать создание создавать;створити створення;schaffen schuf gründen;créer création;创造 建立;創造 創設 作る;창조 창설
build built building construction;строить построить строительство здание;будувати збудувати будівництво будівля;bauen bau gebäude gebaut errichtet;construire construction bâtiment;建设 建造 建筑;建設 建てる 建物 建築;건설 짓다 건물
destroy destruction;уничтожить разрушить уничтожение;знищити зруйнувати знищення;zerstören vernichten zerstörung;détruire destruction;破坏 毁灭 消灭;破壊 滅ぼす;파괴 소멸
change;изменить изменение менять меняться;змінити зміна змінювати;ändern änderung wechsel;changer changement modifier;改变 变化;変える 変化 変更;변화 바꾸다 변경
improve improvement;улучшить улучшение;поліпшити покращити покращення;verbessern verbesserung;améliorer amélioration;改善 提高;改善 向上;개선 향상
develop development;развитие развивать разработать развиваться;розвиток розвивати розробити;entwickeln entwicklung;développer développement;发展 开发;発展 開発;발전 개발
increase;увеличить увеличение повышение повысить;збільшити збільшення підвищення;erhöhen zunehmen steigerung erhöht;augmenter augmentation;增加 提高;増加 増やす;증가 늘다
decrease reduce reduction;уменьшить сократить снижение сокращение;зменшити скоротити зниження;verringern reduzieren senken;diminuer réduire réduction baisse;减少 降低;減少 減らす 削減;감소 줄이다
strengthen;укрепить усилить укреплять;зміцнити посилити;stärken verstärken;renforcer;加强 巩固;強化;강화
weaken weak;слабый ослабить;слабкий послабити;schwach schwächen;faible affaiblir;弱 削弱;弱い;약하다 약화
help assist assistance aid;помочь помощь помогать;допомогти допомога допомагати;helfen hilfe half geholfen;aider aide assistance;帮助 援助;助ける 援助 支援;돕다 도움 원조
support;поддержка поддержать поддерживать;підтримка підтримати;unterstützen unterstützung unterstützt;soutenir soutien appui;支持;支持 支える 支援;지지 지원
protect protection;защитить защита охрана защищать;захистити захист охорона;schützen schutz;protéger protection;保护;保護 守る;보호
save rescue;спасти спасение сохранить;врятувати порятунок зберегти;retten rettung sparen;sauver sauvetage économiser;拯救 救 节省;救う 救助 保存;구하다 구조 절약
use;использовать использование применять;використати використовувати використання;benutzen verwenden nutzung gebrauch;utiliser usage employer;使用 利用 用;使う 使用 利用;사용 이용 쓰다
serve service;служить служба услуга обслуживание;служити служба послуга;dienen dienst;servir service;服务;奉仕 サービス 勤務;봉사 서비스 복무
lead led;вести руководить возглавить привести ведет;вести керувати очолити;führen leiten führt geführt;mener diriger conduire;领导 率领 导致;導く 率いる;이끌다 인도
follow;следовать следить последовать;слідувати стежити;folgen;suivre suivi suit;跟随 遵循;従う 続く;따르다
control;контроль контролировать;контроль контролювати;kontrolle kontrollieren;contrôle contrôler;控制;管理 支配 制御;통제 관리
check verify;проверить проверка;перевірити перевірка;prüfen überprüfen;vérifier contrôle;检查 核实;確認 検査;검사 확인
prepare preparation ready;подготовить подготовка готовый готовить готов;підготувати підготовка готовий;vorbereiten vorbereitung bereit fertig;préparer préparation prêt;准备;準備 用意;준비
plan;план планировать планирование;план планувати;plan planen;plan planifier prévoir;计划;計画 予定;계획
organise organize;организовать организовывать;організувати;organisieren;organiser;组织;組織;조직
implement perform fulfil;выполнить осуществить провести исполнить;виконати здійснити провести;durchführen erfüllen ausführen;réaliser exécuter accomplir effectuer;实行 执行 实施;実行 実施 遂行;수행 실행 실시
achieve achievement reach;достичь достижение добиться;досягти досягнення;erreichen erzielen leistung;atteindre réussir;达到 取得 成就;達成 達する;달성 성취 도달
succeed success successful;успех удаться успешный успешно;успіх вдатися успішний;erfolg gelingen erfolgreich;réussir succès réussite;成功;成功;성공
fail failure;провал неудача не удаться;провал невдача;scheitern misserfolg fehlschlag;échouer échec;失败;失敗;실패
avoid;избежать избегать;уникнути уникати;vermeiden;éviter;避免;避ける;피하다 회피
prevent;предотвратить помешать препятствовать;запобігти перешкодити;verhindern hindern;empêcher prévenir;防止 阻止;防ぐ 防止;막다 방지 예방
cause reason;причина вызвать причинить;причина спричинити викликати;grund ursache verursachen;cause raison causer;原因 理由 造成;原因 理由;원인 이유
become became;стать становиться стал стали становится;стати ставати став стала;werden wurde geworden wird;devenir devenu devient;成为 变成;なる なった;되다 되었다
happen occur;произойти случиться происходить;статися трапитися відбутися;geschehen passieren ereignen geschah;arriver passer produire;发生;起こる 発生;발생 일어나다
appear appearance;появиться появление казаться;з'явитися поява здаватися;erscheinen auftreten scheinen;apparaître paraître apparition;出现;現れる 登場;나타나다 출현 등장
disappear;исчезнуть исчезать пропасть;зникнути зникати;verschwinden verschwunden;disparaître;消失;消える;사라지다
exist existence;существовать существование;існувати існування;existieren bestehen existenz;exister existence;存在;存在;존재
contain include;содержать включать включить;містити включати;enthalten einschließen;contenir inclure comprendre;包括 包含;含む;포함
consist;состоять;складатися;bestehen;consister composer;组成;成る 構成;구성
belong;принадлежать;належати;gehören;appartenir;属于;属する;속하다
depend;зависеть зависимость;залежати залежність;abhängen abhängig;dépendre dépendance;取决 依赖;依存 次第;의존 달려
compare comparison;сравнить сравнение;порівняти порівняння;vergleichen vergleich;comparer comparaison;比较;比較 比べる;비교
connect connection;связь соединить связать;зв'язок з'єднати;verbinden verbindung;lier connexion liaison;联系 连接;接続 つながる 関連;연결 연계
separate;отделить отдельный разделить;відокремити окремий;trennen getrennt einzeln;séparer séparé;分开 单独;分離 別 分ける;분리 따로
collect gather;собрать собирать сбор собраться;зібрати збирати;sammeln versammeln;rassembler recueillir collecter;收集 聚集;集める 集まる;모으다 수집
buy bought;купить покупать покупка;купити купувати покупка;kaufen kauf gekauft;acheter achat;买 购买;買う 購入;사다 구매
sell sold sale;продать продавать продажа;продати продавати продаж;verkaufen verkauf verkauft;vendre vente;卖 出售 销售;売る 販売;팔다 판매
pay paid payment;платить оплата заплатить плата;платити оплата заплатити;zahlen bezahlen zahlung;payer paiement;支付 付;払う 支払い;지불 내다
spend spent;тратить потратить провести;витрачати витратити провести;ausgeben verbringen;dépenser;花费 花;費やす 使う 過ごす;쓰다 보내다 소비
earn;заработать зарабатывать;заробити заробляти;verdienen;gagner;赚 挣;稼ぐ;벌다
cost;стоить стоимость расход;коштувати вартість витрати;kosten;coûter coût;成本 费用;費用 コスト;비용 값
write wrote written;писать написать письменный;писати написати письмовий;schreiben schrieb geschrieben;écrire écrit écrivit;写;書く;쓰다 썼다 쓴
read;читать прочитать чтение;читати прочитати;lesen las gelesen;lire lu;读 看;読む;읽다
print publish publication;издать опубликовать публикация печать;видати опублікувати публікація;drucken veröffentlichen;publier imprimer publication;出版 发表;出版 発行 掲載;출판 발행
translate translation;перевод перевести переводить;переклад перекласти;übersetzen übersetzung übersetzt;traduire traduction;翻译;翻訳;번역
sign signature;подписать подпись знак подписывать;підписати підпис знак;unterschreiben unterzeichnen unterschrift zeichen unterschrieben unterzeichnet;signer signature signe;签字 签署 标志;署名 調印 サイン;서명 조인
call;звать называть призыв позвонить называться;звати називати заклик подзвонити;rufen nennen anrufen rief gerufen genannt;appeler appel;叫 称 打电话;呼ぶ 電話;부르다 전화
name;имя название назвать фамилия;ім'я назва назвати прізвище;name nennen genannt;nom nommer;名字 名称 姓名;名前 名 名称;이름 명칭 성명
mean meaning;значить значение означать смысл;значення означати зміст;bedeuten bedeutung meinen sinn;signifier sens signification;意思 意味 意义;意味;의미 뜻
eat ate;есть кушать поесть ел;їсти з'їсти;essen aß gegessen;manger;吃;食べる;먹다
drink drank;пить выпить напиток;пити випити напій;trinken trank getränk;boire boisson;喝 饮料;飲む 飲み物;마시다 음료
sleep slept;спать сон;спати сон;schlafen schlief schlaf;dormir sommeil;睡觉 睡;眠る 寝る 睡眠;자다 잠
wait;ждать ожидать ожидание подождать;чекати очікувати;warten erwarten gewartet;attendre attente;等 等待;待つ;기다리다
expect;ожидать ожидаться;очікувати;erwarten;attendre prévoir;期待 预期;期待 予想;기대 예상
meet met;встретить встретиться встречать;зустріти зустрітися;treffen traf getroffen;rencontrer;见面 会见;会う 出会う;만나다 만났다
invite invitation;пригласить приглашение;запросити запрошення;einladen einladung eingeladen;inviter invitation;邀请;招待 招く;초대 초청
thank thanks gratitude;спасибо благодарить благодарность;дякую дякувати подяка;danken danke dank;merci remercier;谢谢 感谢;感謝 ありがとう;감사 고맙다
love like;любить любовь нравиться;любити кохання любов подобатися;lieben liebe mögen;aimer amour;爱 喜欢;愛 好き 愛する;사랑 좋아하다
hate hatred;ненавидеть ненависть;ненавидіти ненависть;hassen hass;haïr haine;恨 憎恨;憎む 憎しみ;미워하다 증오
fear afraid;бояться страх боязнь;боятися страх;fürchten angst furcht;craindre peur crainte;害怕 恐惧;恐れる 恐怖 怖い;두려워하다 공포 무섭다
laugh smile;смеяться смех улыбка улыбаться;сміятися сміх усмішка;lachen lächeln;rire sourire;笑 微笑;笑う 微笑;웃다 웃음
cry weep;плакать кричать крик;плакати кричати;weinen schreien;pleurer crier cri;哭 喊;泣く 叫ぶ;울다 외치다
sing song;петь песня;співати пісня;singen lied;chanter chanson;唱 歌曲;歌う 歌;노래
hit beat;бить ударить удар;бити вдарити удар;schlagen schlug;frapper battre;打 击;打つ 叩く;때리다 치다
break broke broken;сломать разбить нарушить;зламати розбити порушити;brechen brach zerbrechen gebrochen;casser rompre briser;打破 坏;壊す 破る;깨다 부수다
violate violation;нарушить нарушение;порушити порушення;verletzen verstoß verletzung;violer violation;违反 侵犯;違反 侵害;위반 침해
cut;резать сократить порез;різати скоротити;schneiden kürzen;couper;切 削减;切る 削減;자르다 삭감
throw threw;бросить бросать;кинути кидати;werfen warf;jeter lancer;扔 投;投げる;던지다
catch caught;поймать ловить;спіймати ловити;fangen fing;attraper saisir;抓 捉;捕まえる;잡다
capture seize;захватить захват взять;захопити захоплення;ergreifen erobern einnehmen;saisir capturer prise;夺取 占领;占領 捕獲;점령 탈취
cross crossing;пересечь крест переход;перетнути хрест перехід;überqueren kreuz;traverser croix;越过 穿过 十字;渡る 越える 十字;건너다 십자
pass;пройти проходить передать прошел;пройти проходити передати;passieren vergehen;passer;经过 通过;通る 過ぎる 渡す;지나다 통과
transfer hand-over;передать передача передавать;передати передача;übergeben übertragen;transférer remettre;转交 移交;移転 渡す;넘기다 이전 전달
exchange;обмен обменяться;обмін обмінятися;austausch tauschen ausgetauscht;échange échanger;交换 交流;交換 交流;교환 교류
share;делиться доля поделиться акция;ділитися частка;teilen aktie anteil;partager action part;分享 股份;共有 分かち合う 株;공유 나누다
join;присоединиться вступить;приєднатися вступити;beitreten anschließen;rejoindre adhérer;加入 参加;加わる 参加 加盟;가입 참가
participate participation participant;участвовать участие участник;брати участь участник учасник;teilnehmen teilnahme teilnehmer;participer participation;参加;参加;참가 참여
act action activity;действие действовать деятельность;дія діяти діяльність;handeln handlung tätigkeit aktion;agir action activité;行动 活动;行動 活動;행동 활동
influence affect effect;влияние повлиять влиять эффект;вплив вплинути впливати ефект;einfluss wirkung beeinflussen;influence effet affecter;影响 效果;影響 効果;영향 효과
solve solution;решить решение;вирішити розв'язати рішення;lösen lösung;résoudre solution;解决;解決;해결
choose chose choice;выбор выбрать выбирать;вибір вибрати обрати;wählen auswahl wahl;choisir choix;选择;選ぶ 選択;선택 고르다
appoint appointment;назначить назначение;призначити призначення;ernennen ernennung ernannt;nommer nomination;任命;任命;임명
resign dismissal dismiss;отставка уволить увольнение;відставка звільнити;rücktritt entlassen zurücktreten;démission démissionner licencier;辞职 解除;辞任 解任;사임 해임
replace;заменить замена;замінити заміна;ersetzen ersatz;remplacer remplacement;代替 取代;代わる 置き換える 交代;교체 대체
confirm;подтвердить подтверждение;підтвердити підтвердження;bestätigen bestätigung;confirmer confirmation;确认 证实;確認;확인
deny;отрицать опровергнуть;заперечувати спростувати;leugnen bestreiten dementieren;nier démentir;否认;否定 否認;부인 부정
prove proof evidence;доказать доказательство;довести доказ;beweisen beweis;prouver preuve;证明 证据;証明 証拠;증명 증거
recognise recognize recognition;признать признание признавать;визнати визнання;anerkennen anerkennung erkennen;reconnaître reconnaissance;承认;認める 承認;인정 승인
admit;признать признаться допустить;визнати допустити;zugeben einräumen;admettre avouer;承认;認める;인정 시인
approve approval;одобрить одобрение утвердить;схвалити схвалення затвердити;billigen genehmigen;approuver approbation;批准 赞成;承認 賛成;승인 찬성
condemn criticise criticism;осудить критика критиковать осуждать;засудити критика критикувати;verurteilen kritik kritisieren;condamner critique critiquer;谴责 批评;非難 批判;비난 비판 규탄
praise;хвалить похвала;хвалити похвала;loben lob;louer éloge;表扬 称赞;称賛 褒める;칭찬
hide hid secret;скрыть скрывать тайна секрет;приховати таємниця секрет;verstecken verbergen geheimnis;cacher secret;隐藏 秘密;隠す 秘密;숨기다 비밀
discover discovery;открыть открытие обнаружить;відкрити відкриття виявити;entdecken entdeckung;découvrir découverte;发现;発見;발견
invent invention;изобретение изобрести;винахід винайти;erfinden erfindung;inventer invention;发明;発明;발명
measure;измерить измерять;виміряти вимірювати;messen;mesurer;测量;測る 測定;측정 재다
count calculate;считать подсчитать рассчитать;рахувати підрахувати;zählen rechnen berechnen;compter calculer;计算 数;数える 計算;계산 세다
add addition;добавить дополнение;додати доповнення;hinzufügen zusatz;ajouter addition;增加 添加 补充;加える 追加;추가 더하다
remove delete;удалить убрать снять;видалити прибрати зняти;entfernen löschen;enlever supprimer retirer;删除 除去;除去 取り除く 削除;제거 삭제
prefer;предпочитать предпочесть;віддавати перевагу;bevorzugen;préférer;偏爱 宁愿;好む;선호
treat treatment;лечение лечить обращаться;лікування лікувати;behandeln behandlung;traiter traitement;治疗 对待;治療 扱う;치료 대우
suffer;страдать пострадать;страждати постраждати;leiden litt;souffrir;遭受 受苦;苦しむ 被る;고통 겪다
survive;выжить пережить;вижити пережити;überleben;survivre;幸存 生存;生き残る 生存;생존 살아남다
`;
