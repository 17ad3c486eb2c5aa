import { allocatedPrice } from "../economics/points/deferredRevenue";
import { breakageIncome, costPerPoint, futureRedemptions, pointsLiability as liability } from "../economics/points/pointsLiability";
import { recognisedRevenue, REVENUE_COLUMNS, TRUE_UP_COLUMNS, trueUp } from "../economics/points/recognisedRevenue";
import { ROLL_FORWARD_COLUMNS, rollForward } from "../economics/points/rollForward";
import { ultimateRedemption, URR_COLUMNS } from "../economics/points/ultimateRedemption";
import { number, optionalNumber } from "./input/arguments";
import { issueTriangle } from "./input/issueTriangle";
import { figureLines, periodLines } from "./input/lines";
import { cell, cells, table } from "./cell";

/**
 * What a redeemed point costs on average over the rewards it is spent on. The cost moves with the mix. A line with a blank cell is left out.
 * @customfunction POINTS.COST
 * @param redemption_mix Share of the redeemed points by reward, together 1 (0.5 = 50%)
 * @param unit_costs Money per point spent on each reward, as many cells
 * @returns Money per point
 * @example =LOYALTY.POINTS.COST({0.5;0.3;0.2},{0.01;0.008;0.004}) // => 0.0082
 * @native IF(ROWS(redemption_mix)<>ROWS(unit_costs),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(redemption_mix),0,IF(ISERROR(redemption_mix),1,IF(redemption_mix="",0,1))))>0,#VALUE!,
 *   IF(SUM(IF(ISNUMBER(unit_costs),0,IF(ISERROR(unit_costs),1,IF(unit_costs="",0,1))))>0,#VALUE!,
 *   LET(i,ISNUMBER(redemption_mix)*ISNUMBER(unit_costs),m,IF(i=1,redemption_mix,0),u,IF(i=1,unit_costs,0),
 *   IF(OR(MIN(m)<0,MAX(m)>1,MIN(u)<0,ABS(SUM(m)-1)>0.000001),#VALUE!,SUM(m*u))))))
 * @source Gault, Llaguno & Ménard (2012), Loyalty rewards and gift card programs, CAS E-Forum, Summer
 */
export function pointsCost(redemption_mix: unknown[][], unit_costs: unknown[][]): number {
  return cell(() => {
    const [mix, costs] = figureLines({ redemption_mix, unit_costs }) as [number[], number[]];
    return costPerPoint(mix, costs);
  });
}

/**
 * Splits the price of a sale between the goods and the points granted with it, in proportion to their stand-alone selling prices (IFRS 15, ASC 606). Only points expected to be redeemed count. Goods are the price less the points, so that no cent is lost to rounding. An estimate for management use, not an accounting opinion.
 * @customfunction POINTS.ALLOCATE
 * @param price Money paid for goods and points together
 * @param goods_value Stand-alone price of the goods, money
 * @param points Points granted
 * @param point_value Stand-alone price of a point that will be redeemed, money
 * @param ultimate_rate Share of ISSUED points ever redeemed, 0 to 1 (0.95 = 95%)
 * @param [decimals] Decimals of the money allocated to the points, -9 to 9, at most the price; not rounded if omitted
 * @param [ratio_decimals] Decimals of the points' share, rounded first, 0 to 9; not rounded if omitted
 * @returns Row: goods, points (money)
 * @example =LOYALTY.POINTS.ALLOCATE(100000,100000,10000,1,0.95,0) // => {91324,8676}
 * @example =LOYALTY.POINTS.ALLOCATE(100000,100000,10000,1,0.97,0,2) // => {91000,9000}
 * @native IF(NOT(AND(ISNUMBER(price),ISNUMBER(goods_value),ISNUMBER(points),ISNUMBER(point_value),ISNUMBER(ultimate_rate),OR(decimals="",ISNUMBER(decimals)),OR(ratio_decimals="",ISNUMBER(ratio_decimals)))),#VALUE!,
 *   LET(d,IF(decimals="",0,decimals),e,IF(ratio_decimals="",0,ratio_decimals),
 *   IF(OR(price<0,goods_value<0,points<0,point_value<0,ultimate_rate<0,ultimate_rate>1,d<-9,d>9,d<>INT(d),e<0,e>9,e<>INT(e)),#VALUE!,
 *   LET(v,points*point_value*ultimate_rate,IF(goods_value+v=0,#N/A,
 *   LET(q,v/(goods_value+v),p,price*IF(ISNUMBER(ratio_decimals),ROUND(q,e),q),a,IF(ISNUMBER(decimals),MIN(ROUND(p,d),price),p),HSTACK(price-a,a)))))))
 * @source IFRS 15.73-80, B39-B43, Example 52; ASC 606-10-55-41 to 55-48. Share rounded first: KPMG, Revenue: IFRS 15 handbook, Example 10A
 */
