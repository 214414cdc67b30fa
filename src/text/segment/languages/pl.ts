// Polish: abbreviations of office prose, and how its sentences begin; «dr», «nr» and other words without a period are no matter.
import type { LanguageRules } from '../rules.ts';

export const polish: LanguageRules = {
  never: `
    np tzn tj tzw m.in ds dot wg por zob ob ul al pl os św tow tt ob.ob gen płk ppłk mjr kpt por.mar adm marsz inż doc prof mgr
    dyr min amb kons sekr przew wiceprzew zast kier nacz red oprac tłum przyp rozdz ok im pow gm woj wojew dep wydz
    prok sędz ks bp abp hr dot pt ros niem franc ang radz chiń kor jap czes węg rum bułg lit ukr zag wewn pol ekon
    p pp ps t s z w
  `,
  number: `nr nry poz rys tab zesz vol art ust pkt par k ss str sygn zesp`,
  unit: `r rr w ww godz min sek km m cm kg t q zł gr tys mln mld szt egz proc ub br bm bież n.e p.n.e`,
  ends: `itd itp in i.in n nn`,
  rarely: `Sp z.o.o S.A U.S.A jr sr stycz lut kwiet czerw lip sierp wrzes paźdz listop grudz`,
  starters: `
    Ten Ta To Ci Te On Ona Ono Oni One Ja My Wy Pan Pani Panowie W We Na Po Przy Z Ze Do Od Za Pod Nad Przed Między Przez Bez Dla
    O U Ku Jego Jej Ich Nasz Nasza Nasze Mój Moja Swój Tego Tej Tych Tym Jednak Lecz Ale A I Oraz Albo Lub Więc Zatem Także
    Również Też Tak Takie Taki Taka Jeśli Jeżeli Gdy Gdyby Kiedy Jak Jaki Jaka Jakie Co Czy Żeby Aby Kto Gdzie Dlaczego Bo
    Ponieważ Wszystko Wszyscy Każdy Dziś Dzisiaj Wczoraj Jutro Tu Tutaj Tam Teraz Potem Następnie Później Dlatego Razem Mimo Nie
    Ani Nic Nikt Nigdy Zgodnie Dopóki Już Jeszcze Tylko Nawet Proszę Prosimy Należy Trzeba Uważam Sądzę Niektórzy Wielu Jeden
    Jedna Dwa Trzy Dwaj Pierwszy Druga Drugi Trzeci Według Podczas Obecnie Został Została
  `,
  months: `
    styczeń stycznia styczniu luty lutego lutym marzec marca marcu kwiecień kwietnia kwietniu maj maja maju czerwiec czerwca
    czerwcu lipiec lipca lipcu sierpień sierpnia sierpniu wrzesień września wrześniu październik października październiku
    listopad listopada listopadzie grudzień grudnia grudniu
  `,
  dateWords: `w we na od do po około przed rano wieczorem nocy dnia dniu roku rok lat latach wieku początku końcu połowie godzinie r w`,
  clauseWords: `że gdy kiedy gdzie jak jeśli jeżeli żeby aby bo ponieważ który która które którzy`,
};
