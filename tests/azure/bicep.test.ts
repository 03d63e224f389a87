import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AZURE, bicepFiles, namesUsed, readBicep } from './bicep.ts'

const FILES = bicepFiles()

describe.each(FILES)('$path', (file) => {
  it('closes every bracket that it opens', () => {
    const outside = file.text.replaceAll(/'(?:\\.|[^'\\\n])*'/g, '')
    let brackets = outside.replaceAll(/[^{}[\]()]/g, '')
    for (let before = ''; before !== brackets; ) {
      before = brackets
      brackets = before.replaceAll(/\{\}|\[\]|\(\)/g, '')
    }
    expect(brackets).toBe('')
    expect(outside).not.toContain("'")
  })

  it('uses every parameter and variable that it declares', () => {
    const used = namesUsed(file)
    expect([...file.parameters, ...file.variables].filter((name) => !used.has(name))).toEqual([])
  })

  it('names no resource or module that it does not declare', () => {
    const named = [...file.text.matchAll(/\b(\w+)\.(?:id|properties|outputs)\b/g)].map(
      ([, name = '']) => name,
    )
    const declared = [...file.resources.keys(), ...file.modules.keys()]
    expect(named.filter((name) => !declared.includes(name))).toEqual([])
  })

  it('gives each module what it needs and nothing it does not know, and takes only what it gives out', () => {
    for (const [name, { path, given }] of file.modules) {
      const module = readBicep(path)
      expect(module.needed.filter((parameter) => !given.includes(parameter))).toEqual([])
      expect(given.filter((parameter) => !module.parameters.includes(parameter))).toEqual([])
      const taken = [...file.text.matchAll(new RegExp(`\\b${name}\\.outputs\\.(\\w+)`, 'g'))]
      expect(taken.filter(([, output = '']) => !module.outputs.includes(output))).toEqual([])
    }
  })

  it('holds no secret, takes none and gives none out', () => {
    expect(file.parameters.filter((name) => /secret|password|key/i.test(name))).toEqual([])
    expect(file.text).not.toMatch(/^output .*(?:listKeys|Secret|sharedKey)/gm)
    // A value of forty signs or more without a dot, slash or blank is a key rather than a word.
    expect(file.text).not.toMatch(/'[A-Za-z0-9+=_-]{40,}'/)
  })
})

describe('the bot', () => {
  it('is reached from Teams and from no other channel, those that Azure adds by itself included', () => {
    const { text } = readBicep('modules/bot.bicep')
    expect(text.match(/'\w+Channel'/g)?.map((name) => name.slice(1, -1))).toEqual([
      'MsTeamsChannel',
      'MsTeamsChannel',
      'WebChatChannel',
      'DirectLineChannel',
    ])
    expect(text).toContain('properties: { channelName: channel, properties: { sites: [] } }')
    expect(text).toContain('disableLocalAuth: true')
  })
})

describe('the two deployments', () => {
  const foundation = readBicep('foundation.bicep')
  const main = readBicep('main.bicep')

  it('say of each parameter what it is, and ask only for what no office shares with another', () => {
    for (const { path, parameters } of [foundation, main]) {
      const text = readFileSync(join(AZURE, path), 'utf8')
      const described = parameters.filter((name) =>
        new RegExp(
          `^@description\\('[^\\n]{20,}'\\)\\n(?:@\\w+\\(\\d+\\)\\n)*param ${name} `,
          'm',
        ).test(text),
      )
      expect(parameters.filter((name) => !described.includes(name))).toEqual([])
    }
    expect(foundation.needed).toEqual([])
    expect(main.needed).toEqual([
      'vaultName',
      'registryName',
      'image',
      'sitePath',
      'serviceAppId',
      'apiAppId',
      'tabAppId',
      'botAppId',
      'teamsAppId',
      'alertAddress',
    ])
  })

  it('use every module there is', () => {
    const used = [foundation, main].flatMap(({ modules }) =>
      [...modules.values()].map(({ path }) => path),
    )
    const there = FILES.map(({ path }) => path).filter((path) => path.startsWith('modules/'))
    expect([...new Set(used)].toSorted()).toEqual(there)
  })

  it('fit together: what the first gives out the second takes or gives out again, or a person does', () => {
    const known = [...main.parameters, ...main.outputs]
    const guide = readFileSync(join(AZURE, '../../docs/guides/administrator.md'), 'utf8')
    const isNamed = (output: string): boolean => guide.includes(`\`${output}\``)
    expect(
      foundation.outputs.filter((output) => !known.includes(output) && !isNamed(output)),
    ).toEqual([])
  })

  it('make what the second only looks up in the first', () => {
    const of = (isExisting: boolean) =>
      FILES.flatMap(({ resources }) => [...resources.values()])
        .filter((resource) => resource.isExisting === isExisting)
        .map(({ type }) => type)
    expect(of(true).filter((type) => !of(false).includes(type))).toEqual([])
  })

  it('ask Azure for each type in one settled version', () => {
    const versions = new Map<string, Set<string>>()
    for (const { type, version } of FILES.flatMap(({ resources }) => [...resources.values()])) {
      expect(version).toMatch(/^20\d\d-\d\d-\d\d$/)
      versions.set(type, (versions.get(type) ?? new Set()).add(version))
    }
    expect([...versions].filter(([, asked]) => asked.size > 1)).toEqual([])
    expect([...versions.keys()].toSorted()).toEqual([
      'Microsoft.App/containerApps',
      'Microsoft.App/managedEnvironments',
      'Microsoft.Authorization/roleAssignments',
      'Microsoft.BotService/botServices',
      'Microsoft.BotService/botServices/channels',
      'Microsoft.ContainerRegistry/registries',
      'Microsoft.Insights/actionGroups',
      'Microsoft.Insights/components',
      'Microsoft.Insights/metricAlerts',
      'Microsoft.Insights/scheduledQueryRules',
      'Microsoft.Insights/webtests',
      'Microsoft.Insights/workbooks',
      'Microsoft.KeyVault/vaults',
      'Microsoft.ManagedIdentity/userAssignedIdentities',
      'Microsoft.OperationalInsights/workspaces',
    ])
  })
})
