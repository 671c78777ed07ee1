/**
 * The passage of a provision that matters under a button, where the whole text would be too long for the dock: always a
 * piece of the official words, never a paraphrase (held by a spec).
 */
export const operative: Readonly<Record<string, string>> = {
  '8.5': '须提前20分钟告知客户并说明原因，取得客户谅解，并与客户约定再次上门服务时间。',
  '9.1': '携带“四个一”：即一张胸卡、一张服务卡、一双干净鞋套、一张工作台布。',
}
