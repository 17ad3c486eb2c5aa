import { type Family, formula } from "./formula";
import { optional, otherRows, significantPositive, textAmong } from "./ranges.parts";

/** Chance that as many calls as agents are there, without a queue. */
const exactly = "POISSON.DIST(agents,load,FALSE)";

/** Chance that a caller waits (Erlang C), from the chance that as many calls as agents are there. */
const waits = (chance: string, load: string, agents: string): string =>
  `${chance}/(${chance}+(1-${load}/${agents})*POISSON.DIST(${agents}-1,${load},TRUE))`;

/** Share of those who wait that wait for longer than the target. */
const pastTarget = (load: string, agents: string): string => `EXP((${load}-${agents})*target_seconds/handling_seconds)`;
const waitsTooLong = (chance: string, load: string, agents: string): string => `${waits(chance, load, agents)}*${pastTarget(load, agents)}`;

/** Numbers of agents n, of which one is enough for any target, and the chances p that as many calls are there. */
const agentsToTry = (load: string): string => `n,SEQUENCE(50+INT(${load}+10*SQRT(${load}))),p,POISSON.DIST(n,${load},FALSE),`;

/** How many cells hold neither a truth value nor 1, 0 or nothing. */
const neitherYesNorNo = (range: string): string => `SUM(ISTEXT(${range})*(LEN(${range})>0)+ISNUMBER(${range})*(${range}<>0)*(${range}<>1))`;

