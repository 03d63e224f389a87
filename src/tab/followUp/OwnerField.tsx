// Who sees to it: somebody the office knows, or a name outside its directory.
import type { ReactNode } from 'react'
import type { Person } from '#core/record.ts'
import { Labelled } from '../Labelled.tsx'
import { SelectBox } from '../SelectBox.tsx'
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
        {(control) => (
          <SelectBox
            {...control}
            value={owner ? named : NOBODY}
            onChange={(value) => {
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
          </SelectBox>
        )}
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
