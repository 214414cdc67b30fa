// Languages that a text may be found to be in, where nobody says; of others it is said that the language is not known.

export const likelyLanguages = ['en', 'ru', 'fr', 'de', 'uk', 'es', 'it', 'pl', 'hu', 'ro', 'ko', 'zh', 'ja'];
