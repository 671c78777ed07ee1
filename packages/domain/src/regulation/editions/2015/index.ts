import { instant } from '../../../kernel/instant.ts'
import { type Edition, rowsOf } from '../../edition.ts'
import { generalProvisions } from './chapter-1.ts'
import { serviceEtiquette } from './chapter-2.ts'
import { serviceConduct } from './chapter-3.ts'
import { serviceLanguage } from './chapter-4.ts'
import { serviceDiscipline } from './chapter-5.ts'
import { supplementaryProvisions } from './chapter-6.ts'
import { forms } from './forms.ts'

/**
 * The trial regulation of 2015: 67 provisions and four forms. It is in force from publication (21), but its day of
 * publication is unknown: the public copy is dated 2015-07-14, so it is that day at the latest, shown so.
 */
export const edition2015: Edition = {
  id: '2015',
  title: '中国联合网络通信有限公司北京市分公司入户服务规范（试行）',
  issuer: '中国联合网络通信有限公司北京市分公司',
  publishedBy: '2015-07-14',
  effectiveFrom: instant(1_436_803_200_000), // 2015-07-14T00:00+08:00
  chapters: [null, '服务礼仪规范', '服务行为规范', '服务语言规范', '服务纪律', '附则'],
  provisions: [
    ...rowsOf(1, generalProvisions),
    ...rowsOf(2, serviceEtiquette),
    ...rowsOf(3, serviceConduct),
    ...rowsOf(4, serviceLanguage),
    ...rowsOf(5, serviceDiscipline),
    ...rowsOf(6, supplementaryProvisions),
    ...rowsOf(null, forms),
  ],
}
