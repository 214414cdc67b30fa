// What general prose needs besides: small adverbs, and the nouns and verbs of reports. Our own work, written down from general knowledge of the languages.

/** One meaning a line, in the languages of `columns`; words of one language apart by spaces. */
export const prose = `
so thus;так таким;так таким;so;ainsi si;这样 那么 如此;そう;그렇게 그래서
well;ну хорошо;ну добре;nun gut wohl;eh bien;好 嗯;さて まあ;글쎄 잘
just;просто только;просто щойно;gerade eben nur;juste simplement;刚 刚刚 只是;ちょうど ただ;방금 바로 그저
behold;вот;ось;hier siehe;voici voilà;这就是;ここ ほら;여기 바로
precisely very;же именно;ж саме;eben gerade;même justement;就 正是;まさに;바로
up;вверх наверх;вгору вверх;hinauf auf oben;haut;向上 上;上 上へ;위로
down;вниз;вниз донизу;hinunter herab unten;bas;向下 下;下 下へ;아래로
out;из наружу;з назовні;aus hinaus heraus;hors dehors;出 外;外へ 出る;밖으로
off away;прочь далеко;геть;weg fort ab;loin;离开 走;離れて 去って;멀리
along;вдоль по;вздовж уздовж;entlang längs;long;沿着 沿;沿って;따라
around;вокруг около;навколо довкола;herum rund um;autour environ;周围 围绕;周り 周囲;주위 둘레
towards toward;к навстречу;до назустріч;gegen zu entgegen;vers envers;朝 向;向かって へ;향하여
beyond;за пределами;за межами;jenseits darüber;delà;超出;越えて;너머
within;внутри пределах;межах протягом;innerhalb binnen;dans dedans;之内 内;以内 内;이내 안에
undoubtedly;несомненно безусловно;безсумнівно безперечно;zweifellos sicherlich;assurément;无疑 毫无疑问;疑いなく 間違いなく;의심없이
firstly;прежде сначала сперва;спочатку насамперед;zuerst zunächst;abord;首先 起初;まず 最初に;우선 먼저
finally;наконец;нарешті врешті;endlich schließlich;enfin finalement;终于 最后;ついに 最後に;마침내 드디어
suddenly;вдруг внезапно неожиданно;раптом несподівано;plötzlich;soudain subitement;突然;突然 急に;갑자기
gradually;постепенно;поступово;allmählich schrittweise;peu graduellement;逐渐 逐步;徐々に 次第に;점차 점점
constantly;непрерывно постоянно;безперервно;dauernd ständig;constamment;不断;絶えず;끊임없이
currently;настоящее время;даний наразі;derzeit momentan gegenwärtig;actuellement;目前;現在;현재
earlier;ранее раньше;раніше;früher zuvor vorher;auparavant plus-tôt;早先 此前;以前 先に;앞서 일찍
later;позже позднее впоследствии;пізніше згодом;später nachher;plus-tard ultérieurement;后来 以后;後に 後で;나중에 후에
approximately;примерно приблизительно;приблизно орієнтовно;ungefähr circa rund;approximativement environ;大约 左右;およそ 約;약 대략
completely;совершенно полностью целиком;цілком повністю;völlig vollkommen gänzlich;complètement entièrement;完全;完全に 全く;완전히
mainly;преимущественно главным;переважно головним;vorwiegend hauptsächlich;principalement surtout;主要;主に;주로
directly;непосредственно напрямую;безпосередньо напряму;direkt unmittelbar;directement;直接;直接;직접
officially;официально;офіційно;offiziell amtlich;officiellement;正式;公式に 正式;공식적으로
apparently;видимо очевидно;мабуть очевидно;anscheinend offenbar;apparemment;显然 似乎;明らかに どうやら;아마 보건대
unfortunately;сожалению увы;жаль;leider;malheureusement;不幸 可惜 遗憾;残念 残念ながら;유감스럽게 안타깝게
regardless independently;независимо;незалежно;unabhängig ungeachtet;indépendamment;不管 无论;関係なく;관계없이 상관없이
relatively;относительно сравнительно;відносно порівняно;relativ verhältnismäßig;relativement;相对 比较;比較的;비교적
case;случай;випадок;fall;cas;情况 案例 场合;場合 例;경우 사례
view sight;вид зрелище взгляд;вид краєвид погляд;sicht anblick aussicht;vue aspect;景色 视野;眺め 視界;전망 시야
provide;обеспечить обеспечивать предоставить;забезпечити надати;bieten versorgen bereitstellen;fournir offrir;提供;提供 与える;제공 마련
layer;слой;шар;schicht;couche;层;層;층
block;блок;блок;block einheit;bloc;块 集团;ブロック 塊;블록
effective efficiency;эффективный эффективность;ефективний ефективність;wirksam effektiv effizienz;efficace efficacité;有效 效率;有効 効率;효과적 능률
recommend recommendation;рекомендовать рекомендация;рекомендувати рекомендація;empfehlen empfehlung;recommander recommandation;推荐 建议;推薦 勧める;추천 권고
comfort comfortable convenient;удобный комфорт удобство;зручний комфорт;bequem komfort;confort confortable commode;舒适 方便;快適 便利;편안 편리
download load;скачать загрузить загрузка;завантажити завантаження;herunterladen laden;télécharger charger;下载;ダウンロード;내려받기
mobile;мобильный;мобільний;mobil;mobile portable;移动 手机;携帯 移動;이동 휴대
application app;приложение применение заявка;застосунок додаток заява;anwendung antrag;application demande;应用 申请;応用 申請 アプリ;응용 신청
infection infect;инфекция заражение заразиться;інфекція зараження;infektion anstecken;infection infecter;感染;感染;감염
dose;доза;доза;dosis;dose;剂量;用量;용량 복용량
immunity immune;иммунитет иммунный;імунітет імунний;immunität immun;immunité immunitaire;免疫;免疫;면역
pocket;карман;кишеня;tasche;poche;口袋;ポケット;주머니
cover;чехол обложка;чохол обкладинка;hülle bezug;housse couverture;套子 封套;カバー 覆い;덮개
version variant;версия вариант;версія варіант;version variante;version variante;版本 变体;版 変種;판 변종
amount volume;объем;обсяг об'єм;umfang volumen;volume;容量 体积 规模;量 容量;용적 규모
payment fee;платеж взнос;платіж внесок;zahlung gebühr;paiement frais;付款 费;支払 料金;납부 요금
delay;задержка отсрочка отложить;затримка відстрочка;verzögerung verspätung;retard délai;延迟 推迟;遅延 延期;지연 연기
transition;переход переходный;перехід перехідний;übergang;transition passage;过渡;移行 過渡;이행 과도
invasion invade;вторжение вторгнуться;вторгнення;einmarsch invasion überfall;invasion envahir;入侵;侵攻 侵入;침입 침공
chancellor;канцлер;канцлер;kanzler bundeskanzler;chancelier;总理;首相 宰相;수상 총리
senate senator;сенат сенатор;сенат сенатор;senat senator;sénat sénateur;参议院 参议员;上院;상원
coalition;коалиция;коаліція;koalition;coalition;联盟 联合政府;連立 連合;련합 연립
faction;фракция;фракція;fraktion;fraction groupe;派 派系;派閥;종파 파벌
plenum plenary;пленум пленарный;пленум пленарний;plenum;plénum plénière;全会;総会 全体会議;전원회의
politburo;политбюро;політбюро;politbüro;politburo;政治局;政治局;정치국
marxism leninism;марксизм ленинизм;марксизм ленінізм;marxismus leninismus;marxisme léninisme;马克思主义 列宁主义;マルクス主義 レーニン主義;맑스주의 레닌주의
capitalism capitalist;капитализм капиталистический;капіталізм капіталістичний;kapitalismus kapitalistisch;capitalisme capitaliste;资本主义;資本主義;자본주의
fascism fascist;фашизм фашист фашистский;фашизм фашист;faschismus faschist;fascisme fasciste;法西斯;ファシズム ファシスト;파시즘 파쇼
reactionary;реакционный реакция;реакційний реакція;reaktionär reaktion;réactionnaire réaction;反动 反应;反動 反応;반동 반응
masses mass;масса массовый;маса масовий;masse massen;masse;群众 大量;大衆 大量;군중 대중 대량
puppet;марионетка марионеточный кукла;маріонетка лялька;marionette puppe;marionnette fantoche;傀儡 木偶;傀儡 人形;괴뢰 인형
tension tense;напряженность напряженный;напруженість напружений;spannung gespannt;tension tendu;紧张;緊張;긴장
unrest disorder;беспорядки волнения;заворушення безлад;unruhen unordnung;troubles désordre;骚乱 混乱;騒乱 混乱;소란 혼란
restoration restore;восстановление восстановить;відновлення відновити;wiederherstellung wiederaufbau;rétablissement restaurer;恢复 重建;復旧 回復;복구 회복
landing land;высадка десант посадка;висадка десант посадка;landung landen;débarquement atterrissage;登陆 着陆;上陸 着陸;상륙 착륙
crew;экипаж;екіпаж;besatzung mannschaft;équipage;机组 船员;乗組員;승무원
airforce;воздушный;повітряний;luftwaffe luft;aérien;空军 空中;空軍 航空;공군 항공
minefield mine;мина;міна;mine;mine;地雷 水雷;地雷 機雷;지뢰 기뢰
conscript;призыв служба;призов служба;wehrdienst einberufung;conscription service;征兵 兵役;徴兵 兵役;징병 병역
withdraw cancel annul;отменить отмена аннулировать;скасувати скасування;aufheben absagen annullieren;annuler abolir;取消 废除;取り消す 廃止;취소 폐지
register registration;регистрация зарегистрировать;реєстрація зареєструвати;registrierung anmelden;enregistrement inscrire;登记 注册;登録;등록
deadline expire;истечь истечение;закінчитися спливти;ablaufen;expirer;到期;満了 期限切れ;만료
headquarters residence;резиденция;резиденція;residenz sitz;résidence;官邸 住所;公邸 居住;관저 거주
reception receive;прием принять;прийом прийняти;empfang empfangen;réception accueil;招待会 接待;接見 レセプション;접견 연회
dinner banquet;банкет;бенкет банкет;bankett;banquet;宴会;宴会;연회
instruct assign;поручить поручение;доручити доручення;beauftragen auftrag;charger mission;委托 指派;委任 任務;위임 지시
mission;миссия;місія;mission;mission;使命 代表团;使命 任務;사명 임무
report dispatch;донесение депеша;донесення депеша;depesche;dépêche;急件;急報;급보
forward transmit;переслать передать;переслати передати;übermitteln weiterleiten;transmettre;转达 转发;伝達 転送;전달 회송
clarify;уточнить выяснить;уточнити з'ясувати;klären präzisieren;clarifier préciser;澄清;明らかにする;밝히다 해명
assess estimate;оценка оценить;оцінка оцінити;schätzen einschätzung bewertung;évaluer estimation;评估 估计;評価 見積もり;평가 추산
analyse analysis analyze;анализ анализировать;аналіз аналізувати;analyse analysieren;analyse analyser;分析;分析;분석
forecast predict prediction;прогноз предсказать;прогноз передбачити;prognose vorhersage;prévision prédire;预测 预报;予測 予報;예측 예보
indicator index;показатель индекс;показник індекс;indikator index kennzahl;indicateur indice;指标 指数;指標 指数;지표 지수
exceed;превысить превышать;перевищити перевищувати;überschreiten übersteigen;dépasser excéder;超过;超える 上回る;초과 넘다
constitute;составить составлять;становити складати;betragen;constituer élever;构成 达到;構成;구성 달하다
respectively corresponding;соответственно соответствующий;відповідний відповідно;entsprechend beziehungsweise;respectivement correspondant;分别 相应;それぞれ 相応;각각 상응
`;
