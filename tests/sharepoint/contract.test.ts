import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMemoryStores } from '../demonstration/memoryStores.ts'
import { type Office, openOffice } from './office.ts'
import type { Stores } from './proof.ts'
import { CLAIMS } from './storeContract.ts'

describe('the stores in SharePoint', () => {
  let office: Office
  let stores: Stores
  beforeAll(async () => {
    office = await openOffice()
    stores = { records: office.openRecords(), rounds: office.openRounds() }
  })
  afterAll(() => office.close())
  it.each(CLAIMS)('$title', ({ prove }) => expect(prove(stores)).resolves.toBeUndefined())
})

describe('the stores in memory', () => {
  const stores = openMemoryStores()
  it.each(CLAIMS)('$title', ({ prove }) => expect(prove(stores)).resolves.toBeUndefined())
})
