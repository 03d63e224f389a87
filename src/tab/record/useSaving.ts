// Save by button and by Ctrl+S; what is wrong on the page is shown instead of being lost.
import { useCallback, useEffect, useState } from 'react'
import type { RecordStore } from '#core/ports.ts'
import type { Choice } from './mergeWhole.ts'
import { type SaveOutcome, useSave } from './useSave.ts'
import type { WorkDesk } from './useWork.ts'

const FAULTY = 'This was not saved. Mend the field that is marked, then save again.'

/** Whether every field can be read; the first that can't takes focus. */
function findFaulty(): boolean {
  const faulty = document.querySelector<HTMLElement>('[data-form] [aria-invalid="true"]')
  faulty?.focus()
  return faulty !== null
}

/** Once what the key did to the field has been drawn. */
const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame)

export function useSaving(records: RecordStore, desk: WorkDesk, gone: () => void) {
  const { state, save: saveNow, isSaving } = useSave(records, desk, gone)
  const [problem, setProblem] = useState<string>()
  const [isLater, setLater] = useState(false)
  const { setWork, draw } = desk
  const save = useCallback(async (): Promise<SaveOutcome> => {
    setLater(false)
    return saveNow()
  }, [saveNow])
  const checkFields = useCallback((): boolean => {
    const isFaulty = findFaulty()
    setProblem(isFaulty ? FAULTY : undefined)
    return !isFaulty
  }, [])
  const saveChecked = useCallback(async () => {
    draw()
    await nextFrame()
    if (checkFields()) await save()
  }, [draw, checkFields, save])
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      void saveChecked()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [saveChecked])
  const choose = useCallback(
    (takeTheirs: readonly Choice[]): void => {
      setWork((work) => ({
        ...work,
        draft: takeTheirs.reduce((draft, choice) => choice.takeTheirs(draft), work.draft),
        choices: [],
      }))
      void save()
    },
    [setWork, save],
  )
  return {
    state,
    problem,
    save,
    isSaving,
    saveChecked,
    checkFields,
    choose,
    isAsking: desk.work.choices.length > 0 && !isLater,
    decideLater: useCallback(() => setLater(true), []),
  }
}