export function pointsAllocate(
  price: unknown,
  goods_value: unknown,
  points: unknown,
  point_value: unknown,
  ultimate_rate: unknown,
  decimals?: unknown,
  ratio_decimals?: unknown,
): unknown[][] {
  return cells(() => {
    const split = allocatedPrice(
      number("price", price),
      number("goods_value", goods_value),
      number("points", points),
      number("point_value", point_value),
      number("ultimate_rate", ultimate_rate),
      {
        decimals: optionalNumber("decimals", decimals, undefined),
        ratioDecimals: optionalNumber("ratio_decimals", ratio_decimals, undefined),
      },
    );
    return [[split.goods, split.points]];
  });
}

/**
 * Revenue from one issue of points as they are redeemed: to date it is the allocated money times redeemed over currently expected; a period's revenue is what that adds. A new estimate shows in the period in which it is made and never reopens the allocation. Redemptions that are reversed take revenue back; figures that fall so often or so far that they look like redemptions of each period are refused. Lines at the end with a blank cell are periods still to come. An estimate for management use, not an accounting opinion.
 * @customfunction POINTS.REVENUE
 * @param allocated Money allocated to the points at the sale, such as the result of POINTS.ALLOCATE
 * @param redeemed_cumulative Points of this issue redeemed to date, at the end of each period; not those of the period alone
 * @param expected_total Points of this issue expected to be redeemed in all, as estimated at the end of each period
 * @returns Table: period, revenue, cumulative, liability
 * @example =LOYALTY.POINTS.REVENUE(9000,{4500;8500},{9000;10000}) // => {"period","revenue","cumulative","liability";1,4500,4500,4500;2,3150,7650,1350}
 * @native IF(NOT(ISNUMBER(allocated)),#VALUE!,IF(OR(allocated<0,ROWS(redeemed_cumulative)<>ROWS(expected_total)),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(redeemed_cumulative),0,IF(ISERROR(redeemed_cumulative),1,IF(redeemed_cumulative="",0,1))))>0,#VALUE!,
 *   IF(SUM(IF(ISNUMBER(expected_total),0,IF(ISERROR(expected_total),1,IF(expected_total="",0,1))))>0,#VALUE!,
 *   LET(i,ISNUMBER(redeemed_cumulative)*ISNUMBER(expected_total),n,SUM(i),IF(n=0,#VALUE!,IF(SUM(i*(SEQUENCE(ROWS(i))<=n))<n,#VALUE!,
 *   LET(k,SEQUENCE(n),a,INDEX(redeemed_cumulative,k),b,INDEX(expected_total,k),
 *   IF(OR(MIN(a)<0,MIN(b)<=0),#VALUE!,IF(SUM(IF(a>b*(1+0.000000000001),1,0))>0,#VALUE!,
 *   LET(f,SUM(IF(MMULT((k-1=TRANSPOSE(k))*1,a)>a,1,0)),IF(OR(AND(f>1,3*f>=n-1),SUM(IF(k=n,a,0))<2/3*MAX(a)),#VALUE!,
 *   LET(u,allocated*IF(a>b,1,a/b),VSTACK({"period","revenue","cumulative","liability"},
 *   HSTACK(k,u-MMULT((k-1=TRANSPOSE(k))*1,u),u,allocated-u)))))))))))))))
 * @source IFRS 15 B44-B47 and Example 52 (IE267-IE270); ASC 606-10-55-46 to 55-49
 */
