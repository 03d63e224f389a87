// What every screen has to show: the sample record, and fourteen fictional ones in different states on a given day.
import { answeringCalls } from './records/answeringCalls.ts'
import { caseBuilding } from './records/caseBuilding.ts'
import { custody } from './records/custody.ts'
import { domesticAbuse } from './records/domesticAbuse.ts'
import { efficiency2015 } from './records/efficiency2015.ts'
import { firearmsLicensing } from './records/firearmsLicensing.ts'
import { fitToServe } from './records/fitToServe.ts'
import { integrity } from './records/integrity.ts'
import { onlineAbuse } from './records/onlineAbuse.ts'
import { organisedCrime } from './records/organisedCrime.ts'
import { peel } from './records/peel.ts'
import { revisitLetter } from './records/revisitLetter.ts'
import { roads } from './records/roads.ts'
import { sample } from './records/sample.ts'
import { stopAndSearch } from './records/stopAndSearch.ts'
import type { Setting } from './setting.ts'
import type { DemonstrationRecord } from './writing.ts'

export const demonstrationRecords = (setting: Setting): readonly DemonstrationRecord[] => [
  sample(),
  ...[
    answeringCalls,
    onlineAbuse,
    stopAndSearch,
    integrity,
    firearmsLicensing,
    custody,
    caseBuilding,
    roads,
    domesticAbuse,
    efficiency2015,
    peel,
    fitToServe,
    revisitLetter,
    organisedCrime,
  ].map((write) => write(setting)),
]
