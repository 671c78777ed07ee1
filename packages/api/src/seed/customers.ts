import type { CustomerDetails } from '@ruhu/domain'

const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈', '褚', '卫', '蒋', '沈', '韩', '杨', '朱', '秦', '许', '何']
const givenNames = ['建国', '秀英', '海燕', '志强', '丽', '晓峰', '桂兰', '宇航', '欣怡', '国栋', '敏', '浩然', '淑珍']
const estates = [
  '望京西园四区',
  '劲松五区',
  '团结湖北里',
  '双井富力城',
  '慈云寺北里',
  '和平街十一区',
  '潘家园南里',
  '垂杨柳中区',
  '酒仙桥六街坊',
]
const forms = ['customer', 'ms', 'mr', 'customer', 'ms'] as const

/** The `n`th invented customer: never anybody's name with their number, and the same at every start. */
export const inventedCustomer = (n: number): CustomerDetails => ({
  name: `${surnames[n % surnames.length]}${givenNames[(n * 7) % givenNames.length]}`,
  phone: `139${String(10_000_000 + ((n * 7_919_317) % 90_000_000)).padStart(8, '0')}`,
  address: `朝阳区${estates[(n * 5) % estates.length]}${1 + ((n * 13) % 40)}号楼${1 + (n % 5)}单元${1 + (n % 18)}0${1 + (n % 3)}`,
  formOfAddress: forms[n % forms.length] ?? 'customer',
})
