import type { Fault } from '@ruhu/client'
import { articleName, edition2015, type Instant, type Messages, provision, sayEvent, startOfDay } from '@ruhu/domain'
import { Box } from 'ink'
import type { JudgedFact, JudgedVerdict } from '../desk/judged.ts'
import type { Focus } from '../desk/view.ts'
import { apart, fitPieces, Line, lengthOf, type Piece, piece } from '../paint/Line.tsx'
import { usePaint } from '../paint/paint.ts'
import { cut, toWidth, widthOf, wrap } from '../text/width.ts'
import { FaultNotice } from './FaultNotice.tsx'
import { deadlineText, leftText, lengthText, riskMarks, stateWidth, stateWord, strengthMarks, verdictMarks } from './marks.ts'
import { Notice } from './Notice.tsx'
import { type ScreenProps, windowOf } from './screen.ts'

type OrderDetailProps = ScreenProps & { focus: Focus; verdict: number; fault?: Fault | undefined }

/** The selected order under the list: what happened, what it comes to so far, and the words of the selected provision. */
export const OrderDetail = (props: OrderDetailProps) => {
  const { width, height, focus, fault, say } = props
  const gap = height >= 12 ? 1 : 0
  const lines = Math.max(focus.judged?.facts.length ?? 0, focus.judged?.verdicts.length ?? 0)
  const words = provisionLines({ ...props, plain: usePaint().text })
  // Where all is short the provision's words go first: they are one key away on the full screen.
  const fits = gap > 0 || height - 2 - lines > words.length
  const below = fits && words.length > 0 ? words.length + 1 : 0
  const room = height - 2 - gap - below
  return (
    <>
      <Line pieces={headingPieces(focus, props)} width={width} />
      {gap > 0 && <Line pieces={[]} width={width} />}
      <Box height={room + 1} flexDirection="column">
        {focus.judged && <Judged {...props} room={room} />}
        {!focus.judged && fault && <FaultNotice fault={fault} width={width} say={say} />}
        {!focus.judged && !fault && <Notice lines={[say('orders.loading')]} width={width} />}
      </Box>
      {below > 0 && <Line pieces={[]} width={width} />}
      {below > 0 && words.map((text) => <Line key={text} pieces={[piece(` ${text}`, 'faint')]} width={width} />)}
    </>
  )
}

/** Number, kind and customer; as much of the address as there is room for at the other end. */
export const headingPieces = ({ row }: Focus, { width, messages }: Pick<ScreenProps, 'width' | 'messages'>): Piece[] => {
  const { number, kind, line } = row.order
  const left = [piece(` ${number}`, 'strong'), piece(`  ${messages.kind[kind]} ${messages.line[line]}  ${row.customer} ${row.phone}`)]
  return apart(left, [piece(`${cut(row.address, width - lengthOf(left) - 3)} `, 'faint')], width)
}

/** Where the order stands, and what is next. */
export const standingPieces = ({ row }: Focus, { now, messages, say }: ScreenProps): Piece[] => {
  const { order, deadline, risk } = row
  const stage = piece(messages.stage[order.stage], 'strong')
  if (!deadline) return [stage]
  const mark = risk && riskMarks[risk]
  const left = deadline.passed
    ? say('deadline.over', { over: lengthText(now - deadline.at, say) })
    : say('deadline.left', { left: leftText(deadline, now, say) })
  return [
    stage,
    piece(`  ${mark ? `${mark.glyph} ` : ''}${deadlineText(deadline, now, { messages, say })}`, mark?.tone ?? 'plain'),
    piece(`  ${left}`, mark?.tone ?? 'faint'),
    piece(`  ${deadline.provision}`, 'key'),
  ]
}

