// The tab in its frame: opened, watched until it says it is ready, and opened again when a link leads elsewhere in it.
import { element, need } from '../dom.ts'
import type { Theme } from '../place.ts'
import { commonAnswers, type Surroundings } from './answers.ts'
import { type Answer, answerCalls, type Call, type Line } from './calls.ts'

// Teams itself waits 30 s; on one machine nobody need wait so long to hear that the service is not running.
const PATIENCE_MS = 15_000

export type Tab = {
  open(subPageId: string | undefined): void
  tellTheme(theme: Theme): void
}

export function createTab(at: Omit<Surroundings, 'subPageId'>): Tab {
  const stage = need('#stage', HTMLElement)
  const loading = need('#loading', HTMLElement)
  const failure = need('#failure', HTMLElement)
  const { origin } = new URL(at.config.serviceBase)
  let current: { frame: HTMLIFrameElement; line: Line; timer: number } | undefined
  let subPage: string | undefined

  function show(state: 'loading' | 'ready' | 'failed', words = ''): void {
    clearTimeout(current?.timer)
    loading.hidden = state !== 'loading'
    failure.hidden = state !== 'failed'
    // What cannot be seen must not be found by keyboard either.
    current?.frame.toggleAttribute('inert', state !== 'ready')
    if (state === 'failed') need('#failure-words', HTMLElement).textContent = words
  }

  function open(subPageId: string | undefined): void {
    subPage = subPageId
    current?.line.hangUp()
    current?.frame.remove()
    const frame = element('iframe', {
      title: 'Acknowledgement Records',
      allow: 'clipboard-read; clipboard-write',
    })
    const ready = (): Answer => {
      show('ready')
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
      () => show('failed', `Nothing answered at ${origin}/tab/. Is the service running?`),
      PATIENCE_MS,
    )
    stage.append(frame)
    frame.src = `${origin}/tab/`
    show('loading')
    current = { frame, line, timer }
    frame.toggleAttribute('inert', true)
  }

  const again = (): void => open(subPage)
  need('#retry', HTMLElement).addEventListener('click', again)
  need('#reload', HTMLElement).addEventListener('click', again)
  return { open, tellTheme: (theme) => current?.line.tell('themeChange', theme) }
}
