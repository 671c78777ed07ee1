import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useWords } from '../i18n/words.ts'
import { Button } from '../parts/Button.tsx'
import { useIdle } from './use-idle.ts'

const after = 3 * 60_000
const grace = 15

/** After three minutes without a touch: asks whether somebody is there, counts down, and wipes what is on the screen. Nobody is signed out. */
export const IdleGuard = ({ onWipe }: { onWipe: () => void }) => {
  const say = useWords()
  const { left, stay } = useIdle({ after, grace, onGone: onWipe })
  return (
    <AlertDialog.Root open={left !== undefined} onOpenChange={(open) => !open && stay()}>
      <AlertDialog.Portal>
        <AlertDialog.Popup className="fixed inset-0 grid place-items-center overflow-y-auto bg-page p-gutter">
          <div className="flex w-full max-w-[952px] flex-col gap-6">
            <AlertDialog.Title className="font-bold text-hero">{say('idle.title')}</AlertDialog.Title>
            <AlertDialog.Description className="text-lead">
              {say('idle.left', { seconds: left ?? 0 })}
              <span className="block text-ink-2">{say('idle.kept')}</span>
            </AlertDialog.Description>
            <div className="mt-6 flex flex-wrap gap-6">
              <Button kind="main" className="flex-2" onClick={stay}>
                {say('idle.stay')}
              </Button>
              <Button className="flex-1" onClick={onWipe}>
                {say('idle.wipe')}
              </Button>
            </div>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
