import { type Family, formula } from "./formula";
import { optional, textAmong } from "./ranges.parts";

/** The weights, or equal ones where they are left out, which reads as a single blank. */
const weightsOr = (equal: string): string => `IF(SUM(LEN(weights))+SUM(IF(weights="",1,1))=1,${equal},weights)`;

export const surveyNatives = {
  "SURVEY.IPA": formula`
    IFERROR(LET(n,ROWS(names),${optional({ e: ["method", "gap"] })}
    single,AND(ROWS(importance)=n,COLUMNS(importance)=1),
    w,IF(SUM(LEN(weights))+SUM(IF(weights="",1,1))=1,SEQUENCE(IF(single,1,ROWS(importance)),1,1,0),weights),
    bad,OR(ROWS(importance)<>ROWS(performance),COLUMNS(importance)<>COLUMNS(performance),NOT(OR(single,COLUMNS(importance)=n)),
    ROWS(w)<>IF(single,1,ROWS(importance)),${textAmong("importance")},${textAmong("performance")},
    ${textAmong("w")},MIN(w)<0,SUM(w)<=0,NOT(OR(e="gap",e="opportunity")),NOT(OR(ISNUMBER(cut),cut="",TRIM(cut)="mean"))),
    v,TRANSPOSE(IF(ISNUMBER(w),w,0)),
    i,IF(single,importance,TRANSPOSE(MMULT(v,IF(ISNUMBER(importance),importance,0))/MMULT(v,--ISNUMBER(importance)))),
    p,IF(single,performance,TRANSPOSE(MMULT(v,IF(ISNUMBER(performance),performance,0))/MMULT(v,--ISNUMBER(performance)))),
    ok,(LEN(names)>0)*ISNUMBER(i)*ISNUMBER(p),a,FILTER(names,ok),x,FILTER(i,ok),y,FILTER(p,ok),
    k,IF(ISNUMBER(cut),cut,AVERAGE(x)),j,IF(ISNUMBER(cut),cut,AVERAGE(y)),
    h,x-k+ABS(k)/10^12>=0,g,y-j+ABS(j)/10^12>=0,
    q,IF(e="gap",x*(x-y),x+(x-y+ABS(x-y))/2),
    u,IF(h*g,"Keep up the good work",IF(h*1,"Concentrate here",IF(g*1,"Possible overkill","Low priority"))),
    IF(OR(bad,MIN(x)<0),#VALUE!,VSTACK({"name","importance","performance","gap","priority","quadrant"},
    SORTBY(HSTACK(a,x,y,x-y,q,u),q,-1)))),#VALUE!)
  `,
  "SURVEY.GAP": formula`
    IFERROR(LET(w,${weightsOr('IF(perceived="",1,1)')},
    ok,(LEN(perceived)>0)*(LEN(expected)>0)*(LEN(w)>0),
    IF(OR(ROWS(perceived)<>ROWS(expected),ROWS(perceived)<>ROWS(w),
    COUNT(perceived)+COUNT(expected)+COUNT(w)<SUM((LEN(perceived)>0)+(LEN(expected)>0)+(LEN(w)>0)),MIN(IF(ok,w,0))<0),#VALUE!,
    SUM(IF(ok,w*(perceived-expected),0))/SUM(IF(ok,w,0)))),#VALUE!)
  `,
  "SURVEY.RQ": formula`
    IFERROR(LET(${optional({ a: ["minimum", 1], b: ["maximum", 7] })}
    IF(OR(ROWS(scores)*COLUMNS(scores)<>5,COUNT(scores)<5,COUNT(a,b)<2,b<=a,MIN(scores)<a,MAX(scores)>b),#VALUE!,
    100*((SUM(scores)-2*SUM(INDEX(scores,5))+a+b)/5-a)/(b-a))),#VALUE!)
  `,
  "SURVEY.CHAIN": formula`
    IF(OR(COUNT(service_quality,to_relationship,relationship_own,own_weight,to_loyalty)<5,own_weight<0,own_weight>1,
      to_relationship<-1,to_relationship>=10,to_loyalty<-1,to_loyalty>=10),#VALUE!,
    LET(q,own_weight*relationship_own+(1-own_weight)*service_quality*to_relationship,
    VSTACK({"relationship quality","loyalty"},HSTACK(q,q*to_loyalty))
  `,
  "SURVEY.SEVENC": formula`
    IFERROR(LET(${optional({ a: ["minimum", 1], b: ["maximum", 5] })}w,${weightsOr("SEQUENCE(7,1,1,0)")},
    IF(OR(ROWS(scores)*COLUMNS(scores)<>7,COUNT(scores)<7,ROWS(w)*COLUMNS(w)<>7,COUNT(w)<7,MIN(w)<0,SUM(w)<=0,COUNT(a,b)<2,
      b<=a,MIN(scores)<a,MAX(scores)>b),#VALUE!,
    VSTACK({"index","weakest"},HSTACK(100*(SUM(w*scores)/SUM(w)-a)/(b-a),
    INDEX(
      {"contact";"content";"care";"convenience";"customisation";"community";"connectivity"},XMATCH(MIN(scores),scores)))))),#VALUE!)
  `,
  "SURVEY.NPS": formula`
    LET(${optional({ k: ["confidence", 0.95] })}
    IF(OR(COUNT(promoters,passives,detractors,k)<4,promoters<0,passives<0,detractors<0,promoters>10^15,passives>10^15,
      detractors>10^15,k<=0,k>=1),#VALUE!,
    IF(OR(promoters<>INT(promoters),passives<>INT(passives),detractors<>INT(detractors)),#VALUE!,
    LET(n,promoters+passives+detractors,IF(n=0,#N/A,LET(s,(promoters-detractors)/n,a,(promoters-detractors)/(n+3),
    m,NORM.S.INV((1+k)/2)*SQRT(MAX(0,(promoters+detractors+1.5)/(n+3)-a^2)/(n+3)),
    VSTACK({"score","se","low","high"},HSTACK(100*s,100*SQRT(MAX(0,(promoters+detractors)/n-s^2)/n),MAX(-100,100*(a-m)),MIN(100,100*(a+m))))
  `,
  "SURVEY.CSI": formula`
    IFERROR(LET(${optional({ a: ["minimum", 1], b: ["maximum", 10] })}w,${weightsOr('IF(items="",1,1)')},ok,(LEN(items)>0)*(LEN(w)>0),
    IF(OR(ROWS(items)<>ROWS(w),COUNT(items)+COUNT(w)<SUM((LEN(items)>0)+(LEN(w)>0)),COUNT(a,b)<2,b<=a,MIN(IF(ok,items,a))<a,
      MAX(IF(ok,items,a))>b,MIN(IF(ok,w,0))<0),#VALUE!,
    100*(SUM(IF(ok,w*items,0))/SUM(IF(ok,w,0))-a)/(b-a))),#VALUE!)
  `,
  "SURVEY.WALLET": formula`
    IF(OR(COUNT(rank,brands)<2,brands<1,brands<>INT(brands),brands>1000000,rank<1,rank>brands),#VALUE!,(1-rank/(brands+1))*2/brands)
  `,
} satisfies Family<"SURVEY">;
