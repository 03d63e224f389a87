// The service on Azure Container Apps, its bot, and access to the secrets it reads. Secrets are put into the vault by
// hand before the first deployment: serviceSecret, apiSecret, botSecret and receiptKey (a private ES256 JSON Web Key).
// Not deployed yet: no Azure subscription was at hand when it was written. Run `az deployment group what-if` first.

@description('Name of everything made here.')
param name string = 'acknowledgement-records'
param location string = resourceGroup().location
@description('Registry, name and tag of the image built from Containerfile.')
param image string
@description('Key vault with the four secrets, in this resource group.')
param vaultName string
@description('Host and path of the site, such as contoso.sharepoint.com:/sites/opcc.')
param sitePath string
param serviceAppId string
param apiAppId string
param tabAppId string
@description('A registration of its own: never that of the API.')
param botAppId string
@description('The id in the Teams app manifest.')
param teamsAppId string

var secrets = ['serviceSecret', 'apiSecret', 'botSecret', 'receiptKey']
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource readsSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 90 }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

var host = '${name}.${environment.properties.defaultDomain}'

resource service 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  dependsOn: [readsSecrets]
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      ingress: { external: true, targetPort: 3978, allowInsecure: false }
      secrets: [
        for secret in secrets: {
          name: toLower(secret)
          keyVaultUrl: '${vault.properties.vaultUri}secrets/${secret}'
          identity: identity.id
        }
      ]
    }
    template: {
      scale: { minReplicas: 1, maxReplicas: 3 }
      volumes: [
        {
          name: 'keys'
          storageType: 'Secret'
          secrets: [{ secretRef: 'receiptkey', path: 'receipt-key.json' }]
        }
      ]
      containers: [
        {
          name: 'service'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          volumeMounts: [{ volumeName: 'keys', mountPath: '/keys' }]
          probes: [
            { type: 'Liveness', httpGet: { path: '/healthz', port: 3978 } }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 3978 } }
          ]
          env: [
            { name: 'PUBLIC_BASE', value: 'https://${host}' }
            { name: 'TENANT_ID', value: tenant().tenantId }
            { name: 'SITE_PATH', value: sitePath }
            { name: 'SERVICE_APP_ID', value: serviceAppId }
            { name: 'SERVICE_SECRET', secretRef: 'servicesecret' }
            { name: 'API_APP_ID', value: apiAppId }
            { name: 'API_SECRET', secretRef: 'apisecret' }
            { name: 'TAB_APP_ID', value: tabAppId }
            { name: 'BOT_APP_ID', value: botAppId }
            { name: 'BOT_SECRET', secretRef: 'botsecret' }
            { name: 'TEAMS_APP_ID', value: teamsAppId }
            { name: 'RECEIPT_KEY_FILE', value: '/keys/receipt-key.json' }
          ]
        }
      ]
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: 'Acknowledgement records'
    endpoint: 'https://${host}/api/messages'
    msaAppId: botAppId
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenant().tenantId
  }
  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } }
  }
}

output messagingEndpoint string = bot.properties.endpoint
