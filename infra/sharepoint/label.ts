// The library's own retention label, so that whatever is filed there has one from the start. Its name is the office's,
// among the Office settings. By SharePoint REST: Graph has labels for files alone.
import { z } from 'zod'
import type { ListDefinition } from './definition.ts'
import type { Plan } from './plan.ts'
import type { Site } from './site.ts'

const NOTHING: Plan = { steps: [], remarks: [] }
const PROXY = '/SP_CompliancePolicy_SPPolicyStoreProxy_'

const settingShape = z.object({
  value: z.array(z.object({ fields: z.object({ Value: z.string().optional() }) })),
})
const listShape = z.object({ webUrl: z.string() })
const labelShape = z.object({ TagName: z.string().optional() })

async function wantedLabel({ graph, lists }: Site): Promise<string> {
  const settings = lists.find('Office settings')
  if (settings === undefined) return ''
  const address = `/lists/${settings}/items?$expand=fields($select=Value)&$filter=${encodeURIComponent("fields/Title eq 'retentionLabel'")}`
  const { value } = await graph('the name of the retention label', 'get', address, settingShape)
  return value[0]?.fields.Value?.trim() ?? ''
}

/** Sets a label where there is none. Another one, set by hand, is told and stays. */
export async function planLabel(site: Site, { title, kind }: ListDefinition): Promise<Plan> {
  const id = site.lists.find(title)
  const wanted = kind === 'library' && id !== undefined ? await wantedLabel(site) : ''
  if (wanted === '') return NOTHING
  const { webUrl } = await site.graph(title, 'get', `/lists/${id}?$select=webUrl`, listShape)
  const call = <T>(what: string, deed: string, shape: z.ZodType<T>, more = {}): Promise<T> =>
    site.policy(what, 'post', PROXY + deed, shape, { listUrl: webUrl, ...more })
  const found = await call(`the retention label of ${title}`, 'GetListComplianceTag', labelShape)
  if (found.TagName === wanted) return NOTHING
  if (found.TagName !== undefined) {
    const remark = `The library ${title} has the retention label “${found.TagName}”, and the Office settings say “${wanted}”. Change one of the two.`
    return { steps: [], remarks: [remark] }
  }
  const perform = (): Promise<unknown> =>
    call(`the retention label “${wanted}” of ${title}`, 'SetListComplianceTag', z.unknown(), {
      complianceTagValue: wanted,
      blockDelete: false,
      blockEdit: false,
      syncToItems: false,
    })
  const sentence = `Give the library ${title} the retention label “${wanted}”`
  return { steps: [{ part: 'labels', sentence, perform }], remarks: [] }
}
