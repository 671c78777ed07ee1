import type { Fault } from '@ruhu/client'
import { articleName, edition2015, provision, sayEvent, sayReason, startOfDay } from '@ruhu/domain'
import { Box } from 'ink'
import { useEffect } from 'react'
import type { Judged, JudgedFact, JudgedVerdict } from '../desk/judged.ts'
import type { Focus } from '../desk/view.ts'
import { type Column, remaining, row } from '../paint/columns.ts'
import { apart, Line, type Piece, piece, Rule } from '../paint/Line.tsx'
import { usePaint } from '../paint/paint.ts'
import { cut, toWidth, wrap } from '../text/width.ts'
import { FaultNotice } from './FaultNotice.tsx'
import { momentText, stateWidth, stateWord, strengthMarks, verdictMarks } from './marks.ts'
import { Notice } from './Notice.tsx'
import { headingPieces, standingPieces } from './OrderDetail.tsx'
import { isBroad, isTall, type ScreenProps, windowOf } from './screen.ts'

export type OrderProps = ScreenProps & {
  focus: Focus | undefined
  verdict: number
  scroll: number
  fault?: Fault | undefined
  /** Told how many facts a page has, and how many can be scrolled past. */
  onMeasure?: (page: number, scrollable: number) => void
}

/** One order whole: every verdict with its reason, every fact, and the official words of the selected provision. */
export const Order = (props: OrderProps) => {
  const { width, focus, fault, say } = props
  if (!focus?.judged) {
    if (fault) return <FaultNotice fault={fault} width={width} say={say} />
    return <Notice lines={[say('orders.loading')]} width={width} />
  }
  return <Whole {...props} focus={focus} judged={focus.judged} />
}

type WholeProps = OrderProps & { focus: Focus; judged: Judged }

const Whole = (props: WholeProps) => {
  const { width, height, focus, judged, now, messages, say, verdict } = props
  const gap = isTall(height) ? 1 : 0
  const verdictRoom = Math.min(judged.verdicts.length, Math.floor(height / 3))
  const { from, to } = windowOf(judged.verdicts.length, verdictRoom, verdict)
  // The same room for every provision: nothing moves when another verdict is selected.
  const most = gap ? 3 : 2
  const words = provisionLines({ ...props, plain: usePaint().text }, most)
  const room = Math.max(3, height - 5 - verdictRoom - 3 * gap - most - 1)
  return (
    <Box flexDirection="column">
      <Line pieces={headingPieces(focus, props)} width={width} />
      <Line pieces={apart([piece(' '), ...standingPieces(focus, props)], whoPieces(props), width)} width={width} />
      {gap > 0 && <Line pieces={[]} width={width} />}
      <Heading
        title={say('order.verdicts')}
        count={judged.verdicts.length}
        aside={say('order.asOf', { time: messages.format.seconds(now) })}
        width={width}
      />
      {judged.verdicts.slice(from, to).map((one, index) => (
        <Line key={one.verdict.duty} pieces={verdictPieces(one, props)} width={width} selected={from + index === verdict} />
      ))}
      {gap > 0 && <Line pieces={[]} width={width} />}
      <Box height={room + 1} flexDirection="column">
        <Facts {...props} room={room} />
      </Box>
      {gap > 0 && <Line pieces={[]} width={width} />}
      <Rule width={width} />
      {words.map((pieces) => (
        <Line key={pieces.map(({ text }) => text).join('')} pieces={pieces} width={width} />
      ))}
    </Box>
  )
}

const Heading = ({ title, count, aside, width }: { title: string; count: number; aside: string; width: number }) => (
  <Line pieces={apart([piece(` ${title}`, 'strong'), piece(` ${count}`)], [piece(`${aside} `, 'faint')], width)} width={width} />
)

/** The time promised, and who goes for whom. */
const whoPieces = ({ focus: { row: order }, width, now, messages, say }: WholeProps): Piece[] => {
  const promised = order.promisedAt === undefined ? '' : say('order.promised', { time: momentText(order.promisedAt, now, messages) })
  const employer = isBroad(width) ? ` ${order.employer}` : ''
  const who = order.technician ? `${order.technician}${employer}` : say('order.noTechnician')
  const branch = isBroad(width) ? order.branch : ''
  return [piece([promised, who, branch].filter(Boolean).join('  ')), piece(' ')]
}

