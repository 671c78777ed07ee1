type Ending = () => Promise<unknown> | unknown

const endings: Ending[] = []
let running: Promise<void> | undefined

/** Has something undone when the bench ends, however it ends; what was begun last is undone first. */
export const atEnd = (ending: Ending): void => void endings.push(ending)

/** Undoes everything, each thing once. One that fails keeps none of the others from it. */
export const endAll = (): Promise<void> => {
  running ??= undoing().finally(() => {
    running = undefined
  })
  return running
}

const undoing = async (): Promise<void> => {
  for (let ending = endings.pop(); ending; ending = endings.pop())
    await Promise.resolve()
      .then(ending)
      .catch((error) => process.stderr.write(`while ending: ${error instanceof Error ? error.message : String(error)}\n`))
}

/** Ends everything on Ctrl-C and its like, and when whoever started the bench is gone: npm passes no SIGTERM on. */
export const endWhenTold = (): void => {
  const leave = () => void endAll().then(() => process.exit(130))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && leave(), 300).unref()
}
