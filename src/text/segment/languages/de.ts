// German: abbreviations, and how its sentences begin; nouns bear capitals, so beginnings have to be known words.
import type { LanguageRules } from '../rules.ts';

export const german: LanguageRules = {
  never: `
    z.B z.T z.Z z.Zt z.Hd z.H d.h d.i i.e u.ä u.U u.E m.E m.W i.A i.V i.d.R i.J o.ä o.g s.o s.u v.a v.H bzw
    vgl sog ca evtl ggf ggfs gem lt betr bes bspw gez geb gest verh verw verst abg entspr einschl ausschl zzgl Hr
    Hrn Frl Fr Dr Prof Gen Gebr Hl St Kpt Ing Dipl Mag Lic Exz Frhr Gf Min Präs Sekr stellv Stv Amb Obst Oberst
    Ltn Hptm Maj Gen.Lt Gen.Maj Vors Abg Abt Dir Reg Rat Fa Firm insbes Wachtm Uffz Feldw Gefr a.D z.D i.R i.Vertr Bev Ges Bot Kons GenKons Unterz Az v Verf Hg Hrsg hrsg Übers übers dt frz engl russ sowj chin kor jap
    franz ital span poln tschech ung rum bulg lat griech türk amerik österr schweiz ehem gegr zit zus allg wiss milit polit wirtsch röm kath ev
  `,
  number: `Art Tab Sp Heft`,
  unit: `
    Jh Jhd Jhdt Jhs Std Min Sek Mill Mio Mrd Tsd km m cm mm kg g t Stck Ztr Expl St Pf Mk RM DM v.Chr n.Chr d.J
    d.M ds.J l.J v.J vH
  `,
  ends: `usw usf etc ff f u.dgl u.dergl dgl u.ä.m a.a.O ebd ebda`,
  rarely: `
    u.a     Co Inc Ltd Jr jun sen sr jr U.S U.S.A D.C U.d.S.S.R Abs Bd Bde Bl Fol Kap Abb Anm Ziff Lfg Jg Str Pl Tel Aufl
    lit Buchst Taf Nr Nrn Jan Feb Febr Apr Aug Sept Okt Nov Dez
  `,
  starters: `
    Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ich Ihr Man Dieser Diese Dieses Diesem Diesen Jener
    Jene Jenes In Im Am An Auf Aus Bei Beim Bis Durch Für Gegen Mit Nach Ohne Seit Über Um Unter Von Vom Vor Während
    Wegen Zu Zum Zur Zwischen Trotz Danach Dann Dort Hier Nun Jetzt Heute Gestern Morgen Später Schließlich Schliesslich
    Zuletzt Zuerst Aber Und Oder Denn Doch Sondern Wenn Als Ob Weil Da Dass Daß Obwohl Nachdem Bevor Wie Wo Was Wer
    Warum Wann Auch Nicht Noch Nur Schon So Sehr Alle Alles Viele Einige Mehrere Beide Kein Keine Keiner Sein Seine
    Seinen Ihre Ihren Unser Unsere Mein Meine Daher Deshalb Darum Dabei Dafür Dagegen Damit Daran Darauf Davon Dazu Ferner
    Außerdem Ausserdem Jedoch Trotzdem Zwar Leider Endlich Bald Wieder Erst Etwa Bitte Niemand Jeder Jede Jedes Ihm Ihn
    Ihnen Uns Mir Mich
  `,
  months: `januar jänner februar märz april mai juni juli august september oktober november dezember`,
  dateWords: `
    am im um vom zum bis seit ab gegen vor nach von der dem den des anfang mitte ende jahr jahre jahres uhr früh
    mittags abends nachts
  `,
  clauseWords: `dass daß wenn als ob weil da nachdem bevor während obwohl und`,
  ordinals: true,
};
