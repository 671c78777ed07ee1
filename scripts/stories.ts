/**
 * `npm run -s stories`: the named scenarios as stories, a table a provision, with what each came to. With `-- --write` into
 * docs/stories.md, which a spec holds to the scenarios.
 */
import { writeFileSync } from 'node:fs'
import { provisionsOf, rules2015, type Verdict } from '../packages/domain/src/index.ts'
import { scenarios, type Told, tell, wholeVisit } from '../packages/domain/testing/index.ts'

export const target = new URL('../docs/stories.md', import.meta.url)

const alwaysUnproven = Object.keys(wholeVisit).filter((id) => wholeVisit[id] === 'unproven')

const head = `# Stories

Written by \`npm run -s stories -- --write\`: do not change by hand. Each is a scenario of \`packages/domain/testing/scenarios/\`,
told once for tests, properties, plays and the demonstration, and stands under the provision it is mainly about.

*Breached* and *unproven* are the provisions it came to, all its visits together, as things stood when it was judged; left out
are those that were not due yet, and those that even a whole visit leaves unproven (${alwaysUnproven.join(', ')}). *Refused* is what the
system would not do, and the provision it cited. *Owed* is what the visits left, and how it stood.
`

const cell = (words: readonly string[]): string => [...new Set(words)].join(', ')

const came = (verdicts: readonly Verdict[], outcome: Verdict['outcome']): string[] =>
  verdicts
    .filter((verdict) => verdict.outcome === outcome && verdict.reason.code !== 'NOT_YET' && wholeVisit[verdict.provision] !== outcome)
    .map(({ provision }) => provision)

const row = ({ scenario: { name, title }, verdicts, refusals, owed }: Told): string => {
  const cells = [
    `\`${name}\``,
    title.zh,
    title.en,
    cell(came(verdicts, 'breached')),
    cell(came(verdicts, 'unproven')),
    cell(refusals.map(({ refusal }) => `\`${refusal.code}\` ${refusal.provision}`)),
    cell(owed.map(({ kind, state }) => `${kind} ${state}`)),
  ]
  return `| ${cells.join(' | ')} |`
}

/** The page's text, from the scenarios as they come out under the edition in force. */
export const storiesPage = (): string => {
  const told = scenarios.map((scenario) => tell(rules2015, scenario))
  const tables = provisionsOf(rules2015.edition).flatMap(({ id, title }) => {
    const about = told.filter(({ scenario }) => scenario.provision === id)
    if (about.length === 0) return []
    const columns =
      '| story | in Chinese | in English | breached | unproven | refused | owed |\n| --- | --- | --- | --- | --- | --- | --- |'
    return [`## ${id} ${title}\n\n${columns}\n${about.map(row).join('\n')}\n`]
  })
  return [head, ...tables].join('\n')
}

if (import.meta.main) {
  if (process.argv.includes('--write')) writeFileSync(target, storiesPage())
  else process.stdout.write(storiesPage())
}
