// Countries, peoples, capitals, and what they are commonly called. Our own work, written down from general knowledge of the languages.

/** One meaning a line, in the languages of `columns`; words of one language apart by spaces. */
export const countries = `
russia russian;россия русский российский россиянин рф;росія російський росіянин;russland russisch russe;russie russe;俄罗斯 俄国 俄;ロシア 露;러시아 로씨야
moscow;москва московский;москва московський;moskau moskauer;moscou moscovite;莫斯科;モスクワ;모스크바
kremlin;кремль кремлевский;кремль;kreml;kremlin;克里姆林宫;クレムリン;크레믈 크렘린
petersburg leningrad;петербург ленинград;петербург ленінград;petersburg leningrad;pétersbourg léningrad;彼得堡 列宁格勒;ペテルブルク レニングラード;레닌그라드 페테르부르크
siberia;сибирь;сибір;sibirien;sibérie;西伯利亚;シベリア;시베리아
ukraine ukrainian;украина украинский украинец;україна український українець;ukraine ukrainisch ukrainer;ukraine ukrainien;乌克兰;ウクライナ;우크라이나
kyiv kiev;киев;київ;kiew kyjiw;kiev kyiv;基辅;キエフ キーウ;키이우 키예프
belarus belarusian;белоруссия беларусь белорусский;білорусь білоруський;belarus weißrussland;biélorussie;白俄罗斯;ベラルーシ;벨라루스
crimea;крым крымский;крим кримський;krim;crimée;克里米亚;クリミア;크림
poland polish;польша польский поляк;польща польський поляк;polen polnisch;pologne polonais;波兰;ポーランド;뽈스카 폴란드
warsaw;варшава;варшава;warschau;varsovie;华沙;ワルシャワ;바르샤바
germany german;германия немецкий немец германский;німеччина німецький німець;deutschland deutsch deutscher;allemagne allemand;德国 德 德意志;ドイツ;독일
berlin;берлин;берлін;berlin;berlin;柏林;ベルリン;베를린
austria austrian;австрия австрийский;австрія австрійський;österreich österreichisch;autriche autrichien;奥地利;オーストリア;오스트리아
vienna;вена венский;відень;wien wiener;vienne;维也纳;ウィーン;빈 비엔나
switzerland swiss;швейцария швейцарский;швейцарія швейцарський;schweiz schweizer;suisse;瑞士;スイス;스위스
geneva;женева;женева;genf;genève;日内瓦;ジュネーブ;제네바
france french;франция французский француз;франція французький француз;frankreich französisch franzose;france français;法国 法;フランス 仏;프랑스
paris;париж;париж;paris;paris;巴黎;パリ;파리
england english;англия английский англичанин;англія англійський;england englisch engländer;angleterre anglais;英格兰 英语 英国;イングランド 英語;영국 영어 잉글랜드
britain british;великобритания британия британский;британія британський;großbritannien britisch brite;bretagne britannique;英国 不列颠;英国 イギリス;영국 브리튼
kingdom uk;королевство великобритания;королівство британія;königreich;royaume-uni;联合王国 英国;連合王国 英国;영국 연합왕국
london;лондон лондонский;лондон;london;londres;伦敦;ロンドン;런던
scotland scottish;шотландия;шотландія;schottland;écosse;苏格兰;スコットランド;스코틀랜드
ireland irish;ирландия;ірландія;irland;irlande;爱尔兰;アイルランド;아일랜드
america american;америка американский американец;америка американський американець;amerika amerikanisch amerikaner;amérique américain;美国 美洲 美;アメリカ 米国 米;미국 아메리카 미
usa us united;сша соединенные штаты;сша сполучені штати;usa vereinigte;états-unis usa unis;美国 合众国;米国 合衆国 アメリカ;미국 미합중국
states;штаты штат;штати штат;staaten;états;州 合众国;州 合衆国;주 합중국
washington;вашингтон;вашингтон;washington;washington;华盛顿;ワシントン;워싱턴
york;йорк;йорк;york;york;纽约;ニューヨーク;뉴욕
canada canadian;канада канадский;канада канадський;kanada kanadisch;canada canadien;加拿大;カナダ;카나다 캐나다
mexico;мексика;мексика;mexiko;mexique;墨西哥;メキシコ;메히꼬 멕시코
brazil;бразилия;бразилія;brasilien;brésil;巴西;ブラジル;브라질
argentina;аргентина;аргентина;argentinien;argentine;阿根廷;アルゼンチン;아르헨티나
cuba cuban;куба кубинский;куба;kuba kubanisch;cuba cubain;古巴;キューバ;쿠바 꾸바
italy italian;италия итальянский;італія італійський;italien italienisch;italie italien;意大利;イタリア;이탈리아
rome roman;рим римский;рим римський;rom römisch;rome romain;罗马;ローマ;로마
vatican pope;ватикан папа;ватикан папа;vatikan papst;vatican pape;梵蒂冈 教皇;バチカン 教皇 法王;바티칸 교황
spain spanish;испания испанский;іспанія іспанський;spanien spanisch;espagne espagnol;西班牙;スペイン;에스빠냐 스페인
portugal;португалия;португалія;portugal;portugal;葡萄牙;ポルトガル;포르투갈
netherlands dutch holland;нидерланды голландия голландский;нідерланди голландія;niederlande niederländisch;pays-bas néerlandais hollande;荷兰;オランダ;네덜란드
belgium brussels;бельгия брюссель;бельгія брюссель;belgien brüssel;belgique bruxelles;比利时 布鲁塞尔;ベルギー ブリュッセル;벨기에 브뤼셀
denmark danish;дания датский;данія данський;dänemark dänisch;danemark danois;丹麦;デンマーク;덴마크
sweden swedish;швеция шведский;швеція шведський;schweden schwedisch;suède suédois;瑞典;スウェーデン;스웨덴
norway norwegian;норвегия норвежский;норвегія норвезький;norwegen norwegisch;norvège norvégien;挪威;ノルウェー;노르웨이
finland finnish;финляндия финский;фінляндія фінський;finnland finnisch;finlande finlandais;芬兰;フィンランド;핀란드
estonia latvia lithuania;эстония латвия литва;естонія латвія литва;estland lettland litauen;estonie lettonie lituanie;爱沙尼亚 拉脱维亚 立陶宛;エストニア ラトビア リトアニア;에스토니아 라트비아 리투아니아
czech czechoslovakia;чехия чешский чехословакия;чехія чеський чехословаччина;tschechien tschechisch tschechoslowakei;tchèque tchécoslovaquie;捷克 捷克斯洛伐克;チェコ チェコスロバキア;체코 체코슬로바키아
prague;прага пражский;прага;prag;prague;布拉格;プラハ;프라하
hungary hungarian;венгрия венгерский;угорщина угорський;ungarn ungarisch;hongrie hongrois;匈牙利;ハンガリー;웽그리아 헝가리
budapest;будапешт;будапешт;budapest;budapest;布达佩斯;ブダペスト;부다페스트
romania romanian;румыния румынский;румунія румунський;rumänien rumänisch;roumanie roumain;罗马尼亚;ルーマニア;루마니아
bulgaria bulgarian;болгария болгарский;болгарія болгарський;bulgarien bulgarisch;bulgarie bulgare;保加利亚;ブルガリア;불가리아
yugoslavia;югославия югославский;югославія;jugoslawien;yougoslavie;南斯拉夫;ユーゴスラビア;유고슬라비아
serbia serbian;сербия сербский;сербія сербський;serbien serbisch;serbie serbe;塞尔维亚;セルビア;세르비아
greece greek;греция греческий;греція грецький;griechenland griechisch;grèce grec;希腊;ギリシャ;그리스
albania;албания;албанія;albanien;albanie;阿尔巴尼亚;アルバニア;알바니아
turkey turkish;турция турецкий турок;туреччина турецький;türkei türkisch;turquie turc;土耳其;トルコ;터키 튀르키예
georgia georgian;грузия грузинский;грузія грузинський;georgien georgisch;géorgie géorgien;格鲁吉亚;グルジア ジョージア;그루지아 조지아
armenia armenian;армения армянский;вірменія вірменський;armenien armenisch;arménie arménien;亚美尼亚;アルメニア;아르메니아
azerbaijan;азербайджан;азербайджан;aserbaidschan;azerbaïdjan;阿塞拜疆;アゼルバイジャン;아제르바이잔
kazakhstan;казахстан;казахстан;kasachstan;kazakhstan;哈萨克斯坦;カザフスタン;카자흐스탄
uzbekistan;узбекистан;узбекистан;usbekistan;ouzbékistan;乌兹别克斯坦;ウズベキスタン;우즈베키스탄
mongolia mongolian;монголия монгольский;монголія монгольський;mongolei mongolisch;mongolie mongol;蒙古;モンゴル;몽골 몽고
china chinese;китай китайский китаец кнр;китай китайський китаєць;china chinesisch chinese;chine chinois;中国 中 中华;中国 中;중국 중화
beijing peking;пекин пекинский;пекін;peking;pékin;北京;北京;북경 베이징
shanghai;шанхай;шанхай;shanghai;shanghai;上海;上海;상해 상하이
manchuria;маньчжурия;маньчжурія;mandschurei;mandchourie;满洲 东北;満州;만주
taiwan formosa;тайвань формоза;тайвань;taiwan formosa;taïwan formose;台湾;台湾;대만 타이완
tibet;тибет;тибет;tibet;tibet;西藏;チベット;티베트
japan japanese;япония японский японец;японія японський японець;japan japanisch japaner;japon japonais;日本 日;日本 日;일본
tokyo;токио;токіо;tokio;tokyo;东京;東京;도쿄 동경
korea korean;корея корейский кореец кндр;корея корейський кореєць;korea koreanisch koreaner;corée coréen;朝鲜 韩国 韩;朝鮮 韓国 韓;조선 한국 코리아
pyongyang;пхеньян;пхеньян;pjöngjang;pyongyang;平壤;平壌;평양
seoul;сеул;сеул;seoul;séoul;首尔 汉城;ソウル;서울
vietnam vietnamese;вьетнам вьетнамский;в'єтнам в'єтнамський;vietnam vietnamesisch;vietnam vietnamien viêt;越南;ベトナム;월남 베트남
indochina;индокитай;індокитай;indochina;indochine;印度支那;インドシナ;인도차이나
thailand;таиланд;таїланд;thailand;thaïlande;泰国;タイ;태국 타이
philippines;филиппины;філіппіни;philippinen;philippines;菲律宾;フィリピン;필리핀
indonesia;индонезия;індонезія;indonesien;indonésie;印度尼西亚 印尼;インドネシア;인도네시아
india indian;индия индийский индиец;індія індійський;indien indisch inder;inde indien;印度;インド;인도 인디아
delhi;дели;делі;delhi;delhi;德里;デリー;델리
pakistan;пакистан;пакистан;pakistan;pakistan;巴基斯坦;パキスタン;파키스탄
afghanistan afghan;афганистан афганский;афганістан афганський;afghanistan afghanisch;afghanistan afghan;阿富汗;アフガニスタン;아프가니스탄
iran iranian persia;иран иранский персия;іран іранський персія;iran iranisch persien;iran iranien perse;伊朗 波斯;イラン ペルシャ;이란 페르시아
iraq iraqi;ирак иракский;ірак іракський;irak irakisch;irak irakien;伊拉克;イラク;이라크
syria syrian;сирия сирийский;сирія сирійський;syrien syrisch;syrie syrien;叙利亚;シリア;시리아
israel israeli;израиль израильский;ізраїль ізраїльський;israel israelisch;israël israélien;以色列;イスラエル;이스라엘
jew jewish;еврей еврейский;єврей єврейський;jude jüdisch;juif;犹太 犹太人;ユダヤ ユダヤ人;유태 유대인
jerusalem;иерусалим;єрусалим;jerusalem;jérusalem;耶路撒冷;エルサレム;예루살렘
palestine palestinian;палестина палестинский;палестина палестинський;palästina palästinensisch;palestine palestinien;巴勒斯坦;パレスチナ;팔레스티나 팔레스타인
arab arabic;араб арабский;араб арабський;arabisch araber;arabe;阿拉伯;アラブ アラビア;아랍 아라비아
egypt egyptian;египет египетский;єгипет єгипетський;ägypten ägyptisch;égypte égyptien;埃及;エジプト;애급 이집트
saudi;саудовский саудовская;саудівський саудівська;saudi saudisch;saoudite;沙特;サウジ;사우디
africa african;африка африканский;африка африканський;afrika afrikanisch;afrique africain;非洲;アフリカ;아프리카
ethiopia;эфиопия;ефіопія;äthiopien;éthiopie;埃塞俄比亚;エチオピア;에티오피아
asia asian;азия азиатский;азія азіатський;asien asiatisch;asie asiatique;亚洲 亚;アジア;아시아
europe european;европа европейский евросоюз;європа європейський євросоюз;europa europäisch;europe européen;欧洲 欧;ヨーロッパ 欧州 欧;유럽 구라파
australia australian;австралия австралийский;австралія австралійський;australien australisch;australie australien;澳大利亚;オーストラリア 豪;호주 오스트랄리아
zealand;зеландия;зеландія;neuseeland;zélande;新西兰;ニュージーランド;뉴질랜드
pacific;тихий тихоокеанский;тихий тихоокеанський;pazifik pazifisch;pacifique;太平洋;太平洋;태평양
atlantic;атлантика атлантический;атлантика атлантичний;atlantik atlantisch;atlantique;大西洋;大西洋;대서양
mediterranean;средиземный средиземное средиземноморский;середземний середземне;mittelmeer;méditerranée;地中海;地中海;지중해
baltic;балтийский балтика прибалтика;балтійський балтика;ostsee baltisch;baltique;波罗的海;バルト;발트해 발틱
alps alpine;альпы альпийский;альпи альпійський;alpen alpin;alpes alpin;阿尔卑斯;アルプス;알프스
rhine;рейн;рейн;rhein;rhin;莱茵河;ライン;라인강
danube;дунай;дунай;donau;danube;多瑙河;ドナウ;다뉴브
volga;волга;волга;wolga;volga;伏尔加河;ヴォルガ;볼가
caucasus;кавказ кавказский;кавказ;kaukasus;caucase;高加索;コーカサス;캅카스
balkan balkans;балканы балканский;балкани;balkan;balkans;巴尔干;バルカン;발칸
nations un uno;оон нации наций;оон нації націй;vereinten uno nationen;onu nations;联合国;国連 国際連合;유엔 국제연합
nato;нато;нато;nato otan;otan;北约;ナトー 北大西洋条約機構;나토
ussr soviets;ссср;срср;udssr sowjetunion;urss;苏联;ソ連;소련 쏘련
nazi hitler;нацист гитлер нацистский;нацист гітлер;nazi hitler;nazi hitler;纳粹 希特勒;ナチス ヒトラー;나치 히틀러
stalin;сталин;сталін;stalin;staline;斯大林;スターリン;스탈린 쓰딸린
lenin;ленин;ленін;lenin;lénine;列宁;レーニン;레닌
christian christ;христианин христианский христос;християнин християнський христос;christ christlich;chrétien christ;基督 基督教;キリスト;기독교 그리스도
muslim islam islamic;мусульманин ислам исламский;мусульманин іслам ісламський;muslim islam islamisch;musulman islam islamique;穆斯林 伊斯兰;イスラム ムスリム;이슬람 무슬림
catholic protestant;католик католический протестант;католик католицький протестант;katholisch protestantisch evangelisch;catholique protestant;天主教 新教;カトリック プロテスタント;천주교 가톨릭 개신교
orthodox;православный ортодоксальный;православний;orthodox;orthodoxe;东正教 正统;正教 正統;정교회
buddhist;буддизм буддийский;буддизм буддійський;buddhistisch buddhismus;bouddhiste;佛教;仏教;불교
`;
