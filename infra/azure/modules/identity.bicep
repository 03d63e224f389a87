// Who the service is to Azure and to Entra: it reads its key and its image with this, and its registrations trust it in
// place of a client secret. There is no password to it.
param name string
param location string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

output principalId string = identity.properties.principalId
