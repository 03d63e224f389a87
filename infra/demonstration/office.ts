// Who holds which office in Northmarch, and what the office has set for itself.
import { addDays, dayInWords, toDay } from '#core/day.ts'
import type { OfficeHolder, OfficeSettings } from '#core/office.ts'
import { BODY, FORCE, personOf, type Setting } from './setting.ts'

export function officeHolders(setting: Setting): readonly OfficeHolder[] {
  const delegated = addDays(setting.today, -380)
  const { people } = setting
  return [
    {
      person: personOf(setting, 'commissioner'),
      signInName: people.commissioner.upn,
      role: 'Commissioner',
      officeTitle: 'Police and Crime Commissioner',
      body: BODY,
      from: toDay('2021-05-13'),
      authority: 'election',
    },
    {
      person: personOf(setting, 'deputy'),
      signInName: people.deputy.upn,
      role: 'Deputy',
      officeTitle: 'Deputy Police and Crime Commissioner',
      body: BODY,
      from: delegated,
      to: addDays(setting.today, 350),
      authority: `delegation of ${dayInWords(delegated)}`,
    },
    {
      // Not of this office, so not in its directory.
      person: { id: '', name: 'Ruth Calder' },
      signInName: '',
      role: 'Chief officer',
      officeTitle: 'Chief Constable',
      body: FORCE,
      from: toDay('2022-09-05'),
      authority: 'appointment',
    },
    {
      person: personOf(setting, 'chief-executive'),
      signInName: people['chief-executive'].upn,
      role: 'Monitoring officer',
      officeTitle: 'Chief Executive',
      body: BODY,
      from: toDay('2019-01-07'),
      authority: 'appointment',
    },
  ]
}

export const OFFICE_SETTINGS: OfficeSettings = {
  bodyName: BODY,
  forceName: FORCE,
  inspectorsAddress: 'pcc.responses@hmicfrs.example',
  homeSecretaryAddress: 'home.secretary@homeoffice.example',
  sendingMailbox: 'office@opcc.example',
  postalAddress: 'Northmarch House\nCastle Street\nMarchford\nNM1 1AA',
  inspectorsPostalAddress: 'His Majesty’s Inspectors of Constabulary',
  homeSecretaryPostalAddress: 'The Home Secretary\nHome Office\n2 Marsham Street\nLondon SW1P 4DF',
  letterToInspectors: '',
  letterToHomeSecretary: '',
  invitationToChiefOfficer: '',
  reminderDays: [14, 7, 3, 1, 0],
  retentionYears: 6,
  retentionYearsUnpublished: 6,
  retentionLabel: 'Acknowledgement records',
  marking: 'OFFICIAL',
}
