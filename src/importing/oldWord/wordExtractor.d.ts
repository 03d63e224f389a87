// The package has no types of its own; these are of what we ask of it.
declare module 'word-extractor' {
  class WordExtractor {
    extract(bytes: Buffer): Promise<{
      getBody(): string
      getFootnotes(): string
      getEndnotes(): string
      getHeaders(options: { readonly includeFooters: boolean }): string
    }>
  }
  export = WordExtractor
}
