// The few elements our cards are made of. What they are given is Markdown: words of the office come as literalText.
import type {
  IActionSet,
  IExecuteAction,
  IFactSet,
  IOpenUrlAction,
  ITextBlock,
} from '@microsoft/teams.cards'

export const heading = (text: string, size: 'Large' | 'Default' = 'Default'): ITextBlock => ({
  type: 'TextBlock',
  style: 'heading',
  size,
  weight: 'Bolder',
  spacing: 'Large',
  wrap: true,
  text,
})

export const paragraph = (text: string): ITextBlock => ({ type: 'TextBlock', wrap: true, text })

export const facts = (rows: readonly (readonly [title: string, value: string])[]): IFactSet => ({
  type: 'FactSet',
  facts: rows.map(([title, value]) => ({ title, value })),
})

export const OPEN_TITLE = 'Open the whole record'

export const openRecord = (link: string): IOpenUrlAction => ({
  type: 'Action.OpenUrl',
  title: OPEN_TITLE,
  url: link,
})

/** Buttons beside what they are about; those of the card itself stand at its end. */
export const buttonRow = (actions: readonly IExecuteAction[]): IActionSet => ({
  type: 'ActionSet',
  actions: [...actions],
})
