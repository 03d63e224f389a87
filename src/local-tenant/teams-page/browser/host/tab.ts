// A tab in its frame: in sight from the first, as its manifest asks, watched until it says it is ready, and opened again when
// a link leads elsewhere in it.
import { element, need } from '../dom.ts'
import type { Theme } from '../place.ts'
import { commonAnswers, type Surroundings } from './answers.ts'
import { type Answer, answerCalls, type Call, type Line } from './calls.ts'

// Teams itself waits 30 s; on one machine nobody need wait so long to hear that the service is not running.
const PATIENCE_MS = 15_000

export type Tab = {
  /** `address` is the content page, on the app's own site. */
  open(address: string, subPageId: string | undefined): void
  reload(): void
  close(): void
  tellTheme(theme: Theme): void
}

type Current = {
  readonly frame: HTMLIFrameElement
  readonly line: Line
  readonly timer: number
  readonly address: string
  readonly subPageId: string | undefined
}

export function createTab(stage: HTMLElement, at: Omit<Surroundings, 'subPageId'>): Tab {
  const cover = coverOf(stage)
  const { origin } = new URL(at.config.serviceBase)
  let current: Current | undefined

  function show(state: State, words = ''): void {
    clearTimeout(current?.timer)
    cover.show(state, words)
    // What cannot be seen must not be found by keyboard either.
    current?.frame.toggleAttribute('inert', state === 'failed')
  }

  function close(): void {
    clearTimeout(current?.timer)
    current?.line.hangUp()
    current?.frame.remove()
    current = undefined
  }

  function open(address: string, subPageId: string | undefined): void {
    close()
    const frame = element('iframe', {
      title: 'Acknowledgement Records',
      allow: 'clipboard-read; clipboard-write',
    })
    const ready = (): Answer => {
      show('open')
      return undefined
    }
    const failed = ({ args: [, message] }: Call): Answer => {
      show('failed', typeof message === 'string' ? message : 'The tab did not say why.')
      return undefined
    }
    const line = answerCalls(frame, origin, {
      ...commonAnswers('content', { ...at, subPageId }),
      'appInitialization.appLoaded': ready,
      'appInitialization.success': ready,
      'appInitialization.failure': failed,
    })
    const timer = window.setTimeout(
      () => show('failed', `Nothing answered at ${address}. Is the service running?`),
      PATIENCE_MS,
    )
    stage.append(frame)
    frame.src = filled(address)
    cover.show('open')
    current = { frame, line, timer, address, subPageId }
  }

  // As Teams does before it opens an address.
  const filled = (address: string): string =>
    address.replace('{user.id}', at.person.id).replace('{app.theme}', at.theme())

  const reload = (): void => {
    if (current) open(current.address, current.subPageId)
  }
  cover.retry.addEventListener('click', reload)
  return { open, reload, close, tellTheme: (theme) => current?.line.tell('themeChange', theme) }
}

type State = 'open' | 'failed'

/** What lies over the frame when it failed. */
function coverOf(stage: HTMLElement): {
  readonly show: (state: State, words?: string) => void
  readonly retry: HTMLElement
} {
  stage.append(need('#stage-template', HTMLTemplateElement).content.cloneNode(true))
  const part = (name: string): HTMLElement => {
    const found = stage.querySelector(`[data-part="${name}"]`)
    if (found instanceof HTMLElement) return found
    throw new Error(`index.html has no ${name} in its stage.`)
  }
  return {
    retry: part('retry'),
    show(state, words = '') {
      part('failure').hidden = state !== 'failed'
      part('words').textContent = words
    },
  }
}
