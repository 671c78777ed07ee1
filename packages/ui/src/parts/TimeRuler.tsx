import { formatTime, type Instant } from '@ruhu/domain'
import { useShared } from '../i18n/i18n.ts'
import { type RulerTimes, scaleOf, spread } from './ruler-scale.ts'

export type TimeRulerProps = RulerTimes & {
  /** The ruler's width in em of its own text, to keep labels apart; 20 fits a phone of 390 px. */
  em?: number
}

type Mark = { key: string; at: number; text: string }

const gap = 2

/** Em that a text takes: Han are full width, the rest about half. */
const emOf = (text: string): number => [...text].reduce((sum, each) => sum + (each > '\u2e7f' ? 1 : 0.58), 0)

const byPlace = (marks: readonly Mark[]): Mark[] => marks.toSorted((a, b) => a.at - b.at)

/** One visit's times on a line: now, until when to give notice, the band that is on time, the promised time. */
export const TimeRuler = ({ em = 20, ...times }: TimeRulerProps) => {
  const say = useShared()
  const { now, notice, promised, onTime, eta } = times
  const place = scaleOf(times)
  const width = (text: string) => (100 * emOf(text)) / em
  const mark = (key: 'now' | 'eta' | 'promised', at: Instant): Mark => ({
    key,
    at: place(at),
    text: `${say(`shared.ruler.${key}`)} ${formatTime(at)}`,
  })
  const time = (key: string, at: Instant): Mark => ({ key, at: place(at), text: formatTime(at) })

  const above = byPlace([mark('now', now), mark('promised', promised), ...(eta === undefined ? [] : [mark('eta', eta)])])
  const fits = above.reduce((sum, { text }) => sum + width(text) + gap, -gap) <= 100
  const band: Mark = { key: 'band', at: (place(onTime.from) + place(onTime.until)) / 2, text: say('shared.ruler.band') }
  const below = byPlace([time('notice', notice), band, time('until', onTime.until)])

  const rows = [fits ? above : above.filter(({ key }) => key !== 'eta'), below].map((marks) => {
    const starts = spread(
      marks.map(({ at, text }) => ({ at, width: width(text) })),
      gap,
    )
    return marks.map((each, i) => ({ ...each, start: starts[i] ?? 0 }))
  })
  const [top = [], bottom = []] = rows

  return (
    <div className="ui-ruler" data-late={now > onTime.until}>
      <p className="vh">
        {say('shared.ruler.text', {
          now: formatTime(now),
          notice: formatTime(notice),
          promised: formatTime(promised),
          from: formatTime(onTime.from),
          until: formatTime(onTime.until),
        })}
        {eta !== undefined && say('shared.ruler.etaText', { eta: formatTime(eta) })}
      </p>
      <div aria-hidden="true">
        <Labels marks={top} />
        <div className="ui-ruler-line">
          <span className="ui-ruler-before" style={{ width: `${place(onTime.from)}%` }} />
          <span
            className="ui-ruler-band"
            style={{ left: `${place(onTime.from)}%`, width: `${place(onTime.until) - place(onTime.from)}%` }}
          />
          <span className="ui-ruler-tick" style={{ left: `${place(notice)}%` }} />
          <span className="ui-ruler-tick" style={{ left: `${place(promised)}%` }} />
          {eta !== undefined && <span className="ui-ruler-eta" data-late={eta > onTime.until} style={{ left: `${place(eta)}%` }} />}
          <span className="ui-ruler-now" style={{ left: `clamp(0.53em, ${place(now)}%, 100% - 0.53em)` }} />
        </div>
        <Labels marks={bottom} />
      </div>
    </div>
  )
}

const Labels = ({ marks }: { marks: readonly (Mark & { start: number })[] }) => (
  <div className="ui-ruler-labels">
    {marks.map(({ key, text, start, at }) => (
      <span key={key} style={at >= 99.9 ? { right: 0 } : { left: `${start}%` }}>
        {text}
      </span>
    ))}
  </div>
)
