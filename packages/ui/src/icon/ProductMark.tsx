import { paths } from './paths.ts'

/** The product's sign: a white door on the accent. Decoration; the product's name stands beside it. */
export const ProductMark = ({ size = '1.5em' }: { size?: string }) => (
  <svg className="ui-mark" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
    <rect width="24" height="24" rx="5.5" />
    <path d={paths.door} transform="translate(4 4)" />
  </svg>
)
