// Registers a report: creates its draft in SharePoint and gives the new record's id.
import { useState } from 'react'
import { isFault } from '#core/faults.ts'
import { dayToday } from '../days/useToday.ts'
import { sentenceOf } from '../serviceFault.ts'
import type { Services } from '../services.ts'
import { newRecord, type TypedReport } from './newRecord.ts'

// Two reports of one title in one year are rare; nine are a mistake.
const ATTEMPTS = 9

async function create(services: Services, report: TypedReport): Promise<string> {
  const [settings, holders] = await Promise.all([
    services.office.settings(),
    services.office.holders(),
  ])
  for (let attempt = 1; ; attempt += 1) {
    const office = { settings, holders }
    const record = newRecord(report, office, services.person, dayToday(), attempt)
    try {
      return (await services.records.create({ record, findings: [] })).record.id
    } catch (thrown) {
      if (!isFault(thrown, 'alreadyExists') || attempt === ATTEMPTS) throw thrown
    }
  }
}

export function useRegisterReport(services: Services, registered: (id: string) => void) {
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  return {
    isBusy,
    fault,
    register: async (report: TypedReport): Promise<void> => {
      setBusy(true)
      setFault(undefined)
      try {
        registered(await create(services, report))
      } catch (thrown) {
        setFault(sentenceOf(thrown))
      } finally {
        setBusy(false)
      }
    },
  }
}
