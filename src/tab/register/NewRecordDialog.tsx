import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { lastDayFor } from '#core/clock.ts'
import { dayWithWeekday } from '#core/day.ts'
import { INSPECTORATES, LEGAL_BASES, RECORD_TYPES } from '#core/record.ts'
import { ChoiceField } from '../ChoiceField.tsx'
import { DayField } from '../days/DayField.tsx'
import { whyNoLastDay } from '../days/deadlineWords.ts'
import { TextField } from '../TextField.tsx'
import { Question } from '../Question.tsx'
import type { Services } from '../services.ts'
import type { TypedReport } from './newRecord.ts'
import { useRegisterReport } from './useRegisterReport.ts'

const BLANK: TypedReport = {
  title: '',
  recordType: 'Force inspection',
  leadInspectorate: 'HMICFRS',
  inspectorate: 'HMICFRS',
  reportPublishedOn: undefined,
  legalBasis: 'Section 55',
}

function LastDayAtOnce({ report }: { readonly report: TypedReport }): ReactNode {
  const lastDay = lastDayFor(report.legalBasis, report.reportPublishedOn)
  return (
    <output>
      {lastDay
        ? `Last day to publish: ${dayWithWeekday(lastDay)}.`
        : `No last day: ${whyNoLastDay({ ...report, status: 'Draft', publication: {} })}.`}
    </output>
  )
}

function ReportFields(props: {
  readonly report: TypedReport
  readonly onReport: (report: TypedReport) => void
  readonly titleProblem: string | undefined
}): ReactNode {
  const { report, onReport } = props
  // The inspectorate as text follows the choice until it is written otherwise.
  const follows = report.inspectorate === report.leadInspectorate
  return (
    <>
      <TextField
        label="Title of inspection"
        value={report.title}
        problem={props.titleProblem}
        onChange={(title) => onReport({ ...report, title })}
      />
      <ChoiceField
        label="Type of record"
        choices={RECORD_TYPES}
        value={report.recordType}
        onChange={(recordType) => onReport({ ...report, recordType })}
      />
      <ChoiceField
        label="Lead inspectorate"
        choices={INSPECTORATES}
        value={report.leadInspectorate}
        onChange={(leadInspectorate) =>
          onReport({
            ...report,
            leadInspectorate,
            ...(follows && { inspectorate: leadInspectorate }),
          })
        }
      />
      <TextField
        label="Inspectorate, as written on the form"
        hint="Name the partners too."
        value={report.inspectorate}
        onChange={(inspectorate) => onReport({ ...report, inspectorate })}
      />
      <ChoiceField
        label="Legal basis"
        choices={LEGAL_BASES}
        value={report.legalBasis}
        onChange={(legalBasis) => onReport({ ...report, legalBasis })}
      />
      <DayField
        label="Report published on"
        hint="Such as 20 July 2023 or 20/7/2023. It is day 1 of the 56."
        day={report.reportPublishedOn}
        onChange={(reportPublishedOn) => onReport({ ...report, reportPublishedOn })}
      />
      <LastDayAtOnce report={report} />
    </>
  )
}

export function NewRecordDialog(props: {
  readonly services: Services
  readonly onClose: () => void
}): ReactNode {
  const [, navigate] = useLocation()
  const [report, setReport] = useState(BLANK)
  const [titleProblem, setTitleProblem] = useState<string>()
  const { isBusy, fault, register } = useRegisterReport(props.services, (id) =>
    navigate(`/records/${id}`),
  )
  const submit = (): boolean => {
    const isUntitled = report.title.trim() === ''
    setTitleProblem(isUntitled ? 'Give the title of the inspection.' : undefined)
    if (!isUntitled) void register({ ...report, title: report.title.trim() })
    return !isUntitled
  }
  return (
    <Question
      title="Register a report"
      deed={isBusy ? 'Registering' : 'Register'}
      keep="Don’t register"
      isBusy={isBusy}
      fault={fault}
      onDeed={submit}
      onClose={props.onClose}
    >
      <ReportFields report={report} onReport={setReport} titleProblem={titleProblem} />
    </Question>
  )
}