const verdictPieces = ({ verdict, state }: JudgedVerdict, { width, messages, say }: WholeProps): Piece[] => {
  const { glyph, tone } = verdictMarks[state]
  const basis = isBroad(width) ? 12 : 10
  return [
    piece(` ${glyph} `, tone),
    piece(`${toWidth(verdict.provision, 4)} `, 'key'),
    piece(toWidth(stateWord(state, { messages, say }), stateWidth({ messages, say }))),
    piece(toWidth(messages.basis[verdict.basis], basis), 'faint'),
    piece(reasonText(verdict, messages, say)),
  ]
}

/** Why it came out so; where it is still open, until when. */
const reasonText = (
  { reason, outcome, due }: JudgedVerdict['verdict'],
  messages: ScreenProps['messages'],
  say: ScreenProps['say'],
): string =>
  `${sayReason(messages, reason)}${outcome === 'unproven' && due !== undefined ? say('order.due', { time: messages.format.time(due) }) : ''}`

/** Facts by their own time, a line between days; as many as toWidth, from where the reader scrolled to. */
const Facts = (props: WholeProps & { room: number }) => {
  const { judged, width, say, room, scroll, onMeasure } = props
  const { facts } = judged
  const lines = factLines(props)
  const scrollable = Math.max(0, lines.length - room)
  useEffect(() => onMeasure?.(room, scrollable), [onMeasure, room, scrollable])
  const from = Math.min(scroll, scrollable)
  const to = Math.min(lines.length, from + room)
  const aside = scrollable === 0 ? '' : say('order.window', { from: from + 1, to, count: lines.length })
  return (
    <>
      <Heading title={say('order.facts')} count={facts.length} aside={aside} width={width} />
      {lines.slice(from, to).map(({ key, pieces }) => (
        <Line key={key} pieces={pieces} width={width} />
      ))}
    </>
  )
}

type FactLine = { key: string; pieces: readonly Piece[] }

const factLines = (props: WholeProps): FactLine[] => {
  const { judged, messages, now } = props
  return judged.facts.flatMap((fact, index) => {
    const day = startOfDay(fact.event.at)
    const before = judged.facts[index - 1]
    const isNewDay = before ? startOfDay(before.event.at) !== day : day !== startOfDay(now)
    const divider = { key: `day ${day}`, pieces: [piece(` ${messages.format.date(fact.event.at)}`, 'faint')] }
    return [...(isNewDay ? [divider] : []), { key: String(fact.event.version), pieces: factPieces(fact, props) }]
  })
}

const factPieces = ({ event, strength, cited }: JudgedFact, { width, focus, judged, verdict, messages }: WholeProps): Piece[] => {
  const rests = cited.includes(judged.verdicts[verdict]?.verdict.provision ?? '')
  const columns: Column[] = [
    { width: 8, tone: 'faint' },
    { width: 1, tone: 'faint' },
    { width: 0, tone: rests ? 'strong' : 'plain' },
    { width: 7, tone: 'faint' },
    { width: 8, tone: 'faint' },
    { width: isBroad(width) ? 15 : 11, tone: 'key' },
  ]
  const what = { ...columns[2], width: remaining(columns, width - 2) - 2 }
  const cells = [
    messages.format.seconds(event.at),
    strengthMarks[strength],
    sayEvent(messages, event, focus.nameOf),
    messages.channel[event.via],
    focus.nameOf(event.by),
    cited.join(' '),
  ]
  return [piece(' '), ...row(columns.toSpliced(2, 1, what), cells)]
}

/** The official words of the selected verdict's provision, in at most `most` lines. */
const provisionLines = (
  { judged, verdict, width, say, plain }: WholeProps & { plain: (text: string) => string },
  most: number,
): Piece[][] => {
  const words = provision(edition2015, judged.verdicts[verdict]?.verdict.provision ?? '')
  if (!words) return []
  const lines = wrap(plain(words.text), width - 2)
  const whole = lines.length <= most
  const title = [
    piece(` ${say('order.text')}  `, 'faint'),
    piece(words.id, 'key'),
    piece(`  ${words.title}  `, 'strong'),
    piece(articleName(words.id), 'faint'),
  ]
  return [
    apart(title, whole ? [] : [piece(`${say('order.whole')} `, 'faint')], width),
    ...lines.slice(0, most).map((line, index) => [piece(` ${!whole && index === most - 1 ? `${cut(line, width - 4)}…` : line}`)]),
  ]
}
