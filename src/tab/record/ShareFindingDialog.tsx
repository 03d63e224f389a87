import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { findingName } from '#core/finding.ts'
import type { StoredRecord } from '#core/ports.ts'
import { ShareDeeds } from '../ShareDeeds.tsx'

export function ShareFindingDialog(props: {
  readonly stored: StoredRecord
  readonly findingKey: string
  readonly onClose: () => void
}): ReactNode {
  const { record, findings } = props.stored
  const finding = findings.find(({ value }) => value.key === props.findingKey)
  const name = finding ? findingName(finding.value) : 'This finding'
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>The way to {finding ? name.toLowerCase() : 'this finding'}</DialogTitle>
          <DialogContent className="fields">
            {finding ? (
              <div className="deeds">
                <ShareDeeds
                  place={{
                    recordId: record.id,
                    findingId: finding.id,
                    title: `${name}, ${record.value.title}`,
                  }}
                />
              </div>
            ) : (
              <p>Save the record first: a finding has an address once SharePoint has it.</p>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={props.onClose}>Close</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
