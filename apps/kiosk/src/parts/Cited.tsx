import { edition2015, provision } from '@ruhu/domain'
import { ProvisionQuote } from '@ruhu/ui'

/** A provision in its own words, small. Nothing where the edition lays no such duty. */
export const Cited = ({ id, operative }: { id: string | null; operative?: string }) => {
  const row = id === null ? undefined : provision(edition2015, id)
  return row ? <ProvisionQuote form="line" id={row.id} text={row.text} {...(operative !== undefined && { operative })} /> : null
}
