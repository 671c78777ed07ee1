/**
 * Every test of the domain runs with this: the clock and the dice throw when the domain's source asks them, however deep
 * below it the question is put. The runner and fast-check may go on using them.
 */
const inDomain = /packages\/domain\/src\/(?!.*\.spec\.ts)/

function refuseToDomain(name: string): void {
  const depth = Error.stackTraceLimit
  Error.stackTraceLimit = 50
  const frames = new Error().stack?.split('\n') ?? []
  Error.stackTraceLimit = depth
  const asker = frames.find((frame) => inDomain.test(frame))
  if (asker) throw new Error(`${name} asked ${asker.trim()}: the domain takes time and chance as data`)
}

function guard<Holder extends object>(holder: Holder, part: keyof Holder & string, name: string): void {
  const original = holder[part] as (...given: unknown[]) => unknown
  const guarded = (...given: unknown[]) => {
    refuseToDomain(`${name}.${part}`)
    return original.apply(holder, given)
  }
  Object.defineProperty(holder, part, { value: guarded, configurable: true, writable: true })
}

guard(Date, 'now', 'Date')
guard(Math, 'random', 'Math')
for (const part of Object.getOwnPropertyNames(Temporal.Now)) guard(Temporal.Now, part as keyof typeof Temporal.Now & string, 'Temporal.Now')

globalThis.Date = new Proxy(Date, {
  construct(date, given, target) {
    if (given.length === 0) refuseToDomain('new Date()')
    return Reflect.construct(date, given, target)
  },
  apply(date, self, given) {
    refuseToDomain('Date()')
    return Reflect.apply(date, self, given)
  },
})
