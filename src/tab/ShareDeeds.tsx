// Give somebody the way here. A link opens only for those who may read the office's site.
import { Button } from '@fluentui/react-components'
import { Link20Regular, Share20Regular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import { linkTo, type Place, shareToChat } from './session/share.ts'
import { TextToCopy } from './TextField.tsx'

type Said = { readonly words: string; readonly link?: string }

const COPIED = 'Link copied.'

async function copyLink(place: Place): Promise<Said> {
  const link = await linkTo(place)
  try {
    await navigator.clipboard.writeText(link)
    return { words: COPIED }
  } catch {
    return { words: 'This browser did not let the link be copied. Copy it from here:', link }
  }
}

async function share(place: Place): Promise<Said> {
  if (await shareToChat(place)) return { words: '' }
  const { words, link } = await copyLink(place)
  const told = words === COPIED ? 'The link is copied: paste it into a chat.' : words
  return { words: `This Teams can’t share from here. ${told}`, ...(link && { link }) }
}

export function ShareDeeds({ place }: { readonly place: Place }): ReactNode {
  const [said, setSaid] = useState<Said>({ words: '' })
  const act = (deed: (place: Place) => Promise<Said>) => (): void => {
    setSaid({ words: '' })
    void deed(place).then(setSaid, () =>
      setSaid({ words: 'The service did not give the link. Try again in a moment.' }),
    )
  }
  return (
    <>
      <Button size="small" appearance="subtle" icon={<Link20Regular />} onClick={act(copyLink)}>
        Copy link
      </Button>
      <Button size="small" appearance="subtle" icon={<Share20Regular />} onClick={act(share)}>
        Share to chat
      </Button>
      <output className="quiet">{said.words}</output>
      {said.link && <TextToCopy label="Link" text={said.link} rows={1} />}
    </>
  )
}