export function pointsRevenue(allocated: unknown, redeemed_cumulative: unknown[][], expected_total: unknown[][]): unknown[][] {
  return table(REVENUE_COLUMNS, () => {
    const [redeemed, expected] = periodLines({ redeemed_cumulative, expected_total }) as [number[], number[]];
    return recognisedRevenue(number("allocated", allocated), redeemed, expected);
  });
}

/**
 * What a new estimate of the redemption rate does to the revenue of the period: deferred revenue under the old rate less that under the new one. A rate that falls brings revenue forward. The money allocated at the sale stays as it is.
 * @customfunction POINTS.TRUEUP
 * @param issued Points issued
 * @param redeemed Points of these redeemed to date
 * @param allocated Money allocated to these points at the sale
 * @param old_rate Share of ISSUED points ever redeemed, as estimated before (0.8 = 80%)
 * @param new_rate The same share as estimated now
 * @returns Table: deferred before, deferred after, revenue effect
 * @example =LOYALTY.POINTS.TRUEUP(10000,4000,9000,0.8,0.9) // => {"deferred before","deferred after","revenue effect";4500,5000,-500}
 * @native IF(NOT(AND(ISNUMBER(issued),ISNUMBER(redeemed),ISNUMBER(allocated),ISNUMBER(old_rate),ISNUMBER(new_rate))),#VALUE!,
 *   IF(OR(issued<=0,redeemed<0,allocated<0,old_rate<=0,old_rate>1,new_rate<=0,new_rate>1),#VALUE!,
 *   IF(redeemed>issued*MIN(old_rate,new_rate)*(1+0.000000000001),#VALUE!,
 *   LET(a,allocated*(1-MIN(1,redeemed/(issued*old_rate))),b,allocated*(1-MIN(1,redeemed/(issued*new_rate))),
 *   VSTACK({"deferred before","deferred after","revenue effect"},HSTACK(a,b,a-b))))))
 * @source Cumulative catch-up, IFRS 15 B46 and Example 52; ASC 606-10-55-48
 */
export function pointsTrueup(issued: unknown, redeemed: unknown, allocated: unknown, old_rate: unknown, new_rate: unknown): unknown[][] {
  return table(TRUE_UP_COLUMNS, () => [
    trueUp(
      number("issued", issued),
      number("redeemed", redeemed),
      number("allocated", allocated),
      number("old_rate", old_rate),
      number("new_rate", new_rate),
    ),
  ]);
}

/**
 * What the points members still hold stand for. At unit cost it is a provision, at allocated price the contract liability. Not discounted.
 * @customfunction POINTS.LIABILITY
 * @param outstanding Points issued, neither redeemed nor expired
 * @param value_per_point Money per point: unit cost or allocated price
 * @param future_rate Share of the OUTSTANDING points still to be redeemed, 0 to 1; not the share of those issued
 * @returns Money
 * @example =LOYALTY.POINTS.LIABILITY(1000000,0.01,0.92) // => 9200
 * @native IF(NOT(AND(ISNUMBER(outstanding),ISNUMBER(value_per_point),ISNUMBER(future_rate))),#VALUE!,
 *   IF(OR(outstanding<0,value_per_point<0,future_rate<0,future_rate>1),#VALUE!,outstanding*value_per_point*future_rate))
 * @source Gault, Llaguno & Ménard (2012), Loyalty rewards and gift card programs, CAS E-Forum, Summer
 */
export function pointsLiability(outstanding: unknown, value_per_point: unknown, future_rate: unknown): number {
  return cell(() =>
    liability(number("outstanding", outstanding), number("value_per_point", value_per_point), number("future_rate", future_rate)),
  );
}

