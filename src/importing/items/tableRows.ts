// The rows of a table of items, put with the items of the body.
import { itemsInTable, type RowItem } from '../tables/itemTables.ts'
import type { LineTable } from '../tables/tableLines.ts'
import type { AnsweredItem, Body } from './walk.ts'

const answersOf = (text: string | undefined): string[] =>
  text === undefined ? [] : text.split('\n\n')

function itemFrom({ response, forceResponse, refRaw, ...row }: RowItem): AnsweredItem {
  return {
    ...row,
    ...(refRaw !== undefined && { raw: refRaw }),
    answer: answersOf(response),
    force: answersOf(forceResponse),
    times: 1,
  }
}

/** A row whose item the body has opened already adds its answer to it. */
export function addRows(body: Body, table: LineTable): void {
  for (const row of itemsInTable(table)) {
    const item = itemFrom(row)
    const known = body.items.find(
      ({ kind, ref }) => ref !== undefined && ref === item.ref && kind === item.kind,
    )
    if (known) {
      known.answer.push(...item.answer)
      known.force.push(...item.force)
      if (item.text !== undefined) known.text ??= item.text
    } else body.items.push(item)
  }
}
