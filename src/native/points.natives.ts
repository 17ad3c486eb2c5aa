import { type Family, formula, part } from "./formula";
import { each, areNumbers, given, noNumbers, numbersOrBlanks, optional } from "./ranges.parts";

/** The n rows that have a number in each of these ranges; they are the first ones, without a gap. */
const rowsWithoutGap = (...ranges: string[]): string => part`
  LET(i,${each(ranges, (range) => `ISNUMBER(${range})`, "*")},n,SUM(i),IF(n=0,#VALUE!,IF(SUM(i*(SEQUENCE(ROWS(i))<=n))<n,#VALUE!,
`;

/** The value of the row before, 0 in the first one; k are the numbers of the rows. */
const ofRowBefore = (values: string): string => `MMULT((k-1=TRANSPOSE(k))*1,${values})`;

/** What is said of redemptions: wf is 0 for nothing, 1 to date, 2 per period, 3 for another word. */
const statedForm = 'wf,IF(form="",0,IF(TRIM(form)="to date",1,IF(TRIM(form)="per period",2,3))),';

/** One figure to date of those of a range, which may be those of each period. */
const toDate = (range: string): string => part`
  LET(wq,SEQUENCE(ROWS(${range}),COLUMNS(${range})),wn,SUM(ISNUMBER(${range})*1),
    IF(OR(${noNumbers(range)}>0,wn=0,MAX(wq*ISNUMBER(${range}))>wn,wf=3,AND(wf=0,wn>1)),#VALUE!,
    IF(wf=2,SUM(${range}),SUM(IF(wq=wn,${range},0)))))
`;

/** Shares where points belong: none reaches one point, although many were issued. */
const areShares = (figures: string, points: string): string => `AND(MAX(${figures})>0,MAX(${figures})<1,MIN(${points})>=100)`;

