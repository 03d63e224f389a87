/** `{title}` and its like become the facts; braces around anything else stay as they were typed. */
export const filledIn = (words: string, facts: { readonly [name: string]: string }): string =>
  words.replaceAll(/\{(\w+)\}/g, (typed, name: string) => facts[name] ?? typed)
