// The services before there are any: each call waits for the sign-in. So the first view needn't.
import type { Person } from '#core/record.ts'
import type { Services } from '../services.ts'

type Port = Exclude<keyof Services, 'person'>

/** Every member of a port is a function that promises; the one thing relied upon here. */
const deferred = <Name extends Port>(
  services: () => Promise<Services>,
  name: Name,
): Services[Name] =>
  new Proxy({} as Services[Name], {
    get:
      (_none, member) =>
      async (...words: unknown[]): Promise<unknown> => {
        const port = (await services())[name]
        const act = Reflect.get(port, member) as (...given: unknown[]) => Promise<unknown>
        return act.apply(port, words)
      },
  })

export const deferServices = (person: Person, services: () => Promise<Services>): Services => ({
  person,
  records: deferred(services, 'records'),
  manyRecords: deferred(services, 'manyRecords'),
  findings: deferred(services, 'findings'),
  history: deferred(services, 'history'),
  rounds: deferred(services, 'rounds'),
  office: deferred(services, 'office'),
  disposals: deferred(services, 'disposals'),
  officeKeeping: deferred(services, 'officeKeeping'),
  approvals: deferred(services, 'approvals'),
})
