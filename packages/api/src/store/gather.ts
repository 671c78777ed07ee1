/** Commands wait their turn here, and go in together. */
export type Gathering<In, Out> = {
  /** Puts something in the queue; settles with what became of it. */
  put: (item: In) => Promise<Out>
  /** Resolves once everything that was put in has been answered. */
  drained: () => Promise<void>
}

/** The most that is taken into one transaction. */
export const batchLimit = 64

type Waiting<In, Out> = { item: In; resolve: (out: Out) => void; reject: (error: unknown) => void }

/**
 * Group commit: while one batch is being written, what comes in gathers for the next, in the order it came. Nobody waits
 * on purpose: a lone command is written at once, and under load the commit before it is the wait.
 *
 * A batch that fails as a whole is written again one by one, so that what is wrong with one fails only that one.
 */
export const gather = <In, Out>(write: (items: readonly In[]) => Promise<readonly Out[]>): Gathering<In, Out> => {
  let queue: Waiting<In, Out>[] = []
  let running: Promise<void> | undefined

  const settle = async (batch: readonly Waiting<In, Out>[]): Promise<void> => {
    try {
      const outs = await write(batch.map(({ item }) => item))
      for (const [place, { resolve }] of batch.entries()) resolve(outs[place] as Out)
    } catch (error) {
      if (batch.length === 1) return batch[0]?.reject(error)
      for (const one of batch) await settle([one])
    }
  }

  const run = async (): Promise<void> => {
    // Whatever arrived with the same event of the loop goes in with it.
    await new Promise((resolve) => setImmediate(resolve))
    while (queue.length > 0) {
      const batch = queue.slice(0, batchLimit)
      queue = queue.slice(batchLimit)
      await settle(batch)
    }
    running = undefined
  }

  return {
    put: (item) =>
      new Promise((resolve, reject) => {
        queue.push({ item, resolve, reject })
        running ??= run()
      }),
    drained: async () => {
      while (running) await running
    },
  }
}
