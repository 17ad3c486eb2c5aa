import { type Family, formula, part } from "./formula";
import { knownTiming, worthOfOneAPeriod, wrongDiscount, wrongPeriods, wrongRetention } from "./margins.parts";
import { given, noNumbers, areNumbers, numbersOrBlanks, optional } from "./ranges.parts";

/** The parts of the cost of switching, 0 where they are left out. */
const costs = part`
  LET(${optional({ s: ["setup", 0], l: ["learning_hours", 0], h: ["hour_value", 0], e: ["termination", 0] })}
  ${optional({ p: ["risk_probability", 0], k: ["risk_loss", 0] })}
  ${areNumbers("lost_balance", "lost_benefit", "discount", "periods", "s", "l", "h", "e", "p", "k")}
  IF(OR(lost_balance<0,lost_benefit<0,${wrongDiscount},${wrongPeriods},s<0,l<0,h<0,e<0,p<0,p>1,k<0),#VALUE!,
`;

export const switchNatives = {
  "SWITCH.COST": formula`
    ${costs}
    lost_balance+lost_benefit*${worthOfOneAPeriod}+s+l*h+e+p*k
  `,
  "SWITCH.COST.TABLE": formula`
    ${costs}
    LET(b,lost_benefit*${worthOfOneAPeriod},
    HSTACK({"part";"lost balance";"lost benefit";"setup";"learning";"termination";"risk";"Total"},
    VSTACK("money",lost_balance,b,s,l*h,e,p*k,lost_balance+b+s+l*h+e+p*k)
  `,
  "SWITCH.INDUCEMENT": formula`
    ${areNumbers("switching_cost", "rival_advantage", "discount", "periods")}
    IF(OR(switching_cost<0,${wrongDiscount},${wrongPeriods}),#VALUE!,
    switching_cost-rival_advantage*${worthOfOneAPeriod}
  `,
  "SWITCH.SHY": formula`
    LET(${optional({ u: ["unit_cost", 0] })}${areNumbers("u")}IF(OR(u<0,ROWS(prices)<>ROWS(customers)),#VALUE!,
    IF(${noNumbers("prices", "IF(prices<0,1,0)")}>0,#VALUE!,
    ${numbersOrBlanks("customers")}
    LET(i,ISNUMBER(prices)*ISNUMBER(customers),n,SUM(i),IF(n=0,#VALUE!,IF(SUM(IF(i=1,IF(customers<=0,1,0),0))>0,#VALUE!,IF(n<2,#N/A,
    LET(y,IF(i=1,customers,0),z,IF(i=1,prices-u,0),h,SEQUENCE(ROWS(prices)),
    s,MAX(IF(y=MIN(IF(i=1,y,MAX(y))),h,0)),l,XMATCH(MAX(y),y),a,SUM(INDEX(y,s)),b,SUM(INDEX(y,l)),
    IF(i=1,IF(h=s,z-SUM(INDEX(z,l))*b/(y+b),z-SUM(INDEX(z,s))*a/(y+a)),"")
  `,
  "SWITCH.INDEX": formula`
    LET(${optional({ a: ["minimum", 1], b: ["maximum", 5] })}g,${given("weights")},
    ${areNumbers("a", "b")}IF(b<=a,#VALUE!,IF(ROWS(scores)<>8,#VALUE!,IF(SUM(IF(ISNUMBER(scores),1,0))<8,#VALUE!,
    IF(SUM(IF(scores<a,1,0)+IF(scores>b,1,0))>0,#VALUE!,
    IF(IF(g,ROWS(weights)<>3,FALSE),#VALUE!,IF(IF(g,SUM(IF(ISNUMBER(weights),1,0))<3,FALSE),#VALUE!,
    LET(w,IF(g,weights,{1;1;1}),IF(MIN(w)<0,#VALUE!,IF(SUM(w)=0,#VALUE!,
    LET(k,SEQUENCE(8),m,VSTACK(SUM(IF(k<5,scores,0))/4,SUM(IF(k=5,scores,0)+IF(k=6,scores,0))/2,SUM(IF(k>6,scores,0))/2),
    100*(SUM(w*m)/SUM(w)-a)/(b-a)
  `,
  "SWITCH.RIVALGAIN": formula`
    ${areNumbers("customer_value", "customer_cost", "rival_cost")}
    IF(OR(customer_cost<0,rival_cost<0),#VALUE!,customer_value-customer_cost-rival_cost)
  `,
  "SWITCH.LOGODDS": formula`
    LET(${optional({ k: ["price_coefficient", 1] })}
    ${areNumbers("stayed", "moved", "new_here", "new_there", "k")}
    IF(OR(stayed<0,moved<0,new_here<0,new_there<0,k=0),#VALUE!,IF(MIN(stayed,moved,new_here,new_there)=0,#N/A,
    (LN(stayed)-LN(moved)-LN(new_here)+LN(new_there))/ABS(k)
  `,
  "SWITCH.REWARDTEST": formula`
    LET(${optional({ b: ["response_below", 0], w: ["timing", "renewal"], s: ["setup", 0] })}
    ${areNumbers("customers", "margin", "retention", "discount", "retention_gain", "reward_cost", "index", "threshold", "b", "s")}
    IF(OR(customers<0,${wrongRetention},${wrongDiscount},retention_gain<0,retention_gain>1,reward_cost<0,index<0,index>100,
      threshold<0,threshold>100,b<0,b>1,s<0),#VALUE!,
    ${knownTiming}
    LET(e,IF(index>=threshold,1,b)*retention_gain,q,retention+e,IF(OR(q>=1,ROUND((1-q+discount)/(1+discount),15)<=0),#VALUE!,
    LET(f,IF(w="now",1+discount,IF(w="mid",SQRT(1+discount),1)),
    v,customers*margin*IF(w="renewal",1+discount,f)*e/(1-q+discount)/(1-retention+discount),
    k,s+customers*reward_cost*(1+discount)/(1-q+discount),
    VSTACK({"effective gain","value","cost","net","verdict"},
    HSTACK(e,v,k,v-k,IF(index>=threshold,IF(v-k>0,"Run","Too dear"),IF(v-k>0,"Pilot","Build switching cost first")))
  `,
} satisfies Family<"SWITCH">;
