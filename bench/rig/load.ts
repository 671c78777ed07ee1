import { Client } from 'undici'
import { answering } from './child.ts'
import { check, type Play, requests, type Side, type Stream } from './requests.ts'
import { monotonic, type Tally, tallyOf } from './tally.ts'

/** So many clients on a connection each, sending one request after another until the time is up or all are sent. */
export type Job = {
  side: Side
  play: Play
  origin: string
  cookie?: string | undefined
  clients: number
  /** The server's clock less this machine's, in ms. */
  ahead: number
  until: { ms: number } | { requests: number }
  /** Streams to go round, each client its own share; where they stand is remembered from job to job. */
  streams: readonly Stream[]
}

export type Question = Job | 'progress'

const known = new Map<string, Stream>()
let progress = 0

const run = async (job: Job): Promise<Tally> => {
  const streams = job.streams.map((stream) => remembered(job.side, stream))
  const connections = Array.from({ length: job.clients }, () => new Client(job.origin))
  const took: number[] = []
  const end = 'ms' in job.until ? performance.now() + job.until.ms : Number.POSITIVE_INFINITY
  let left = 'requests' in job.until ? job.until.requests : Number.POSITIVE_INFINITY
  progress = 0
  const from = monotonic()
  const drive = async (connection: Client, own: readonly Stream[]) => {
    for (let turn = 0; left > 0 && performance.now() < end; turn++) {
      left--
      took.push(await ask(connection, job, own[turn % own.length] as Stream))
      progress++
    }
  }
  try {
    await Promise.all(
      connections.map((connection, n) =>
        drive(
          connection,
          streams.filter((_, place) => place % job.clients === n),
        ),
      ),
    )
  } finally {
    left = 0
    await Promise.all(connections.map((connection) => connection.close()))
  }
  return tallyOf(took, from)
}

const ask = async (connection: Client, { side, play, origin, cookie, ahead }: Job, stream: Stream): Promise<number> => {
  const { method, path, body = null } = requests[side][play](stream, Date.now() + ahead)
  const headers = { origin, 'x-ruhu-via': 'phone', ...(body && { 'content-type': 'application/json' }), ...(cookie && { cookie }) }
  const began = performance.now()
  const answer = await connection.request({ method, path, body, headers })
  const text = await answer.body.text()
  const took = performance.now() - began
  check(play, stream, { status: answer.statusCode, text })
  return took
}

const remembered = (side: Side, stream: Stream): Stream => {
  const key = `${side}/${stream.id}`
  const here = known.get(key) ?? { ...stream }
  known.set(key, here)
  return here
}

answering((question: Question) => (question === 'progress' ? progress : run(question)))
