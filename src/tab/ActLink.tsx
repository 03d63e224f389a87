import type { ReactNode } from 'react'
import { type Subsection, sectionAddress, sectionName } from './law.ts'

/** Where the law says it, one click away. */
export const ActLink = ({ of }: { readonly of: Subsection }): ReactNode => (
  <a className="act-link" href={sectionAddress(of)} target="_blank" rel="noopener noreferrer">
    {sectionName(of)}
  </a>
)
