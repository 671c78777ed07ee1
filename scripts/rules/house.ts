/** The arrows of the house as tables: who may import whom, and by value or by type. The rule itself is in boundaries.ts. */

export type Strength = 'value' | 'type'

const domain = { '@ruhu/domain': 'value' } as const
const headless = { ...domain, '@ruhu/client': 'value', '@ruhu/api': 'type' } as const
const browser = { ...headless, '@ruhu/ui': 'value' } as const
const everything = { ...browser, '@ruhu/api': 'value' } as const

/** room → workspace packages it may import. What is missing here may not be imported, apps by nobody. */
export const arrows: Record<string, Readonly<Record<string, Strength>>> = {
  'packages/domain': {},
  'packages/api': domain,
  'packages/client': { ...domain, '@ruhu/api': 'type' },
  'packages/ui': { ...domain, '@ruhu/client': 'value' },
  'apps/web': browser,
  'apps/kiosk': browser,
  'apps/field': browser,
  'apps/cli': headless,
  e2e: everything,
  bench: everything,
  faults: { ...domain, '@ruhu/api': 'value' },
  play: { ...domain, '@ruhu/api': 'value' },
}

/** room → packages it must stay free of, because another room would have to carry them too. */
export const strangers: Record<string, { packages: readonly string[]; because: string }> = {
  'packages/client': {
    packages: ['react-dom', 'antd', 'ink', 'node:*'],
    because: 'the headless part serves browsers and the terminal alike',
  },
  'packages/ui': {
    packages: ['antd', '@ant-design/*', 'tailwindcss', '@tailwindcss/*', 'ink', 'node:*'],
    because: 'the console, the kiosk and the phone each bring their own kit',
  },
}

/** From the ground up. A folder may import by value from those before it; those on its own level only by type. */
export const layers: readonly (readonly string[])[] = [
  ['kernel'],
  ['calendar'],
  ['regulation'],
  ['people', 'work-order', 'observation', 'appointment', 'obligation', 'discipline', 'business', 'forms', 'language'],
  ['judgement'],
  ['messages'],
]

/** Value imports inside the domain that the layers forbid, each with its reason. A path ending in / stands for the whole folder. */
export const exceptions: readonly { from: string; to: string; because: string }[] = [
  {
    from: 'regulation/editions/2015/',
    to: 'work-order/visit-kind.ts',
    because: 'an edition says to which kinds of visit a provision applies, and the kinds are listed once',
  },
  { from: 'work-order/', to: 'appointment/', because: 'granting a slot asks the one place that compares windows' },
  { from: 'work-order/', to: 'people/', because: 'an assignment asks whether the employer may be given work (3)' },
]
