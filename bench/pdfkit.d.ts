// What the benchmark uses of pdfkit, which says nothing of its types.
declare module 'pdfkit' {
  type Element = { add(child: Element): void; end(): void }
  type TextOptions = {
    readonly width?: number
    readonly align?: 'center' | 'right'
    readonly continued?: boolean
    readonly link?: string
  }
  export class PDFDocument {
    x: number
    y: number
    readonly page: { readonly margins: { bottom: number } }
    readonly outline: { addItem(words: string): void }
    constructor(options: object)
    on(event: 'data' | 'end', listener: (value: never) => void): void
    registerFont(name: string, path: string): void
    font(name: string): this
    fontSize(size: number): this
    moveDown(lines?: number): this
    struct(tag: string, draw?: () => void): Element
    addStructure(element: Element): void
    text(text: string, options?: TextOptions): this
    text(text: string, x: number, y: number, options?: TextOptions): this
    bufferedPageRange(): { readonly start: number; readonly count: number }
    switchToPage(page: number): void
    markContent(tag: 'Artifact', options: { readonly type: 'Pagination' }): void
    endMarkedContent(): void
    end(): void
  }
}
