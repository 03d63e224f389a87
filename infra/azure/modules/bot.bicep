// The bot's registration with the Bot Framework, and Teams as its only channel.
param name string
@description('Directory of the office, which need not be the subscription’s.')
param tenantId string
param botAppId string
param publicBase string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Acknowledgement records'
    endpoint: '${publicBase}/api/messages'
    msaAppId: botAppId
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenantId
    // No keys, by which Direct Line and Web Chat let in whoever holds one.
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } }
}

// Azure adds these two to every new bot, for trying it in the portal. Without a site nobody can speak to it there.
resource unwanted 'Microsoft.BotService/botServices/channels@2022-09-15' = [
  for channel in ['WebChatChannel', 'DirectLineChannel']: {
    parent: bot
    name: channel
    location: 'global'
    properties: { channelName: channel, properties: { sites: [] } }
    dependsOn: [teams]
  }
]

output messagingEndpoint string = bot.properties.endpoint
