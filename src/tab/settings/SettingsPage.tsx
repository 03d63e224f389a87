// Who holds which office, what the office has set for itself, and the law's rules as they are counted here. Everybody may
// read it; who may change it, SharePoint's own rights decide.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useToday } from '../days/useToday.ts'
import { FaultBar } from '../Question.tsx'
import { useDeed } from '../useDeed.ts'
import { ListSkeleton, ReadFault } from '../register/RegisterStates.tsx'
import type { Services } from '../services.ts'
import { UndoButton } from '../UndoButton.tsx'
import { useFocusWhenLost } from '../useFocusWhenLost.ts'
import { HoldersPanel } from './HoldersPanel.tsx'
import { LawPanel } from './LawPanel.tsx'
import { SettingsPanel } from './SettingsPanel.tsx'
import { SETTING_GROUPS } from './settingWords.ts'
import { settingText, useOffice } from './useOffice.ts'
import './settings.css'

const Done = (props: {
  readonly words: string
  readonly undo: (() => Promise<void>) | undefined
}): ReactNode => {
  const undo = useDeed(props.undo ?? (async () => undefined))
  // Once it is undone, the button for it is gone.
  const place = useFocusWhenLost(props.words)
  return (
    <>
      <div ref={place} tabIndex={-1} className="deeds">
        <output>{props.words}</output>
        {props.undo && (
          <UndoButton disabledFocusable={undo.isBusy} onClick={() => void undo.run()} />
        )}
      </div>
      <FaultBar text={undo.fault} />
    </>
  )
}

export function SettingsPage({ services }: { readonly services: Services }): ReactNode {
  const today = useToday()
  const { reading, done, reload, saveSettings, saveHolder } = useOffice(services.officeKeeping)
  return (
    <main className="page">
      <h1>Settings</h1>
      <Done words={done?.words ?? ''} undo={done?.undo} />
      {reading.state === 'loading' && <ListSkeleton label="Loading the settings" />}
      {reading.state === 'fault' && <ReadFault text={reading.text} onRetry={() => void reload()} />}
      {reading.state === 'read' && (
        <>
          <HoldersPanel
            holders={reading.kept.holders}
            bodyName={settingText(reading.kept, 'bodyName')}
            today={today}
            save={saveHolder}
          />
          {SETTING_GROUPS.map((group) => (
            <SettingsPanel
              key={group.title}
              group={group}
              kept={reading.kept}
              save={saveSettings}
            />
          ))}
          <p className="quiet">
            The office manager changes these. SharePoint keeps who changed what, and when, in the
            lists “Office holders” and “Office settings”.
          </p>
        </>
      )}
      <LawPanel />
      <p>
        <Link href="/accessibility">Accessibility statement</Link>
      </p>
    </main>
  )
}
