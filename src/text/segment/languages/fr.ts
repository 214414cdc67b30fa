// French: abbreviations of diplomatic prose, and how its sentences begin.
import type { LanguageRules } from '../rules.ts';

export const french: LanguageRules = {
  never: `
    M MM Mr Mrs Mme Mmes Mlle Mlles Mgr Me Dr Drs Pr Prof S.Exc Exc S.E S.E.M S.M S.A.R LL.AA LL.EE gén lieut
    lt cdt cmdt maj adj sgt amb min prés secr dir ing dépt St Ste Sts c.à-d c.à.d i.e p.ex par.ex ex cf v vs env
    av bd boul pl fg éd réd trad comp dir coll soc fr angl all russ sov chin cor jap dipl off
  `,
  number: `no nos nᵒ art arts pp vol vols ch chap fol ff fig figs tab sect par paragr liv doc ann suppl`,
  unit: `h hr hrs min mn sec s km m cm kg t fr frs j mill`,
  ends: `etc suiv sqq sq ibid id al`,
  rarely: `
    col cap part U.R.S.S U.S.A U.S O.N.U E.U R.F R.P Cie Sté jr fils Co Ltd janv févr fév avr juil sept oct nov
    déc
  `,
  starters: `
    Le La Les L Un Une Des Du De D Il Elle Ils Elles On Je J Nous Vous Ce Cet Cette Ces C Son Sa Ses Leur Leurs Notre Nos
    Mon Ma Mes À A Au Aux En Dans Sur Sous Par Pour Avec Sans Chez Vers Entre Depuis Pendant Après Avant Dès Selon Malgré
    Mais Et Ou Où Donc Or Ni Car Si Quand Lorsque Comme Puisque Que Qu Qui Quel Quelle Quels Quelles Pourquoi Comment
    Ainsi Alors Puis Ensuite Enfin Cependant Toutefois Pourtant Néanmoins Aussi Ici Là Aujourd Hier Demain Maintenant
    Tout Toute Tous Toutes Plusieurs Certains Certaines Chaque Aucun Aucune Personne Rien Nul Ne N Non Oui Y Voici Voilà
    Cela Ceci Celui Celle Ceux Lui Quant Deux Trois Nombre Plus Moins Peu Beaucoup Bientôt Déjà Encore Même
  `,
  months: `janvier février mars avril mai juin juillet août septembre octobre novembre décembre`,
  dateWords: `
    à a le la les l vers dès depuis jusqu jusqu'à en au du de d début fin mi matin soir midi minuit heure heures
    après-midi
  `,
  clauseWords: `que qu quand lorsque où qui si comme puisque et`,
};
