import { Line, piece } from '../paint/Line.tsx'
import type { Tone } from '../paint/paint.ts'
import type { Field } from '../text/field.ts'
import { toWidth, widthOf } from '../text/width.ts'
import { fieldPieces } from './FilterLine.tsx'
import type { ScreenProps } from './screen.ts'

export type SignInProps = Pick<ScreenProps, 'width' | 'say'> & {
  username: Field
  /** How the password stands is nobody's business: neither its letters nor their number are shown. */
  at: 'username' | 'password'
  message: string | undefined
  busy: boolean
}

/** Asks for user name and password. */
export const SignIn = ({ width, say, username, at, message, busy }: SignInProps) => {
  const label = Math.max(widthOf(say('signIn.username')), widthOf(say('signIn.password'))) + 2
  const line = (text: string, tone: Tone) => piece(`   ${toWidth(text, label)}`, tone)
  const name = at === 'username' && !busy ? fieldPieces(username) : [piece(username.text)]
  const secret = at === 'password' && !busy ? [piece(' ', 'reverse'), piece(` ${say('signIn.hidden')}`, 'faint')] : []
  return (
    <>
      <Line pieces={[]} width={width} />
      <Line pieces={[line(say('signIn.username'), at === 'username' ? 'strong' : 'faint'), ...name]} width={width} />
      <Line pieces={[]} width={width} />
      <Line pieces={[line(say('signIn.password'), at === 'password' ? 'strong' : 'faint'), ...secret]} width={width} />
      <Line pieces={[]} width={width} />
      {busy && <Line pieces={[piece(`   ${say('signIn.busy')}`, 'faint')]} width={width} />}
      {!busy && message && <Line pieces={[piece(' ✕ ', 'breached'), piece(message)]} width={width} />}
    </>
  )
}