/**
 * Points still to be redeemed: issued times ultimate_rate less redeemed, at least 0 and at most what is outstanding.
 * @customfunction POINTS.FUTURE
 * @param issued Points issued
 * @param redeemed Points of these redeemed to date
 * @param ultimate_rate Share of ISSUED points ever redeemed, 0 to 1 (0.8 = 80%)
 * @param [expired] Points of these expired to date; 0 if omitted
 * @returns Points
 * @example =LOYALTY.POINTS.FUTURE(1000,450,0.8) // => 350
 * @example =LOYALTY.POINTS.FUTURE(1000,450,0.8,300) // => 250
 * @native LET(e,IF(expired="",0,expired),IF(NOT(AND(ISNUMBER(issued),ISNUMBER(redeemed),ISNUMBER(ultimate_rate),ISNUMBER(e))),#VALUE!,
 *   IF(OR(issued<0,redeemed<0,ultimate_rate<0,ultimate_rate>1,e<0),#VALUE!,IF(redeemed+e>issued*(1+0.000000000001),#VALUE!,
 *   MAX(0,MIN(issued*ultimate_rate-redeemed,issued-(redeemed+e)))))))
 * @source Gault, Llaguno & Ménard (2012), Loyalty rewards and gift card programs, CAS E-Forum, Summer
 */
export function pointsFuture(issued: unknown, redeemed: unknown, ultimate_rate: unknown, expired?: unknown): number {
  return cell(() =>
    futureRedemptions(
      number("issued", issued),
      number("redeemed", redeemed),
      number("ultimate_rate", ultimate_rate),
      optionalNumber("expired", expired, 0),
    ),
  );
}

