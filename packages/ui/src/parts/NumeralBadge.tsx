/** A number on a black disc that ties a verdict to its facts; `label` says what it counts, to screen readers. */
export const NumeralBadge = ({ n, label }: { n: number; label?: string }) => (
  <span className="ui-numeral">
    {label !== undefined && <span className="vh">{label} </span>}
    {n}
  </span>
)
