import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components'
import type { ThemeName } from './teamsHost.ts'

export const THEMES: { readonly [name in ThemeName]: Theme } = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}
