export type Format = 'bold' | 'italic' | 'bullets' | 'numbered' | 'quote'

/** What holds where the caret stands. */
export type Formats = { readonly [format in Format]: boolean } & {
  readonly link: boolean
  readonly hasSelection: boolean
}

export const NO_FORMATS: Formats = {
  bold: false,
  italic: false,
  bullets: false,
  numbered: false,
  quote: false,
  link: false,
  hasSelection: false,
}
