// Columns every list starts with, as far as anyone may name them in a query. Their ids are the same on every site.
import type { Column, Facet, FacetSettings } from './columnDefinition.ts'

const systemColumn = (
  name: string,
  displayName: string,
  id: string,
  facet: Facet,
  settings: FacetSettings = {},
): Column => ({
  id,
  name,
  displayName,
  description: '',
  indexed: name === 'ID',
  enforceUniqueValues: false,
  required: false,
  hidden: false,
  facet,
  settings,
})

const INSTANT = { displayAs: 'default', format: 'dateTime' }
const PERSON = {
  allowMultipleSelection: false,
  chooseFromType: 'peopleAndGroups',
  displayAs: 'nameWithPresence',
}

export const SYSTEM_COLUMNS: readonly Column[] = [
  systemColumn('ID', 'ID', '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', 'number'),
  systemColumn('Modified', 'Modified', '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', 'dateTime', INSTANT),
  systemColumn('Created', 'Created', '8c06beca-0777-48f7-91c7-6da68bc07b69', 'dateTime', INSTANT),
  systemColumn(
    'Author',
    'Created By',
    '1df5e554-ec7e-46a6-901d-d85a3881cb18',
    'personOrGroup',
    PERSON,
  ),
  systemColumn(
    'Editor',
    'Modified By',
    'd31655d1-1d5b-4511-95a1-7a09e9b75bf2',
    'personOrGroup',
    PERSON,
  ),
]

export const isSystemColumn = (column: Column): boolean =>
  SYSTEM_COLUMNS.some((one) => one.id === column.id)
