// What somebody is woken for. Each alert has the name of its page in docs/runbooks.
param name string
param location string
param serviceId string
param publicBase string
param offices array
param alertAddress string

// Each office is asked at its own address, and answers for itself alone.
var further = [
  for office in offices: { name: 'not-ready-${office.name}', base: 'https://${office.host}' }
]
var asked = concat([{ name: 'not-ready', base: publicBase }], further)

// The service logs one JSON object a line (src/bot/log.ts). What is counted are lines.
var lines = 'ContainerAppConsoleLogs_CL | where ContainerAppName_s == "${name}" | extend line = parse_json(Log_s)'
var counted = [
  {
    name: 'sweep-failing'
    says: 'The sweep has failed again and again: what is interrupted stays so.'
    where: 'tostring(line.sweep) == "failed"'
    severity: 1
    threshold: 5
  }
  {
    name: 'steps-failing'
    says: 'Decisions are made, and what follows from them is not done.'
    where: 'isnotempty(line.step) and toint(line.level) >= 50'
    severity: 2
    threshold: 10
  }
  {
    name: 'answers-failing'
    says: 'The service answers people with faults.'
    // Azure asks every few seconds whether the service is ready; where it is not, that has an alert of its own.
    where: 'toint(line.status) >= 500 and tostring(line.path) != "/readyz"'
    severity: 2
    threshold: 10
  }
  {
    name: 'asks-unsent'
    says: 'Somebody asked for approval, and whoever decides has no card.'
    where: 'toint(line.asksUnsent) > 0'
    severity: 2
    threshold: 4
  }
  {
    name: 'undecided-near-last-day'
    says: 'A record waits for a decision, and the law’s last day is near or past.'
    where: 'toint(line.undecidedNearLastDay) > 0'
    severity: 2
    threshold: 0
  }
  {
    name: 'sharepoint-throttling'
    says: 'SharePoint turns the service away because it asks too much.'
    where: 'tostring(line.fault) == "tooBusy"'
    severity: 3
    threshold: 20
  }
  {
    name: 'bell-silent'
    says: 'SharePoint can no longer ring the service; what is asked waits for the sweep.'
    where: 'tostring(line.subscription) == "failed"'
    severity: 3
    threshold: 0
  }
  {
    name: 'decisions-refused'
    says: 'Somebody who may not decide tries to, again and again.'
    where: 'tostring(line.refused) in ("notTheApprover", "otherConversation")'
    severity: 2
    threshold: 5
  }
]

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: name
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: name
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  properties: {
    groupShortName: 'ackrecords'
    enabled: true
    emailReceivers: [
      { name: 'office', emailAddress: alertAddress, useCommonAlertSchema: true }
    ]
  }
}

resource ofTheLog 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in counted: {
    name: alert.name
    location: location
    properties: {
      description: '${alert.says} What to do: docs/runbooks/${alert.name}.md'
      severity: alert.severity
      enabled: true
      scopes: [workspace.id]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      // The table is made by the first line that is logged.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: '${lines} | where ${alert.where}'
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: alert.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]

resource fromOutside 'Microsoft.Insights/webtests@2022-06-15' = [
  for one in asked: {
    name: one.name
    location: location
    kind: 'standard'
    tags: { 'hidden-link:${insights.id}': 'Resource' }
    properties: {
      SyntheticMonitorId: one.name
      Name: one.name
      Kind: 'standard'
      Enabled: true
      Frequency: 300
      Timeout: 30
      RetryEnabled: true
      Locations: [{ Id: 'emea-gb-db3-azr' }, { Id: 'emea-nl-ams-azr' }, { Id: 'emea-se-sto-edge' }]
      Request: { RequestUrl: '${one.base}/readyz', HttpVerb: 'GET' }
      ValidationRules: {
        ExpectedHttpStatusCode: 200
        SSLCheck: true
        SSLCertRemainingLifetimeCheck: 7
      }
    }
  }
]

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for (one, index) in asked: {
    name: one.name
    location: 'global'
    properties: {
      description: '${one.base} is not ready, asked from outside. What to do: docs/runbooks/not-ready.md'
      severity: 1
      enabled: true
      scopes: [fromOutside[index].id, insights.id]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
        webTestId: fromOutside[index].id
        componentId: insights.id
        failedLocationCount: 2
      }
      actions: [{ actionGroupId: people.id }]
    }
  }
]

resource restarting 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'restarting'
  location: 'global'
  properties: {
    description: 'The service ends and is started again. What to do: docs/runbooks/restarting.md'
    severity: 2
    enabled: true
    scopes: [serviceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'restarts'
          metricName: 'RestartCount'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 3
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}
