// Where the image is kept. Without the admin account there is no password to it.
param name string
param location string
@description('Principal of whoever may pull images, and do no more.')
param readerId string

var pullImages = '7f951dda-4ed3-4680-a7ca-43fe172d538d'

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: name
  location: location
  sku: { name: 'Basic' }
  properties: { adminUserEnabled: false }
}

resource pullsImages 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, readerId, pullImages)
  scope: registry
  properties: {
    principalId: readerId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', pullImages)
  }
}

output name string = registry.name
