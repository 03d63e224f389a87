import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { isQuestionMarkOn, KEYS, turnQuestionMark } from './keys.ts'

export function KeysDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [isOn, setOn] = useState(isQuestionMarkOn)
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Keys</DialogTitle>
          <DialogContent className="fields">
            <table className="keys">
              <thead className="for-readers">
                <tr>
                  <th scope="col">Key</th>
                  <th scope="col">What it does</th>
                </tr>
              </thead>
              <tbody>
                {KEYS.map(({ keys, does }) => (
                  <tr key={keys}>
                    <th scope="row">
                      <kbd>{keys}</kbd>
                    </th>
                    <td>{does}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <Checkbox
              label="The ? key shows this list"
              checked={isOn}
              onChange={(_, { checked }) => {
                setOn(checked === true)
                turnQuestionMark(checked === true)
              }}
            />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
