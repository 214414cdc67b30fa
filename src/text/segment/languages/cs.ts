// Czech and Slovak: abbreviations of office prose, and how its sentences begin; a number with a period is an ordinal.
import type { LanguageRules } from '../rules.ts';

export const czech: LanguageRules = {
  never: `
    např tj tzn tzv resp popř příp srov viz.též ul tř nám sv soudr ss s p pí sl gen plk pplk mjr kpt por šk adm ing arch dr
    prof doc mgr min vel zást nám.min předs místopř taj gen.taj řed red zprac přel pozn kap odd č.j čj ca cca asi okr obv
    kraj býv dř tehd sov rus něm franc angl amer čín kor jap pol maď rum zahr vnitř hosp t.zv t.č t.j t.zn napr t.r
    V p.t
  `,
  number: `č čís str s sv odst čl obr tab roč inv kart fol sign f l`,
  unit: `hod min sek km m cm kg t q Kč Kčs hal tis mil mld ks exempl proc n.l př.n.l r stol`,
  ends: `atd apod aj atp a.j a.p n nn`,
  rarely: `Sp U.S.A jr sen led únor břez dub květ čvn čvc srp září říj list pros`,
  starters: `
    Ten Ta To Ti Ty Tato Tento Toto Tito On Ona Ono Oni Já My Vy Pan Paní V Ve Na Po Při Z Ze Do Od Za Pod Nad Před Mezi Přes Bez
    Pro O U K Ke Jeho Její Jejich Náš Naše Můj Moje Svůj Toho Tomu Tím Však Ale A I Nebo Anebo Proto Tedy Také Rovněž Též Tak
    Takový Jestliže Jestli Pokud Když Kdyby Jak Jaký Jaká Co Zda Aby Kdo Kde Proč Protože Neboť Všichni Vše Každý Dnes Včera
    Zítra Zde Tu Tady Tam Nyní Teď Potom Pak Později Následně Spolu Přesto Ne Nikoli Ani Nic Nikdo Nikdy Podle Dokud Již Už
    Ještě Jen Jenom Dokonce Prosím Prosíme Je Jsou Byl Byla Bylo Byli Má Mají Někteří Mnozí Jeden Jedna Dva Tři První Druhý
    Třetí Během Více Žádný
  `,
  months: `
    leden ledna lednu únor února únoru březen března březnu duben dubna dubnu květen května květnu červen června červnu červenec
    července červenci srpen srpna srpnu září říjen října říjnu listopad listopadu prosinec prosince prosinci
    január januára február februára marec marca apríl apríla máj mája jún júna júl júla august augusta september septembra
    október októbra november novembra december decembra
  `,
  dateWords: `v ve na od do po kolem před ráno večer noci dne roku rok let století počátku konci polovině hodin r`,
  clauseWords: `že když kde jak jestliže aby protože který která které kteří zda než`,
  ordinals: true,
};
