// English: abbreviations of diplomatic and military prose, and how its sentences begin.
import type { LanguageRules } from '../rules.ts';

export const english: LanguageRules = {
  never: `
    i.e e.g viz cf Mr Mrs Ms Messrs Mme Mlle Dr Prof Rev Hon Rt Gen Lt Col Maj Brig Capt Sgt Cpl Adm Cdr Comdr
    Cmdr Amb Sen Rep Gov Pres Supt Supv Asst Dep Dir Chmn Comm Cons Insp Msgr Fr St Ste Mt Ft vs approx ca circa
    esp incl op.cit loc.cit Dept.of H.E R.Adm V.Adm Lt.Col Maj.Gen Brig.Gen Lt.Gen Lt.Cdr tel ult inst prox Ref Circ Subj
  `,
  number: `No no doc docs Art Arts art arts fig figs Fig Figs Tab Ex Doc Docs Res Ser Bk bk col cols Bull`,
  unit: `a.m p.m A.M P.M hrs hr min mins km kms kg kgs ft lb lbs oz cwt m b.k yr yrs`,
  ends: `etc et.al et.seq ibid seq Esq et.cetera q.v s.a O.K A.D B.C`,
  rarely: `
    U.S U.S.A U.S.S.R U.K U.N U.N.O D.C Co Corp Inc Ltd Bros Jr Sr Ave Blvd Rd Bldg Dept Depts Govt Govts Dist Div
    Bn Regt Ph.D M.A B.A N.Y Wash Del Pa Mass Conn Calif Univ Inst Assn Org Admin Mil Int Intl Natl Fed Rpt Memo
    Mins Sec Secs sec secs Sect sect Para Paras para paras par Pt pt Ch ch Chap chap Vol Vols vol vols p pp PP f
    ff fol fols l ll n nn fn Enc Encl Incl Tel Telegr Deptel Embtel Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov
    Dec abt abs Nos nos b d
  `,
  starters: `
    The A An This That These Those He She It They We You I His Her Its Their Our My There Here In On At To From By For With
    Without About After Before During Since Until When Where While Why How What Who Which Whether If Although Though
    Because As But And Or Nor Yet So Then Thus Therefore However Moreover Furthermore Further Meanwhile Nevertheless
    Also Not No None Nobody Nothing Both Each Every All Some Many Most Several Such Other Another One Two Three Now Today
    Yesterday Tomorrow Later Finally First Second Third Please Under Upon According Regarding Despite Only Even Once
    Mr Mrs Our Is Are Was Were Do Does Did Can Could Should Would Will Has Have Had Let
  `,
  months: `
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sept sep oct nov dec
  `,
  dateWords: `
    at on in by from to until about around before after since the of early late mid-day noon and between a.m p.m
    m p a monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night local time
    today yesterday tomorrow
  `,
  clauseWords: `that when where which who whether if because while since as although and but`,
};
