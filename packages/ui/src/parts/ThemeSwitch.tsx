import { useShared } from '../i18n/i18n.ts'
import { Icon } from '../icon/Icon.tsx'
import type { IconName } from '../icon/paths.ts'
import { type ThemeChoice, themeChoices, useTheme } from '../theme/theme.ts'
import { Segmented } from './Segmented.tsx'

const icons: Record<ThemeChoice, IconName> = { light: 'sun', dark: 'moon', system: 'screen' }

/** Light, dark, or as the system has it. */
export const ThemeSwitch = () => {
  const say = useShared()
  const { choice, setChoice } = useTheme()
  const options = themeChoices.map((value) => ({ value, label: <Icon name={icons[value]} />, title: say(`shared.theme.${value}`) }))
  return <Segmented label={say('shared.theme.label')} options={options} value={choice} onChange={setChoice} />
}
