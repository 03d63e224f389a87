import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { Edit20Regular } from '@fluentui/react-icons'
import { type ReactNode, useId, useState } from 'react'
import { whyNotSet } from '#core/officeSettings.ts'
import { SettingsQuestion } from './SettingsQuestion.tsx'
import { SETTING_WORDS, type SettingGroup } from './settingWords.ts'
import { type Kept, settingText, type SettingTexts } from './useOffice.ts'

export function SettingsPanel(props: {
  readonly group: SettingGroup
  readonly kept: Kept
  readonly save: (kept: Kept, texts: SettingTexts) => Promise<void>
}): ReactNode {
  const { group, kept } = props
  const [isAsking, setAsking] = useState(false)
  const comeBack = useRestoreFocusTarget()
  const heading = useId()
  return (
    <section className="panel" aria-labelledby={heading}>
      <header className="page-head">
        <h2 id={heading}>{group.title}</h2>
        <Button
          {...comeBack}
          size="small"
          icon={<Edit20Regular />}
          aria-label={`Change ${group.title.toLowerCase()}`}
          onClick={() => setAsking(true)}
        >
          Change
        </Button>
      </header>
      <dl className="facts">
        {group.names.map((name) => {
          const text = settingText(kept, name)
          const problem = text === '' ? undefined : whyNotSet(name, text)
          return (
            <div key={name} className="fact">
              <dt>{SETTING_WORDS[name].label}</dt>
              <dd className="lines">
                {text || <span className="quiet">Not set</span>}
                {problem && <p className="problem">{problem}</p>}
              </dd>
            </div>
          )
        })}
      </dl>
      {isAsking && (
        <SettingsQuestion
          group={group}
          kept={kept}
          save={props.save}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
