import { Icon } from '@ruhu/ui'
import { useWords } from '../i18n/words.ts'

/** What the clerk can say at this step, in the words of 16. */
export const Phrase = ({ children }: { children: string }) => {
  const say = useWords()
  return (
    <p className="mb-6 flex items-center gap-6 rounded-card bg-clerk-bg px-8 py-5 text-body hc:border-(length:--edge) hc:border-line">
      <span className="text-clerk">
        <Icon name="speaker" size="1.5em" title={say('phrase.hint')} />
      </span>
      <span>{children}</span>
    </p>
  )
}
