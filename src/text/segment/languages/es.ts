// Spanish: abbreviations of diplomatic prose, and how its sentences begin.
import type { LanguageRules } from '../rules.ts';

export const spanish: LanguageRules = {
  never: `
    Sr Sra Srta Sres Sras D Dª Da Dña Dn Dr Dra Dres Excmo Excma Excmos Ilmo Ilma Lic Ing Prof Arq Gral Cnel
    Tte Cap Cmdte Cdte Sgto Alm Emb Min Pdte Presid Sto Sta S.E S.M S.A.R R.P Fr Mons Hno Hna Avda Av Ctra Pza Pl Depto
    dpto Prov Rep p.ej ej cf cfr vid v aprox i.e vs ed trad comp coord dir fdo gob mil pol ruso chino ing fr n m
  `,
  number: `no nos núm núms num nro nros n.º art arts pág págs pp vol vols cap caps fol fols ff fig figs tab sec párr inc lám doc`,
  unit: `a.m p.m h hs hrs min seg km m cm kg t ptas pts pesetas mill`,
  ends: `etc ss sigs ibid ibíd íd`,
  rarely: `
    EE.UU EE.UU.AA U.R.S.S O.N.U U.S.A Ud Uds Vd Vds S.A Cía Ltda Jr a.C d.C R.P.C ene feb abr jun jul ago sept
    oct nov dic
  `,
  starters: `
    El La Los Las Lo Un Una Unos Unas Él Ella Ellos Ellas Yo Nosotros Usted Ustedes Este Esta Estos Estas Esto Ese Esa Eso
    Aquel Aquella Su Sus Nuestro Nuestra Mi Mis En De Del A Al Con Sin Por Para Sobre Bajo Entre Desde Hasta Hacia Según
    Durante Tras Ante Pero Y E O U Ni Mas Sino Si Cuando Como Cómo Donde Dónde Que Qué Quien Quién Cuál Porque Aunque Así
    Entonces Luego Después Antes Ahora Hoy Ayer Mañana Aquí Allí También Tampoco Además Sin Finalmente Por No Sí Se Le Les
    Me Nos Ha Han Había Hay Es Son Fue Era Todo Toda Todos Todas Cada Algunos Algunas Varios Muchos Nadie Nada Ningún
    Ninguno Otro Otra Dos Tres Véase Más Ya Aún Todavía
  `,
  months: `
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
  `,
  dateWords: `
    a al el la las los en de del desde hasta hacia sobre fines principios mediados mañana tarde noche mediodía
    hora horas
  `,
  clauseWords: `que cuando donde si como porque aunque quien y`,
};
