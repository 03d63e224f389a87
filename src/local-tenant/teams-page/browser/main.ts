// The Teams page: the tab beside the chat, as one of the office's people.
import './zodWithoutEval.ts'
import { createChatCalls } from './chat/calls.ts'
import { createChatPane } from './chat/chatPane.ts'
import { createChannelPane } from './channelPane.ts'
import { type ChatState, type FeedEntry, openStream } from './chat/stream.ts'
import { need, needAll } from './dom.ts'
import { showFeed } from './feedPane.ts'
import { createTab } from './host/tab.ts'
import { readPageConfig } from './pageConfig.ts'
import { keepPlace, type Place, readPlace, targetOf, type View } from './place.ts'
import { listenToThemes, listenToWidths, showProfile } from './profile.ts'
import { createUnseen } from './unseen.ts'

const OFFLINE =
  'The local tenant does not answer. What you see may be old; it will connect again by itself.'

const config = await readPageConfig()
let place = readPlace(config, location.search)
const me = config.people.find((person) => person.key === place.person) ?? config.people[0]

function open(address: string): void {
  const target = targetOf(address, config)
  if (!target) return void window.open(address, '_blank', 'noreferrer')
  go(target.view)
  if (target.view === 'channel') return channel.show(target.subPageId)
  if (target.view !== 'tab') return
  const { subPageId: _left, ...here } = place
  move({ ...here, ...(target.subPageId !== undefined && { subPageId: target.subPageId }) })
  tab.open(config.tabAddress, target.subPageId)
}

const chatCalls = createChatCalls(me.key)
const surroundings = {
  config,
  person: me,
  theme: () => place.theme,
  open,
  share(text: string): Promise<boolean> {
    chat.choose('office')
    return chatCalls.sayToOffice({ text })
  },
}
const tab = createTab(need('#stage', HTMLElement), surroundings)
const channel = createChannelPane(surroundings)
const chat = createChatPane(chatCalls, open, countUnseen)
const unseen = {
  chat: createUnseen('chat', me.key, need('#chat-badge', HTMLElement)),
  office: createUnseen('office', me.key, need('#office-badge', HTMLElement)),
  feed: createUnseen('feed', me.key, need('#feed-badge', HTMLElement)),
}
let feed: readonly FeedEntry[] = []
let said: Pick<ChatState, 'messages' | 'office'> = { messages: [], office: [] }

function move(next: Place): void {
  place = next
  keepPlace(place)
  document.body.dataset['view'] = place.view
  document.documentElement.dataset['theme'] = place.theme
  document.documentElement.dataset['width'] = place.width
  for (const button of needAll('[data-go]')) {
    if (button.dataset['go'] === place.view) button.setAttribute('aria-current', 'page')
    else button.removeAttribute('aria-current')
  }
  countUnseen()
}

function go(view: View): void {
  move({ ...place, view })
  if (view === 'channel') channel.show()
  need(`#${view}`, HTMLElement).focus({ preventScroll: true })
}

const isSeen = (list: string): boolean => need(list, HTMLElement).offsetParent !== null
const fromOthers = (messages: ChatState['messages']): readonly number[] =>
  messages.filter(({ from }) => from !== 'person').map(({ id }) => Number(id))

function countUnseen(): void {
  unseen.chat.count(fromOthers(said.messages), isSeen('#messages'))
  unseen.office.count(fromOthers(said.office), isSeen('#office-messages'))
  showFeed(feed, unseen.feed.newestSeen(), open)
  unseen.feed.count(
    feed.map(({ id }) => id),
    place.view === 'activity',
  )
}

showProfile(config, me, () => place)
listenToThemes(place.theme, (theme) => {
  move({ ...place, theme })
  tab.tellTheme(theme)
  channel.tellTheme(theme)
})
listenToWidths(place.width, (width) => move({ ...place, width }))
need('#reload', HTMLElement).addEventListener('click', () => tab.reload())
for (const button of needAll('[data-go]'))
  button.addEventListener('click', () => go(button.dataset['go'] as View))
window.addEventListener('resize', countUnseen)

document.title = `${me.displayName} | Acknowledgement Records, local Teams`
move(place)
tab.open(config.tabAddress, place.subPageId)
if (place.view === 'channel') channel.show()
openStream(me.key, {
  chat(state) {
    said = state
    chat.show(state)
    countUnseen()
  },
  feed(entries) {
    feed = entries
    countUnseen()
  },
  isOnline: (online) => chat.warn(online ? '' : OFFLINE),
})
