export type ThemeName = 'default' | 'dark' | 'contrast'

/** Teams knows more themes than these three. */
export const themeName = (theme: string): ThemeName =>
  theme === 'dark' || theme === 'contrast' ? theme : 'default'
