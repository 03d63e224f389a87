// What a records manager does to an item beside editing its columns: restores a version, sets or locks a label.
import type { Request, Response } from 'express'
import { z } from 'zod'
import { fileBeside } from '../graph/files.ts'
import type { LocalPerson } from '../identity.ts'
import type { Tenant } from '../tenant.ts'
import { askGraph } from './asPerson.ts'
import { needVisible, type Place, showOutcome } from './pages.ts'

const placeOf = ({ params }: Request): Place => ({
  list: String(params['list']),
  item: String(params['item']),
})

const version = z.object({ version: z.string().regex(/^\d+\.0$/) })

export async function restoreVersion(
  tenant: Tenant,
  person: LocalPerson,
  request: Request,
  response: Response,
): Promise<void> {
  const at = placeOf(request)
  const sent = version.parse(request.body)
  const answer = await askGraph(tenant, person, {
    method: 'POST',
    path: `/lists/${at.list}/items/${at.item}/versions/${sent.version}/restoreVersion`,
  })
  showOutcome(tenant, person, at, response, answer, 'restored')
}

const label = z.object({ do: z.enum(['set', 'lock', 'unlock']), label: z.string() })

export async function changeLabel(
  tenant: Tenant,
  person: LocalPerson,
  request: Request,
  response: Response,
): Promise<void> {
  const at = placeOf(request)
  const sent = label.parse(request.body)
  const list = needVisible(tenant, person, at.list)
  const file = fileBeside(tenant.storage, list, Number(at.item))
  const path = `/lists/${list.id}/drive/items/${file.id}/retentionLabel`
  const isRemoved = sent.do === 'set' && sent.label === ''
  const lock = { retentionSettings: { isRecordLocked: sent.do === 'lock' } }
  const answer = await askGraph(
    tenant,
    person,
    isRemoved
      ? { method: 'DELETE', path }
      : { method: 'PATCH', path, body: sent.do === 'set' ? { name: sent.label } : lock },
  )
  showOutcome(tenant, person, at, response, answer, 'labelled')
}
