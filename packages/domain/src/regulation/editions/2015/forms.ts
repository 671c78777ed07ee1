import { byAppointment, lineWork } from '../../../work-order/visit-kind.ts'
import { chapter } from '../../provision.ts'
import { serviceConduct } from './chapter-3.ts'

/**
 * The annexed forms F1 to F3 in the annexes' words, and the work sheet F4, which 9.11 binds without an annex.
 * `____` is where something is filled in.
 */
export const forms = chapter({
  F1: {
    title: '服务卡',
    text: `服务卡正面
服 务 卡
尊敬的客户：您好！
感谢您使用中国联合网络通信有限公司北京市分公司的业务，我公司将竭诚为您提供方便、快捷、专业化的通信服务，您的满意是我们永远不懈的追求！

今后如有问题，请与入户服务人员联系。
入户服务人员____ 联系电话____

感谢您的合作，祝您使用愉快！
北京联通____分公司
____年____月____日

故障申告：112
充值热线：10011
电话信息服务：114/116114
网上营业厅：www.10010.com
24小时客户服务热线：10010

服务卡背面
免费体验宽带助手软件
尊敬的北京联通客户，为了使您更好的体验联通宽带业务，快速解决宽带使用中的问题，我公司推出了“联通宽带助手”客户端软件。您可登录http://www.bbn.com.cn/08center/ywdt/ltkdzs.htm免费下载安装宽带助手软件，它可以协助您初步定位障碍点并进行简单障碍的修复。
10010自助服务功能操作指南
1.查询固定电话用户话费、积分、套餐消费时长
操作方法：拨通10010→按1键中文服务→按1键查询服务→本机查询请按#号键，查询其他号码请输入号码后按#号键→选择1键查询沃家庭套餐消费时长、2键查询固定电话话费积分、3键查询亲情1+及大众套餐消费时长。
友情提示：非本机查询需要验证服务密码。
2.设置固定电话服务密码
操作方法：本机拨通10010→按1键中文服务→按3键业务办理→按1键密码获取与修改→按2键固定电话密码管理→按1键密码设置。
友情提示：本机拨打设置，且需要验证身份证号码。
3. ADSL用户申请变更上网时长
适用范围：普通ADSL用户（非套餐、趸交用户）。
操作方法：本机拨通10010→按1键中文服务→按3键业务办理→按3键其他业务办理→按2键固话、宽带业务→按1键ADSL改时长。
友情提示：仅支持使用安装ADSL的固定电话本机拨打办理；需要验证密码和机主身份证号；业务办理截止时间为每月月末的前一天的18:00；欠费用户无法办理；帐号异常状态用户无法办理。
宽带计时/限时包月产品的使用提示
请您根据《客户入网服务协议》和《公众客户宽带业务须知》的内容，正确使用宽带产品，为避免您在产品使用过程中出现网络使用超时费，请您在不使用网络时，及时断开网络连接，并随时关注使用情况。`,
    force: 'duty',
    // and wherever else a card is handed: a fact of the visit, not of its kind
    applies: lineWork,
    proof: ['C'],
    duties: { 'service-card': {} },
  },
  F2: {
    title: '客户回执单',
    text: `工单编号：____
客 户 回 执 单
服务内容：□装机、□移机、□修机、□其他
客户电话号码/合同号：____

■ 预约上门服务评价 □很满意 □基本满意 □不满意

■ 入户人员服务评价 □很满意 □基本满意 □不满意

■ 入户服务过程评价 □很满意 □基本满意 □不满意

■ 客户是否收到服务卡 □已收到 □未收到
特殊情况说明：____

客户签字____ 日期____

入户服务人员工号____ 日期____`,
    force: 'duty',
    // and wherever else a receipt is used
    applies: lineWork,
    proof: ['C'],
    duties: { 'customer-receipt': {} },
  },
  F3: {
    title: '锁门无人的留言条',
    text: `尊敬的客户：
我公司施工人员在接到您的安装申请/障碍申告后，上门时您家中无人，请方便时与我们联系，感谢您使用北京联通通信业务。

入户服务人员姓名：____ 联系电话：____

北京联通____分公司
____年____月____日`,
    force: 'duty',
    applies: byAppointment,
    proof: ['C'],
    duties: { 'door-note': {} },
  },
  F4: {
    title: '施工单',
    text: serviceConduct['9.11'].text,
    force: 'duty',
    applies: lineWork,
    proof: ['C'],
    duties: { 'work-sheet': {} },
  },
})
