// Who sees to it: somebody the office knows, or a name outside its directory.
import { Select } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Person } from '#core/record.ts'
import { Labelled } from '../Labelled.tsx'
import { TextField } from '../TextField.tsx'

const NOBODY = 'nobody'
const SOMEBODY_ELSE = 'else'

export function OwnerField(props: {
  readonly known: readonly Person[]
  readonly owner: Person | undefined
  readonly onChange: (owner: Person | undefined) => void
}): ReactNode {
  const { known, owner, onChange } = props
  const isKnown = owner !== undefined && known.some(({ name }) => name === owner.name)
  const named = isKnown ? owner.name : SOMEBODY_ELSE
  return (
    <>
      <Labelled label="Owner">
        <Select
          value={owner ? named : NOBODY}
          onChange={(_, { value }) => {
            if (value === SOMEBODY_ELSE) onChange({ id: '', name: '' })
            else onChange(known.find(({ name }) => name === value))
          }}
        >
          <option value={NOBODY}>Nobody yet</option>
          {known.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value={SOMEBODY_ELSE}>Somebody else</option>
        </Select>
      </Labelled>
      {owner && !isKnown && (
        <TextField
          label="Name of the owner"
          value={owner.name}
          onChange={(name) => onChange({ id: '', name })}
        />
      )}
    </>
  )
}
