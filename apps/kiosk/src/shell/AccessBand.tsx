import { Toggle } from '@base-ui/react/toggle'
import { Icon, type IconName, LocaleSwitch } from '@ruhu/ui'
import { useWords } from '../i18n/words.ts'
import { setAccess, useAccess } from './access.ts'

/** Large type, high contrast and language: in the same place on every screen. */
export const AccessBand = () => {
  const say = useWords()
  const access = useAccess()
  return (
    <section
      aria-label={say('access.label')}
      className="grid flex-none grid-cols-3 divide-x-(length:--edge) divide-line border-line border-t-(length:--edge) bg-surface text-small"
    >
      <Switch icon="large-type" on={access.large} set={(large) => setAccess({ ...access, large })}>
        {say(access.large ? 'access.largeOn' : 'access.large')}
      </Switch>
      <Switch icon="contrast" on={access.contrast} set={(contrast) => setAccess({ ...access, contrast })}>
        {say(access.contrast ? 'access.contrastOn' : 'access.contrast')}
      </Switch>
      <div className="grid *:min-h-20 *:rounded-none *:text-center">
        <LocaleSwitch form="other" />
      </div>
    </section>
  )
}

const Switch = ({ icon, on, set, children }: { icon: IconName; on: boolean; set: (on: boolean) => void; children: string }) => (
  <Toggle
    pressed={on}
    onPressedChange={set}
    className="flex min-h-20 items-center justify-center gap-3 rounded-none data-pressed:bg-ink data-pressed:text-surface"
  >
    <Icon name={icon} size="1.4em" />
    {children}
  </Toggle>
)
