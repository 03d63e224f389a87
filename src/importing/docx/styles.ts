// What Word's styles say of a paragraph: whether it is a heading, in a list, or hidden.
import { childNamed, isOn, valueOfChild, type XmlElement } from './xml.ts'

export type ParagraphStyle = {
  /** 1 to 6. */
  readonly heading?: number
  readonly listId?: string
  readonly listLevel?: number
  readonly isHidden?: boolean
}
export type Styles = ReadonlyMap<string, ParagraphStyle>

const MOST_PARENTS = 20

/** 1 to 6 from an outline level of 0 to 5; 9 is body text. */
const outline = (element: XmlElement | undefined): number | undefined => {
  const level = valueOfChild(element, 'w:outlineLvl')
  return level === undefined || Number(level) > 5 ? undefined : Number(level) + 1
}

function ownStyle(style: XmlElement): ParagraphStyle {
  const properties = childNamed(style, 'w:pPr')
  const numbers = childNamed(properties, 'w:numPr')
  const named = /^(?:heading (\d)|title$)/i.exec(valueOfChild(style, 'w:name') ?? '')
  const heading = outline(properties) ?? (named ? Number(named[1] ?? 1) : undefined)
  const listId = valueOfChild(numbers, 'w:numId')
  const level = valueOfChild(numbers, 'w:ilvl')
  const isHidden = isOn(childNamed(style, 'w:rPr'), 'w:vanish')
  return {
    ...(heading !== undefined && { heading }),
    ...(listId !== undefined && { listId }),
    ...(level !== undefined && { listLevel: Number(level) }),
    ...(isHidden !== undefined && { isHidden }),
  }
}

export function readStyles(root: XmlElement | undefined): Styles {
  const all = (childNamed(root, 'w:styles')?.children ?? []).filter(
    ({ name }) => name === 'w:style',
  )
  const byId = new Map(all.map((style) => [style.attributes.get('w:styleId') ?? '', style]))
  const whole = (id: string, depth: number): ParagraphStyle => {
    const style = byId.get(id)
    if (!style || depth > MOST_PARENTS) return {}
    const parent = valueOfChild(style, 'w:basedOn')
    return { ...(parent === undefined ? {} : whole(parent, depth + 1)), ...ownStyle(style) }
  }
  return new Map([...byId.keys()].map((id) => [id, whole(id, 0)]))
}

/** What a paragraph's own properties say, over its style's. */
export function paragraphStyle(styles: Styles, properties: XmlElement | undefined): ParagraphStyle {
  const style = styles.get(valueOfChild(properties, 'w:pStyle') ?? '') ?? {}
  const numbers = childNamed(properties, 'w:numPr')
  const heading = outline(properties)
  const listId = valueOfChild(numbers, 'w:numId')
  const level = valueOfChild(numbers, 'w:ilvl')
  return {
    ...style,
    ...(heading !== undefined && { heading }),
    ...(listId !== undefined && { listId }),
    ...(level !== undefined && { listLevel: Number(level) }),
  }
}
