import { type Family, formula, part } from "./formula";
import { noNumbers, areNumbers, numbersAmongFirst, numbersOrBlanks, optional, otherRows } from "./ranges.parts";

/** The profit, for each input k with this value in its place. */
const profitWith = (value: string): string => part`
  IF(k=2,${value},gross_margin)*IF(k=3,${value},lift)*IF(k=1,${value},baseline_sales)
    -IF(k=4,${value},reward_rate)*IF(k=1,${value},baseline_sales)*(1+IF(k=3,${value},lift))-IF(k=5,${value},fixed_cost)
`;

export const rewardNatives = {
  "REWARD.ROI": formula`
    ${areNumbers("incremental_revenue", "gross_margin", "reward_cost", "program_cost")}
    IF(OR(gross_margin<0,gross_margin>1,reward_cost<0,program_cost<0),#VALUE!,
    IF(reward_cost+program_cost=0,#N/A,(incremental_revenue*gross_margin-(reward_cost+program_cost))/(reward_cost+program_cost))
  `,
  "REWARD.PROFIT": formula`
    ${areNumbers("baseline_sales", "gross_margin", "lift", "reward_rate", "fixed_cost")}
    IF(OR(baseline_sales<0,gross_margin<0,gross_margin>1,lift<-1,lift>=10,reward_rate<0,reward_rate>1,fixed_cost<0),#VALUE!,
    gross_margin*lift*baseline_sales-reward_rate*baseline_sales*(1+lift)-fixed_cost
  `,
  "REWARD.BREAKEVEN": formula`
    ${areNumbers("baseline_sales", "gross_margin", "reward_rate", "fixed_cost")}
    IF(OR(baseline_sales<=0,gross_margin<0,gross_margin>1,reward_rate<0,reward_rate>1,fixed_cost<0),#VALUE!,
    IF(gross_margin<=reward_rate,#N/A,(reward_rate*baseline_sales+fixed_cost)/(baseline_sales*(gross_margin-reward_rate)))
  `,
  "REWARD.PAYBACK": formula`
    LET(${optional({ d: ["discount", 0] })}n,SUM(IF(ISNUMBER(flows),1,0)),
    ${areNumbers("setup", "d")}IF(OR(setup<0,d<=-1,d>=10,n=0),#VALUE!,
    ${numbersOrBlanks("flows")}
    IF(${numbersAmongFirst("flows")}<n,#VALUE!,IF(setup=0,0,
    LET(k,SEQUENCE(n),p,INDEX(flows,k)/(1+d)^k,s,SCAN(0,p,LAMBDA(u,v,u+v)),
    i,IFERROR(XMATCH(TRUE,s>=setup*(1-0.000000000001)),0),
    IF(i=0,#N/A,i-1+MIN(1,(setup-IF(i>1,INDEX(s,MAX(i-1,1)),0))/INDEX(p,MAX(i,1))))
  `,
  "REWARD.SUBSIDY": formula`${areNumbers("lift")}IF(OR(lift<0,lift>=10),#VALUE!,1/(1+lift))`,
  "REWARD.RATE": formula`
    LET(${optional({ k: ["cost_ratio", 1] })}
    ${areNumbers("points_per_currency", "point_value", "ultimate_rate", "k")}
    IF(OR(points_per_currency<0,point_value<0,ultimate_rate<0,ultimate_rate>1,k<0,k>=10),#VALUE!,
      points_per_currency*point_value*ultimate_rate*k)
  `,
  "REWARD.FUNNEL": formula`
    ${areNumbers("eligible", "enrol_rate", "active_rate", "redeem_rate")}
    IF(OR(eligible<0,enrol_rate<0,enrol_rate>1,active_rate<0,active_rate>1,redeem_rate<0,redeem_rate>1),#VALUE!,
    LET(p,VSTACK(1,enrol_rate,enrol_rate*active_rate,enrol_rate*active_rate*redeem_rate),
    VSTACK({"stage","customers","share"},HSTACK({"eligible";"enrolled";"active";"redeeming"},eligible*p,p))
  `,
  "REWARD.TIERS": formula`
    LET(n,ROWS(names),o,SEQUENCE(n)^0,z,VSTACK(members,spend,gross_margin,lift,reward_rate,benefit_cost),
    IF(SUM(IF(ISERROR(names),1,0))+${noNumbers("z")}>0,#VALUE!,
    IF(OR(${otherRows("n", "members", "spend", "gross_margin", "lift", "reward_rate", "benefit_cost")}),#VALUE!,
    LET(i,o*(LEN(names)>0)*ISNUMBER(members)*ISNUMBER(spend)*ISNUMBER(gross_margin)
      *ISNUMBER(lift)*ISNUMBER(reward_rate)*ISNUMBER(benefit_cost),
    IF(SUM(i)=0,#VALUE!,
    LET(j,FILTER(names,i=1),m,FILTER(o*members,i=1),s,FILTER(o*spend,i=1),g,FILTER(o*gross_margin,i=1),l,FILTER(o*lift,i=1),
      w,FILTER(o*reward_rate,i=1),b,FILTER(o*benefit_cost,i=1),
    IF(OR(MIN(m)<0,MIN(s)<0,MIN(g)<0,MAX(g)>1,MIN(l)<-1,MAX(l)>=10,MIN(w)<0,MAX(w)>1,MIN(b)<0),#VALUE!,
    LET(e,m*s*g*l,f,m*s*(1+l)*w,k,m*b,
    VSTACK({"tier","members","extra margin","rewards","benefits","profit"},HSTACK(j,m,e,f,k,e-f-k),
    HSTACK("Total",SUM(m),SUM(e),SUM(f),SUM(k),SUM(e-f-k))
  `,
  "REWARD.VOLUME": formula`
    ${areNumbers("price_cut", "gross_margin")}
    IF(OR(price_cut<0,price_cut>1,gross_margin<0,gross_margin>1),#VALUE!,
    IF(gross_margin<=price_cut,#N/A,price_cut/(gross_margin-price_cut))
  `,
  "REWARD.SENSITIVITY": formula`
    LET(${optional({ q: ["swing", 0.1] })}
    ${areNumbers("baseline_sales", "gross_margin", "lift", "reward_rate", "fixed_cost", "q")}
    IF(OR(baseline_sales<0,gross_margin<0,gross_margin>1,lift<-1,lift>=10,reward_rate<0,reward_rate>1,fixed_cost<0,q<=0,q>1),#VALUE!,
    LET(k,SEQUENCE(5),x,VSTACK(baseline_sales,gross_margin,lift,reward_rate,fixed_cost),
    l,IF((k=3)*(x-ABS(x)*q<-1)=1,-1,x-ABS(x)*q),h,IF(((k=2)+(k=4))*(x+ABS(x)*q>1)=1,1,x+ABS(x)*q),
    a,${profitWith("l")},
    b,${profitWith("h")},
    w,ABS(b-a),u,IF(MAX(w)=0,0*k,ROUND(w/MAX(w),9)),
    VSTACK({"input","low","high","profit low","profit high","swing"},
    HSTACK(SORTBY({"baseline sales";"gross margin";"lift";"reward rate";"fixed cost"},u,-1),SORTBY(l,u,-1),SORTBY(h,u,-1),
      SORTBY(a,u,-1),SORTBY(b,u,-1),SORTBY(w,u,-1))
  `,
  "REWARD.TORNADO": formula`
    ${areNumbers("outcome_base")}
    LET(n,ROWS(names),z,VSTACK(outcome_low,outcome_high),IF(SUM(IF(ISERROR(names),1,0))+${noNumbers("z")}>0,#VALUE!,
    IF(OR(${otherRows("n", "outcome_low", "outcome_high")}),#VALUE!,
    LET(o,SEQUENCE(n)^0,i,o*(LEN(names)>0)*ISNUMBER(outcome_low)*ISNUMBER(outcome_high),IF(SUM(i)=0,#VALUE!,
    LET(j,FILTER(names,i=1),l,FILTER(o*outcome_low,i=1),h,FILTER(o*outcome_high,i=1),w,ABS(h-l),u,IF(MAX(w)=0,0*w,ROUND(w/MAX(w),9)),
    VSTACK({"name","low","high","swing"},HSTACK(SORTBY(j,u,-1),SORTBY(l-outcome_base,u,-1),SORTBY(h-outcome_base,u,-1),SORTBY(w,u,-1)))
  `,
  "REWARD.SIMULATE": {
    none: "a simulation with a repeatable random generator has no worksheet form; compare the mean with REWARD.PROFIT at the mean inputs, (low + likely + high) / 3",
  },
} satisfies Family<"REWARD">;
