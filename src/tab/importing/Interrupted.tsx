// The files in whose reading the page ended, whether by them or by a person who closed it: each is asked about.
import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { fileOn, type ImportDesk } from './importDesk.ts'

export function Interrupted(props: {
  readonly desk: ImportDesk
  readonly leaveFileOut: (fileId: string) => void
  readonly tryAgain: (fileId: string) => void
}): ReactNode {
  const { interrupted } = props.desk
  if (interrupted.length === 0) return null
  return (
    <section aria-label="Files that were being read when the page ended">
      <ul>
        {interrupted.map((id) => {
          const name = `“${fileOn(props.desk, id)?.name}”`
          return (
            <li key={id}>
              {`The page ended while ${name} was being read. Leave it out, or try it again.`}
              <div className="deeds">
                <Button size="small" onClick={() => props.leaveFileOut(id)}>
                  {`Leave ${name} out`}
                </Button>
                <Button size="small" onClick={() => props.tryAgain(id)}>
                  {`Try ${name} again`}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
