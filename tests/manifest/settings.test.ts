import { describe, expect, it } from 'vitest'
import { readSettings } from '../../manifest/settings.ts'
import { ENVIRONMENT } from './office.ts'

describe('the settings of the package', () => {
  it.each(Object.keys(ENVIRONMENT))(
    'without %s are refused, whether it is left out or empty',
    (name) => {
      const sentence = new RegExp(`^  ${name} is missing: give .+\\.$`, 'm')
      expect(() => readSettings({ ...ENVIRONMENT, [name]: undefined })).toThrow(sentence)
      expect(() => readSettings({ ...ENVIRONMENT, [name]: '' })).toThrow(sentence)
    },
  )

  it.each([
    ['TEAMS_APP_ID', 'acknowledgement-records', 'must be an id such as '],
    ['BOT_APP_ID', `{${ENVIRONMENT.BOT_APP_ID}}`, 'must be an id such as '],
    [
      'BOT_APP_ID',
      ENVIRONMENT.TAB_APP_ID,
      'must be a registration of its own, and is that of TAB_APP_ID',
    ],
    [
      'BOT_APP_ID',
      ENVIRONMENT.API_APP_ID,
      'must be a registration of its own, and is that of API_APP_ID',
    ],
    ['PUBLIC_BASE', 'http://records.opcc.example', 'must be an address that begins with https://'],
    ['PUBLIC_BASE', 'https://localhost:3978', 'must be an address that begins with https://'],
    ['TERMS_PAGE', 'terms.html', 'must be an address that begins with https://'],
    ['DEVELOPER_NAME', 'n'.repeat(33), 'must be no longer than 32 characters'],
  ])('refuse %s “%s”', (name, value, sentence) => {
    expect(() => readSettings({ ...ENVIRONMENT, [name]: value })).toThrow(`  ${name} ${sentence}`)
  })
})
