import { describe, expect, it } from 'vitest'
import { createTenant } from '../../src/local-tenant/app.ts'
import { insertItem } from '../../src/local-tenant/graph/itemRows.ts'
import { needList } from '../../src/local-tenant/graph/site.ts'
import { inTransaction, openForgetfulStorage } from '../../src/local-tenant/storage.ts'
import { makeRecords, SECRETS, SITE, graphSender } from './tenant.ts'

const RISK = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' }

describe('a list past 5,000 items', () => {
  it('answers pages and narrow filters on an index, and refuses what must look at more, without saying to wait', async () => {
    const storage = openForgetfulStorage()
    const { tenant, close } = await createTenant({
      port: 0,
      storage,
      serviceBase: '',
      secrets: SECRETS,
    })
    const { access_token: token } = await tenant.tokens.appToken('service', 'graph')
    const send = graphSender(`${tenant.base}/graph/v1.0`, token)
    const list = await makeRecords(send)
    inTransaction(storage, () => {
      for (let n = 1; n <= 5_001; n += 1)
        insertItem(
          storage,
          needList(storage, list),
          { RecordKey: `key-${n}`, Status: 'Draft', Round: n },
          { app: 'a test' },
        )
    })
    const items = `${SITE}/lists/${list}/items`
    expect((await send('GET', `${items}?$top=5000`)).body.value).toHaveLength(5_000)
    expect((await send('GET', `${items}?$top=9999`)).body.value).toHaveLength(5_000)
    expect((await send('GET', items)).body.value).toHaveLength(200)
    expect(
      (await send('GET', `${items}?$filter=fields/RecordKey eq 'key-4999'`)).body.value,
    ).toHaveLength(1)
    for (const filter of ["fields/Status eq 'Draft'", 'fields/Round eq 7']) {
      const { status, headers, body } = await send(
        'GET',
        `${items}?$filter=${filter}`,
        undefined,
        RISK,
      )
      expect([status, body.error.code, headers.get('retry-after')]).toEqual([
        429,
        'activityLimitReached',
        null,
      ])
    }
    expect(
      (
        await send(
          'GET',
          `${items}?$filter=fields/Round eq 7 and fields/RecordKey eq 'key-7'`,
          undefined,
          RISK,
        )
      ).body.value,
    ).toHaveLength(1)
    await close()
  })
})