/**
 * Share of the points of each issue that will ever be redeemed, by the chain ladder: redemptions so far times the growth that older issues have shown from that age on, weighted by volume. Cells after a row's last positive figure have not been observed yet. A figure that falls, as after a reversal, is accepted; figures that fall so often or so far that they look like redemptions of each period are refused. Where the projection exceeds the points issued it is capped and the note says so. An issue without a redemption is projected as 0; its note and that of the total say about how many points the other issues would lead to expect.
 * @customfunction POINTS.URR
 * @param issued Points issued in each period, the oldest first
 * @param triangle Points redeemed to date, not in each period alone: a row an issue period, a column an age
 * @param [tail] Growth after the last age, at least 1; 1 if omitted
 * @param [last] How many of the latest issues count for each growth ratio; all if omitted
 * @returns Table: period, issued, redeemed, factor, ultimate, rate, future, note; last row Total
 * @example =LOYALTY.POINTS.URR({1000;1000},{200,400;300,0}) // => {"period","issued","redeemed","factor","ultimate","rate","future","note";1,1000,400,1,400,0.4,0,"";2,1000,300,2,600,0.6,300,"";"Total",2000,700,1.42857142857143,1000,0.5,300,""}
 * @native LET(g,IF(tail="",1,tail),z,IF(last="",10000,last),IF(NOT(AND(ISNUMBER(g),ISNUMBER(z))),#VALUE!,
 *   IF(OR(g<1,z<1,z>10000,z<>INT(z),ROWS(issued)<>ROWS(triangle)),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(issued),0,IF(ISERROR(issued),1,IF(issued="",0,1))))+SUM(IF(ISNUMBER(triangle),0,IF(ISERROR(triangle),1,IF(triangle="",0,1))))>0,#VALUE!,
 *   LET(j,SEQUENCE(1,COLUMNS(triangle)),o,SEQUENCE(ROWS(triangle)),i,ISNUMBER(triangle)*1,
 *   w,BYROW(j*IF(i=1,IF(triangle>0,1,0),0),LAMBDA(u,MAX(u))),n,MAX(o*(MMULT(i,TRANSPOSE(j^0))+ISNUMBER(issued)>0)),
 *   IF(SUM(i)=0,#VALUE!,IF(SUM((o<=n)*(1-ISNUMBER(issued)))+SUM((j<=w)*(1-i))>0,#VALUE!,
 *   LET(k,SEQUENCE(n),x,(k=TRANSPOSE(o))*1,v,MMULT(x,IF(ISNUMBER(issued),issued,0)),d,MMULT(x,IF(i=1,triangle,0)),a,MMULT(x,w),m,MAX(a),
 *   IF(OR(MIN(v)<=0,MIN(d)<0),#VALUE!,IF(m=0,#N/A,
 *   LET(s,MMULT(d*(j=a),TRANSPOSE(j^0)),f,(a>j)*(MMULT(d,(TRANSPOSE(j)=j+1)*1)<d),
 *   IF(OR(AND(SUM(f)>1,3*SUM(f)>=SUM((a>j)*1)),SUM((a>1)*s)<2/3*SUM((a>1)*BYROW(d,LAMBDA(u,MAX(u))))),#VALUE!,
 *   LET(b,(a>j)*(MMULT((k<=TRANSPOSE(k))*1,(a>j)*1)<=z),e,MMULT(TRANSPOSE(k^0),b*d),q,MMULT(TRANSPOSE(k^0),b*MMULT(d,(TRANSPOSE(j)=j+1)*1)),
 *   IF(SUM((j<m)*(e<=0))>0,#N/A,
 *   LET(p,MAP(a,LAMBDA(u,g*PRODUCT(IF((j>=u)*(j<m)=1,q/IF(e>0,e,1),1)))),
 *   IF(SUM(IF(s>v*(1+0.000000000001),1,0))>0,#VALUE!,
 *   LET(l,IF(s*p>v,v,s*p),h,(s>0)*(p<1-0.000000000001),y,"at the rate of the other issues about ",
 *   za,SUM((s=0)*v),zb,SUM((s=0)*1),zc,SUM(h),t,SUM(l)/(SUM(v)-za),
 *   VSTACK({"period","issued","redeemed","factor","ultimate","rate","future","note"},
 *   HSTACK(k,v,s,p,l,l/v,l-s,IF(s=0,"nothing redeemed yet, projected as 0; "&y&ROUND(t*v,0)&" points",IF(p<1-0.000000000001,"future below 0: older issues fell after this age",IF(s*p>v,"capped at issued","")))),
 *   HSTACK("Total",SUM(v),SUM(s),SUM(l)/SUM(s),SUM(l),SUM(l)/SUM(v),SUM(l-s),
 *   IF(zb=0,"","period "&MIN(IF(s=0,k,""))&IF(zb=1,""," and "&(zb-1)&" more")&" projected as 0, as nothing is redeemed yet; "&y&ROUND(t*za,0)&" points more")
 *   &IF((zb=0)+(zc=0)>0,"","; ")&IF(zc=0,"","period "&MIN(IF(h=1,k,""))&IF(zc=1,""," and "&(zc-1)&" more")&" below 0, as older issues fell"))))))))))))))))))))
 * @source Gault, Llaguno & Ménard (2012), Loyalty rewards and gift card programs, CAS E-Forum, Summer; chain ladder: Mack (1994), CAS Forum, Spring
 */
export function pointsUrr(issued: unknown[][], triangle: unknown[][], tail?: unknown, last?: unknown): unknown[][] {
  return table(URR_COLUMNS, () => {
    const given = issueTriangle(issued, triangle);
    return ultimateRedemption(given.issued, given.triangle, {
      tail: optionalNumber("tail", tail, 1),
      last: optionalNumber("last", last, undefined),
    });
  });
}

/**
 * Breakage income to date: what has been earned on points that will never be redeemed, in proportion to those that were. It is part of the revenue of POINTS.REVENUE, not on top of it.
 * @customfunction POINTS.BREAKAGE
 * @param allocated Money allocated to the points at the sale
 * @param issued Points issued
 * @param redeemed Points of these redeemed to date
 * @param ultimate_rate Share of ISSUED points ever redeemed, above 0 (0.8 = 80%)
 * @returns Money
 * @example =LOYALTY.POINTS.BREAKAGE(9000,10000,4000,0.8) // => 900
 * @native IF(NOT(AND(ISNUMBER(allocated),ISNUMBER(issued),ISNUMBER(redeemed),ISNUMBER(ultimate_rate))),#VALUE!,
 *   IF(OR(allocated<0,issued<=0,redeemed<0,ultimate_rate<=0,ultimate_rate>1),#VALUE!,
 *   IF(redeemed>issued*ultimate_rate*(1+0.000000000001),#VALUE!,allocated*redeemed/issued*(1/ultimate_rate-1))))
 * @source Proportional recognition of breakage, IFRS 15 B46; ASC 606-10-55-48
 */
