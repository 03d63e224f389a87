// The words by which people find the app and decide about it.

/** Also the bot's name (infra/azure/main.bicep): one name wherever people meet it. */
export const NAME = 'Acknowledgement records'

export const SHORT_DESCRIPTION =
  'Answer inspection reports on the police force, on time and on record.'

export const FULL_DESCRIPTION = `When an inspectorate publishes a report on a police force, the police and crime commissioner must publish comments on it within 56 days. Acknowledgement records is where the office writes that answer, has it approved and keeps it.

In the tab, staff register a report, answer each recommendation, hold the chief officer’s comments and see how many days are left. When the answer is ready they ask for approval.

In the chat, the commissioner reads the answer on a card, on a phone or at a desk, and approves it or returns it with a reason. The officer who asked is told. The same decision can be made in the tab.

Every record is kept in the office’s own SharePoint site, with its versions. An administrator prepares that site first and says there who holds office: only the commissioner, or a deputy named for the day, can approve.`
