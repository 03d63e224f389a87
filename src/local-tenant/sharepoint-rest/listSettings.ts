// What a list keeps that Graph can neither see nor set: versions, attachments, whether its rights are its own.
import { z } from 'zod'
import { type Answer, type Call, invalidRequest, NO_CONTENT, ok } from '../graph/answer.ts'
import { listFor } from '../graph/permissions.ts'

export function readList(call: Call, id: string): Answer {
  const list = listFor(call, id, 'read')
  return ok({
    Id: list.id,
    Title: list.title,
    Description: list.description,
    ...list.settings,
    HasUniqueRoleAssignments: !list.inherits,
  })
}

const changes = z.object({
  EnableVersioning: z.boolean().optional(),
  MajorVersionLimit: z.number().int().min(1).max(50_000).optional(),
  EnableAttachments: z.boolean().optional(),
  OnQuickLaunch: z.boolean().optional(),
})

export function changeList(call: Call, id: string): Answer {
  const list = listFor(call, id, 'full')
  const parsed = changes.safeParse(call.body)
  if (!parsed.success) throw invalidRequest(z.prettifyError(parsed.error))
  const given = Object.entries(parsed.data).filter(([, value]) => value !== undefined)
  call.tenant.storage
    .prepare('UPDATE lists SET settings = ? WHERE id = ?')
    .run(JSON.stringify({ ...list.settings, ...Object.fromEntries(given) }), list.id)
  return NO_CONTENT
}
