// XML as a small tree, under limits. Names are read by namespace, because a prefix may be any word.
import { type SaxesAttributeNS, SaxesParser } from 'saxes'
import { refuse } from '../source/refused.ts'

/** The namespace of our own record. */
export const EMBEDDED = 'urn:acknowledgement-record:embedded:1'

const NAMESPACES: { readonly [uri: string]: string } = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  [EMBEDDED]: 'ours',
}

export type XmlElement = {
  /** `w:p`: our prefix for the namespace, whatever the file's is. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  text: string
}

const DEEPEST = 250
/** Of all parts together. */
const MOST_ELEMENTS = 2_000_000
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

const named = (uri: string, local: string): string => {
  const prefix = NAMESPACES[uri]
  return prefix === undefined ? local : `${prefix}:${local}`
}

function attributesOf(all: Record<string, SaxesAttributeNS>): ReadonlyMap<string, string> {
  const list = Object.values(all)
  if (list.length === 0) return NO_ATTRIBUTES
  return new Map(list.map(({ uri, local, value }) => [named(uri, local), value]))
}

/** Reads the parts of one file; throws SourceRefused for a document type, and for what is too deep, too large or torn. */
export function xmlParser(): (xml: string) => XmlElement {
  let elements = 0
  const countElement = (depth: number): void => {
    elements += 1
    if (depth > DEEPEST || elements > MOST_ELEMENTS)
      refuse('is nested too deeply or is too large to be a record')
  }
  return (xml) => parseXml(xml, countElement)
}

function parseXml(xml: string, countElement: (depth: number) => void): XmlElement {
  const root: XmlElement = { name: '', attributes: NO_ATTRIBUTES, children: [], text: '' }
  const open: XmlElement[] = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('doctype', () =>
    refuse('defines a document type of its own, which is not safe to read'),
  )
  parser.on('error', (error) =>
    refuse('is damaged. Open it in Word, save it again and import that', error),
  )
  parser.on('opentag', ({ uri, local, attributes }) => {
    countElement(open.length)
    const element: XmlElement = {
      name: named(uri, local),
      attributes: attributesOf(attributes),
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return root
}

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

/** The `val` of a child: `w:val` is how Word writes one value. */
export const valueOfChild = (element: XmlElement | undefined, name: string): string | undefined =>
  childNamed(element, name)?.attributes.get('w:val')

/** A switch of Word's: there and not said to be off. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childNamed(element, name)
  if (!found) return undefined
  return !['0', 'false', 'off'].includes(found.attributes.get('w:val') ?? 'true')
}
