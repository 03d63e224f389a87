// The editor itself: loaded when someone first goes into a text, and never before.
import { baseKeymap, setBlockType, toggleMark, wrapIn, lift } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { MarkType } from 'prosemirror-model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import { type Command, EditorState, type Plugin, TextSelection } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { RichText } from '#core/richText.ts'
import type { Format, Formats } from './formats.ts'
import { fromEditorDocument, toEditorDocument } from './mapping.ts'
import { richTextSchema } from './schema.ts'
import { cleanWordPaste } from './wordPaste.ts'

export type Editor = {
  focus(press?: { readonly left: number; readonly top: number }): void
  /** Replaces the text, as one step that can be undone. */
  show(text: RichText): void
  toggle(format: Format): void
  /** Links the chosen words; `''` takes the link away. */
  link(address: string): void
  destroy(): void
}

export type EditorOptions = {
  readonly text: RichText
  readonly attributes: Readonly<Record<string, string>>
  onChange(text: RichText): void
  onFormats(formats: Formats): void
}

const { nodes, marks } = richTextSchema

const isWithin = (state: EditorState, names: readonly string[]): boolean => {
  const { $from } = state.selection
  return Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth).type.name).some(
    (name) => names.includes(name),
  )
}

function hasMark(state: EditorState, mark: MarkType): boolean {
  const { from, to, empty, $from } = state.selection
  return empty
    ? mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, mark)
}

const formatsOf = (state: EditorState): Formats => ({
  bold: hasMark(state, marks.bold),
  italic: hasMark(state, marks.italic),
  bullets: isWithin(state, ['bullets']),
  numbered: isWithin(state, ['numbered']),
  quote: isWithin(state, ['quote']),
  link: hasMark(state, marks.link),
  hasSelection: !state.selection.empty,
})

const toggleList =
  (name: 'bullets' | 'numbered'): Command =>
  (state, dispatch) =>
    isWithin(state, [name])
      ? liftListItem(nodes.item)(state, dispatch)
      : wrapInList(nodes[name])(state, dispatch)

const toggleQuote: Command = (state, dispatch) =>
  isWithin(state, ['quote']) ? lift(state, dispatch) : wrapIn(nodes.quote)(state, dispatch)

const COMMANDS: { readonly [format in Format]: Command } = {
  bold: toggleMark(marks.bold),
  italic: toggleMark(marks.italic),
  bullets: toggleList('bullets'),
  numbered: toggleList('numbered'),
  quote: toggleQuote,
}

// Tab is left alone: it leads out of the text.
const plugins = (): Plugin[] => [
  history(),
  keymap({
    'Mod-b': COMMANDS.bold,
    'Mod-i': COMMANDS.italic,
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-Shift-z': redo,
    'Mod-]': sinkListItem(nodes.item),
    'Mod-[': liftListItem(nodes.item),
    'Mod-Alt-0': setBlockType(nodes.paragraph),
    Enter: splitListItem(nodes.item),
  }),
  keymap(baseKeymap),
]

const setLink =
  (address: string): Command =>
  (state, dispatch) => {
    const { from, to } = state.selection
    const { tr } = state
    tr.removeMark(from, to, marks.link)
    if (address !== '') tr.addMark(from, to, marks.link.create({ href: address }))
    dispatch?.(tr)
    return true
  }

export function mountEditor(place: HTMLElement, options: EditorOptions): Editor {
  // The browser brings what is typed into sight by itself: to look for the caret lays out the page once more.
  let isTyped = false
  const view: EditorView = new EditorView(place, {
    handleTextInput: () => {
      isTyped = true
      return false
    },
    handleScrollToSelection: () => isTyped,
    state: EditorState.create({ doc: toEditorDocument(options.text), plugins: plugins() }),
    attributes: { ...options.attributes },
    transformPastedHTML: cleanWordPaste,
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction))
      isTyped = false
      options.onFormats(formatsOf(view.state))
      if (transaction.docChanged) options.onChange(fromEditorDocument(view.state.doc))
    },
  })
  const run = (command: Command): void => {
    command(view.state, view.dispatch)
    view.focus()
  }
  return {
    focus(press) {
      const found = press && view.posAtCoords(press)
      view.focus()
      if (found) placeCaret(view, found.pos)
    },
    show: (text) => {
      const document = toEditorDocument(text)
      view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, document.content))
    },
    toggle: (format) => run(COMMANDS[format]),
    link: (address) => run(setLink(address)),
    destroy: () => view.destroy(),
  }
}

function placeCaret(view: EditorView, position: number): void {
  const { tr, doc } = view.state
  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(position))))
}
