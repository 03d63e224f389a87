import { type ReactNode, useState } from 'react'
import { type SettingName, whyNotSet } from '#core/officeSettings.ts'
import { MARKINGS } from '#core/record.ts'
import { ChoiceField } from '../ChoiceField.tsx'
import { Question } from '../Question.tsx'
import { TextField } from '../TextField.tsx'
import { useDeed } from '../useDeed.ts'
import { SETTING_WORDS, type SettingGroup } from './settingWords.ts'
import { type Kept, settingText, type SettingTexts } from './useOffice.ts'

export function SettingsQuestion(props: {
  readonly group: SettingGroup
  readonly kept: Kept
  readonly save: (kept: Kept, texts: SettingTexts) => Promise<void>
  readonly onClose: () => void
}): ReactNode {
  const { group } = props
  const save = useDeed(props.save)
  // As it was when the question was asked: what somebody else has changed since is not written over.
  const [kept] = useState(props.kept)
  const [texts, setTexts] = useState<SettingTexts>({})
  const [isTried, setTried] = useState(false)
  const textOf = (name: SettingName): string => texts[name] ?? settingText(kept, name)
  const change = (name: SettingName) => (text: string) => setTexts({ ...texts, [name]: text })
  const changed = group.names.filter((name) => textOf(name) !== settingText(kept, name))
  const keep = (): boolean => {
    setTried(true)
    if (group.names.some((name) => whyNotSet(name, textOf(name)) !== undefined)) return false
    if (changed.length === 0) props.onClose()
    else {
      const wanted = Object.fromEntries(changed.map((name) => [name, textOf(name).trim()]))
      void save.run(kept, wanted).then((isDone) => isDone && props.onClose())
    }
    return true
  }
  return (
    <Question
      title={`${group.title}: change`}
      deed={save.isBusy ? 'Saving' : 'Save'}
      keep="Leave it as it is"
      isBusy={save.isBusy}
      fault={save.fault}
      onDeed={keep}
      onClose={props.onClose}
    >
      <p>{group.effect}</p>
      {group.names.map((name) =>
        name === 'marking' ? (
          <ChoiceField
            key={name}
            label={SETTING_WORDS[name].label}
            choices={MARKINGS}
            value={MARKINGS.find((marking) => marking === textOf(name))}
            onChange={change(name)}
          />
        ) : (
          <TextField
            key={name}
            {...SETTING_WORDS[name]}
            value={textOf(name)}
            problem={isTried ? whyNotSet(name, textOf(name)) : undefined}
            onChange={change(name)}
          />
        ),
      )}
    </Question>
  )
}
