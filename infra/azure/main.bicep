// Second of two: the service, its bot and the alerts. Before it: foundation.bicep, the key of receipts in the vault and
// the image in the registry, as docs/guides/administrator.md has it. Run it again for every new version.
// Not deployed yet: no Azure subscription was at hand when it was written. Run `az deployment group what-if` first.

@description('As given to foundation.bicep.')
@minLength(3)
@maxLength(24)
param name string = 'acknowledgements'
@description('Where all of it stands: beside what foundation.bicep made.')
param location string = resourceGroup().location

@description('What foundation.bicep gave out.')
param vaultName string
@description('What foundation.bicep gave out.')
param registryName string

@description('Name and tag of the image in that registry. A tag is never used twice.')
param image string

@description('Host and path of the site, such as contoso.sharepoint.com:/sites/opcc.')
param sitePath string

@description('Application (client) id of the service, as Entra gave it.')
param serviceAppId string
@description('Application (client) id of the API.')
param apiAppId string
@description('Application (client) id of the tab.')
param tabAppId string
@description('A registration of its own: never that of the API.')
param botAppId string
@description('The id in the Teams app manifest.')
param teamsAppId string

@description('Name and tag of OpenTelemetry’s collector in that registry. Empty: no traces are kept.')
param collectorImage string = ''

@description('Who is written to when something is wrong: a shared mailbox, not a person.')
param alertAddress string

@description('Further offices that this service serves, each { name, host, tenantId, botAppId, certificate }. Before it: the secrets office-NAME and receiptKey-NAME in the vault. The certificate is empty until it is made.')
param offices array = []

module service 'modules/service.bicep' = {
  name: 'service'
  params: {
    name: name
    location: location
    vaultName: vaultName
    registryName: registryName
    image: image
    sitePath: sitePath
    serviceAppId: serviceAppId
    apiAppId: apiAppId
    tabAppId: tabAppId
    botAppId: botAppId
    teamsAppId: teamsAppId
    collectorImage: collectorImage
    offices: offices
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    tenantId: tenant().tenantId
    botAppId: botAppId
    publicBase: service.outputs.publicBase
  }
}

module furtherBots 'modules/bot.bicep' = [
  for office in offices: {
    name: 'bot-${office.name}'
    params: {
      name: '${name}-${office.name}'
      tenantId: office.tenantId
      botAppId: office.botAppId
      publicBase: 'https://${office.host}'
    }
  }
]

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    serviceId: service.outputs.id
    publicBase: service.outputs.publicBase
    offices: offices
    alertAddress: alertAddress
  }
}

module workbook 'modules/workbook.bicep' = {
  name: 'workbook'
  params: { name: name, location: location }
}

output publicBase string = service.outputs.publicBase
output messagingEndpoint string = bot.outputs.messagingEndpoint
