// Says when the service has a newer app than this page: what is written is kept over the reload.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { type ReactNode, useEffect, useState } from 'react'
import { readPage } from './trusted.ts'

const LOOK_EVERY_MS = 600_000

const scriptIn = (page: Document): string =>
  page.querySelector('script[type="module"]')?.getAttribute('src') ?? ''

async function isOutdated(): Promise<boolean> {
  try {
    const answer = await fetch(location.pathname, { cache: 'no-store' })
    if (!answer.ok) return false
    const script = scriptIn(readPage(await answer.text()))
    return script !== '' && script !== scriptIn(document)
  } catch {
    // Away for now; the next look will tell.
    return false
  }
}

export function NewVersion(): ReactNode {
  const [isOld, setOld] = useState(false)
  useEffect(() => {
    const look = (): void => void isOutdated().then((isIt) => isIt && setOld(true))
    const whenSeen = (): void => {
      if (document.visibilityState === 'visible') look()
    }
    const timer = setInterval(look, LOOK_EVERY_MS)
    document.addEventListener('visibilitychange', whenSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', whenSeen)
    }
  }, [])
  return isOld ? (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        A new version of this app is ready. What you have written is kept.
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => location.reload()}>
          Reload
        </Button>
      </MessageBarActions>
    </MessageBar>
  ) : null
}