export function pointsBreakage(allocated: unknown, issued: unknown, redeemed: unknown, ultimate_rate: unknown): number {
  return cell(() =>
    breakageIncome(
      number("allocated", allocated),
      number("issued", issued),
      number("redeemed", redeemed),
      number("ultimate_rate", ultimate_rate),
    ),
  );
}

/**
 * Points balance from period to period: closing = opening + issued - redeemed - expired. All movements are entered as positive figures; a period that takes more points than there are is refused. Lines at the end with a blank cell are periods still to come; write 0 where nothing moved.
 * @customfunction POINTS.ROLLFORWARD
 * @param opening Points at the start
 * @param issued Points issued in each period
 * @param redeemed Points redeemed in each period
 * @param expired Points expired in each period
 * @returns Table: period, opening, issued, redeemed, expired, closing
 * @example =LOYALTY.POINTS.ROLLFORWARD(1000,{500;600},{300;400},{50;0}) // => {"period","opening","issued","redeemed","expired","closing";1,1000,500,300,50,1150;2,1150,600,400,0,1350}
 * @native IF(NOT(ISNUMBER(opening)),#VALUE!,IF(OR(opening<0,ROWS(issued)<>ROWS(redeemed),ROWS(issued)<>ROWS(expired)),#VALUE!,
 *   IF(SUM(IF(ISNUMBER(issued),0,IF(ISERROR(issued),1,IF(issued="",0,1))))>0,#VALUE!,
 *   IF(SUM(IF(ISNUMBER(redeemed),0,IF(ISERROR(redeemed),1,IF(redeemed="",0,1))))>0,#VALUE!,
 *   IF(SUM(IF(ISNUMBER(expired),0,IF(ISERROR(expired),1,IF(expired="",0,1))))>0,#VALUE!,
 *   LET(i,ISNUMBER(issued)*ISNUMBER(redeemed)*ISNUMBER(expired),n,SUM(i),IF(n=0,#VALUE!,IF(SUM(i*(SEQUENCE(ROWS(i))<=n))<n,#VALUE!,
 *   LET(k,SEQUENCE(n),a,INDEX(issued,k),b,INDEX(redeemed,k),e,INDEX(expired,k),IF(MIN(MIN(a),MIN(b),MIN(e))<0,#VALUE!,
 *   LET(z,SCAN(opening,a-b-e,LAMBDA(u,v,u+v)),y,SCAN(opening,a,LAMBDA(u,v,u+v)),w,SCAN(opening,a+b+e,LAMBDA(u,v,u+v)),
 *   IF(SUM(IF(z<0-0.000000000001*y,1,0))>0,#VALUE!,
 *   LET(f,IF(z<=2^-52*w,0,z),VSTACK({"period","opening","issued","redeemed","expired","closing"},
 *   HSTACK(k,IF(k=1,opening,MMULT((k-1=TRANSPOSE(k))*1,f)),a,b,e,f)))))))))))))))
 * @source Corkscrew account, FAST Standard 02b (2016)
 */
export function pointsRollforward(opening: unknown, issued: unknown[][], redeemed: unknown[][], expired: unknown[][]): unknown[][] {
  return table(ROLL_FORWARD_COLUMNS, () => {
    const [added, used, lapsed] = periodLines({ issued, redeemed, expired }) as [number[], number[], number[]];
    return rollForward(number("opening", opening), { issued: added, redeemed: used, expired: lapsed });
  });
}
