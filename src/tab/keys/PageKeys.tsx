// The keys that work on every page, and their button for those who don't know them.
import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { Keyboard20Regular } from '@fluentui/react-icons'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { RegisterRow, Stored } from '#core/ports.ts'
import { isQuestionMarkOn, isTypedIn } from './keys.ts'

const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog.tsx')).KeysDialog }))
const GoToDialog = lazy(async () => ({ default: (await import('./GoToDialog.tsx')).GoToDialog }))

type Asked = 'keys' | 'goTo'

function askedBy(event: KeyboardEvent): Asked | undefined {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return 'goTo'
  if (event.key === '?' && !isTypedIn(event.target) && isQuestionMarkOn()) return 'keys'
  return undefined
}

export function PageKeys(props: { readonly rows: readonly Stored<RegisterRow>[] }): ReactNode {
  const [asked, setAsked] = useState<Asked>()
  const comeBack = useRestoreFocusTarget()
  const close = (): void => setAsked(undefined)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const next = askedBy(event)
      // A question is answered before anything else is opened.
      if (next === undefined || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      setAsked(next)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <Button
        {...comeBack}
        className="keys-button"
        appearance="subtle"
        size="small"
        icon={<Keyboard20Regular />}
        aria-label="Keys"
        title="Keys (?)"
        onClick={() => setAsked('keys')}
      />
      <Suspense>
        {asked === 'keys' && <KeysDialog onClose={close} />}
        {asked === 'goTo' && <GoToDialog rows={props.rows} onClose={close} />}
      </Suspense>
    </>
  )
}
