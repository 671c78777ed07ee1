import { edition2015, provision } from '@ruhu/domain'
import { expect, it } from 'vitest'
import { operative } from './operative.ts'

it.each(Object.entries(operative))('%s is quoted in its own words', (id, words) =>
  expect(provision(edition2015, id)?.text).toContain(words),
)
