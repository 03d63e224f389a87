// The activity feed: what has happened while the person was elsewhere.
import { timeOf } from './chat/time.ts'
import type { FeedEntry } from './chat/stream.ts'
import { element, need } from './dom.ts'

const APP_ICON = new URL('./app.svg', import.meta.url).href

export function showFeed(
  entries: readonly FeedEntry[],
  newestSeen: number,
  open: (address: string) => void,
): void {
  need('#feed', HTMLElement).replaceChildren(
    ...entries.map((entry) => entryElement(entry, entry.id > newestSeen, open)),
  )
  need('#feed-empty', HTMLElement).hidden = entries.length > 0
}

function entryElement(
  { topic, preview, link, at }: FeedEntry,
  isNew: boolean,
  open: (address: string) => void,
): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: isNew ? 'feed-entry new' : 'feed-entry' },
    element('img', { src: APP_ICON, alt: '', width: '32', height: '32' }),
    element('b', {}, topic),
    element('span', {}, preview ?? 'Acknowledgement Records'),
    element('span', { class: 'quiet' }, timeOf(at)),
  )
  button.addEventListener('click', () => link !== undefined && open(link))
  return element('li', {}, button)
}
