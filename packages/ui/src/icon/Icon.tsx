import { type IconName, paths } from './paths.ts'

export type IconProps = {
  name: IconName
  /** Said to screen readers. Without it the icon is decoration and a word must stand beside it. */
  title?: string
  /** Any CSS length; 1.2em of the text around it otherwise. */
  size?: string
  className?: string
}

/** One drawing of the set, in the colour of the text around it. */
export const Icon = ({ name, title, size, className }: IconProps) => {
  const shared = {
    className: className ? `ui-icon ${className}` : 'ui-icon',
    viewBox: '0 0 16 16',
    ...(size === undefined ? {} : { style: { width: size, height: size } }),
  }
  const path = <path d={paths[name]} />
  if (title === undefined) {
    return (
      <svg {...shared} aria-hidden="true">
        {path}
      </svg>
    )
  }
  return (
    <svg {...shared} role="img">
      <title>{title}</title>
      {path}
    </svg>
  )
}
