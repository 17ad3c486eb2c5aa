/**
 * What people call what a function does, by its id: the words of the field in English, then in Chinese. The pane's search, the help page and
 * `calc --find` look here first. A phrase that stands at several functions leads to the one that is the usual answer if it stands there alone.
 */
export const searchWords: Readonly<Record<string, readonly string[]>> = {
  CLV: words(
    "customer lifetime value, CLTV, LTV, lifetime value, customer value, value of a customer, net present value of a customer; 客户终身价值, 客户生命周期价值, 顾客终身价值, 用户生命周期价值",
  ),
  "CLV.MULTIPLE": words("margin multiple, CLV multiplier, lifetime multiple, infinite horizon; 边际乘数, 终身价值乘数"),
  "CLV.SCHEDULE": words(
    "lifetime value by year, CLV table, cash flow schedule, discounted cash flow, DCF; 终身价值明细, 现金流表, 折现现金流",
  ),
  "CLV.CURVE": words(
    "lifetime value from survival curve, CLV from retention curve, changing retention, CLV from cohort; 留存曲线算终身价值, 生存曲线价值",
  ),
  "CLV.PAYBACK": words(
    "CAC payback, payback period, months to recover acquisition cost, break-even of acquisition; 获客回本, 回本周期, 回收期",
  ),
  "CLV.REQUIRED": words("required retention, retention needed, target CLV, goal seek retention; 所需留存率, 目标留存"),
  "CLV.MIGRATION": words(
    "Markov chain CLV, customer migration model, transition matrix, Pfeifer Carraway, states of customers; 马尔可夫, 客户迁移模型, 转移矩阵",
  ),
  "CLV.EQUITY": words("customer equity, value of the customer base, Gupta Lehmann Stuart, valuing customers; 客户资产, 顾客资产, 客户权益"),
  "CLV.COMPONENTS": words(
    "sources of customer profit, referrals, word of mouth value, price premium, Reichheld profit chart; 利润构成, 推荐价值, 口碑价值",
  ),

  "RETENTION.RATE": words(
    "retention rate, churn rate, customer retention, attrition rate, renewal rate, churn, CRR; 留存率, 保留率, 客户保持率, 流失率, 续约率",
  ),
  "RETENTION.LIFETIME": words(
    "average customer lifetime, customer lifespan, average lifetime, 1 / churn, average tenure; 平均客户寿命, 客户平均生命周期, 平均留存时间, 平均停留时间",
  ),
  "RETENTION.SHIFT": words("retention after a change, churn reduction, percentage points or percent; 留存率变化, 百分点"),
  "RETENTION.UPLIFT": words(
    "5% more customers, five percent retention, keep 5% more, Reichheld, Bain retention 25% to 95%, retention uplift, reduce churn by 5%; 留住5%的客户, 多留5%, 留存提升, 利润提升",
  ),
  "RETENTION.GAIN": words(
    "what retention is worth, money from keeping customers, value of retention, retention gain; 留存的价值, 留存收益",
  ),
  "RETENTION.UPLIFT.TABLE": words("5% in three ways, points relative churn compared, retention change compared; 三种理解, 留存变化对比"),
  "RETENTION.CONVERT": words(
    "monthly to annual retention, annual churn to monthly churn, convert churn, annualise retention; 月留存换算年留存, 留存率换算, 月流失率转年流失率",
  ),
  "DISCOUNT.CONVERT": words(
    "monthly discount rate, convert discount rate, effective rate, annual to monthly rate, WACC per month; 折现率换算, 月折现率, 实际利率",
  ),
  "RETENTION.BASEPATH": words(
    "number of customers over time, leaky bucket, customer base forecast, customers left by year; 客户数变化, 漏桶, 客户基数预测",
  ),
  "RETENTION.BREAKEVEN": words("retention budget, how much to spend on retention, maximum spend per customer; 留存预算, 挽留成本上限"),
  "RETENTION.ELASTICITY": words(
    "elasticity of lifetime value, sensitivity of CLV to retention, one percent of retention; 留存弹性, 终身价值弹性",
  ),
  "RETENTION.DEFECTION": words("zero defections, defection rate curve, defection value, Reichheld Sasser; 零流失, 流失率与价值"),
  "RETENTION.REVENUE": words(
    "net revenue retention, NRR, NDR, GRR, gross revenue retention, expansion contraction churn, revenue bridge, MRR movements; 净收入留存率, 收入留存, 净留存",
  ),
  "RETENTION.COHORT": words(
    "cohort, cohort analysis, cohort table, retention by cohort, cohort retention, repeat purchase rate, repurchase rate, retention triangle, retention matrix; 同期群, 同期群分析, 队列分析, 留存, 留存分析, 留存表, 复购, 复购率",
  ),
  "RETENTION.SURVIVAL": words(
    "Kaplan-Meier, survival curve, survival analysis, time to churn, censored, retention curve from dates; 生存分析, 生存曲线, 留存曲线",
  ),
  "RETENTION.TENURE": words(
    "tenure, tenure and churn flag, customer tenure, median lifetime, median tenure, median survival, restricted mean, log-rank, log-rank test, compare survival, survival by group, churn yes or no, telco churn, tenure churn, how long customers stay, survival by contract, Kaplan-Meier by group, survival by plan, churn flag, survival from churn flag, months since sign-up and churn, months since signup and churn, Kaplan-Meier by contract, churn by contract type, log-log interval; 在网时长, 客户存续时间, 中位存续时间, 对数秩检验, 流失标记, 流失时间, 中位寿命, 合同类型流失, 分组生存曲线",
  ),
  "RETENTION.COHORT.STATUS": words(
    "cohort by sign-up, sign-up month, last active month, cohort from status, active customers by cohort, churned column, active share by registration month, still active by sign-up month; 注册月份, 最后活跃月份, 注册同期群, 流失状态",
  ),

  "SWITCH.COST": words(
    "switching cost, switching costs, cost of leaving, lock-in, exit cost, forfeited points; 转换成本, 转移成本, 切换成本, 锁定",
  ),
  "SWITCH.COST.TABLE": words("switching cost by part, switching cost breakdown; 转换成本明细"),
  "SWITCH.INDUCEMENT": words("what a rival must pay, win-over bonus, poaching cost, inducement to switch; 挖角成本, 竞争对手补贴"),
  "SWITCH.SHY": words("Shy, undercut-proof, switching cost from prices, quick and easy; 价格与份额推算转换成本"),
  "SWITCH.INDEX": words("switching cost survey, Burnham, perceived switching cost, lock-in index; 转换成本量表, 转换成本指数"),
  "SWITCH.RIVALGAIN": words("rival's gain, is a customer worth poaching, competitor value; 竞争对手收益"),
  "SWITCH.LOGODDS": words("log odds, switching matrix, brand switching, flows of customers between firms; 品牌转换, 客户流动"),
  "SWITCH.REWARDTEST": words(
    "should we reward, do rewards pay, does a loyalty programme make sense, hostage or loyal; 是否该做积分, 奖励是否值得",
  ),

  "REWARD.ROI": words(
    "loyalty programme ROI, loyalty ROI, return on loyalty, program ROI, rewards return on investment; 会员计划投资回报, 积分计划ROI, 忠诚度计划回报, 投资回报率",
  ),
  "REWARD.PROFIT": words("programme profit, profit of a loyalty programme, is the program profitable; 会员计划利润, 计划盈利"),
  "REWARD.BREAKEVEN": words("break-even lift, lift needed, incremental sales needed, break even of a programme; 盈亏平衡提升, 保本提升"),
  "REWARD.PAYBACK": words("programme payback, payback of a loyalty programme, recover setup cost; 计划回本, 项目回收期"),
  "REWARD.SUBSIDY": words(
    "subsidy, deadweight, rewards on sales that would have happened anyway, cannibalisation, giveaway; 补贴比例, 无效补贴, 自然销售",
  ),
  "REWARD.RATE": words(
    "reward rate, earn rate, give-back rate, effective discount, points worth percent, rebate rate; 返利率, 返点率, 积分回馈率, 有效折扣",
  ),
  "REWARD.FUNNEL": words(
    "enrolment funnel, participation rate, active rate, redemption funnel, programme funnel; 漏斗, 参与率, 会员转化漏斗",
  ),
  "REWARD.TIERS": words("tier profit, gold silver platinum, membership tiers, tiered programme; 会员等级, 等级利润, 分级会员"),
  "REWARD.VOLUME": words(
    "price cut volume, discount break-even volume, extra volume for a discount, sales needed after a price cut; 降价所需销量, 折扣盈亏平衡",
  ),
  "REWARD.SENSITIVITY": words("sensitivity analysis, what if inputs move, one at a time sensitivity; 敏感性分析, 敏感度"),
  "REWARD.TORNADO": words("tornado chart, tornado diagram, biggest drivers; 龙卷风图"),
  "REWARD.SIMULATE": words("Monte Carlo, simulation, risk of a programme, uncertainty, spread of profit; 蒙特卡洛, 模拟, 不确定性"),

  "POINTS.COST": words("cost per point, cost of a point, CPP, average cost of rewards; 每积分成本, 积分成本, 单位积分成本"),
  "POINTS.ALLOCATE": words(
    "IFRS 15, ASC 606, stand-alone selling price, allocate transaction price, material right, SSP; 积分, 交易价格分摊, 单独售价, 收入准则14号, 客户忠诚度计划会计, 奖励积分分摊",
  ),
  "POINTS.REVENUE": words(
    "points revenue, revenue recognition of points, recognise points revenue, redeemed points revenue, points redeemed to date, points expiry, redemptions per year; 积分收入确认, 积分收入, 积分到期",
  ),
  "POINTS.TRUEUP": words("true-up, change of estimate, new redemption rate, cumulative catch-up; 估计变更, 兑换率调整"),
  "POINTS.LIABILITY": words(
    "points liability, deferred revenue, contract liability, loyalty provision, outstanding points, unredeemed points liability, value of unredeemed points; 积分负债, 递延收益, 递延收入, 合同负债, 积分准备金",
  ),
  "POINTS.FUTURE": words("points still to be redeemed, future redemptions, expected redemptions; 未来兑换, 待兑换积分"),
  "POINTS.URR": words(
    "ultimate redemption rate, URR, redemption rate, chain ladder, loss development, IBNR, triangle of redemptions, incremental triangle, redemptions per month, redemptions per period, redemptions by month, run-off triangle; 最终兑换率, 兑换率, 积分兑换率, 链梯法, 增量三角形, 每月兑换, 兑换三角形",
  ),
  "POINTS.BREAKAGE": words(
    "breakage, breakage income, expired points revenue, unredeemed points; 失效积分, 过期积分收入, 积分失效, 破损率",
  ),
  "POINTS.ROLLFORWARD": words("rollforward, points balance, points movement, opening and closing points; 积分变动表, 积分余额, 滚动表"),

  "LIFT.MEAN": words(
    "difference of two means, t-test, Welch, test and control spend, incremental spend, uplift per customer; 均值差, t检验, 增量, 实验组对照组消费",
  ),
  "LIFT.RATE": words(
    "A/B test, AB test, split test, difference of two rates, conversion rate test, two proportions, z-test, significance, control group, campaign effect, did the campaign work, incrementality; A/B测试, AB测试, 转化率检验, 显著性检验, 对照组, 活动效果",
  ),
  "LIFT.DID": words("difference in differences, diff-in-diff, DID, before after control; 双重差分, 倍差法"),
  "LIFT.SAMPLESIZE": words(
    "sample size, how many customers for a test, sample size for conversion rate, power analysis, A/B test sample size, control group size, size of the control group, how big must the control group be; 样本量, 样本量计算, 最小样本量, 检验功效, 功效分析",
  ),
  "LIFT.SAMPLESIZE.MEAN": words("sample size for means, sample size for spend, power for a mean; 均值样本量, 消费额样本量"),

  "LIFT.DETECTABLE": words(
    "minimum detectable effect, MDE, smallest detectable lift, minimum detectable, detectable difference; 最小可检测效应, 最小可检测提升",
  ),

  "PARETO.SHARE": words(
    "share of the top 20%, top 20% share, 80/20 check, top decile share, concentration ratio; 前20%占比, 二八占比, 头部占比",
  ),
  "PARETO.COUNT": words(
    "how many accounts make 80%, 80/20 rule, 80/20, Pareto principle, how many customers make 80%; 二八定律, 二八法则, 帕累托, 多少客户贡献80%",
  ),
  "PARETO.CLASS": words("ABC analysis, ABC, ABC classification, A B C classes, classify accounts; ABC分析, ABC分类, 客户分级"),
  "PARETO.TABLE": words(
    "Pareto table, Pareto chart, Pareto analysis, cumulative share, rank of accounts; 帕累托图, 帕累托分析, 累计占比, 客户排名",
  ),
  "PARETO.GINI": words("Gini, inequality, Gini coefficient; 基尼系数, 不平等"),
  "PARETO.MAJOR": words(
    "major customers, 10% customers, IFRS 8, segment reporting, concentration disclosure; 重大客户披露, 主要客户, 大客户",
  ),
  "PARETO.LORENZ": words("Lorenz curve, percentile shares, cumulative distribution of revenue; 洛伦兹曲线"),
  "PARETO.HHI": words(
    "Herfindahl, HHI, concentration index, customer concentration risk, effective number of customers; 赫芬达尔, 集中度, 客户集中度",
  ),
  "PARETO.WHALE": words(
    "whale curve, cumulative profit curve, Kanthal, unprofitable customers, customer profitability; 鲸鱼曲线, 累计利润曲线, 亏损客户",
  ),
  "PARETO.COSTTOSERVE": words(
    "cost to serve, activity-based costing, ABC costing, service cost by customer, TDABC; 服务成本, 作业成本法, 客户服务成本",
  ),
  "PARETO.MIGRATION": words(
    "class migration, moves between classes, upgrade downgrade matrix, who moved up or down; 等级迁移, 客户升降级, 迁移矩阵",
  ),
  "PARETO.KEYSCORE": words(
    "key account score, account scoring, account attractiveness, weighted score, scorecard; 大客户评分, 关键客户评分, 加权评分, 客户打分",
  ),

  "RFM.TABLE": words("RFM, RFM analysis, recency frequency monetary, RFM from sales; RFM分析, RFM模型, 重要价值, 重要价值客户, 客户分群"),
  "RFM.SCORE": words(
    "RFM score, RFM quintiles, score recency, RFM code, RFM own limits, RFM thresholds, custom RFM breaks, NTILE, own breaks, own thresholds; RFM评分, RFM打分, 五分位, 阈值打分, 自定义阈值",
  ),
  "RFM.SEGMENT": words(
    "RFM segment, champions, at risk customers, hibernating, segment names, eight RFM classes, best customers; RFM分层, 客户分层, 冠军客户, 八类客户, 重要价值客户",
  ),
  "RFM.STAGE": words(
    "life cycle stage, lifecycle stage, dormant, lapsed, active customers, churned customers; 生命周期阶段, 沉睡客户, 活跃客户, 流失客户",
  ),

  "BASE.SUMMARY": words(
    "sales log to x t_x T, CBS, customer by sufficient statistic, recency frequency summary, prepare BTYD data; 交易日志汇总, 购买历史汇总",
  ),
  "BASE.VALUE": words(
    "predict CLV from transactions, customer value from sales log, predicted lifetime value, probabilistic CLV, BTYD, buy till you die; 预测客户价值, 交易数据算终身价值, 概率模型",
  ),
  "BASE.HOLDOUT": words("holdout, backtest, out of sample, validate a purchase model, calibration and holdout; 留出法, 回测, 样本外检验"),
  "BASE.FORECAST": words(
    "forecast purchases, sales forecast of customers, forecast of orders, tracking plot; 购买预测, 订单预测, 销量预测",
  ),
  ...purchaseModel("BGNBD", "BG/NBD, beta-geometric NBD, Fader Hardie Lee; BG/NBD模型"),
  ...purchaseModel("MBGNBD", "MBG/NBD, modified BG/NBD, Batislam; MBG/NBD模型"),
  ...purchaseModel("PNBD", "Pareto/NBD, Schmittlein Morrison Colombo; Pareto/NBD模型"),
  ...purchaseModel("BGBB", "BG/BB, beta-geometric beta-binomial, discrete purchase opportunities, donations; BG/BB模型"),
  "GG.FIT": words("Gamma-Gamma, spend model, monetary value model; Gamma-Gamma模型, 消费金额模型"),
  "GG.SPEND": words(
    "expected spend per purchase, average order value of each customer, expected order value; 预期客单价, 客单价, 平均订单金额",
  ),
  "SBG.FIT": words(
    "sBG, shifted beta-geometric, contractual churn model, project retention, subscription retention; sBG模型, 订阅留存模型",
  ),
  "SBG.SURVIVAL": words("sBG survival, projected survival, subscribers left; sBG生存率"),
  "SBG.RETENTION": words("sBG retention, rising retention rate, projected retention; sBG留存率, 预测留存率"),
  "SBG.DERL": words("sBG residual lifetime, discounted expected residual lifetime, DERL; 剩余寿命, 剩余价值"),
  "BDW.FIT": words("beta discrete Weibull, BdW, duration dependence, contractual model with duration; BdW模型"),
  "BDW.SURVIVAL": words("BdW survival, projected survival with duration; BdW生存率"),
  "BDW.RETENTION": words("BdW retention, projected retention with duration; BdW留存率"),
  "BDW.DERL": words("BdW residual lifetime; BdW剩余寿命"),

  "SURVEY.IPA": words(
    "importance performance analysis, IPA, what to fix first, priority matrix, quadrant; 重要性绩效分析, IPA分析, 优先改进",
  ),
  "SURVEY.GAP": words(
    "service quality gap, perceived minus expected, gap score, expectation minus perception, expected and perceived; 服务质量差距, 感知与期望差距, 期望与感知",
  ),
  "SURVEY.RQ": words("relationship quality, trust commitment satisfaction; 关系质量, 信任与承诺"),
  "SURVEY.CHAIN": words(
    "service quality to loyalty, mediation, satisfaction loyalty chain, service profit chain; 服务质量到忠诚, 服务利润链, 中介效应",
  ),
  "SURVEY.SEVENC": words("seven Cs, 7C, CRM maturity, relationship programme score; 7C评分, 关系营销评分"),
  "SURVEY.NPS": words(
    "NPS, net promoter score, promoters detractors, NPS margin of error, NPS confidence interval, promoter percentage, per cent promoters; 净推荐值, 推荐者贬损者",
  ),
  "SURVEY.NPS.ANSWERS": words(
    "NPS from answers, NPS from raw scores, 0 to 10 answers, NPS from a column, weighted NPS, net promoter from answers, net promoter from raw scores; NPS原始评分, 0到10分, 加权净推荐值, NPS原始数据",
  ),
  "SURVEY.NPS.TEST": words(
    "compare two NPS, difference of two NPS, NPS significance, is NPS change real, NPS t-test, NPS change significant, compare net promoter scores; 两次NPS比较, NPS显著性, 净推荐值差异, 对比两次NPS",
  ),
  "SURVEY.CSAT": words(
    "CSAT, customer satisfaction score, top two box, top-2 box, satisfied share, 1 to 5 answers, T2B, top 2 box; CSAT评分, 满意率, 前两项占比",
  ),
  "SURVEY.SERVQUAL": words(
    "SERVQUAL from answers, SERVQUAL dimensions, paired columns, tangibles reliability responsiveness assurance empathy, five dimensions of service quality; SERVQUAL维度, 服务质量五维度",
  ),
  "SURVEY.CSI": words("customer satisfaction index, CSI, ACSI, satisfaction score; 客户满意度指数, 满意度, 顾客满意度"),
  "SURVEY.WALLET": words("share of wallet, wallet allocation rule, Keiningham, brand rank; 钱包份额, 钱包份额法则"),

  "SERVICE.LEVERS": words(
    "retention levers compared, cost per kept customer, which measure keeps customers cheapest; 留存手段对比, 挽留成本",
  ),
  "SERVICE.RECOVERY": words(
    "service recovery, complaint handling ROI, return on complaint management, complaints; 服务补救, 投诉处理回报, 投诉",
  ),
  "SERVICE.CHURNCOST": words("cost of churn, cost of lost customers, replace a customer, cost of attrition; 流失成本, 客户流失损失"),
  "SERVICE.CUT": words("cut in service, service cut break-even, savings eaten up by churn; 削减服务, 服务缩减"),
  "SERVICE.SAVING": words("cost saving with volume, reported saving, cost per contact saving; 成本节约, 单位成本下降"),
  "SERVICE.TIERS": words(
    "service cost by tier, match service to value, tiered service, service level by customer value; 分级服务, 服务成本匹配价值, 服务分层",
  ),
  "SERVICE.FIELD": words("field service, first-time fix rate, repeat visits, first time right; 现场服务, 一次修复率, 上门服务"),
  "SERVICE.BONUS": words("service bonus, quality bonus, incentive pay for service; 服务奖金, 绩效奖金"),
  "SERVICE.DEFLECTION": words(
    "deflection, self-service savings, chatbot savings, call deflection, containment; 自助服务节省, 机器人客服, 话务分流",
  ),
  "SERVICE.CONSISTENCY": words("service consistency, variation of service, coefficient of variation, even service; 服务一致性, 服务波动"),
  "SERVICE.VALUE": words(
    "value to the customer, customer perceived value, economic value to customer, EVC, value over next best; 顾客感知价值, 客户让渡价值, 经济价值",
  ),
  "SERVICE.OTIF": words("OTIF, on time in full, delivery performance, DIFOT; 准时足量交付, 交付率, 准时率"),
  "SERVICE.ERLANGC": words("Erlang C, probability of waiting, queue, queueing, call centre queue; Erlang C公式, 等待概率, 排队论"),
  "SERVICE.LEVEL": words(
    "service level, answered within 20 seconds, 80/20 service level, call centre service level; 接通率, 服务水平, 20秒接通率",
  ),
  "SERVICE.AGENTS": words(
    "staffing, number of agents, call centre staffing, workforce management, headcount, Erlang calculator; 排班, 坐席数, 客服人数, 呼叫中心人数",
  ),
  "SERVICE.POOL": words("pooling, merge call centres, shared queue, economies of scale of queues; 合并队列, 共享坐席"),
  "SERVICE.OVERSHOOT": words("overstaffing, over-delivery, answering faster than promised; 过度服务, 人员过剩"),

  "SPEND.RETENTION": words("optimal retention spend, best retention budget, Blattberg Deighton retention; 最优留存投入"),
  "SPEND.ACQUISITION": words(
    "optimal acquisition spend, customer acquisition cost, CAC, best acquisition budget, cost per acquisition; 获客成本, 最优获客投入, 获客预算",
  ),
};

/** Phrases with commas between them; English and Chinese with a semicolon. */
function words(phrases: string): readonly string[] {
  return phrases.split(/[,;] /);
}

/** The functions that each model of purchases has alike. Without the name of a model people mean the BG/NBD, the usual one to begin with. */
function purchaseModel(model: string, names: string): Record<string, readonly string[]> {
  const [name] = words(names);
  const of = (what: string): readonly string[] => {
    const named = words(what).map((phrase) => `${name} ${phrase}`);
    return model === "BGNBD" ? [...words(what), ...named] : named;
  };
  return {
    [`${model}.FIT`]: words(names),
    [`${model}.ALIVE`]: of("probability alive, P(alive), chance of being active; 存活概率, 活跃概率"),
    [`${model}.EXPECTED`]: of("expected purchases, conditional expected transactions; 预期购买次数, 期望交易数"),
    [`${model}.PURCHASES`]: of("purchases of a new customer; 新客户预期购买"),
    [`${model}.PMF`]: of("probability of n purchases, purchase distribution; 购买次数分布"),
    [`${model}.DERT`]: of("residual transactions, DERT; 剩余交易"),
    [`${model}.LOGLIK`]: of("log-likelihood; 对数似然"),
  };
}
