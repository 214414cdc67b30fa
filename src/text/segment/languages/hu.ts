// Hungarian: abbreviations, and how its sentences begin; a number with a period is an ordinal.
import type { LanguageRules } from '../rules.ts';

export const hungarian: LanguageRules = {
  never: `
    ún pl ti ui vö ld l kb ca ill id ifj özv dr prof elvt elvtársn tvt gen alt vőrgy vezds ezds alezds őrgy szds hdgy őrm
    Szt szt Bp bp min mb hiv tel ker megye vm főtitk titk elnh ig igh szerk ford kiad összeáll i.m uo.id Mo mo magy or ang
    fr ném kín kor jap szovj okl mérn ny
  `,
  number: `sz köt fej lap füz`,
  unit: `sz o p ó h km m cm kg t q db Ft ft fill évf bek du`,
  ends: `stb s.k sk uo i.h em`,
  rarely: `Rt Kft Zrt Nyrt Co U.S.A i.e i.sz`,
  starters: `
    A Az Egy Ez Ezek Ezt Azt Ő Ők Én Mi Ti Ön Önök És De Hanem Vagy Ha Mikor Amikor Hol Ahol Mert Hogy Hogyan Ki Aki Amely
    Ami Mit Miért Így Úgy Akkor Azután Aztán Ezután Utána Később Végül Azonban Mégis Ezért Tehát Továbbá Is Itt Ott Most Ma
    Tegnap Holnap Nem Nincs Ne Igen Csak Már Még Minden Mindenki Senki Semmi Sok Néhány Több Két Három Első Második
    Harmadik Másnap Szerinte Kérem Kérjük
  `,
  months: `
    január február március április május június július augusztus szeptember október november december jan febr
    márc ápr máj jún júl aug szept okt nov dec
  `,
  dateWords: `a az évi év reggel délelőtt délben délután este éjjel órakor óra`,
  clauseWords: `hogy ha mikor amikor ahol mert aki amely ami és`,
  ordinals: true,
  dottedDates: true,
};
