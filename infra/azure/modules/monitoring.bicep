// Where the log goes, and Application Insights, which asks from outside whether the service is ready.
param name string
param location string
param logDays int
param logGigabytesADay int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logDays
    workspaceCapping: { dailyQuotaGb: logGigabytesADay }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableIpMasking: false
  }
}

output workspaceName string = workspace.name
