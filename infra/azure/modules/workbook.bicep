// What an administrator looks at: infra/azure/workbook.json as a workbook in Azure's portal, under the log's workspace.
param name string
param location string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: name
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(workspace.id, 'figures')
  location: location
  kind: 'shared'
  properties: {
    displayName: 'Acknowledgement records'
    category: 'workbook'
    sourceId: workspace.id
    serializedData: loadTextContent('../workbook.json')
  }
}
