// Romanian: abbreviations of office prose, and how its sentences begin.
import type { LanguageRules } from '../rules.ts';

export const romanian: LanguageRules = {
  never: `
    dl d-l d-na d-ra d-lui dna dra dlui dnei tov tt ing dr prof conf acad av arh gen col lt-col lt maj cpt cap căp slt sg
    amb min preș pres secr dir adj jud mun str bd bul bl ap șos cf v vs aprox cca ca i.e ex de.ex p.ex ed trad
    coord red sf m-rea P.S P.P.S ș.cl sov rom rus chin cor engl fr germ lcț
  `,
  number: `nr nrul art alin lit pct pag pp vol vols ff fol fig tab dos inv op sect par sec anexa`,
  unit: `a.m p.m h ore min sec km m cm kg t q mil mld buc ex`,
  ends: `etc ș.a ş.a ș.a.m.d ş.a.m.d ș.c.l ş.c.l urm ibid id`,
  rarely: `
    cap com or sat S.U.A U.R.S.S O.N.U R.P.R R.P.C R.S.R d.Hr î.Hr a.Chr d.Chr S.A S.R.L Co jr n ian feb apr iun
    iul aug sept oct nov dec
  `,
  starters: `
    El Ea Ei Ele Eu Noi Voi Dumneavoastră Acest Această Aceste Acești Acesta Aceasta Acestea Acel Acea În Din De La Pe Cu
    Fără Pentru Prin Sub Între Despre După Înainte Până Spre Conform Dar Și Sau Iar Ci Însă Dacă Când Cum Unde Ce Cine
    Care De Deși Deoarece Fiindcă Astfel Atunci Apoi Pe Totuși De Aici Acolo Acum Azi Astăzi Ieri Mâine Nu Nici Da Se Să
    S-a S-au A Au Am Este Sunt Era Erau Tot Toată Toți Toate Fiecare Unii Unele Mulți Nimeni Nimic Un O Doi Două Trei
    Vezi Rog Rugăm Trebuie Deja Încă Numai Doar Totodată
  `,
  months: `
    ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
  `,
  dateWords: `
    la în din de pe până după spre circa sfârșitul începutul mijlocul ora orele dimineața dimineață seara
    noaptea prânz
  `,
  clauseWords: `că când unde dacă cum deoarece care și`,
};
