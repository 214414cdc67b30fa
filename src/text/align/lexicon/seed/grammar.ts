// Words that bind a sentence: negation, questions, time and cause, quantity, pronouns. Our own work, written down from general knowledge of the languages.

/** One meaning a line, in the languages of `columns`; words of one language apart by spaces. */
export const grammar = `
not;не;не;nicht;pas ne;不 没 没有;ない ず ぬ;않다 않는 않았다 아니다 아닌 안 않은 않을 못하다
no;нет ни никакой нету;немає ні жодний ніякий;kein keine keinen keiner nein;aucun aucune non;没有 无 不是;ない なし いいえ;없다 없는 없이 아니
without;без;без;ohne;sans;没有 无 不;なし なく 無し;없이 없는
nobody none;никто никого никому;ніхто нікого;niemand niemanden;personne nul;没人 无人;誰も;아무도
nothing;ничто ничего;ніщо нічого;nichts;rien;什么 没有 无;何も;아무것도
never;никогда;ніколи;nie niemals;jamais;从不 从未 从来;決して 一度;결코 절대
nowhere;нигде никуда;ніде нікуди;nirgends;nulle part;无处;どこにも;아무데도
neither nor;ни;ні ані;weder noch;ni;既不 也不;どちら;어느
and;и а;і й та;und;et;和 与 及 并 以及;と そして 及び また;와 과 및 그리고
or;или либо;або чи;oder;ou;或 或者 还是;または あるいは 又は;또는 혹은
but however;но однако зато;але однак проте;aber jedoch sondern doch;mais cependant pourtant toutefois;但 但是 然而 不过;しかし だが ただし が;그러나 하지만 그런데
who;кто кого кому кем;хто кого кому ким;wer wen wem;qui;谁;誰 だれ;누구 누가
what;что чего чему чем какой;що чого чому чим який;was welcher;que quoi quel quelle;什么 何 啥;何 なに;무엇 무슨 뭐
which;который какой;який котрий;welche welcher welches die der;lequel laquelle lesquels quel;哪 哪个;どの どれ;어느 어떤
that;что чтобы тот;що щоб той;dass daß jener das;que cela;那 那个;こと その あの;그 저 것
this these;этот эта это эти этого этой этих;цей ця це ці цього цієї цих;dieser diese dieses;ce cette ces cet ceci;这 这个 这些 此 本;この これ これら;이 이것 이번
those;те тех;ті тих;jene jenen;ceux celles;那些;それら あれら;그것들
where;где куда откуда;де куди звідки;wo wohin woher;où;哪里 何处 哪儿;どこ;어디
when;когда;коли;wann als wenn;quand lorsque;什么时候 何时 当 时;いつ とき 時;언제 때
why;почему зачем отчего;чому навіщо;warum weshalb;pourquoi;为什么 为何;なぜ どうして;왜
how;как каким;як яким;wie;comment comme;怎么 怎样 如何;どう どのように いかに;어떻게 얼마나
if;если ли;якщо чи коли;wenn falls ob;si;如果 若 假如 要是;もし 場合 なら;만약 만일 면
whether;ли;чи;ob;si;是否;どうか;여부
because;потому поскольку;тому бо оскільки;weil denn da;parce car puisque;因为 由于;なぜなら から ため;왜냐하면 때문
therefore thus;поэтому следовательно итак;тому отже;daher deshalb deswegen also darum;donc ainsi;因此 所以 于是 因而;したがって そのため 従って よって;따라서 그러므로 그래서
although though despite;хотя несмотря;хоча незважаючи попри;obwohl trotz obgleich;bien quoique malgré;虽然 尽管;にもかかわらず けれども;비록 불구하고 지만
before;до перед прежде раньше;до перед раніше;vor bevor ehe;avant devant;之前 以前 前;前 まえ 以前;전 앞 이전
after;после затем через спустя;після потім через;nach nachdem;après;之后 以后 后;後 あと のち;후 뒤 이후
then;тогда затем потом;тоді потім;dann damals;alors puis ensuite;然后 当时 那时 接着;それから 当時 その後 次に;그때 그러면 다음
while during;пока время течение;поки час протягом;während;pendant durant;期间 在;間 中;동안 중
until;пока;доки поки;bis;jusque jusqu;直到 到 至;まで;까지
since from;с из от;з із від;seit von aus ab;depuis de dès;从 自 自从;から 以来;부터 에서 이후
to into;в к на до;в у до на;zu in nach;à vers dans;到 向 往 入;へ に;에 으로 에게
in;в внутри;в у всередині;in im;dans en;在 里 内;で に 中;에서 안 내
on;на;на;auf an am;sur;在 上;上;위 에
at;в у при;в у при біля;bei an um;à chez;在 于;で に;에
with;с со вместе;з із разом;mit samt;avec;与 同 跟 和;と 共に;와 함께 과
for;для за;для за;für;pour;为 为了;ため;위하여 위해 위한
by;от посредством по;від;durch von;par;被 由;によって;의해 의하여
of;из о;з про;von;de des du;的 之;の;의
about;о об про около;про близько;über etwa ungefähr;sur environ;关于 大约;について 約;대하여 대해 약 관하여
between among;между среди;між серед;zwischen unter;entre parmi;之间 中间;間;사이 간
over above;над выше свыше;над вище понад;über oberhalb;dessus;上 以上 超过;上 以上;위 이상
under below;под ниже;під нижче;unter unterhalb;sous dessous;下 以下;下 以下;아래 이하
through;через сквозь;через крізь;durch;travers par;通过 经过;通じて 通して 通り;통하여 통해
against;против;проти;gegen wider;contre;反对 对;反対 対;반대 대항 맞서
near beside;около возле рядом близ;біля поруч поблизу;neben nahe;près auprès;附近 旁边 近;近く そば;근처 옆 가까이
behind;за позади;за позаду;hinter;derrière;后面 背后;後ろ 背後;뒤
except besides;кроме исключением;крім окрім;außer ausgenommen;sauf excepté outre;除了 除 以外;除く 以外 除いて;제외 외에
instead;вместо;замість;statt anstatt;lieu;代替 而不是;代わり;대신
according;согласно соответствие по;згідно відповідно за;gemäß laut;selon;根据 按照 据;よると によれば;따르면 따라 의하면
already;уже;вже;schon bereits;déjà;已经 已;すでに もう 既に;이미 벌써
still yet;еще пока;ще досі;noch immer;encore toujours;还 仍 仍然 尚;まだ なお;아직 여전히
again;снова опять вновь;знову;wieder nochmals erneut;encore nouveau;又 再 再次;再び また;다시 또
only;только лишь единственный;тільки лише єдиний;nur einzig erst allein;seulement seul ne;只 仅 只有 仅仅;だけ のみ ただ;만 오직 다만 뿐
also too;также тоже;також теж;auch ebenfalls;aussi également;也 亦;も また;도 또한 역시
even;даже;навіть;sogar selbst;même;甚至 连;さえ すら;심지어 조차
very;очень весьма;дуже вельми;sehr;très fort;很 非常 十分;とても 非常 大変 極めて;매우 아주 몹시
too;слишком;занадто надто;zu;trop;太 过于;すぎ あまり;너무
more;больше более;більше більш;mehr;plus davantage;更 更多 多;もっと より 更に;더 더욱
most;наиболее самый большинство;найбільш більшість;meist meisten;plupart;最 大多数;最も 大部分;가장 대부분
less;меньше менее;менше менш;weniger;moins;更少 少;少ない;덜 적게
much many;много многие многих;багато;viel viele;beaucoup nombreux;多 许多 很多;多く 多い たくさん;많다 많은 많이
few little;мало немного немногие;мало небагато;wenig wenige;peu;少 几个 少数;少し 少ない わずか;적다 적은 조금
several some;несколько некоторые некоторый;кілька декілька деякі;einige mehrere manche;plusieurs quelques certains;几 一些 若干;いくつか 数 幾つか 一部;몇 여러 일부
any;любой какой-либо всякий;будь-який якийсь;irgendein jeglicher;quelconque tout;任何;いかなる どんな;어떤 임의
all;все весь вся всё всех всего всей;всі увесь весь вся все всіх;alle alles ganz;tout tous toute toutes;所有 全部 一切 都 全;すべて 全て 全 みな;모두 모든 전체 다 전
each every;каждый;кожний кожен;jeder jede jedes;chaque chacun;每 每个 各;各 毎 それぞれ;각 매 마다 각각
both;оба обе;обидва обидві;beide;deux;双方 两者 都;両 両方 双方;양 둘
other another;другой иной другие;інший інші;andere anderer;autre autres;其他 另 别的 另外;他 別 ほか;다른 타 기타
same;тот же самый одинаковый;той самий однаковий;gleich derselbe dieselbe;même;同 相同 同样;同じ 同;같다 같은 동일
such;такой;такий;solch solche;tel telle;这样 这种 如此;このような そのような;이런 그런 이러한
own;свой собственный;свій власний;eigen eigene;propre;自己 自己的;自分 自身;자기 자신
self himself itself;сам себя себе самого;сам себе собі;selbst sich;même lui-même;自己 本身;自身 自ら;스스로 자신 자체
here;здесь тут сюда;тут сюди;hier her;ici;这里 此处;ここ;여기
there;там туда;там туди;dort da;là;那里 那儿;そこ あそこ;거기 저기
always;всегда постоянно;завжди;immer stets;toujours;总是 始终 一直;常に いつも;항상 언제나 늘
often;часто;часто;oft häufig;souvent;常常 经常 往往;しばしば よく;자주 종종
sometimes;иногда порой;іноді інколи;manchmal;parfois;有时;時々 時に;때때로 가끔
perhaps maybe;возможно может наверное;можливо мабуть;vielleicht;peut-être;也许 可能 或许;おそらく 多分 かもしれない;아마 어쩌면
almost;почти;майже;fast beinahe;presque;几乎 差不多;ほとんど ほぼ;거의
together;вместе совместно;разом спільно;zusammen gemeinsam;ensemble;一起 共同;一緒 共に;함께 같이
i me my mine;я меня мне мной мой моя мое мои;я мене мені мною мій моя моє мої;ich mich mir mein meine;je moi mon ma mes me;我 我的;私 僕 我;나 내 저 제 나의
you your;ты тебя тебе вы вас вам вами твой ваш ваша;ти тебе тобі ви вас вам вами твій ваш;du dich dir sie ihnen ihr euer dein;tu toi vous votre vos ton;你 您 你们;あなた 君;너 당신 여러분
he him his;он его ему им нем него;він його йому ним;er ihn ihm sein seine;il lui son sa ses;他 他的;彼;그 그는 그의
she her hers;она ее ей ею ней нее;вона її їй нею;sie ihr ihre;elle sa son;她;彼女;그녀
it its;оно его это;воно його це;es sein;il cela son ce;它;それ;그것
we us our;мы нас нам нами наш наша наше наши;ми нас нам нами наш наша наші;wir uns unser unsere;nous notre nos;我们 咱们;我々 私たち われわれ;우리 우리의
they them their;они их им ими них ним;вони їх їм ними їхній;sie ihnen ihr ihre;ils elles leur leurs eux;他们 她们 它们;彼ら;그들 그들의
is are am be been;быть есть является являются;бути є;sein ist sind bin;être est sont suis été;是 为;である です だ ある;이다 있다 입니다
was were been;был была было были;був була було були;war waren gewesen wurde;était étaient fut furent été;是 曾;だった でした あった;였다 이었다 있었다
will shall;будет будут буду будем;буде будуть буду;wird werden werde;sera seront va;将 会 要;だろう でしょう;것이다 겠다
have has had;иметь имеет имел есть имеют;мати має мав;haben hat hatte;avoir a ont avait eu;有 拥有;持つ 有する ある;가지다 있다 갖다 가진
do does did done;делать сделать сделал делает;робити зробити зробив;tun tat getan machen gemacht tut;faire fait fit;做 干 办;する した 行う;하다 했다 한다
can could able;мочь может могут смочь мог могли сможет;могти може можуть зміг зможе;können kann konnte könnte;pouvoir peut peuvent pouvait pu pourra;能 可以 能够;できる できた 可能;수 가능
must;должен должна должны надо нужно следует;повинен повинні треба мусити;müssen muss muß musste;devoir doit doivent dû devra;必须 应 得;べき ならない 必要;야 해야 반드시
should ought;следует должен стоит;слід варто;sollen soll sollte;devrait devrions;应该 应当 该;べき;해야 마땅
may might;может можно;може можна;dürfen darf mag;peut puisse;可以 可能;よい かもしれない;도 수
would;бы;би б;würde würden;serait;会 将;だろう;것이다
impossible;невозможно нельзя невозможный;неможливо не можна неможливий;unmöglich;impossible;不可能 不能;不可能;불가능
possible;возможно можно возможный;можливо можна можливий;möglich;possible;可能;可能;가능 가능한
necessary need;необходимо нужно надо нужный необходимый;необхідно потрібно треба необхідний;nötig notwendig brauchen;nécessaire besoin falloir;必要 需要 必须;必要;필요 필요한 필요하다
yes;да;так;ja;oui;是 对;はい;예 네
than;чем нежели;ніж;als;que;比 于;より;보다
as like;как;як;wie als;comme;像 如 作为;ように として;처럼 같이 로서
now;теперь сейчас ныне;тепер зараз нині;jetzt nun;maintenant désormais;现在 如今;今 現在;지금 이제 현재
soon;скоро вскоре;скоро незабаром;bald;bientôt;不久 很快 即将;間もなく すぐ;곧 머지않아
immediately;немедленно сразу тотчас;негайно одразу;sofort unverzüglich gleich;immédiatement aussitôt;立即 立刻 马上;直ちに すぐ 即時;즉시 곧바로
recently;недавно;нещодавно недавно;kürzlich neulich;récemment;最近 近来;最近;최근
quickly fast quick;быстро быстрый скоро;швидко швидкий;schnell rasch;vite rapide rapidement;快 迅速;速い 早く 急速;빠르다 빨리 급속
slowly slow;медленно медленный;повільно повільний;langsam;lent lentement;慢 缓慢;遅い ゆっくり;느리다 천천히
especially;особенно;особливо;besonders insbesondere;surtout particulièrement notamment;特别 尤其;特に;특히
generally usual usually;обычно вообще обычный;зазвичай взагалі звичайний;gewöhnlich allgemein üblich;généralement habituel;一般 通常;一般 通常 普通;일반 보통 대체로
really indeed;действительно на самом деле;дійсно справді;wirklich tatsächlich;vraiment effectivement;确实 真的 的确;本当 実際 確か;정말 실제 진짜
exactly;точно именно ровно;точно саме рівно;genau exakt;exactement précisément;正是 恰好 准确;正確 ちょうど;정확 바로
enough sufficient;достаточно достаточный хватать;досить достатньо;genug genügend ausreichend;assez suffisant;足够 够;十分 足りる;충분 충분히
otherwise;иначе;інакше;sonst andernfalls;sinon autrement;否则;さもなければ;그렇지 않으면
besides moreover furthermore;кроме того притом;крім того притому;außerdem ferner überdies;outre plus;此外 而且 并且;さらに その上;게다가 더구나
for example;например пример;наприклад приклад;beispiel beispielsweise;exemple;例如 比如 例子;例えば 例;예 예를 보기
etc;т п др;тощо;usw;etc;等 等等;など 等;등
`;
