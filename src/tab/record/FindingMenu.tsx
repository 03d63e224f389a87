import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import {
  ArrowDown20Regular,
  ArrowUp20Regular,
  Delete20Regular,
  MoreHorizontal20Regular,
  Share20Regular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { type Finding, findingName } from '#core/finding.ts'

export type FindingMove = 'up' | 'down' | 'remove' | 'share'

export const FindingMenu = (props: {
  readonly finding: Finding
  readonly onMove: (key: string, move: FindingMove) => void
}): ReactNode => {
  const { finding, onMove } = props
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={`More for ${findingName(finding).toLowerCase()}`}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<ArrowUp20Regular />} onClick={() => onMove(finding.key, 'up')}>
            Move up
          </MenuItem>
          <MenuItem icon={<ArrowDown20Regular />} onClick={() => onMove(finding.key, 'down')}>
            Move down
          </MenuItem>
          <MenuItem icon={<Share20Regular />} onClick={() => onMove(finding.key, 'share')}>
            Link or share
          </MenuItem>
          <MenuItem icon={<Delete20Regular />} onClick={() => onMove(finding.key, 'remove')}>
            Remove
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
