// Rich text by our own reader: `\listtext` carries the numbers that Word counted, which the packages lose.
import type { Doubt } from '../doubts.ts'
import type { Block, Source } from '../source/blocks.ts'
import { refuse } from '../source/refused.ts'
import { decoderFor, type Token, tokensOf } from './tokens.ts'

const DEEPEST = 300
const LEFT_OUT = new Set(
  'fonttbl colortbl stylesheet info pict object themedata colorschememapping listtable listoverridetable revtbl rsidtbl fldinst generator xmlnstbl datastore latentstyles pgdsctbl filetbl nonshppict shpinst bkmkstart bkmkend annotation atnid atnauthor pnseclvl mmathPr'.split(
    ' ',
  ),
)
const FURNITURE = new Set(
  'header headerl headerr headerf footer footerl footerr footerf'.split(' '),
)
const SIGNS: { readonly [word: string]: string } = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
}

type Place = 'body' | 'nowhere' | 'furniture' | 'note' | 'listText'
type Group = {
  place: Place
  isHidden: boolean
  isDeleted: boolean
  isOptional: boolean
  /** Characters to pass over after each `\u`. */
  skip: number
}

type Walk = {
  readonly blocks: Block[]
  readonly furniture: string[]
  readonly notes: string[]
  readonly doubts: Set<Doubt>
  readonly decoder: TextDecoder
  text: string
  mark: string
  aside: string
  cell: string[]
  row: string[]
  /** Of the table that was opened last. */
  rows: string[][]
  isInTable: boolean
  passOver: number
}

const tidy = (text: string): string => text.replaceAll(/[^\S\n\t]+/g, ' ').trim()

function endParagraph(walk: Walk): void {
  const [text, mark] = [tidy(walk.text), tidy(walk.mark)]
  walk.text = ''
  walk.mark = ''
  if (text === '') return
  if (walk.isInTable) walk.cell.push(mark === '' ? text : `${mark} ${text}`)
  else walk.blocks.push({ kind: 'text', text, ...(mark !== '' && { mark }) })
}

function endCell(walk: Walk): void {
  walk.isInTable = true
  endParagraph(walk)
  walk.row.push(walk.cell.join('\n'))
  walk.cell = []
}

function endRow(walk: Walk): void {
  if (walk.row.length > 0) {
    // One table has all the rows that nothing parts.
    if (walk.blocks.at(-1)?.kind === 'table') walk.rows.push(walk.row)
    else {
      walk.rows = [walk.row]
      walk.blocks.push({ kind: 'table', rows: walk.rows })
    }
  }
  walk.row = []
  walk.isInTable = false
}

function addText(walk: Walk, group: Group, text: string): void {
  if (group.isDeleted) {
    walk.doubts.add('tracked-changes')
    return
  }
  if (group.isHidden) {
    walk.doubts.add('hidden-text-left-out')
    return
  }
  if (group.place === 'body') walk.text += text
  else if (group.place === 'listText') walk.mark += text
  else if (group.place !== 'nowhere') walk.aside += text
}

/** Plain characters, less those that stand in for a `\u` before them. */
function addCharacters(walk: Walk, group: Group, text: string): void {
  const passed = Math.min(walk.passOver, text.length)
  walk.passOver -= passed
  if (passed < text.length) addText(walk, group, text.slice(passed))
}

const isSwitchedOn = (number: number | undefined): boolean => number !== 0

function turn(walk: Walk, group: Group, word: string, number: number | undefined): void {
  if (word === '*') group.isOptional = true
  else if (LEFT_OUT.has(word)) group.place = 'nowhere'
  else if (FURNITURE.has(word)) group.place = 'furniture'
  else if (word === 'footnote') group.place = 'note'
  else if (word === 'listtext' || word === 'pntext') group.place = 'listText'
  else if (word === 'v') group.isHidden = isSwitchedOn(number)
  else if (word === 'deleted') group.isDeleted = isSwitchedOn(number)
  else if (word === 'revised') walk.doubts.add('tracked-changes')
  else if (word === 'plain') group.isHidden = false
  else if (word === 'uc') group.skip = Math.max(0, number ?? 1)
  else if (word === 'pard') walk.isInTable = false
  else if (word === 'intbl') walk.isInTable = true
  else if (group.isOptional && !['shptxt', 'shppict'].includes(word)) group.place = 'nowhere'
}

function takeWord(walk: Walk, group: Group, word: string, number: number | undefined): void {
  const sign = SIGNS[word]
  if (word === 'u' && number !== undefined) {
    addText(walk, group, String.fromCharCode(number < 0 ? number + 65_536 : number))
    walk.passOver = group.skip
  } else if (sign !== undefined) addCharacters(walk, group, sign)
  else if (group.place !== 'body') {
    if (word === 'par' || word === 'sect') walk.aside += '\n'
    else turn(walk, group, word, number)
  } else if (word === 'par' || word === 'sect' || word === 'page') endParagraph(walk)
  else if (word === 'cell' || word === 'nestcell') endCell(walk)
  else if (word === 'row') endRow(walk)
  else turn(walk, group, word, number)
}

function closeGroup(walk: Walk, group: Group, outer: Group): void {
  if (group.place === outer.place || walk.aside === '') return
  const lines = walk.aside.split(/[\n\t]/).map(tidy)
  const kept = lines.filter((line) => line !== '')
  if (group.place === 'furniture') for (const line of kept) walk.furniture.push(line)
  if (group.place === 'note' && kept.length > 0) walk.notes.push(kept.join(' '))
  walk.aside = ''
}

function take(walk: Walk, groups: Group[], token: Token): void {
  const group = groups.at(-1)
  if (!group) return
  if (token.is === 'open') {
    if (groups.length > DEEPEST) refuse('is nested too deeply to be a record')
    groups.push({ ...group })
  } else if (token.is === 'close') {
    const outer = groups.at(-2)
    if (!outer) return
    groups.pop()
    closeGroup(walk, group, outer)
  } else if (token.is === 'word') takeWord(walk, group, token.word, token.number)
  else if (token.is === 'byte')
    addCharacters(walk, group, walk.decoder.decode(Uint8Array.of(token.byte)))
  else addCharacters(walk, group, token.text)
}

/** Throws SourceRefused, whose words follow the file's name. */
export function readRtf(bytes: Uint8Array): Source {
  const rtf = new TextDecoder('windows-1252').decode(bytes)
  const walk: Walk = {
    blocks: [],
    furniture: [],
    notes: [],
    doubts: new Set(),
    decoder: decoderFor(rtf),
    text: '',
    mark: '',
    aside: '',
    cell: [],
    row: [],
    rows: [],
    isInTable: false,
    passOver: 0,
  }
  const groups: Group[] = [
    { place: 'body', isHidden: false, isDeleted: false, isOptional: false, skip: 1 },
  ]
  for (const token of tokensOf(rtf)) take(walk, groups, token)
  endParagraph(walk)
  endRow(walk)
  const { blocks, furniture, notes, doubts } = walk
  return { blocks, furniture, notes, doubts: [...doubts] }
}
