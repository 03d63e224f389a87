// The retention label of an item, as a records manager sees and sets it. Only a file can be labelled through Graph.
import type { DatabaseSync } from 'node:sqlite'
import type { ItemRow } from '../graph/itemRows.ts'
import { isRecordLabel } from '../graph/labels.ts'
import { labelOf } from '../graph/labelRows.ts'
import type { ListRow } from '../graph/site.ts'
import { LABELS, type LocalPerson } from '../identity.ts'
import { type Html, html } from './html.ts'
import { itemAddress } from './listPage.ts'
import { actorInWords, instantInWords } from './words.ts'

export function labelPart(
  storage: DatabaseSync,
  list: ListRow,
  item: ItemRow,
  person: LocalPerson,
  isFile: boolean,
): Html {
  const label = labelOf(storage, list, item.id)
  const said = label
    ? html`<b>${label.name}</b>${label.isLocked ? ', locked as a record' : ''}. Set ${instantInWords(label.at)} by ${actorInWords(label.by)}.`
    : html`None.`
  return html`<h2>Retention label</h2><p>${said}</p>${isFile ? labelForm(list, item, person, label) : undefined}`
}

function labelForm(
  list: ListRow,
  item: ItemRow,
  person: LocalPerson,
  label: { readonly name: string; readonly isLocked: boolean } | undefined,
): Html {
  const options = Object.values(LABELS).map(
    (name) => html`<option${name === label?.name ? html` selected` : undefined}>${name}</option>`,
  )
  const isRecord = label !== undefined && isRecordLabel(label.name)
  return html`<form method="post" action="${itemAddress(list, item.id, person, '/label')}" class="fields">
<div><label for="label">Label</label><select id="label" name="label"><option value="">No label</option>${options}</select></div>
<div><button name="do" value="set">Set the label</button>${
    isRecord
      ? html` <button name="do" value="${label.isLocked ? 'unlock' : 'lock'}">${label.isLocked ? 'Unlock the record' : 'Lock the record'}</button>`
      : undefined
  }</div></form>`
}
