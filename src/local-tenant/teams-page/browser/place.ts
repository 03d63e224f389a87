// Where somebody is: who they are, what they look at, in which theme. The address says it, so that it can be shared.
import { z } from 'zod'
import type { PageConfig } from './pageConfig.ts'

const themes = z.enum(['default', 'dark', 'contrast'])
const widths = z.enum(['window', 'phone'])
const views = z.enum(['tab', 'chat', 'activity', 'channel'])
export type Theme = z.infer<typeof themes>
export type Width = z.infer<typeof widths>
export type View = z.infer<typeof views>

export type Place = {
  readonly person: string
  readonly theme: Theme
  readonly view: View
  readonly width: Width
  /** What the tab opens: for ours the id of a record. */
  readonly subPageId?: string
}

export function readPlace({ people }: PageConfig, search: string): Place {
  const query = new URLSearchParams(search)
  const wanted = query.get('person') ?? localStorage.getItem('person')
  const person = people.find((one) => one.key === wanted) ?? people[0]
  const subPageId = query.get('subPageId') ?? undefined
  return {
    person: person.key,
    theme: themes.catch('default').parse(query.get('theme') ?? localStorage.getItem('theme')),
    view: views.catch('tab').parse(query.get('view')),
    width: widths.catch('window').parse(query.get('width')),
    ...(subPageId && { subPageId }),
  }
}

export const addressOf = (place: Place): string => `/?${new URLSearchParams({ ...place })}`

/** For the next visit without an address, and for the address bar. */
export function keepPlace(place: Place): void {
  localStorage.setItem('person', place.person)
  localStorage.setItem('theme', place.theme)
  history.replaceState(null, '', addressOf(place))
}

export type Target = { readonly view: View; readonly subPageId?: string }

const linkContext = z.object({
  subEntityId: z.string().optional(),
  subPageId: z.string().optional(),
  /** Of the channel whose tab is meant. */
  channelId: z.string().optional(),
})

/** Where a link leads inside Teams: into our tab or chat. Undefined for all other addresses. */
export function targetOf(address: string, { teams }: PageConfig): Target | undefined {
  if (!URL.canParse(address)) return undefined
  const { pathname, searchParams } = new URL(address)
  const [, l, kind, app = ''] = pathname.split('/')
  if (l !== 'l') return undefined
  if (kind === 'chat') return { view: 'chat' }
  if (kind !== 'entity' || ![teams.appId, teams.externalId].includes(app)) return undefined
  const context = linkContext.catch({}).parse(parseJson(searchParams.get('context') ?? '{}'))
  const subPageId = context.subPageId ?? context.subEntityId
  const view = context.channelId === undefined ? 'tab' : 'channel'
  return { view, ...(subPageId !== undefined && { subPageId }) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
