export type ProvisionTagProps = {
  /** `8.4` */
  id: string
  /** The provision's heading: shown on hover, read aloud with the number. */
  title?: string
  /** Makes it a button, such as one that opens the verdict. */
  onOpen?: () => void
}

/** A provision's number in a small frame. */
export const ProvisionTag = ({ id, title, onOpen }: ProvisionTagProps) => {
  const inside = (
    <>
      {id}
      {title !== undefined && <span className="vh"> {title}</span>}
    </>
  )
  if (!onOpen) {
    return (
      <span className="ui-provision-tag" title={title}>
        {inside}
      </span>
    )
  }
  return (
    <button type="button" className="ui-provision-tag" title={title} onClick={onOpen}>
      {inside}
    </button>
  )
}
