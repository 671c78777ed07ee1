import type { Theme } from '@ruhu/ui'
import { theme as kit, type ThemeConfig } from 'antd'

type Palette = {
  primary: string
  link: string
  success: string
  error: string
  warning: string
  text: string
  text2: string
  text3: string
  layout: string
  container: string
  elevated: string
  border: string
  border2: string
  part: string
  active: string
  hover: string
  sunken: string
}

// The same values as tokens.css. Ant Design derives hover and border shades from them, so it needs them as values.
const palettes: Record<Theme, Palette> = {
  light: {
    primary: '#b5121b',
    link: '#1d5bb8',
    success: '#1a7440',
    error: '#c1272d',
    warning: '#8f5500',
    text: '#1a1a1f',
    text2: '#51525b',
    text3: '#696a74',
    layout: '#f6f6f7',
    container: '#ffffff',
    elevated: '#ffffff',
    border: '#cfcfd6',
    border2: '#e5e5e9',
    part: '#85868f',
    active: '#ebebee',
    hover: '#f3f3f5',
    sunken: '#fafafa',
  },
  dark: {
    primary: '#c8323a',
    link: '#85b3f8',
    success: '#63bf85',
    error: '#ff7d78',
    warning: '#e4ab48',
    text: '#ececf0',
    text2: '#b3b4bd',
    text3: '#8f909b',
    layout: '#0e0e10',
    container: '#151518',
    elevated: '#1d1d21',
    border: '#43434c',
    border2: '#29292f',
    part: '#7c7d88',
    active: '#27272d',
    hover: '#1e1e23',
    sunken: '#1a1a1e',
  },
}

const tokenOf = (p: Palette): NonNullable<ThemeConfig['token']> => ({
  fontFamily: 'var(--font)',
  fontSize: 14,
  lineHeight: 22 / 14,
  fontSizeSM: 12,
  fontSizeLG: 16,
  fontSizeHeading4: 20,
  fontWeightStrong: 600,
  colorPrimary: p.primary,
  // what Ant Design rings its own controls with when they have the focus
  colorPrimaryBorder: p.link,
  colorLink: p.link,
  colorInfo: p.link,
  colorSuccess: p.success,
  colorError: p.error,
  colorWarning: p.warning,
  colorText: p.text,
  colorTextSecondary: p.text2,
  colorTextTertiary: p.text3,
  colorTextPlaceholder: p.text3,
  colorBgLayout: p.layout,
  colorBgContainer: p.container,
  colorBgElevated: p.elevated,
  colorBorder: p.border,
  colorBorderSecondary: p.border2,
  controlItemBgActive: p.active,
  controlItemBgHover: p.hover,
  controlHeight: 32,
  controlHeightSM: 26,
  borderRadius: 8,
  borderRadiusSM: 6,
  borderRadiusXS: 4,
  boxShadow: 'var(--shadow)',
  boxShadowSecondary: 'var(--shadow)',
  motionDurationFast: '.08s',
  motionDurationMid: '.12s',
  motionDurationSlow: '.15s',
})

/** Ant Design in ruhu's colours: own seeds for both themes, on top of what its dark algorithm derives. */
export const antdTheme = (theme: Theme): ThemeConfig => {
  const palette = palettes[theme]
  return {
    cssVar: { key: `ruhu-${theme}` },
    hashed: false,
    algorithm: theme === 'dark' ? kit.darkAlgorithm : kit.defaultAlgorithm,
    token: tokenOf(palette),
    components: {
      Input: { activeBorderColor: palette.link, hoverBorderColor: palette.part, activeShadow: 'none' },
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 400,
        defaultBg: palette.container,
        defaultHoverColor: palette.text,
        defaultHoverBorderColor: palette.part,
        defaultHoverBg: palette.hover,
        defaultActiveColor: palette.text,
        defaultActiveBorderColor: palette.part,
        defaultActiveBg: palette.active,
      },
      Modal: { titleFontSize: 16, contentBg: palette.elevated, headerBg: palette.elevated },
    },
  }
}
