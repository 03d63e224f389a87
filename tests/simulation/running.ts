// What a run consists of while it goes on.
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import type { Incoming } from '../../src/bot/turns/turn.ts'
import { type Building, type Instance, startInstance } from './instance.ts'
import type { Random } from './random.ts'
import type { Scheduler } from './scheduler.ts'
import type { Tenant } from './tenant.ts'

/** What somebody was told: it must still be so at the end. */
export type Promised =
  | { readonly kind: 'asked'; readonly recordId: string; readonly round: number }
  | {
      readonly kind: 'decided'
      readonly recordId: string
      readonly round: number
      readonly state: string
      readonly by: string
    }
  | { readonly kind: 'published'; readonly recordId: string }
  | {
      readonly kind: 'card'
      readonly recordId: string
      readonly round: number
      readonly card: IAdaptiveCard
    }

/** What somebody has open on a page, and may act on much later. */
type Seen = {
  readonly recordId: string
  readonly round: number
  readonly fingerprint: string
}

export type Act = (run: Run) => Promise<void> | void
export type Weights = readonly (readonly [upTo: number, act: Act])[]

export type Run = {
  readonly scheduler: Scheduler
  readonly tenant: Tenant
  readonly building: Building
  readonly random: Random
  /** Who does what how often in this run. */
  readonly weights: Weights
  instances: Instance[]
  instancesMade: number
  readonly promised: Promised[]
  readonly presses: Incoming[]
  readonly seen: Seen[]
  readonly violations: string[]
}

export async function start(run: Run): Promise<void> {
  run.instancesMade += 1
  run.instances.push(await startInstance(run.building, `service-${run.instancesMade}`))
}
