// Save by button and by Ctrl+S; what is wrong on the page is shown instead of being lost.
import { useCallback, useEffect, useState } from 'react'
import type { RecordStore } from '#core/ports.ts'
import { type FieldFault, faultsIn } from '../ErrorSummary.tsx'
import type { Choice } from './mergeWhole.ts'
import { type SaveOutcome, useSave } from './useSave.ts'
import type { WorkDesk } from './useWork.ts'

/** Once what the key did to the field has been drawn. */
const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame)

export function useSaving(records: RecordStore, desk: WorkDesk, gone: () => void) {
  const { state, save: saveNow, isSaving } = useSave(records, desk, gone)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const [isLater, setLater] = useState(false)
  const { setWork, draw } = desk
  const save = useCallback(async (): Promise<SaveOutcome> => {
    setLater(false)
    return saveNow()
  }, [saveNow])
  const checkFields = useCallback((): boolean => {
    const found = faultsIn(document.querySelector('[data-form]'))
    setFaults(found)
    return found.length === 0
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
    faults,
    save,
    isSaving,
    saveChecked,
    checkFields,
    choose,
    isAsking: desk.work.choices.length > 0 && !isLater,
    decideLater: useCallback(() => setLater(true), []),
  }
}
