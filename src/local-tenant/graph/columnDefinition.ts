// Column definitions as they are sent and as they are read back.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { invalidRequest, Refused } from './answer.ts'
import { facetDefaults } from './facetDefaults.ts'

const FACETS = [
  'boolean',
  'calculated',
  'choice',
  'currency',
  'dateTime',
  'geolocation',
  'hyperlinkOrPicture',
  'lookup',
  'number',
  'personOrGroup',
  'term',
  'text',
  'thumbnail',
] as const
export type Facet = (typeof FACETS)[number]
export type FacetSettings = Readonly<Record<string, unknown>>

const changeable = {
  displayName: z.string().optional(),
  description: z.string().optional(),
  indexed: z.boolean().optional(),
  enforceUniqueValues: z.boolean().optional(),
  hidden: z.boolean().optional(),
  required: z.boolean().optional(),
  defaultValue: z.object({ value: z.string() }).optional(),
}
const facets = z.partialRecord(z.enum(FACETS), z.record(z.string(), z.unknown()))
const creation = z.object({ name: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), ...changeable })
const change = z.object(changeable)

export type Column = {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly description: string
  readonly indexed: boolean
  readonly enforceUniqueValues: boolean
  readonly required: boolean
  readonly hidden: boolean
  /** Given to an item created without a value. */
  readonly defaultValue?: { readonly value: string }
  readonly facet: Facet
  readonly settings: FacetSettings
  /** JSON of SharePoint's column formatting, which Graph does not show. */
  readonly formatter?: string
}

type SentFacets = Partial<Record<Facet, FacetSettings>>

function facetsOf(body: unknown): SentFacets {
  const sent = body !== null && typeof body === 'object' ? Object.entries(body) : []
  const parsed = facets.safeParse(Object.fromEntries(sent.filter(([name]) => isFacet(name))))
  if (!parsed.success) throw invalidRequest('Invalid request')
  return parsed.data
}

const isFacet = (name: string): name is Facet => FACETS.some((facet) => facet === name)

/** Throws 400 in Graph's words when it is not one column of one type. */
export function readDefinition(body: unknown): Column {
  // CORSO's finding: a null default is not taken as no default.
  if (
    body !== null &&
    typeof body === 'object' &&
    'defaultValue' in body &&
    body.defaultValue === null
  )
    throw new Refused(500, 'generalException', 'General exception while processing')
  const parsed = creation.safeParse(body)
  if (!parsed.success) throw invalidRequest('Invalid request')
  const { name, displayName = name, description = '', defaultValue, ...flags } = parsed.data
  const sent = facetsOf(body)
  const [facet, ...others] = Object.keys(sent).filter(isFacet)
  if (!facet || others.length > 0)
    throw invalidRequest('Unable to determine type of provided column definition')
  const column: Column = {
    id: randomUUID(),
    name,
    displayName,
    description,
    indexed: flags.indexed ?? false,
    enforceUniqueValues: flags.enforceUniqueValues ?? false,
    required: flags.required ?? false,
    hidden: flags.hidden ?? false,
    ...(defaultValue && { defaultValue }),
    facet,
    settings: { ...facetDefaults(facet, sent[facet] ?? {}), ...sent[facet] },
  }
  checkIndex(column)
  return column
}

/** The column with what was sent changed. A name and a type never change. */
export function withChanges(before: Column, body: unknown): Column {
  const parsed = change.safeParse(body)
  const sent = facetsOf(body)
  if (!parsed.success || Object.keys(sent).some((facet) => facet !== before.facet))
    throw invalidRequest('Invalid request')
  const given = Object.fromEntries(
    Object.entries(parsed.data).filter(([, value]) => value !== undefined),
  )
  const after: Column = {
    ...before,
    ...given,
    settings: { ...before.settings, ...sent[before.facet] },
  }
  checkIndex(after)
  return after
}

const NOT_INDEXABLE: readonly Facet[] = [
  'calculated',
  'hyperlinkOrPicture',
  'geolocation',
  'thumbnail',
]

function checkIndex({ facet, settings, indexed, enforceUniqueValues }: Column): void {
  if (enforceUniqueValues && !indexed)
    throw invalidRequest('This field must be indexed to enforce unique values')
  const takesSeveral =
    settings['allowMultipleLines'] === true ||
    settings['allowMultipleValues'] === true ||
    settings['allowMultipleSelection'] === true ||
    settings['displayAs'] === 'checkBoxes'
  if (indexed && (takesSeveral || NOT_INDEXABLE.includes(facet)))
    throw invalidRequest('This field cannot be indexed')
}

export const columnOnWire = (column: Column, isReadOnly: boolean): object => ({
  columnGroup: 'Custom Columns',
  description: column.description,
  displayName: column.displayName,
  enforceUniqueValues: column.enforceUniqueValues,
  hidden: column.hidden,
  id: column.id,
  indexed: column.indexed,
  name: column.name,
  readOnly: isReadOnly,
  required: column.required,
  ...(column.defaultValue && { defaultValue: column.defaultValue }),
  // Read back without a facet, as the real service does.
  ...(column.facet === 'hyperlinkOrPicture' || column.facet === 'term'
    ? {}
    : { [column.facet]: column.settings }),
})