export const serviceNatives = {
  "SERVICE.LEVERS": formula`
    LET(n,ROWS(names),o,SEQUENCE(n)^0,ok,o*(LEN(names)>0)*(LEN(fit)>0)*(LEN(unit_cost)>0)*(LEN(retention_gain)>0),
    bad,IFERROR(OR(${otherRows("n", "fit", "unit_cost", "retention_gain")},NOT(ISNUMBER(clv)),
    ${textAmong("fit", "unit_cost", "retention_gain")},SUM(ok)=0,
    MIN(IF(ok,fit,0))<0,MAX(IF(ok,fit,0))>1,MIN(IF(ok,unit_cost,0))<0,
      MIN(IF(ok,retention_gain,0))<0,MAX(IF(ok,retention_gain,0))>1),TRUE),
    a,FILTER(names,ok),f,FILTER(o*fit,ok),u,FILTER(o*unit_cost,ok),g,FILTER(o*retention_gain,ok),k,f*g,
    s,IF(k,u/IF(k,k,1),10^300),d,${significantPositive("s")},
    IF(bad,#VALUE!,
    VSTACK({"name","cost per kept customer","net","rank"},
    IF({0,1,0,0}*IF(k,0,1),#N/A,HSTACK(a,s,k*clv-u,1+MMULT(--(TRANSPOSE(d)<d),SEQUENCE(ROWS(s),1,1,0))))
  `,
  "SERVICE.RECOVERY": formula`
    IF(OR(COUNT(complaints,clv,rate_resolved,rate_unresolved,cost_each)<5,complaints<0,rate_resolved<0,rate_resolved>1,
      rate_unresolved<0,rate_unresolved>1,cost_each<0),#VALUE!,
    LET(s,complaints*(rate_resolved-rate_unresolved),v,s*clv,k,complaints*cost_each,
    VSTACK({"saved","value","cost","net","ROI"},IF({0,0,0,0,1}*(k=0),#N/A,HSTACK(s,v,k,v-k,(v-k)/IF(k=0,1,k))))
  `,
  "SERVICE.CHURNCOST": formula`
    LET(${optional({ q: ["replaced", 0], k: ["replacement_cost", 0] })}
    IF(OR(COUNT(customers_lost,clv,q,k)<4,customers_lost<0,q<0,q>1,k<0),#VALUE!,customers_lost*((1-q)*clv+q*k))
  `,
  "SERVICE.CUT": formula`IF(OR(COUNT(saving,customers,clv)<3,saving<0,customers<=0,clv<=0),#VALUE!,saving/customers/clv)`,
  "SERVICE.SAVING": formula`
    IF(OR(COUNT(saving,cost_change,volume_change)<3,saving<0,cost_change<-1,cost_change>=0,volume_change<=-1,volume_change>=10),#VALUE!,
    LET(v,1+volume_change,k,cost_change+volume_change+cost_change*volume_change,
    VSTACK({"reading","implied base","unit cost change"},
    HSTACK("total cost fell",saving/(0-cost_change),(1+cost_change)/v-1),
    HSTACK("unit cost fell at new volume",saving/((0-cost_change)*v),cost_change),
    IF({0,1,0}*(k>=0),#N/A,HSTACK("unit cost fell net of volume",saving/IF(k<0,0-k,1),cost_change))
  `,
  "SERVICE.TIERS": formula`
    LET(z,ROWS(names),o,SEQUENCE(z)^0,ok,o*(LEN(names)>0)*(LEN(customers)>0)*(LEN(revenue)>0)*(LEN(gross_margin)>0)*(LEN(service_cost)>0),
    bad,IFERROR(OR(${otherRows("z", "customers", "revenue", "gross_margin", "service_cost")},SUM(ok)=0,
    ${textAmong("customers", "revenue", "service_cost")},${textAmong("gross_margin")},
    MIN(IF(ok,customers,0))<0,MIN(IF(ok,revenue,0))<0,MIN(IF(ok,gross_margin,0))<0,MAX(IF(ok,gross_margin,0))>1,
      MIN(IF(ok,service_cost,0))<0),TRUE),
    a,FILTER(names,ok),n,FILTER(o*customers,ok),s,FILTER(o*revenue,ok),g,FILTER(o*gross_margin,ok),k,FILTER(o*service_cost,ok),m,s*g,
    e,${significantPositive("k")},p,${significantPositive("m")},
    IF(bad,#VALUE!,VSTACK({"tier","contribution","cost share of margin","verdict"},
    IF({0,0,1,0}*IF(m,0,1),#N/A,HSTACK(a,n*IF(e=p,0,m-k),k/IF(m,m,1),IF(e>p,"cost exceeds margin","ok")))
  `,
  "SERVICE.FIELD": formula`
    IF(OR(COUNT(productivity_change,repeat_change,repeat_rate)<3,productivity_change<-1,productivity_change>=10,
      repeat_change<-1,repeat_change>=10,
    repeat_rate<0,repeat_rate>=1,repeat_rate*(1+repeat_change)>1),#VALUE!,
      (1+productivity_change)*(1-repeat_rate*(1+repeat_change))/(1-repeat_rate)
  `,
  "SERVICE.BONUS": formula`
    IF(OR(COUNT(base,quality,quantity)<3,base<0,quality<0,quality>=10,quantity<0,quantity>=10,
      NOT(OR(ISLOGICAL(standard_met),ISNUMBER(standard_met)))),#VALUE!,
    LET(k,IF(ISLOGICAL(standard_met),IF(standard_met,1,0),standard_met),IF(k=1,base*quality*quantity,IF(k=0,0,#VALUE!)))
  `,
  "SERVICE.DEFLECTION": formula`
    IF(OR(COUNT(contacts,rate,containment,unit_cost,self_cost)<5,contacts<0,rate<0,rate>1,containment<0,containment>1,
      unit_cost<0,self_cost<0),#VALUE!,
    contacts*rate*(containment*unit_cost-self_cost)
  `,
  "SERVICE.CONSISTENCY": formula`
    IF(IFERROR(OR(COUNT(scores)=0,${textAmong("scores")},NOT(ISNUMBER(floor))),TRUE),#VALUE!,
    LET(m,AVERAGE(scores),VSTACK({"mean","min","variation","below floor"},
    IF({0,0,1,0}*OR(COUNT(scores)<2,ABS(SUM(scores))<=2^-52*SUM(ABS(IF(ISNUMBER(scores),scores,0)))),#N/A,
      HSTACK(m,MIN(scores),IFERROR(STDEV.S(scores)/ABS(m),0),SUM(IF(ISNUMBER(scores),--(scores<floor),0))))
  `,
  "SERVICE.VALUE": formula`
    LET(${optional({ k: ["other_costs", 0], b: ["rival_benefit", 0], p: ["rival_price", 0] })}
    IF(OR(COUNT(benefit,price,k,b,p)<5,price<0,k<0,p<0),#VALUE!,benefit-price-k-(b-p))
  `,
  "SERVICE.OTIF": formula`
    IFERROR(LET(ok,(ISLOGICAL(on_time)+ISNUMBER(on_time))*(ISLOGICAL(in_full)+ISNUMBER(in_full)),
    bad,${neitherYesNorNo("on_time")}+${neitherYesNorNo("in_full")},
    IF(OR(bad>0,ROWS(on_time)<>ROWS(in_full)),#VALUE!,SUM(IF(ok,IF(on_time,1,0)*IF(in_full,1,0),0))/SUM(ok))),#VALUE!)
  `,
  "SERVICE.ERLANGC": formula`
    IF(OR(COUNT(load,agents)<2,load<0,load>1000000000,agents<1,agents<>INT(agents),agents<=load),#VALUE!,
    IF(OR(load=0,agents>load+40*SQRT(load)+100),0,
    ${waits(exactly, "load", "agents")}
  `,
  "SERVICE.LEVEL": formula`
    IF(OR(COUNT(load,agents,handling_seconds,target_seconds)<4,load<0,load>1000000000,agents<1,agents<>INT(agents),
      agents<=load,handling_seconds<=0,target_seconds<0),#VALUE!,
    IF(OR(load=0,agents>load+40*SQRT(load)+100),1,
    1-${waitsTooLong(exactly, "load", "agents")}
  `,
  "SERVICE.AGENTS": formula`
    LET(${optional({ z: ["shrinkage", 0] })}IF(OR(
      COUNT(calls,interval_minutes,handling_seconds,target_level,target_seconds,z)<6,calls<0,interval_minutes<=0,handling_seconds<=0,
    target_level<0,target_level>=1,target_seconds<0,z<0,z>=1),#VALUE!,
    LET(a,calls*handling_seconds/(interval_minutes*60),h,{"load","agents","scheduled","waiting","level","average wait","occupancy"},
    IF(a>1000000000,#VALUE!,IF(a=0,VSTACK(h,HSTACK(0,0,0,0,1,0,0)),
    LET(${agentsToTry("a")}
    v,IF(n-a>0,1-${waitsTooLong("p", "a", "n")},-1),k,XMATCH(TRUE,v>=target_level-1/10^12),
    q,POISSON.DIST(k,a,FALSE),w,${waits("q", "a", "k")},
    VSTACK(h,HSTACK(a,k,ROUNDUP(k/(1-z)*(1-1/10^12),0),w,1-w*${pastTarget("a", "k")},w*handling_seconds/(k-a),a/k))
  `,
  "SERVICE.POOL": formula`
    IFERROR(LET(${optional({ z: ["cost_per_agent", 0] })}IF(OR(
      COUNT(handling_seconds,target_level,target_seconds,z)<4,COUNT(loads)=0,${textAmong("loads")},MIN(loads)<0,SUM(loads)>1000000000,
    handling_seconds<=0,target_level<0,target_level>=1,target_seconds<0,z<0),#VALUE!,
    LET(k,MAP(VSTACK(IF(ISNUMBER(loads),loads,0),SUM(loads)),LAMBDA(a,IF(a=0,0,
    LET(${agentsToTry("a")}
    XMATCH(TRUE,IF(n-a>0,1-${waitsTooLong("p", "a", "n")},-1)>=target_level-1/10^12))))),
    q,INDEX(k,ROWS(k)),s,SUM(k)-q,
    VSTACK({"separate","pooled","saving","money"},HSTACK(s,q,IF(s=0,0,1-q/s),(s-q)*z))))),#VALUE!)
  `,
  "SERVICE.OVERSHOOT": formula`
    LET(${optional({ z: ["cost_per_agent", 0] })}IF(OR(
      COUNT(load,handling_seconds,target_level,target_seconds,actual_level,z)<6,load<0,load>1000000000,
      handling_seconds<=0,target_level<0,target_level>=1,target_seconds<0,
    actual_level<0,actual_level>=1,z<0),#VALUE!,
    LET(h,{"agents at target","agents at actual","excess","money"},IF(load=0,VSTACK(h,HSTACK(0,0,0,0)),
    LET(${agentsToTry("load")}
    v,IF(n-load>0,1-${waitsTooLong("p", "load", "n")}+1/10^12,-1),
    x,XMATCH(TRUE,v>=target_level),y,XMATCH(TRUE,v>=actual_level),
    VSTACK(h,HSTACK(x,y,y-x,(y-x)*z))
  `,
} satisfies Family<"SERVICE">;
