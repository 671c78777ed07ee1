import type { Mistake } from '../arguments.ts'

const usage = {
  zh: `ruhu [选项]          入户服务的终端：概览、工单、事件、规范
ruhu backup 文件     从运行中的服务器取一份备份，要用管理员的账号
ruhu claim           用服务器启动时印出的口令，建立第一个管理员

  --url 地址           服务器，默认 http://localhost:8787
  --locale zh|en       语言，默认中文
  --json               不开界面，把今天的工单印成 JSON
  -v, --version        版本
  -h, --help           这里的说明

环境变量
  RUHU_URL             服务器，同 --url
  RUHU_USER            用户名，与下一个一起给出就不再询问
  RUHU_PASSWORD        密码
  NO_COLOR             只用粗体和反白
  RUHU_WIDTH=wide      终端把 ● 一类的字符画成两格时用，改画 ASCII

输出不是终端时，印出今天的工单就结束。
退出码：0 办完，1 没有办成，2 写法不对或缺用户名、密码。`,
  en: `ruhu [options]       home visits in the terminal: overview, orders, events, regulation
ruhu backup FILE     takes a backup of a running server, for an administrator
ruhu claim           makes the first administrator, with the token the server printed at its start

  --url address        the server, http://localhost:8787 unless given
  --locale zh|en       language, Chinese unless given
  --json               no screen: print today's orders as JSON
  -v, --version        version
  -h, --help           this text

Environment
  RUHU_URL             the server, as --url
  RUHU_USER            user name; with the next one nothing is asked
  RUHU_PASSWORD        password
  NO_COLOR             bold and reverse only
  RUHU_WIDTH=wide      for terminals that draw ● and the like two cells wide: ASCII instead

When the output is not a terminal, today's orders are printed and that is all.
Exit codes: 0 done, 1 could not be done, 2 misused, or no user name and password.`,
} as const

const mistakes = {
  zh: {
    option: (given: string) => `没有 ${given} 这个选项。`,
    url: (given: string) => `${given} 不是网址，要以 http:// 或 https:// 开头。`,
    locale: (given: string) => `没有 ${given} 这种语言，请用 zh 或 en。`,
    file: (given: string) => `${given} 后面要写一个文件名。`,
  },
  en: {
    option: (given: string) => `There is no option ${given}.`,
    url: (given: string) => `${given} is not a web address: it begins with http:// or https://.`,
    locale: (given: string) => `There is no language ${given}: use zh or en.`,
    file: (given: string) => `${given} needs the name of a file.`,
  },
} as const

export const howToUse = (locale: 'zh' | 'en'): string => usage[locale]

export const whatIsWrong = ({ about, given, locale }: Mistake): string => mistakes[locale][about](given)
