/** What TypeScript costs by itself: the libraries of the language. */
export {};
