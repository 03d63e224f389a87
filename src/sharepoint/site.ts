// The office's site and its lists, found once by their names; after that they are known by their ids.
import { z } from 'zod'
import { Fault } from '#core/faults.ts'
import { sendBatch } from './batch.ts'
import { LIST_TITLES } from './columns.ts'
import type { GraphClient } from './graphClient.ts'

export type ListName = keyof typeof LIST_TITLES

export type Site = {
  readonly siteId: string
  readonly lists: { readonly [name in ListName]: string }
}

const siteShape = z.object({ id: z.string() })
const listsShape = z.object({
  value: z.array(z.object({ id: z.string(), displayName: z.string() })),
})

const NAMES = Object.keys(LIST_TITLES) as readonly ListName[]

/**
 * The site at `contoso.sharepoint.com:/sites/opcc`, in one request.
 * Throws Fault `gone` where there is no such site or it lacks one of our lists.
 */
export async function openSite(client: GraphClient, sitePath: string): Promise<Site> {
  const what = `the site ${sitePath}`
  const [site, lists] = await sendBatch(client, what, [
    { method: 'GET', url: `/sites/${sitePath}?$select=id` },
    { method: 'GET', url: `/sites/${sitePath}:/lists?$select=id,displayName` },
  ])
  const { id = '' } = site?.read(what, siteShape) ?? {}
  const found = lists?.read(`the lists of ${what}`, listsShape).value ?? []
  const idOf = (name: ListName): string => {
    const list = found.find(({ displayName }) => displayName === LIST_TITLES[name])
    if (list) return list.id
    throw new Fault(
      'gone',
      `The site ${sitePath} has no list “${LIST_TITLES[name]}”. Make the lists with “npm run provision -- --apply”, then start again.`,
    )
  }
  return {
    siteId: id,
    lists: Object.fromEntries(NAMES.map((name) => [name, idOf(name)])) as Site['lists'],
  }
}
