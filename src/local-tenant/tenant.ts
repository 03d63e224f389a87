// What every part of the local tenant shares.
import type { DatabaseSync } from 'node:sqlite'
import type { Catalogue } from './catalogue.ts'
import type { ChatParts } from './chat/parts.ts'
import type { Notices } from './graph/notices.ts'
import type { UploadSessions } from './graph/uploadSession.ts'
import type { Budget } from './local-api/budget.ts'
import type { Mishaps } from './local-api/mishaps.ts'
import type { RequestLog } from './local-api/requests.ts'
import type { Tokens } from './sign-in/tokens.ts'

/** Client secrets of the apps that have one. */
export type Secrets = { readonly service: string; readonly bot: string; readonly api: string }

/** `bias` in minutes that London's winter is ahead. */
type TimeZone = {
  readonly id: number
  readonly description: string
  readonly bias: number
}

export type Tenant = {
  readonly storage: DatabaseSync
  readonly tokens: Tokens
  /** `http://localhost:4400`, without a closing slash. */
  readonly base: string
  readonly serviceBase: string
  readonly secrets: Secrets
  readonly mishaps: Mishaps
  readonly budget: Budget
  readonly requests: RequestLog
  readonly notices: Notices
  readonly chat: ChatParts
  readonly catalogue: Catalogue
  readonly uploads: UploadSessions
  /** In the regional settings of the site. */
  timeZone: TimeZone
}
