// What Teams shows before the tab is added to a channel. There is nothing to choose: every channel has the same register.
import '../zodWithoutEval.ts'
import { pages } from '@microsoft/teams-js'
import { readConfig } from '../session/config.ts'
import { followTheme, joinTeams, tellLoaded, tellSuccess } from '../session/teamsHost.ts'
import type { ThemeName } from '../session/themeName.ts'
import { ASKED_OF_TEAMS, TAB_ENTITY } from '../session/told.ts'
import './configure.css'

const FAULT =
  'This page could not be set up, so the tab can’t be added. Close it and try again; if it goes on, tell your IT support.'

const showIn = (theme: ThemeName): void => {
  document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark'
}

async function saveTab(event: pages.config.SaveEvent): Promise<void> {
  try {
    await pages.config.setConfig({
      entityId: TAB_ENTITY,
      contentUrl: `${location.origin}/tab/${ASKED_OF_TEAMS}`,
      suggestedDisplayName: 'Acknowledgement Records',
    })
    event.notifySuccess()
  } catch (thrown) {
    event.notifyFailure(thrown instanceof Error ? thrown.message : 'Teams did not take the address')
  }
}

try {
  const { hostOrigins } = await readConfig()
  const { theme } = await joinTeams(hostOrigins)
  showIn(theme)
  followTheme(showIn)
  pages.config.registerOnSaveHandler((event) => void saveTab(event))
  pages.config.setValidityState(true)
  tellLoaded()
  tellSuccess()
} catch {
  const place = document.getElementById('fault')
  if (place) place.textContent = FAULT
}
