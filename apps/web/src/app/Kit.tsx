import { useLocale, useTheme } from '@ruhu/ui'
import { App, ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { antdTheme } from './antd-theme.ts'

const locales = { zh, en }

/** Ant Design in the current theme and language: no wave, no blank put into two-character Chinese buttons. */
export const Kit = ({ children }: { children: ReactNode }) => {
  const { theme } = useTheme()
  const [locale] = useLocale()
  return (
    <ConfigProvider theme={antdTheme(theme)} locale={locales[locale]} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}
