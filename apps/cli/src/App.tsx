import { RuhuProvider, type Transport, useSession } from '@ruhu/client'
import type { i18n as I18n } from 'i18next'
import { useWindowSize } from 'ink'
import { useEffect, useRef, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Options } from './arguments.ts'
import { Desk } from './Desk.tsx'
import { useWords } from './i18n/i18n.ts'
import { Line, piece } from './paint/Line.tsx'
import { PaintProvider, paintFor } from './paint/paint.ts'
import { SignInDesk } from './SignInDesk.tsx'
import { FaultNotice } from './screens/FaultNotice.tsx'
import { Frame } from './screens/Frame.tsx'
import { Notice } from './screens/Notice.tsx'
import { smallest } from './screens/screen.ts'
import { Unreachable } from './screens/Unreachable.tsx'
import { useKeys } from './use-keys.ts'

export type AppProps = { options: Options; transport: Transport; i18n: I18n; quit: () => void }

/** The whole terminal UI. */
export const App = ({ i18n, ...props }: AppProps) => (
  <I18nextProvider i18n={i18n}>
    <PaintProvider value={paintFor(props.options)}>
      <Sized {...props} />
    </PaintProvider>
  </I18nextProvider>
)

type GateProps = Omit<AppProps, 'i18n'> & { width: number; height: number }

const Sized = (props: Omit<GateProps, 'width' | 'height'>) => {
  const { columns: width, rows: height } = useWindowSize()
  const { say } = useWords()
  const { columns, rows } = smallest
  const fits = width >= columns && height >= rows
  return (
    <>
      {!fits && <Notice lines={[say('tooSmall', { columns, rows, width, height })]} width={width} tone="plain" />}
      <Gate {...props} width={Math.max(width, columns)} height={fits ? height : 0} />
    </>
  )
}

const retryEvery = 2

/** Nobody gets further than here without a session. */
const Gate = (props: GateProps) => {
  const { transport, options, width, height, quit } = props
  const { say } = useWords()
  const { session, signIn, check } = useSession(transport)
  const attempts = useAttempts(session.status === 'failed' ? session : undefined, check)
  const wasIn = useRef(false)
  if (session.status === 'signed-in') wasIn.current = true
  if (session.status === 'signed-in')
    return (
      <RuhuProvider transport={transport} me={session.me}>
        <Desk width={width} height={height} quit={quit} signedOut={() => void check()} />
      </RuhuProvider>
    )
  if (session.status === 'signed-out')
    return (
      <SignInDesk {...props} {...(options.credentials && { credentials: options.credentials })} signIn={signIn} ended={wasIn.current} />
    )
  const unreachable = session.status === 'failed' && session.fault.kind === 'network'
  return (
    <Waiting {...props} retry={() => void check()}>
      {session.status === 'checking' && <Line pieces={[piece(` ${say('connecting', { url: options.url })}`, 'faint')]} width={width} />}
      {session.status === 'failed' && !unreachable && <FaultNotice fault={session.fault} width={width} say={say} />}
      {unreachable && <Unreachable width={width} say={say} url={options.url} count={attempts} seconds={retryEvery} />}
    </Waiting>
  )
}

/** Asks again every two seconds while it fails; returns how often it has failed. */
const useAttempts = (failed: object | undefined, check: () => Promise<void>): number => {
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (!failed) return
    setCount((before) => before + 1)
    const timer = setTimeout(() => void check(), retryEvery * 1_000)
    return () => clearTimeout(timer)
  }, [failed, check])
  return count
}

const Waiting = ({ width, height, quit, retry, children }: GateProps & { retry: () => void; children: React.ReactNode }) => {
  const { say } = useWords()
  useKeys((key) => {
    if (key === 'q') quit()
    if (key === 'r') retry()
  })
  const hints = [
    { keys: 'r', says: say('key.retry') },
    { keys: 'q', says: say('key.quit') },
  ]
  return (
    <Frame width={width} height={height} title="" aside={[]} hints={hints}>
      {children}
    </Frame>
  )
}
