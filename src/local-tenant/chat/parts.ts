// What every part of the chat shares.
import { EventEmitter } from 'node:events'
import type { DatabaseSync } from 'node:sqlite'
import type { PersonKey } from '../identity.ts'
import { readSetting, writeSetting } from '../storage.ts'
import type { Tenant } from '../tenant.ts'
import {
  createInstallations,
  createMessages,
  type Installations,
  type Messages,
} from './storage.ts'

// No limit is published for card actions; complaints begin at 15 s (AdaptiveCards #7712).
const PATIENCE_MS = 15_000
const SETTING = 'chat-patience-ms'

/** What of the chat stands by itself; a part of the tenant. */
export type ChatParts = {
  readonly messages: Messages
  readonly installations: Installations
  /** How long Teams waits for the bot's answer to a press. */
  readonly patience: { get(): number; set(ms: number): void }
  /** Something in the person's chat is no longer as it was. */
  changed(person: PersonKey): void
  /** Returns what ends the listening. */
  listen(person: PersonKey, listener: () => void): () => void
}

export type Chat = ChatParts & { readonly tenant: Tenant }

export const chatOf = (tenant: Tenant): Chat => ({ ...tenant.chat, tenant })

export function createChatParts(storage: DatabaseSync): ChatParts {
  const changes = new EventEmitter().setMaxListeners(0)
  return {
    messages: createMessages(storage),
    installations: createInstallations(storage),
    patience: {
      get: () => Number(readSetting(storage, SETTING) ?? PATIENCE_MS),
      set: (ms) => writeSetting(storage, SETTING, String(ms)),
    },
    changed: (person) => void changes.emit(person),
    listen(person, listener) {
      changes.on(person, listener)
      return () => changes.off(person, listener)
    },
  }
}
