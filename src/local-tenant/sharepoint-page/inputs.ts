// An input for each kind of column, and what its text means as a value Graph takes.
import type { Column } from '../graph/columnDefinition.ts'
import { keyOf } from '../graph/columns.ts'
import type { Fields } from '../graph/fields.ts'
import { type Html, html } from './html.ts'
import { dayOf } from './words.ts'

const isDateOnly = (column: Column): boolean =>
  column.facet === 'dateTime' && column.settings['format'] === 'dateOnly'

/** The column's value as its input shows it. */
export function inputText(column: Column, fields: Fields): string {
  const value = fields[keyOf(column)]
  if (value === undefined) return ''
  if (isDateOnly(column)) return dayOf(String(value))
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** A text typed into the input as a value to send: `null` clears, and a date goes out at noon, the same day in any zone. */
export function valueTyped(column: Column, text: string): string | number | boolean | null {
  if (text === '') return null
  if (isDateOnly(column)) return `${text}T12:00:00Z`
  if (column.facet === 'boolean') return text === 'true'
  if (column.facet === 'number') return Number(text)
  // Browsers send line ends as CR LF; the columns keep LF.
  return text.replaceAll('\r\n', '\n')
}

function control(column: Column, value: string): Html {
  const id = `field-${column.name}`
  const named = html`id="${id}" name="${column.name}"`
  if (column.facet === 'choice') return choose(named, value, choicesOf(column, value))
  if (column.facet === 'boolean')
    return choose(named, value, [
      ['true', 'Yes'],
      ['false', 'No'],
    ])
  if (column.settings['allowMultipleLines'] === true)
    return html`<textarea ${named} rows="${value.length > 300 ? 10 : 4}">
${value}</textarea>`
  if (isDateOnly(column)) return html`<input type="date" ${named} value="${value}">`
  if (column.facet === 'number')
    return html`<input type="number" step="any" ${named} value="${value}">`
  return html`<input ${named} value="${value}" maxlength="255">`
}

const choicesOf = (column: Column, value: string): (readonly [string, string])[] => {
  const choices = Array.isArray(column.settings['choices'])
    ? column.settings['choices'].map(String)
    : []
  const all = value === '' || choices.includes(value) ? choices : [...choices, value]
  return all.map((choice) => [choice, choice] as const)
}

const choose = (
  named: Html,
  value: string,
  choices: readonly (readonly [string, string])[],
): Html =>
  html`<select ${named}><option value=""></option>${choices.map(
    ([key, text]) =>
      html`<option value="${key}"${key === value ? { html: ' selected' } : undefined}>${text}</option>`,
  )}</select>`

const hintFor = (column: Column): string | undefined => {
  if (column.settings['textType'] === 'richText') return 'Rich text, shown as HTML.'
  if (column.settings['appendChangesToExistingText'] === true)
    return 'The newest entry. Earlier ones are in the versions.'
  if (column.facet === 'lookup') return 'Number of the item in the other list.'
  if (column.facet === 'personOrGroup') return 'The site’s own number for the person.'
  if (column.facet === 'dateTime' && !isDateOnly(column))
    return 'Date and time in UTC, such as 2026-03-02T09:15:00Z.'
  return undefined
}

export const labelled = (column: Column, value: string): Html => {
  const hint = hintFor(column)
  return html`<div><label for="field-${column.name}">${column.displayName}</label>${
    hint === undefined ? undefined : html`<p class="hint">${hint}</p>`
  }${control(column, value)}</div>`
}