export const pointsNatives = {
  "POINTS.COST": formula`
    IF(ROWS(redemption_mix)<>ROWS(unit_costs),#VALUE!,
    ${numbersOrBlanks("redemption_mix")}
    ${numbersOrBlanks("unit_costs")}
    LET(i,ISNUMBER(redemption_mix)*ISNUMBER(unit_costs),m,IF(i=1,redemption_mix,0),u,IF(i=1,unit_costs,0),
    IF(OR(MIN(m)<0,MAX(m)>1,MIN(u)<0,ABS(SUM(m)-1)>0.000001),#VALUE!,SUM(m*u))
  `,
  "POINTS.ALLOCATE": formula`
    IF(NOT(AND(
      ISNUMBER(price),ISNUMBER(goods_value),ISNUMBER(points),ISNUMBER(point_value),ISNUMBER(ultimate_rate),
      OR(decimals="",ISNUMBER(decimals)),OR(ratio_decimals="",ISNUMBER(ratio_decimals)))),#VALUE!,
    LET(${optional({ d: ["decimals", 0], e: ["ratio_decimals", 0] })}
    IF(OR(price<0,goods_value<0,points<0,point_value<0,ultimate_rate<0,ultimate_rate>1,d<-9,d>9,d<>INT(d),e<0,e>9,e<>INT(e)),#VALUE!,
    LET(v,points*point_value*ultimate_rate,IF(goods_value+v=0,#N/A,
    LET(q,v/(goods_value+v),p,price*IF(ISNUMBER(ratio_decimals),ROUND(q,e),q),
      a,IF(ISNUMBER(decimals),MIN(ROUND(p,d),price),p),HSTACK(price-a,a))
  `,
  "POINTS.REVENUE": formula`
    LET(${statedForm}y,IF(expiry="",10^9,expiry),
    ${areNumbers("allocated", "y")}
    IF(OR(allocated<0,wf=3,y<1,AND(y>10000,expiry<>""),y<>INT(y),ROWS(redeemed_cumulative)<>ROWS(expected_total)),#VALUE!,
    ${numbersOrBlanks("redeemed_cumulative")}
    ${numbersOrBlanks("expected_total")}
    ${rowsWithoutGap("redeemed_cumulative", "expected_total")}
    LET(k,SEQUENCE(n),d,INDEX(redeemed_cumulative,k),a,IF(wf=2,MMULT((k>=TRANSPOSE(k))*1,d),d),e,INDEX(expected_total,k),
    IF(OR(MIN(a)<0,${areShares("d", "IF(k<y,e,10^9)")}),#VALUE!,IF(SUM(IF((k<y)*((e<=0)+(a>e*(1+0.000000000001)))+(k>y)*(a<>${ofRowBefore("a")})>0,1,0))>0,#VALUE!,
    LET(f,SUM(IF(${ofRowBefore("a")}>a,1,0)),IF(AND(wf=0,OR(AND(f>1,3*f>=n-1),SUM(IF(k=n,a,0))<2/3*MAX(a))),#VALUE!,
    LET(b,IF(k<y,e,a),u,allocated*IF((k>=y)+(a>b)>0,1,a/IF(b>0,b,1)),VSTACK({"period","revenue","cumulative","liability"},
    HSTACK(k,u-${ofRowBefore("u")},u,allocated-u)
  `,
  "POINTS.TRUEUP": formula`
    LET(${statedForm}h,${toDate("redeemed")},${areNumbers("issued", "h", "allocated", "old_rate", "new_rate")}
    IF(OR(issued<=0,h<0,allocated<0,old_rate<=0,old_rate>1,new_rate<=0,new_rate>1),#VALUE!,
    IF(OR(h>issued*MIN(old_rate,new_rate)*(1+0.000000000001),${areShares("h", "issued")}),#VALUE!,
    LET(a,allocated*(1-MIN(1,h/(issued*old_rate))),b,allocated*(1-MIN(1,h/(issued*new_rate))),
    VSTACK({"deferred before","deferred after","revenue effect"},HSTACK(a,b,a-b))
  `,
  "POINTS.LIABILITY": formula`
    ${areNumbers("outstanding", "value_per_point", "future_rate")}
    IF(OR(outstanding<0,value_per_point<0,future_rate<0,future_rate>1),#VALUE!,outstanding*value_per_point*future_rate)
  `,
  "POINTS.FUTURE": formula`
    LET(${statedForm}h,${toDate("redeemed")},e,IF(${given("expired")},${toDate("expired")},0),
    ${areNumbers("issued", "h", "ultimate_rate", "e")}
    IF(OR(issued<0,h<0,ultimate_rate<0,ultimate_rate>1,e<0),#VALUE!,IF(OR(h+e>issued*(1+0.000000000001),${areShares("h", "issued")}),#VALUE!,
    MAX(0,MIN(issued*ultimate_rate-h,issued-(h+e)))
  `,
  "POINTS.URR": formula`
    LET(${optional({ g: ["tail", 1], z: ["last", 10000] })}${statedForm}${areNumbers("g", "z")}
    IF(OR(g<1,z<1,z>10000,z<>INT(z),wf=3,ROWS(issued)<>ROWS(triangle)),#VALUE!,
    ${numbersOrBlanks("issued", "triangle")}
    LET(j,SEQUENCE(1,COLUMNS(triangle)),o,SEQUENCE(ROWS(triangle)),i,ISNUMBER(triangle)*1,
    w,BYROW(j*IF(i=1,IF(IF(wf=2,triangle<>0,triangle>0),1,0),0),LAMBDA(u,MAX(u))),n,MAX(o*(MMULT(i,TRANSPOSE(j^0))+ISNUMBER(issued)>0)),
    IF(SUM(i)=0,#VALUE!,IF(SUM((o<=n)*(1-ISNUMBER(issued)))+SUM((j<=w)*(1-i))>0,#VALUE!,
    LET(k,SEQUENCE(n),x,(k=TRANSPOSE(o))*1,v,MMULT(x,IF(ISNUMBER(issued),issued,0)),wr,MMULT(x,IF(i=1,triangle,0)),wa,MMULT(x,w),
    wb,MMULT(x,BYROW(IF(i=1,COLUMNS(triangle)+1,j),LAMBDA(u,MIN(u)))-1),wc,MAX(wb)=MIN(wb),
    wd,IF(wc,BYROW(IF(k<=TRANSPOSE(k),TRANSPOSE(wa),0),LAMBDA(u,MAX(u))),wb),
    d,IF(wf=2,MMULT(wr*(j<=wd),(TRANSPOSE(j)<=j)*1)*(j<=wd),wr),a,IF(wf=2,BYROW(j*(d>0),LAMBDA(u,MAX(u))),wa),m,MAX(a),
    we,IF(AND(wf=2,wc),SUM(IF(wd=IF(n-k+MIN(wd)>MAX(wb),MAX(wb),n-k+MIN(wd)),0,1))>0,FALSE),
    IF(OR(MIN(v)<=0,MIN(d)<0,${areShares("wr", "v")},
      AND(n>1,MIN(wa)=MAX(wb),SUM(IF(BYROW(IF(wr=0,COLUMNS(triangle)+1,j),LAMBDA(u,MIN(u)))=k,0,1))=0)),#VALUE!,IF(m=0,#N/A,
    LET(s,MMULT(d*(j=a),TRANSPOSE(j^0)),f,(a>j)*(MMULT(d,(TRANSPOSE(j)=j+1)*1)<d),
    IF(AND(wf=0,OR(AND(SUM(f)>1,3*SUM(f)>=SUM((a>j)*1)),SUM((a>1)*s)<2/3*SUM((a>1)*BYROW(d,LAMBDA(u,MAX(u)))))),#VALUE!,
    LET(b,(a>j)*(MMULT((k<=TRANSPOSE(k))*1,(a>j)*1)<=z),e,MMULT(TRANSPOSE(k^0),b*d),q,MMULT(TRANSPOSE(k^0),b*MMULT(d,(TRANSPOSE(j)=j+1)*1)),
    IF(SUM((j<m)*(e<=0))>0,#N/A,
    LET(p,MAP(a,LAMBDA(u,g*PRODUCT(IF((j>=u)*(j<m)=1,q/IF(e>0,e,1),1)))),
    IF(SUM(IF(s>v*(1+0.000000000001),1,0))>0,#VALUE!,
    LET(l,IF(s*p>v,v,s*p),h,(s>0)*(p<1-0.000000000001),y,"at the rate of the other issues about ",
    za,SUM((s=0)*v),zb,SUM((s=0)*1),zc,SUM(h),t,SUM(l)/(SUM(v)-za),
    VSTACK({"period","issued","redeemed","factor","ultimate","rate","future","note"},
    HSTACK(k,v,s,p,l,l/v,l-s,IF(s=0,"nothing redeemed yet, projected as 0; "&y&ROUND(t*v,0)&" points",
      IF(p<1-0.000000000001,"future below 0: older issues fell after this age",IF(s*p>v,"capped at issued","")))),
    HSTACK("Total",SUM(v),SUM(s),SUM(l)/SUM(s),SUM(l),SUM(l)/SUM(v),SUM(l-s),
    IF(zb=0,"","period "&MIN(IF(s=0,k,""))&IF(zb=1,""," and "&(zb-1)&" more")
      &" projected as 0, as nothing is redeemed yet; "&y&ROUND(t*za,0)&" points more")
    &IF((zb=0)+(zc=0)>0,"","; ")
      &IF(zc=0,"","period "&MIN(IF(h=1,k,""))&IF(zc=1,""," and "&(zc-1)&" more")&" below 0, as older issues fell")
    &IF(we,IF((zb=0)*(zc=0)>0,"","; ")
      &"zeros at the end of a row read as still to come; leave cells still to come blank if they were observed","")
  `,
  "POINTS.BREAKAGE": formula`
    LET(${statedForm}h,${toDate("redeemed")},${areNumbers("allocated", "issued", "h", "ultimate_rate")}
    IF(OR(allocated<0,issued<=0,h<0,ultimate_rate<=0,ultimate_rate>1),#VALUE!,
    IF(OR(h>issued*ultimate_rate*(1+0.000000000001),${areShares("h", "issued")}),#VALUE!,allocated*h/issued*(1/ultimate_rate-1))
  `,
  "POINTS.ROLLFORWARD": formula`
    ${areNumbers("opening")}IF(OR(opening<0,ROWS(issued)<>ROWS(redeemed),ROWS(issued)<>ROWS(expired)),#VALUE!,
    ${numbersOrBlanks("issued")}
    ${numbersOrBlanks("redeemed")}
    ${numbersOrBlanks("expired")}
    ${rowsWithoutGap("issued", "redeemed", "expired")}
    LET(k,SEQUENCE(n),a,INDEX(issued,k),b,INDEX(redeemed,k),e,INDEX(expired,k),IF(MIN(MIN(a),MIN(b),MIN(e))<0,#VALUE!,
    LET(z,SCAN(opening,a-b-e,LAMBDA(u,v,u+v)),y,SCAN(opening,a,LAMBDA(u,v,u+v)),w,SCAN(opening,a+b+e,LAMBDA(u,v,u+v)),
    IF(SUM(IF(z<0-0.000000000001*y,1,0))>0,#VALUE!,
    LET(f,IF(z<=2^-52*w,0,z),VSTACK({"period","opening","issued","redeemed","expired","closing"},
    HSTACK(k,IF(k=1,opening,${ofRowBefore("f")}),a,b,e,f)
  `,
} satisfies Family<"POINTS">;
