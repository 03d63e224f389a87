import { describe, expect, it } from 'vitest'
import { SETTING_DEFAULTS, type SettingName, whyNotSet } from '#core/officeSettings.ts'
import { SETTING_GROUPS, SETTING_WORDS } from '../../src/tab/settings/settingWords.ts'

describe('what the office may set', () => {
  it.each([
    ['reminderDays', '14, 7, 3, 1, 0'],
    ['reminderDays', '55'],
    ['retentionYears', '6'],
    ['inspectorsAddress', 'pcc@hmicfrs.example'],
    ['inspectorsAddress', 'pcc@hmicfrs.example; second@hmicfrs.example'],
    ['marking', 'OFFICIAL-SENSITIVE'],
    ['letterToInspectors', 'Dear Inspectors\n\n{duty} “{title}” stands at {address}.'],
    ['letterToInspectors', 'A {brace with spaces} stays as it is typed.'],
    ['invitationToChiefOfficer', 'Please reply by {replyBy}.'],
    ['retentionLabel', ''],
  ] satisfies [SettingName, string][])('takes for %s: %s', (name, text) => {
    expect(whyNotSet(name, text)).toBeUndefined()
  })

  it.each([
    ['reminderDays', '', /^Write whole numbers below 56/],
    ['reminderDays', '14, , 3', /such as 14, 7, 3, 1, 0\.$/],
    ['reminderDays', '56', /below 56/],
    ['reminderDays', 'a week', /whole numbers/],
    ['retentionYears', '0', /from 1 to 100/],
    ['retentionYears', '6, 7', /one whole number/],
    ['retentionYearsUnpublished', '2.5', /one whole number/],
    ['homeSecretaryAddress', 'the Home Office', /^Write an e-mail address/],
    ['homeSecretaryAddress', 'a@b.example;', /^Write an e-mail address/],
    ['bodyName', '  ', /^Give the name of the body/],
    ['marking', 'SECRET', /OFFICIAL and OFFICIAL-SENSITIVE/],
    [
      'letterToHomeSecretary',
      'It stands at {adress}.',
      /^\{adress\} is not known here.*\{address\}/,
    ],
    ['invitationToChiefOfficer', 'By {publishedDay}', /\{publishedDay\} is not known/],
  ] satisfies [SettingName, string, RegExp][])('refuses for %s: “%s”', (name, text, sentence) => {
    expect(whyNotSet(name, text)).toMatch(sentence)
  })

  it('would take everything it goes by where nothing is set', () => {
    for (const [name, text] of Object.entries(SETTING_DEFAULTS))
      expect(whyNotSet(name as SettingName, text)).toBeUndefined()
  })

  it('every value has its place on the settings page, once', () => {
    const placed = SETTING_GROUPS.flatMap(({ names }) => names)
    expect(placed.toSorted()).toEqual(Object.keys(SETTING_WORDS).toSorted())
  })
})
