// The lists and their columns by internal name, and what each column holds. They are made from
// infra/sharepoint/lists.json; a test keeps the two in step. Only this file and the mappers beside it name columns.

/** `text` is one line of at most 255 characters, `append` a note that keeps every entry. */
export type ColumnKind =
  | 'text'
  | 'note'
  | 'rich'
  | 'append'
  | 'choice'
  | 'date'
  | 'instant'
  | 'number'
  | 'yesNo'
  | 'lookup'

export type Columns = { readonly [name: string]: ColumnKind }

export const LIST_TITLES = {
  records: 'Acknowledgement records',
  findings: 'Findings',
  approvals: 'Approvals',
  holders: 'Office holders',
  settings: 'Office settings',
  disposals: 'Disposals',
  library: 'Published acknowledgements',
} as const

/** What the register shows of a record. */
export const REGISTER_COLUMNS = {
  Title: 'text',
  RecordKey: 'text',
  RecordType: 'choice',
  Version: 'text',
  Status: 'choice',
  Force: 'text',
  Commissioner: 'text',
  CommissionerOffice: 'text',
  LeadInspectorate: 'choice',
  Inspectorate: 'text',
  GradeScheme: 'text',
  LegalBasis: 'choice',
  ReportPublishedOn: 'date',
  LastDay: 'date',
  ReportAddress: 'text',
  Marking: 'choice',
  LeadOfficerId: 'text',
  LeadOfficerName: 'text',
  AskedOn: 'date',
  ApprovedOn: 'date',
  PublishedOn: 'date',
  SentToInspectorsOn: 'date',
  SentToHomeSecretaryOn: 'date',
  PublishedAddress: 'text',
  LateReason: 'note',
  Round: 'number',
  Fingerprint: 'text',
  ReturnedWords: 'note',
  RetentionReviewOn: 'date',
  OnHold: 'yesNo',
  HoldReason: 'note',
  ChiefOfficerInvitedOn: 'date',
  ChiefOfficerReplyBy: 'date',
  ChiefOfficerRepliedOn: 'date',
  ChiefOfficerNoReplyOn: 'date',
} as const satisfies Columns

export const RECORD_COLUMNS = {
  ...REGISTER_COLUMNS,
  Summary: 'note',
  Grade: 'note',
  Acknowledgement: 'rich',
  ChiefOfficerInvitedTo: 'text',
  ChiefOfficerInvitedById: 'text',
  ChiefOfficerInvitedByName: 'text',
  ChiefOfficerRemindedOn: 'date',
  ChiefOfficerComments: 'rich',
  ChiefOfficerCommentsFile: 'text',
  ResponseToChiefOfficer: 'rich',
  SourceFile: 'text',
  SourceNotes: 'note',
  SourceKeptAs: 'text',
} as const satisfies Columns

export const FINDING_COLUMNS = {
  Title: 'text',
  FindingKey: 'text',
  Record: 'lookup',
  Kind: 'choice',
  Reference: 'text',
  Position: 'number',
  ParentReference: 'text',
  GroupName: 'text',
  Addressee: 'text',
  ForUs: 'choice',
  FindingText: 'note',
  DeadlineAsWritten: 'text',
  DeadlinePrecision: 'choice',
  DeadlineOn: 'date',
  Outcome: 'choice',
  Answer: 'rich',
  ForceResponse: 'rich',
  AnswerSharedWith: 'text',
  Withheld: 'yesNo',
  WithheldReason: 'note',
  OwnerId: 'text',
  OwnerName: 'text',
  FirstTargetOn: 'date',
  TargetOn: 'date',
  TargetSetBy: 'choice',
  TargetChangedBecause: 'note',
  FollowUp: 'choice',
  Updates: 'append',
} as const satisfies Columns

export const ROUND_COLUMNS = {
  Title: 'text',
  RoundKey: 'text',
  Record: 'lookup',
  RoundNumber: 'number',
  State: 'choice',
  Fingerprint: 'text',
  DocumentVersion: 'text',
  Shown: 'note',
  AskedById: 'text',
  AskedByName: 'text',
  AskedAt: 'instant',
  ApproverId: 'text',
  ApproverName: 'text',
  DecidedById: 'text',
  DecidedByName: 'text',
  DecidedAs: 'text',
  DecidedAt: 'instant',
  DecisionWords: 'note',
  Receipt: 'note',
  CardPlaces: 'note',
  ReturnPoints: 'note',
  Reminders: 'note',
  PublicationNotes: 'note',
  Progress: 'note',
} as const satisfies Columns

export const HOLDER_COLUMNS = {
  Title: 'text',
  PersonId: 'text',
  SignInName: 'text',
  Role: 'choice',
  OfficeTitle: 'text',
  Body: 'text',
  FromDay: 'date',
  ToDay: 'date',
  Authority: 'text',
} as const satisfies Columns

export const SETTING_COLUMNS = { Title: 'text', Value: 'note' } as const satisfies Columns

export const DISPOSAL_COLUMNS = {
  Title: 'text',
  RecordKey: 'text',
  State: 'choice',
  RetentionClass: 'text',
  ReviewOn: 'date',
  Fingerprint: 'text',
  FindingCount: 'number',
  RoundCount: 'number',
  SignedOffById: 'text',
  SignedOffByName: 'text',
  SignedOffAs: 'text',
  SignedOffAt: 'instant',
  Reason: 'note',
  EndedAt: 'instant',
  Items: 'note',
} as const satisfies Columns

export const PRINT_COLUMNS = {
  RecordKey: 'text',
  RoundKey: 'text',
  DocumentVersion: 'text',
  Fingerprint: 'text',
  Format: 'choice',
  PublishedOn: 'date',
  Superseded: 'yesNo',
} as const satisfies Columns

/** With SharePoint's own column for the name of a file. */
export const FILE_COLUMNS = { ...PRINT_COLUMNS, FileLeafRef: 'text' } as const satisfies Columns
