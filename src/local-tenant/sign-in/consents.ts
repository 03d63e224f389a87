// To which apps an administrator has consented. In a tenant at work that is all of them; here stand the others.
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { APPS } from '../identity.ts'
import { readSetting, writeSetting } from '../storage.ts'

const SETTING = 'apps-without-consent'

/** Entra's words for an app that a person may not use yet. */
export const NOT_CONSENTED =
  'AADSTS65001: The user or administrator has not consented to use the application.'

const without = (storage: DatabaseSync): readonly string[] =>
  z.array(z.string()).parse(JSON.parse(readSetting(storage, SETTING) ?? '[]'))

const keep = (storage: DatabaseSync, apps: readonly string[]): void =>
  writeSetting(storage, SETTING, JSON.stringify(apps))

/** @param app client id */
export const hasConsent = (storage: DatabaseSync, app: string): boolean =>
  !without(storage).includes(app)

export const giveConsent = (storage: DatabaseSync, app: string): void =>
  keep(
    storage,
    without(storage).filter((one) => one !== app),
  )

export const withdrawConsent = (storage: DatabaseSync, app: string): void =>
  keep(storage, [...new Set([...without(storage), app])])

/** As a tenant stands before any administrator looked at the apps. The bot wants nothing that could be consented to. */
export const askForAllConsents = (storage: DatabaseSync): void =>
  keep(storage, [APPS.service, APPS.api, APPS.tab])
