// A channel of the office's team: its one tab, added by the app's configuration page and the same for everybody.
// Teams asks a tab's own removal page, where it has one, before it takes the tab away; here it is simply taken away.
import { need } from './dom.ts'
import type { Surroundings } from './host/answers.ts'
import { configureTab, type TabSettings, tabSettings } from './host/configure.ts'
import { createTab } from './host/tab.ts'
import type { Theme } from './place.ts'

const KEPT = 'channel-tab'
const CHANNEL = {
  teamId: '19:office-of-the-pcc@thread.tacv2',
  teamName: 'Office of the Police and Crime Commissioner',
  channelId: '19:general@thread.tacv2',
  channelName: 'General',
  channelType: 'Regular',
}

export type ChannelPane = {
  /** Opens the tab, when it is there and not open yet or another page of it is wanted. */
  show(subPageId?: string): void
  tellTheme(theme: Theme): void
}

function keptSettings(): TabSettings | undefined {
  const read = tabSettings.safeParse(JSON.parse(localStorage.getItem(KEPT) ?? 'null'))
  return read.success ? read.data : undefined
}

export function createChannelPane(at: Omit<Surroundings, 'subPageId' | 'channel'>): ChannelPane {
  const add = need('#add-tab', HTMLButtonElement)
  const remove = need('#remove-tab', HTMLButtonElement)
  const name = need('#channel-tab-name', HTMLElement)
  const stage = need('#channel-stage', HTMLElement)
  const here = {
    ...at,
    channel: () => ({ ...CHANNEL, entityId: keptSettings()?.entityId ?? 'records' }),
  }
  const tab = createTab(stage, here)
  let opened: string | undefined

  function draw(settings: TabSettings | undefined): void {
    name.textContent = settings?.suggestedDisplayName ?? ''
    for (const part of [remove, name, stage]) part.hidden = !settings
    for (const part of [add, need('#channel-empty', HTMLElement)])
      part.hidden = settings !== undefined
  }

  function show(subPageId?: string): void {
    const settings = keptSettings()
    draw(settings)
    if (!settings || (opened === settings.contentUrl && subPageId === undefined)) return
    opened = settings.contentUrl
    tab.open(settings.contentUrl, subPageId)
  }

  async function addTab(): Promise<void> {
    const settings = await configureTab({ ...here, subPageId: undefined })
    if (!settings) return
    localStorage.setItem(KEPT, JSON.stringify(settings))
    show()
    remove.focus()
  }

  add.addEventListener('click', () => void addTab())
  remove.addEventListener('click', () => {
    localStorage.removeItem(KEPT)
    opened = undefined
    tab.close()
    draw(undefined)
    add.focus()
  })
  draw(keptSettings())
  return { show, tellTheme: (theme) => tab.tellTheme(theme) }
}
