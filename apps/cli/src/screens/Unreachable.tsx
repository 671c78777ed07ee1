import { Line, piece } from '../paint/Line.tsx'
import { Notice } from './Notice.tsx'
import type { ScreenProps } from './screen.ts'

/** No answer from the server: which one, what to do, and that it is tried again. */
export const Unreachable = ({
  width,
  say,
  url,
  count,
  seconds,
}: Pick<ScreenProps, 'width' | 'say'> & { url: string; count: number; seconds: number }) => (
  <>
    <Line pieces={[]} width={width} />
    <Line pieces={[piece(' ✕ ', 'breached'), piece(say('unreachable.title', { url }), 'strong')]} width={width} />
    <Line pieces={[]} width={width} />
    <Notice lines={[say('unreachable.start')]} width={width} tone="plain" />
    <Notice lines={[say('unreachable.address')]} width={width} tone="plain" />
    <Line pieces={[]} width={width} />
    <Notice lines={[say('unreachable.again', { seconds, count })]} width={width} />
  </>
)
