// What the service fills in where a column's definition leaves it out.
import type { Facet, FacetSettings } from './columnDefinition.ts'

const LARGEST = 1.797_693_134_862_315_7e308

export function facetDefaults(facet: Facet, sent: FacetSettings): FacetSettings {
  switch (facet) {
    case 'text':
      return sent['allowMultipleLines'] === true
        ? {
            allowMultipleLines: true,
            appendChangesToExistingText: false,
            linesForEditing: 6,
            textType: 'plain',
          }
        : {
            allowMultipleLines: false,
            appendChangesToExistingText: false,
            linesForEditing: 0,
            maxLength: 255,
          }
    case 'choice':
      return { allowTextEntry: false, choices: [], displayAs: 'dropDownMenu' }
    case 'dateTime':
      return { displayAs: 'default', format: 'dateOnly' }
    case 'number':
      return {
        decimalPlaces: 'automatic',
        displayAs: 'number',
        maximum: LARGEST,
        minimum: -LARGEST,
      }
    case 'lookup':
      return { allowMultipleValues: false, allowUnlimitedLength: false, columnName: 'Title' }
    case 'personOrGroup':
      return {
        allowMultipleSelection: false,
        chooseFromType: 'peopleOnly',
        displayAs: 'nameWithPresence',
      }
    default:
      return {}
  }
}
