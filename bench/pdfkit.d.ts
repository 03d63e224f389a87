// What the benchmark uses of pdfkit, which says nothing of its types.
declare module 'pdfkit' {
  type Element = { add(child: Element): void; end(): void }
  export default class PDFDocument {
    constructor(options: object)
    on(event: 'data' | 'end', listener: (value: never) => void): void
    struct(tag: string, draw?: () => void): Element
    addStructure(element: Element): void
    text(text: string): void
    end(): void
  }
}
