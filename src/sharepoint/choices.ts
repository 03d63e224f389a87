// A choice column holds one of our own words, or none: it may have been made or changed in SharePoint.
import { unreadable } from './fields.ts'

export type ChoiceReader = <T extends string>(
  column: string,
  choices: readonly T[],
  held: string | undefined,
) => T | undefined

/** Throws a Fault naming the column where it holds a word that is not among the choices. */
export const choicesOf =
  (itemName: string): ChoiceReader =>
  (column, choices, held) => {
    if (held === undefined) return undefined
    const choice = choices.find((one) => one === held)
    if (choice === undefined) throw unreadable(itemName, column, held)
    return choice
  }
