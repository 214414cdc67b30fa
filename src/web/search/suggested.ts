// How much is proposed while a query is typed.

/** A list that can be seen at a glance. */
export const suggestionsAtOnce = 10;
/** What is longer is nobody's beginning of a word. In UTF-16 code units. */
export const longestStart = 200;
