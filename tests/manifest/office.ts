// An office that is ready for its package: every setting there and right.
import { createPackage, type TeamsPackage } from '../../manifest/package.ts'
import { readSettings } from '../../manifest/settings.ts'

export const ENVIRONMENT = {
  PUBLIC_BASE: 'https://records.opcc.example/',
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  SERVICE_APP_ID: '22222222-2222-4222-8222-222222222222',
  API_APP_ID: '33333333-3333-4333-8333-333333333333',
  TAB_APP_ID: '44444444-4444-4444-8444-444444444444',
  BOT_APP_ID: '55555555-5555-4555-8555-555555555555',
  DEVELOPER_NAME: 'Northmarch PCC',
  SUPPORT_PAGE: 'https://www.opcc.example/help',
  PRIVACY_PAGE: 'https://www.opcc.example/privacy',
  TERMS_PAGE: 'https://www.opcc.example/terms',
}

export const packageOf = (changes: Partial<typeof ENVIRONMENT> = {}): Promise<TeamsPackage> =>
  createPackage(readSettings({ ...ENVIRONMENT, ...changes }))
