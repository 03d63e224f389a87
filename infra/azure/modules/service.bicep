// The service as a container app. Its settings have the names that src/bot/settings.ts reads.
param name string
param location string
param vaultName string
param registryName string
param image string
param sitePath string
param serviceAppId string
param apiAppId string
param tabAppId string
param botAppId string
param teamsAppId string
param offices array
param collectorImage string

var port = 3978
// Of each further office: all its settings with their secrets, as one file, and its key of receipts.
var furtherSettings = [for office in offices: 'office-${office.name}']
var furtherKeys = [for office in offices: 'receiptKey-${office.name}']
var settingsFiles = [
  for office in offices: { secretRef: 'office-${office.name}', path: '${office.name}.env' }
]
var keyFiles = [
  for office in offices: { secretRef: 'receiptkey-${office.name}', path: '${office.name}.json' }
]
var secrets = concat(['receiptKey'], furtherSettings, furtherKeys)
var hasCollector = !empty(collectorImage)
var publicBase = 'https://${name}.${environment.properties.defaultDomain}'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: name
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: name
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' existing = {
  name: name
}

// It may end without the service noticing: what it missed is lost, and nothing else.
var collector = {
  name: 'collector'
  image: '${registry.properties.loginServer}/${collectorImage}'
  args: ['--config=env:COLLECTOR']
  resources: { cpu: json('0.25'), memory: '0.5Gi' }
  env: [
    {
      name: 'COLLECTOR'
      value: loadTextContent('../collector.yaml')
    }
    {
      // Whoever has it may send, and read nothing.
      name: 'APPLICATIONINSIGHTS_CONNECTION_STRING'
      value: insights.properties.ConnectionString
    }
  ]
}

resource service 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      ingress: {
        external: true
        targetPort: port
        allowInsecure: false
        customDomains: [
          for office in offices: {
            name: office.host
            bindingType: empty(office.certificate) ? 'Disabled' : 'SniEnabled'
            certificateId: empty(office.certificate)
              ? null
              : '${environment.id}/managedCertificates/${office.certificate}'
          }
        ]
      }
      registries: [{ server: registry.properties.loginServer, identity: identity.id }]
      secrets: [
        for secret in secrets: {
          name: toLower(secret)
          keyVaultUrl: '${vault.properties.vaultUri}secrets/${secret}'
          identity: identity.id
        }
      ]
    }
    template: {
      // One always runs: the sweep is what finds an asking that was interrupted.
      scale: { minReplicas: 1, maxReplicas: 3 }
      // It stops taking requests at once and finishes what it is writing.
      terminationGracePeriodSeconds: 30
      volumes: [
        {
          name: 'keys'
          storageType: 'Secret'
          secrets: concat(
            [{ secretRef: 'receiptkey', path: 'receipt-key.json' }],
            settingsFiles,
            keyFiles
          )
        }
      ]
      containers: concat(
        [
          {
            name: 'service'
            image: '${registry.properties.loginServer}/${image}'
            resources: { cpu: json('0.5'), memory: '1Gi' }
            volumeMounts: [{ volumeName: 'keys', mountPath: '/keys' }]
            probes: [
              {
                type: 'Startup'
                httpGet: { path: '/healthz', port: port }
                periodSeconds: 2
                failureThreshold: 30
              }
              { type: 'Liveness', httpGet: { path: '/healthz', port: port } }
              { type: 'Readiness', httpGet: { path: '/readyz', port: port } }
            ]
            env: concat(
              [
                { name: 'PORT', value: string(port) }
                { name: 'PUBLIC_BASE', value: publicBase }
                { name: 'TENANT_ID', value: tenant().tenantId }
                { name: 'SITE_PATH', value: sitePath }
                { name: 'SERVICE_APP_ID', value: serviceAppId }
                { name: 'API_APP_ID', value: apiAppId }
                { name: 'TAB_APP_ID', value: tabAppId }
                { name: 'BOT_APP_ID', value: botAppId }
                { name: 'TEAMS_APP_ID', value: teamsAppId }
                { name: 'IDENTITY_CLIENT_ID', value: identity.properties.clientId }
                { name: 'RECEIPT_KEY_FILE', value: '/keys/receipt-key.json' }
                { name: 'OFFICES_DIR', value: '/keys' }
                // The ingress is the one proxy before it, and writes last whom it heard into X-Forwarded-For.
                { name: 'TRUSTED_PROXIES', value: '1' }
              ],
              hasCollector ? [{ name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: 'http://localhost:4318' }] : []
            )
          }
        ],
        hasCollector ? [collector] : []
      )
    }
  }
}

output id string = service.id
output publicBase string = publicBase
