// Italian: abbreviations of diplomatic prose, and how its sentences begin.
import type { LanguageRules } from '../rules.ts';

export const italian: LanguageRules = {
  never: `
    sig sigg sigra sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing arch geom rag on onn sen dep min amb cons gen ten
    magg serg amm S.E S.M S.A.R S.S LL.EE Mons Rev p.es es ad.es cfr cf v vs ca c.a spett egr gent ill pres segr dir
    cav comm uff n.d.r n.d.t ed trad racc op.cit loc.cit ital franc ted ingl russ sov cin v.le p.zza
    c.so l.go S SS
  `,
  number: `nn no num art artt pag pagg pp vol voll tom cap capp fol foll ff fig figg tav tab sez par lett all doc sec`,
  unit: `a.m p.m h min sec km m cm kg t q ql mld`,
  ends: `ecc etc segg seg ss ibid ibidem id c.s`,
  rarely: `
    col cap fig U.R.S.S U.S.A S.U O.N.U S.p.A S.r.l a.C d.C Soc F.lli Jr jr R.P.C genn febbr apr magg giu lug sett
    ott nov dic
  `,
  starters: `
    Il Lo La I Gli Le L Un Uno Una Un' Egli Ella Essi Esse Lui Lei Loro Io Noi Voi Questo Questa Questi Queste Quello
    Quella Quelli Ciò Suo Sua Suoi Sue Nostro Nostra Mio Mia In Nel Nella Nelle Nei Di Del Della Dei Delle A Al Alla Ai
    Alle Da Dal Dalla Con Senza Per Su Sul Sulla Sotto Tra Fra Verso Dopo Prima Durante Secondo Ma E Ed O Né Però Se
    Quando Come Dove Che Chi Quale Quali Perché Così Allora Poi Quindi Infine Tuttavia Inoltre Anche Ora Adesso Oggi
    Ieri Domani Qui Là Non No Sì Si Ha Hanno È Sono Era Fu Tutto Tutta Tutti Tutte Ogni Alcuni Alcune Molti Nessuno Nulla
    Niente Altro Altra Due Tre Mentre Poiché Benché Già Ancora
  `,
  months: `gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre`,
  dateWords: `
    a ad al alle alla ai il la le l lo in nel nei di del dal dalle da fino verso circa fine inizio metà mattina
    mattino sera notte mezzogiorno ore ora
  `,
  clauseWords: `che quando dove se come perché poiché mentre cui e`,
};
