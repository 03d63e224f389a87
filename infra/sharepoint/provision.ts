// Makes a site's lists what lists.json says. No list, column, view or value is ever taken away; a run cut short is
// finished by the next, and a run with nothing to do does nothing.
import { type ListDefinition, readDefinition } from './definition.ts'
import { planList } from './lists.ts'
import { inOrder, type Plan } from './plan.ts'
import { readPrincipals } from './rights.ts'
import { reachSite, type SiteAccess } from './site.ts'

/** What there is to do, from what is there now. Changes nothing. Throws a Fault, or an Error that says what to do. */
export async function planSite(
  access: SiteAccess,
  lists: readonly ListDefinition[] = readDefinition().lists,
): Promise<Plan> {
  const site = await reachSite(access, lists)
  const principals = await readPrincipals(site)
  return inOrder(await Promise.all(lists.map((list) => planList(site, principals, list))))
}

/**
 * Does what there is to do and gives back the sentences of what was done, each also told as it is done. Then plans
 * again: throws an Error that names what is still left.
 */
export async function provision(
  access: SiteAccess,
  tell: (sentence: string) => void = () => {},
  lists?: readonly ListDefinition[],
): Promise<readonly string[]> {
  const { steps } = await planSite(access, lists)
  for (const step of steps) {
    await step.perform()
    tell(step.sentence)
  }
  if (steps.length > 0) await expectNothingLeft(access, lists)
  return steps.map(({ sentence }) => sentence)
}

async function expectNothingLeft(
  access: SiteAccess,
  lists: readonly ListDefinition[] | undefined,
): Promise<void> {
  const { steps } = await planSite(access, lists)
  if (steps.length === 0) return
  const left = steps.map(({ sentence }) => sentence).join('; ')
  throw new Error(
    `SharePoint took every step, and yet these are still to be done: ${left}. Wait a minute and run this again; if they stay, make these changes in SharePoint.`,
  )
}
