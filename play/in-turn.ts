/**
 * Works on several things at once, one a place, and hands the results over in the order the things came. What comes is
 * taken only when a place is free; a result goes out as soon as those before it have.
 */
export const inTurn = async <Thing, Place, Done>(
  things: AsyncIterable<Thing>,
  work: { places: readonly Place[]; on: (place: Place, thing: Thing) => Promise<Done>; out: (done: Done) => void },
): Promise<void> => {
  const free = [...work.places]
  const waiting: ((place: Place) => void)[] = []
  const take = async (): Promise<Place> => free.pop() ?? new Promise((resolve) => waiting.push(resolve))
  const give = (place: Place) => {
    const next = waiting.shift()
    if (next) next(place)
    else free.push(place)
  }
  let failed: unknown
  let handedOver = Promise.resolve()
  for await (const thing of things) {
    const place = await take()
    if (failed !== undefined) break
    const done = work.on(place, thing).finally(() => give(place))
    handedOver = handedOver.then(() => done).then(work.out)
    // Said once it is this one's turn; until then nobody else need hear of it.
    handedOver.catch((error) => {
      failed ??= error
    })
    done.catch(() => {})
  }
  await handedOver
}