const Judged = (props: OrderDetailProps & { room: number }) => {
  const { width, focus, say, room } = props
  const facts = focus.judged?.facts ?? []
  const verdicts = focus.judged?.verdicts ?? []
  const left = width - verdictWidth(props) - 3
  const hidden = Math.max(0, facts.length - room)
  const shown = hidden > 0 ? facts.slice(hidden + 1) : facts
  const factLines = [
    ...(hidden > 0 ? [[piece(say('orders.earlier', { count: hidden + 1 }), 'faint')]] : []),
    ...shown.map((fact) => factPieces(fact, { ...props, width: left - 2 })),
  ]
  const { from, to } = windowOf(verdicts.length, room, props.verdict)
  const verdictLines = verdicts
    .slice(from, to)
    .map((one, index) => verdictPieces(one, { ...props, selected: from + index === props.verdict }))
  const standing = [piece(' '), ...standingPieces(focus, props)]
  const heading = lengthOf(standing) <= left ? [...fitPieces(standing, left + 1), piece(say('orders.verdicts'), 'strong')] : standing
  return (
    <>
      <Line pieces={heading} width={width} />
      {Array.from({ length: Math.max(factLines.length, verdictLines.length) }, (_, index) => index).map((index) => (
        <Line
          key={index}
          pieces={[piece(' '), ...fitPieces(factLines[index] ?? [], left - 2), piece('  '), ...(verdictLines[index] ?? [])]}
          width={width}
        />
      ))}
    </>
  )
}

/** When a fact happened: its time, or its day where that is not today. All facts of one order take the same width. */
const timeOf = (
  at: Instant,
  now: Instant,
  { messages: { format }, facts }: { messages: Messages; facts: readonly JudgedFact[] },
): { time: string; timeWidth: number } => {
  const isToday = (one: Instant) => startOfDay(one) === startOfDay(now)
  const days = facts.filter(({ event }) => !isToday(event.at)).map(({ event }) => widthOf(format.day(event.at)))
  return { time: isToday(at) ? format.time(at) : format.day(at), timeWidth: Math.max(5, ...days) }
}

const factPieces = (fact: JudgedFact, { now, messages, width, focus, verdict }: OrderDetailProps): Piece[] => {
  const cited = fact.cited.join(' ')
  const { time, timeWidth } = timeOf(fact.event.at, now, { messages, facts: focus.judged?.facts ?? [] })
  const rests = fact.cited.includes(focus.judged?.verdicts[verdict]?.verdict.provision ?? '')
  const room = width - timeWidth - 4 - (cited ? cited.length + 1 : 0)
  return [
    piece(`${toWidth(time, timeWidth)} `, 'faint'),
    piece(`${strengthMarks[fact.strength]} `, 'faint'),
    piece(toWidth(sayEvent(messages, fact.event, focus.nameOf), room), rests ? 'strong' : 'plain'),
    piece(cited ? ` ${cited}` : '', 'key'),
  ]
}

const verdictPieces = (
  { verdict, state }: JudgedVerdict,
  { messages, say, selected }: OrderDetailProps & { selected: boolean },
): Piece[] => {
  const { glyph, tone } = verdictMarks[state]
  const pieces = [
    piece(`${glyph} `, tone),
    piece(`${toWidth(verdict.provision, 4)} `, 'key'),
    piece(toWidth(stateWord(state, { messages, say }), stateWidth({ messages, say }))),
    piece(messages.basis[verdict.basis], 'faint'),
  ]
  return selected ? pieces.map(({ text }) => piece(text, 'reverse')) : pieces
}

/** Cells a verdict takes at most. */
const verdictWidth = ({ messages, say }: OrderDetailProps): number =>
  7 + stateWidth({ messages, say }) + Math.max(...Object.values(messages.basis).map(widthOf))

/** The words of the selected verdict's provision, at most two lines, and what the regulation calls it. */
const provisionLines = ({ focus, verdict, width, plain }: OrderDetailProps & { plain: (text: string) => string }): string[] => {
  const id = focus.judged?.verdicts[verdict]?.verdict.provision
  const words = id && provision(edition2015, id)
  if (!words) return []
  const name = articleName(words.id)
  const room = width - 4
  const [first = '', ...rest] = wrap(plain(words.text), room)
  // The name is never broken: where there is no room for it, the words end earlier.
  const last = rest.join('')
  if (last === '') return widthOf(`${first} ${name}`) <= room ? [`${first} ${name}`] : [first, name]
  return [first, `${cut(last, room - widthOf(name) - 1)} ${name}`]
}
