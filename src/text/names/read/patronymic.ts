// Patronymics, told by their endings.

const endings =
  /(?:[оеё]вич(?:а|у|ем|е)?|[оеё]вн(?:а|ы|е|у|ой)|ьич(?:а|у|ем|е)?|[иы]ничн(?:а|ы|е|у|ой)|[oe]vi(?:c|č|ć|ch|tch|ts?ch)|[oe]wi(?:tsch|cz)|[oeë]vna|[oeë]wna|[oe]vitch|'ich|инич|inichna)$/iu;

/** Whether a word has the form of a patronymic, in Cyrillic (any case) or in a romanisation. Family names in -ович have it too. */
export function looksLikePatronymic(word: string): boolean {
  return word.length > 5 && endings.test(word.normalize('NFC'));
}
