import { type Family, formula, part } from "./formula";
import { areNumbers, given, numbersOrBlanks, optional, textAmong } from "./ranges.parts";

/** The weights, or equal ones where they are left out, which reads as a single blank. */
const weightsOr = (equal: string): string => `IF(SUM(LEN(weights))+SUM(IF(weights="",1,1))=1,${equal},weights)`;

/** Net share b with the added answers, and the half width m of its interval. */
const npsInterval = (promoters: string, detractors: string, answers: string): string => part`
  b,(${promoters}-${detractors})/(${answers}+3),
  m,NORM.S.INV((1+k)/2)*SQRT(MAX(0,(${promoters}+${detractors}+1.5)/(${answers}+3)-b^2)/(${answers}+3)),
`;

/** For an OR: whether not all of these cells are numbers. */
const areCounts = (range: string, cells: number): string => `SUM(ISNUMBER(${range})*1)<${cells}`;

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
    LET(n,promoters+passives+detractors,IF(n=0,#N/A,LET(s,(promoters-detractors)/n,${npsInterval("promoters", "detractors", "n")}
    VSTACK({"score","se","low","high"},HSTACK(100*s,100*SQRT(MAX(0,(promoters+detractors)/n-s^2)/n),MAX(-100,100*(b-m)),MIN(100,100*(b+m))))
  `,
  "SURVEY.NPS.ANSWERS": formula`
    IFERROR(LET(${optional({ k: ["confidence", 0.95] })}w,${weightsOr('IF(answers="",1,1)')},
    ok,(LEN(answers)>0)*(LEN(w)>0),x,IF(ok,answers,0),u,IF(ok,w,0),
    IF(OR(ROWS(answers)<>ROWS(w),${textAmong("answers", "w")},ISNUMBER(k)=FALSE,k<=0,k>=1,MIN(u)<0,SUM(u)<=0,SUM(ok)=0,
      MIN(x)<0,MAX(x)>10,SUM(IF(x=INT(x),0,1))>0),#VALUE!,
    LET(y,FILTER(x,ok),z,FILTER(u,ok),j,SEQUENCE(ROWS(y)),g,IF(j=1,0,SIGN(y-INDEX(y,IF(j=1,1,j-1)))),
    IF(OR(AND(ROWS(y)>2,ABS(SUM(g))=ROWS(y)-1,SUM(IF(z=INT(z),0,1))=0,MAX(z)>1),AND(ROWS(y)>9,MIN(y)>=1,MAX(y)<=5)),#VALUE!,
    LET(p,SUM(u*(x>=9)*ok),a,SUM(u*(x>=7)*(x<9)*ok),d,SUM(u*(x<7)*ok),t,SUM(u),n,t^2/SUM(u^2),
    s,(p-d)/t,h,n/t,${npsInterval("p*h", "d*h", "n")}
    VSTACK({"score","se","low","high","promoters","passives","detractors","answers","effective answers"},
      HSTACK(100*s,100*SQRT(MAX(0,(p+d)/t-s^2)/n),MAX(-100,100*(b-m)),MIN(100,100*(b+m)),p,a,d,SUM((u>0)*1),n))))))),#VALUE!)
  `,
  "SURVEY.NPS.TEST": formula`
    LET(${optional({ k: ["confidence", 0.95] })}
    v,HSTACK(promoters,passives,detractors,other_promoters,other_passives,other_detractors),
    IF(OR(${areCounts("v", 6)},NOT(ISNUMBER(k))),#VALUE!,IF(OR(k<=0,k>=1,MIN(v)<0,MAX(v)>10^15,SUM(IF(v=INT(v),0,1))>0),#VALUE!,
    LET(n,promoters+passives+detractors,l,other_promoters+other_passives+other_detractors,IF(n*l=0,#N/A,
    LET(s,(promoters-detractors)/n,t,(other_promoters-other_detractors)/l,
    a,MAX(0,(promoters+detractors)/n-s^2)/n,b,MAX(0,(other_promoters+other_detractors)/l-t^2)/l,e,SQRT(a+b),
    f,(promoters-detractors)/(n+3),g,(other_promoters-other_detractors)/(l+3),
    m,NORM.S.INV((1+k)/2)*SQRT(MAX(0,(promoters+detractors+1.5)/(n+3)-f^2)/(n+3)+MAX(0,(other_promoters+other_detractors+1.5)/(l+3)-g^2)/(l+3)),
    o,OR(MAX(promoters,passives,detractors)=n,MAX(other_promoters,other_passives,other_detractors)=l),z,(s-t)/IF(o,1,e),i,SEQUENCE(1,8),
    VSTACK({"first","second","difference","se","z","p","low","high"},IF(o*(i>4)*(i<7)>0,#N/A,
      HSTACK(100*s,100*t,100*(s-t),100*e,z,2*NORM.S.DIST(0-ABS(z),TRUE),MAX(-200,100*(f-g-m)),MIN(200,100*(f-g+m)))))
  `,
  "SURVEY.CSAT": formula`
    LET(${optional({ a: ["minimum", 1], b: ["maximum", 5], t: ["top_boxes", 2], k: ["confidence", 0.95] })}
    ${numbersOrBlanks("answers")}
    IF(SUM(ISNUMBER(answers)*1)=0,#VALUE!,${areNumbers("a", "b", "t", "k")}
    LET(x,IF(ISNUMBER(answers),answers,a),IF(OR(a<>INT(a),b<>INT(b),t<>INT(t),b<=a,ABS(a)>1000000,b>1000000,t<1,t>b-a,k<=0,k>=1,
      MIN(x)<a,MAX(x)>b,SUM(IF(x=INT(x),0,1))>0),#VALUE!,
    LET(n,SUM(ISNUMBER(answers)*1),h,SUM(ISNUMBER(answers)*(x>b-t)),p,h/n,z,0-NORM.S.INV((1-k)/2),
    m,z*SQRT(z^2+4*h*(1-p)),u,z^2*(1-2*p),d,2*(n+z^2),
    VSTACK({"share","low","high","satisfied","answers"},HSTACK(p,p-(m-u)/d,p+(m+u)/d,h,n))
  `,
  "SURVEY.SERVQUAL": formula`
    LET(${optional({ k: ["confidence", 0.95] })}${areNumbers("k")}
    IF(OR(k<=0,k>=1,ROWS(perceived)<>ROWS(expected),COLUMNS(perceived)<>COLUMNS(expected)),#VALUE!,
    ${numbersOrBlanks("perceived")}
    ${numbersOrBlanks("expected")}
    IF(OR(SUM(ISNUMBER(perceived)*1)=0,SUM(ISNUMBER(expected)*1)=0),#VALUE!,
    LET(g,${given("dimensions")},y,ROWS(dimensions)*COLUMNS(dimensions),v,AND(g,COLUMNS(perceived)=1,ROWS(perceived)>1,y=ROWS(perceived)),
    x,IF(v,TRANSPOSE(perceived),perceived),w,IF(v,TRANSPOSE(expected),expected),
    IF(IF(g,OR(y<>COLUMNS(x),SUM(IF(TRIM(dimensions)="",1,0))>0),FALSE),#VALUE!,
    LET(q,IF(g,TOROW(dimensions),"item "&SEQUENCE(1,COLUMNS(x))),b,LOWER(TRIM(q)),u,UNIQUE(TRANSPOSE(b)),j,ROWS(u),
    o,IF(${given("weights")},TOCOL(weights),SEQUENCE(j,1,1,0)),
    IF(SUM(IF(ISNUMBER(o),0,IF(o="",0,1)))>0,#VALUE!,
    LET(h,IF(SUM(ISNUMBER(o)*1)=0,o,FILTER(o,ISNUMBER(o))),IF(OR(ROWS(h)<>j,MIN(h)<0,SUM(h)<=0),#VALUE!,
    LET(i,ISNUMBER(x)*ISNUMBER(w),d,(TRANSPOSE(b)=TRANSPOSE(u))*1,n,MMULT(i,d),z,IF(n>0,n,1),
    e,MMULT(IF(i=1,x,0),d)/z,f,MMULT(IF(i=1,w,0),d)/z,a,SIGN(n),l,SEQUENCE(1,ROWS(x),1,0),m,MMULT(l,a),
    IF(MIN(m)=0,#VALUE!,
    LET(p,MMULT(l,e*a)/m,t,MMULT(l,f*a)/m,s,e-f,ba,p-t,bb,m-1,bc,IF(bb>0,bb,1),
    bd,SQRT(MMULT(l,a*(s-ba)^2)/bc/m),be,BETA.INV(k,0.5,bc/2),bf,SQRT(bc*be/(1-be))*bd,
    bg,BYCOL(IF(a=1,s,0-10^300),LAMBDA(bz,MAX(bz)))-BYCOL(IF(a=1,s,10^300),LAMBDA(bz,MIN(bz)))<=10^-12*IF(ABS(ba)>1,ABS(ba),1),
    bh,SEQUENCE(1,8),bi,TRANSPOSE(bb),bj,TRANSPOSE(bg),bk,XMATCH(u,TRANSPOSE(b)),bl,INDEX(TRANSPOSE(q),bk),
    VSTACK({"dimension","respondents","perceived","expected","gap","se","low","high"},
    IF((bh>5)*(bi<1)+(bh>6)*(bj*1)>0,#N/A,HSTACK(IF(ISTEXT(bl),TRIM(bl),bl),TRANSPOSE(m),TRANSPOSE(p),TRANSPOSE(t),TRANSPOSE(ba),
      TRANSPOSE(IF(bg,0,bd)),TRANSPOSE(ba-bf),TRANSPOSE(ba+bf))),
    HSTACK("Total","",SUM(TRANSPOSE(p)*h)/SUM(h),SUM(TRANSPOSE(t)*h)/SUM(h),SUM(TRANSPOSE(ba)*h)/SUM(h),"","",""))
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
