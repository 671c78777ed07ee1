import { EmptyState } from '@ruhu/ui'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/words.ts'

/** An address that leads nowhere. */
export const LostPage = () => {
  const say = useWords()
  return (
    <main className="gate">
      <h1 className="vh">{say('console')}</h1>
      <EmptyState icon="document" title={say('lost.title')} hint={say('lost.what')} action={<Link to="/">{say('lost.back')}</Link>} />
    </main>
  )
}
