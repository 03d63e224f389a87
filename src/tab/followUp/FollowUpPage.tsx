// Every finding of every record: who sees to it, by when, and how it stands.
import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo } from 'react'
import { Link } from 'wouter'
import { counted } from '#core/counted.ts'
import { FOLLOW_UPS } from '#core/finding.ts'
import { useAddress } from '../address.ts'
import { Chips } from '../Chips.tsx'
import { useToday } from '../days/useToday.ts'
import { ExportButtons } from '../exports/ExportButtons.tsx'
import { ListSkeleton, ReadFault, Unreadable } from '../register/RegisterStates.tsx'
import type { Register } from '../register/useRegister.ts'
import { tellSuccess } from '../session/teamsHost.ts'
import { SearchField } from '../SearchField.tsx'
import { SmallChoice } from '../SmallChoice.tsx'
import {
  FOLLOW_NAMES,
  followAsTable,
  type FollowRow,
  followRows,
  type FollowView,
  followViewOf,
  inScope,
  rowsFound,
  SCOPE_WORDS,
  SCOPES,
} from './followRows.ts'
import { FollowTable } from './FollowTable.tsx'
import type { AllFindings } from './useFindings.ts'

function Filters(props: {
  readonly rows: readonly FollowRow[]
  readonly found: readonly FollowRow[]
  readonly view: FollowView
  readonly onView: (changes: Partial<FollowView>) => void
  readonly children: ReactNode
}): ReactNode {
  const { rows, found, view, onView } = props
  const owners = [...new Set(rows.flatMap(({ filed }) => filed.value.followUp.owner?.name ?? []))]
  if (view.owner !== '' && !owners.includes(view.owner)) owners.push(view.owner)
  return (
    <>
      <div className="register-filters">
        <SearchField
          label="Search the findings"
          placeholder="Search every word"
          value={view.search}
          onChange={(search) => onView({ search })}
        />
        <Chips
          label="Which findings are shown"
          choices={SCOPES.map((scope) => {
            const words = `${SCOPE_WORDS[scope]} (${inScope(found, scope).length})`
            return [scope, words] as const
          })}
          chosen={view.scope}
          onChoose={(scope) => onView({ scope })}
        />
      </div>
      <div className="register-filters">
        <SmallChoice
          label="Owner"
          value={view.owner}
          choices={[['', 'Everyone'], ...owners.toSorted().map((name) => [name, name] as const)]}
          onChange={(owner) => onView({ owner })}
        />
        <SmallChoice
          label="State"
          value={view.status}
          choices={[['', 'Any'] as const, ...FOLLOW_UPS.map((status) => [status, status] as const)]}
          onChange={(status) => onView({ status })}
        />
        {props.children}
      </div>
    </>
  )
}

export function FollowUpPage(props: {
  readonly register: Register
  readonly all: AllFindings
}): ReactNode {
  const { register, all } = props
  const { reload } = all
  const { reload: reloadRegister } = register
  const today = useToday()
  const { asked, change } = useAddress('/follow-up', FOLLOW_NAMES)
  const view = followViewOf(asked)
  const onView = useCallback(
    ({ search, scope, owner, status }: Partial<FollowView>) =>
      change({
        ...(search !== undefined && { find: search }),
        ...(scope !== undefined && { scope: scope === 'followed' ? undefined : scope }),
        ...(owner !== undefined && { owner }),
        ...(status !== undefined && { followUp: status }),
      }),
    [change],
  )
  useEffect(() => {
    void reload()
    void reloadRegister()
  }, [reload, reloadRegister])
  const { findings, fault } = all
  useEffect(() => {
    if (findings) tellSuccess()
  }, [findings])
  const rows = useMemo(
    () => followRows(findings ?? [], register.rows ?? [], today),
    [findings, register.rows, today],
  )
  const search = useDeferredValue(view.search)
  const found = rowsFound(rows, { ...view, search })
  const shown = inScope(found, view.scope)
  const overdue = shown.filter((row) => row.isOverdue).length
  return (
    <main className="page">
      <header className="page-head">
        <div>
          <h1>Follow-up</h1>
          <output className="quiet">
            {findings
              ? `${counted(shown.length, 'finding')}${overdue === 0 ? '' : `: ${overdue} overdue`}`
              : 'Loading'}
          </output>
        </div>
        <Link href="/follow-up/audit">For the audit committee</Link>
      </header>
      <Unreadable sentences={all.unreadable} />
      {fault && <ReadFault text={fault} onRetry={() => void reload()} />}
      {!findings && !fault && <ListSkeleton label="Loading the findings" />}
      {findings && (
        <Filters rows={rows} found={found} view={view} onView={onView}>
          <ExportButtons table={() => followAsTable(shown)} />
        </Filters>
      )}
      {shown.length > 0 && <FollowTable rows={shown} today={today} />}
      {findings && shown.length === 0 && (
        <p className="nothing">
          {rows.length === 0
            ? 'No findings yet. Add a report’s recommendations to its record, and they are followed up here.'
            : 'No finding fits. Search for fewer words, or show all findings.'}
        </p>
      )}
    </main>
  )
}
