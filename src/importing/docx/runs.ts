// The words of one paragraph as a reader sees them: changes accepted, hidden text and field codes left out.
import type { Doubt } from '../doubts.ts'
import { refuse } from '../source/refused.ts'
import type { Styles } from './styles.ts'
import { symbol, withSymbols } from './symbols.ts'
import { childNamed, isOn, valueOfChild, type XmlElement } from './xml.ts'

/** What is carried from run to run: a field may begin in one paragraph and end in another. */
export type Reading = {
  readonly styles: Styles
  readonly doubts: Set<Doubt>
  /** For each open field, whether its code is still being given. */
  readonly fields: ('code' | 'result')[]
  /** Text boxes met in the paragraph: they stand after it. */
  boxes: XmlElement[]
}

const REMOVED = new Set(['w:del', 'w:moveFrom'])
const SKIPPED = new Set(['w:pPr', 'w:rPr', 'w:instrText', 'w:delText', 'w:sdtPr', 'w:fldData'])

function isHidden(run: XmlElement, { styles }: Reading): boolean {
  const properties = childNamed(run, 'w:rPr')
  const style = styles.get(valueOfChild(properties, 'w:rStyle') ?? '')
  return isOn(properties, 'w:vanish') ?? style?.isHidden ?? false
}

/** What stands in a field asks of each that is open whether its code is still given. */
const DEEPEST_FIELDS = 200

function turnField(element: XmlElement, { fields }: Reading): void {
  const type = element.attributes.get('w:fldCharType')
  if (type === 'begin') {
    if (fields.length > DEEPEST_FIELDS) refuse('is nested too deeply to be a record')
    fields.push('code')
  }
  if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result'
  if (type === 'end') fields.pop()
}

/** The words of a child of a run that are no plain text. */
function special(element: XmlElement, reading: Reading): string | undefined {
  switch (element.name) {
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbol(element.attributes.get('w:char') ?? '')
    case 'w:fldChar':
      turnField(element, reading)
      return ''
    case 'mc:AlternateContent':
      return readAlternate(element, reading)
    default:
      return undefined
  }
}

// A drawing is given twice, for newer and for older readers: the first that can be read is enough.
function readAlternate(element: XmlElement, reading: Reading): string {
  const choice = childNamed(element, 'mc:Choice') ?? childNamed(element, 'mc:Fallback')
  return choice ? textOfChildren(choice, reading) : ''
}

function textOfChildren(element: XmlElement, reading: Reading): string {
  let text = ''
  for (const child of element.children) text += textOf(child, reading)
  return text
}

function textOf(element: XmlElement, reading: Reading): string {
  const { name } = element
  if (SKIPPED.has(name)) return ''
  if (REMOVED.has(name)) {
    reading.doubts.add('tracked-changes')
    return ''
  }
  if (name === 'w:ins' || name === 'w:moveTo') reading.doubts.add('tracked-changes')
  if (name === 'w:txbxContent') {
    reading.boxes.push(element)
    return ''
  }
  const found = special(element, reading)
  if (found !== undefined) return reading.fields.includes('code') ? '' : found
  if (name === 'w:t') return reading.fields.includes('code') ? '' : withSymbols(element.text)
  if (name !== 'w:r') return textOfChildren(element, reading)
  if (!isHidden(element, reading)) return textOfChildren(element, reading)
  reading.doubts.add('hidden-text-left-out')
  // A hidden run may open or close a field all the same.
  for (const child of element.children) if (child.name === 'w:fldChar') turnField(child, reading)
  return ''
}

/** The words, with `\t` and `\n`; text boxes are left in `reading.boxes`. */
export const paragraphText = (paragraph: XmlElement, reading: Reading): string =>
  textOfChildren(paragraph, reading)
