// First of two: what must stand before key, image and registrations do. Run again, it changes nothing.
// Not deployed yet: no Azure subscription was at hand when it was written. Run `az deployment group what-if` first.

@description('Name of everything made here, in lower case: letters, digits and hyphens.')
@minLength(3)
@maxLength(24)
param name string = 'acknowledgements'

@description('UK South or UK West, where the office wants its logs in the country.')
param location string = resourceGroup().location

@description('Days that logs are kept. They hold directory ids of persons: docs/security/dpia.md.')
@minValue(30)
@maxValue(90)
param logDays int = 90

@description('Most that may be logged in a day, in gigabytes, so that a flood costs little.')
param logGigabytesADay int = 1

// Names of vaults and registries are shared by the whole world.
var unique = uniqueString(resourceGroup().id)

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: name, location: location }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: 'ack-${unique}'
    location: location
    readerId: identity.outputs.principalId
  }
}

module registry 'modules/registry.bicep' = {
  name: 'registry'
  params: {
    name: 'ack${unique}'
    location: location
    readerId: identity.outputs.principalId
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
    logDays: logDays
    logGigabytesADay: logGigabytesADay
  }
}

module environment 'modules/environment.bicep' = {
  name: 'environment'
  params: {
    name: name
    location: location
    workspaceName: monitoring.outputs.workspaceName
  }
}

output publicBase string = 'https://${name}.${environment.outputs.domain}'
output vaultName string = vault.outputs.name
output registryName string = registry.outputs.name
output identityId string = identity.outputs.principalId
