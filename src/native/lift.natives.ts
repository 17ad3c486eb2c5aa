import { type Family, formula, part } from "./formula";
import { areNumbers, numbersOrBlanks, optional } from "./ranges.parts";

/** The lift d with its interval by Student's t, which Excel has for whole degrees of freedom only: by the beta distribution. */
const studentTable = (base: string, se: string, half: string): string => part`
  VSTACK({"lift","relative","se","df","t","p","low","high"},IF((SEQUENCE(1,8)=2)*(${base}<=0)>0,#N/A,
  HSTACK(d,d/IF(${base}>0,${base},1),${se},f,q,BETA.DIST(f/(f+q^2),f/2,0.5,TRUE),d-${half},d+${half})
`;

/** A value of customers seen before and after, where these are the same; otherwise one of those seen once. */
const sameOrOther = (group: "test" | "control", both: string, once: string): string =>
  `IF(m="same",IF(ISNUMBER(${group}_before)*ISNUMBER(${group}_after)=1,${both},""),IF(ISNUMBER(${once}),${once},""))`;

/** Confidence k, power g and the word s for the sides of a test, and the guard for them. */
const design = optional({ k: ["confidence", 0.95], g: ["power", 0.8], s: ["sides", "two"] });
const designChecked = part`IF(OR(k<=0,k>=1,g<=0,g>=1,NOT(OR(s="two",s="one"))),#VALUE!,`;
const testQuantile = '(0-NORM.S.INV((1-k)/IF(s="two",2,1)))';

/** What the square root of the control customers times the difference of the rates must come to. */
const distance = (rate: string, ratio: string): string => part`
  LET(p,(rate_control+${ratio}*${rate})/(1+${ratio}),MAX(0,NORM.S.INV(g)*SQRT(rate_control*(1-rate_control)+${rate}*(1-${rate})/${ratio})
    +${testQuantile}*SQRT(p*(1-p)*(1+1/${ratio}))))
`;

/** Whether groups of n_test and n_control customers, h of those to one of these, tell a rate from that of the control group. */
const found = (rate: string): string => `IF(${rate}=rate_control,FALSE,ABS(${rate}-rate_control)*SQRT(n_control)>=${distance(rate, "h")})`;

export const liftNatives = {
  "LIFT.MEAN": formula`
    LET(${optional({ k: ["confidence", 0.95] })}
    ${areNumbers("mean_test", "sd_test", "n_test", "mean_control", "sd_control", "n_control", "k")}
    IF(OR(sd_test<0,sd_control<0,n_test<2,n_control<2,n_test<>INT(n_test),n_control<>INT(n_control),
      n_test>10^12,n_control>10^12,k<=0,k>=1),#VALUE!,
    IF(AND(sd_test=0,sd_control=0),#N/A,
    LET(d,mean_test-mean_control,e,SQRT(sd_test^2/n_test+sd_control^2/n_control),u,sd_test^2/n_test/e^2,
    f,1/(u^2/(n_test-1)+(1-u)^2/(n_control-1)),q,d/e,w,BETA.INV(k,0.5,f/2),h,SQRT(f*w/(1-w))*e,
    ${studentTable("mean_control", "e", "h")}
  `,
  "LIFT.RATE": formula`
    LET(${optional({ k: ["confidence", 0.95] })}
    ${areNumbers("hits_test", "n_test", "hits_control", "n_control", "k")}
    IF(OR(n_test<1,n_control<1,n_test<>INT(n_test),n_control<>INT(n_control),n_test>10^12,n_control>10^12,
      hits_test<0,hits_control<0,hits_test>n_test,hits_control>n_control,hits_test<>INT(hits_test),hits_control<>INT(hits_control),
      k<=0,k>=1),#VALUE!,
    LET(f,hits_test/n_test,g,hits_control/n_control,d,f-g,e,SQRT(f*(1-f)/n_test+g*(1-g)/n_control),z,0-NORM.S.INV((1-k)/2),
    h,hits_test+hits_control,y,n_test+n_control,b,SQRT(h/y*((y-h)/y)*(1/n_test+1/n_control)),
    i,z*SQRT(z^2+4*hits_test*(1-f)),j,z*SQRT(z^2+4*hits_control*(1-g)),u,z^2*(1-2*f),v,z^2*(1-2*g),m,2*(n_test+z^2),n,2*(n_control+z^2),
    w,d/IF(b>0,b,1),s,SEQUENCE(1,7),
    VSTACK({"lift","relative","se","z","p","low","high"},IF((s=2)*(g=0)+(s>3)*(s<6)*(b=0)>0,#N/A,
    HSTACK(d,d/IF(g>0,g,1),e,w,2*NORM.S.DIST(0-ABS(w),TRUE),d-SQRT(((i-u)/m)^2+((j+v)/n)^2),d+SQRT(((i+u)/m)^2+((j-v)/n)^2))
  `,
  "LIFT.DID": formula`
    LET(${optional({ k: ["confidence", 0.95], m: ["customers", "same"] })}
    IF(NOT(AND(ISNUMBER(k),OR(m="same",m="other"))),#VALUE!,IF(OR(k<=0,k>=1),#VALUE!,
    LET(ta,ROWS(test_before)*COLUMNS(test_before),tb,ROWS(test_after)*COLUMNS(test_after),
      ca,ROWS(control_before)*COLUMNS(control_before),cb,ROWS(control_after)*COLUMNS(control_after),
    IF(ta*tb*ca*cb=1,${areNumbers("test_before", "test_after", "control_before", "control_after")}
      (test_after-test_before)-(control_after-control_before)),
    IF(OR(ta=1,tb=1,ca=1,cb=1),#VALUE!,IF(AND(m="same",OR(ta<>tb,ca<>cb)),#VALUE!,
    ${numbersOrBlanks("test_before", "test_after")}
    ${numbersOrBlanks("control_before", "control_after")}
    LET(x,${sameOrOther("test", "test_before", "test_before")},
    y,${sameOrOther("test", "test_after-test_before", "test_after")},
    u,${sameOrOther("control", "control_before", "control_before")},
    v,${sameOrOther("control", "control_after-control_before", "control_after")},
    IF(MIN(COUNT(x),COUNT(y),COUNT(u),COUNT(v))<2,#VALUE!,
    LET(o,IF(m="same",0,1),g,AVERAGE(v)-o*AVERAGE(u),d,AVERAGE(y)-o*AVERAGE(x)-g,w,AVERAGE(x)+g,
    a,STDEV.S(x)^2/COUNT(x)*o,b,STDEV.S(y)^2/COUNT(y),h,STDEV.S(u)^2/COUNT(u)*o,i,STDEV.S(v)^2/COUNT(v),e,a+b+h+i,s,SQRT(e),
    IF(s<=0.0000000000001*MAX(
      MAX(test_before),MAX(test_after),MAX(control_before),MAX(control_after),
      0-MIN(test_before),0-MIN(test_after),0-MIN(control_before),0-MIN(control_after)),#N/A,
    LET(f,1/((a/e)^2/(COUNT(x)-1)+(b/e)^2/(COUNT(y)-1)+(h/e)^2/(COUNT(u)-1)+(i/e)^2/(COUNT(v)-1)),q,d/s,z,BETA.INV(k,0.5,f/2),
      j,SQRT(f*z/(1-z))*s,
    ${studentTable("w", "s", "j")}
  `,
  "LIFT.SAMPLESIZE": formula`
    LET(${design}h,IF(ratio="",1,ratio),w,IF(form="","rate",TRIM(form)),
    ${areNumbers("rate_test", "rate_control", "k", "g", "h")}
    ${designChecked}
    IF(NOT(OR(w="rate",w="relative")),#VALUE!,LET(y,IF(w="rate",rate_test,rate_control*(1+rate_test)),
    IF(OR(y<0,y>1,AND(w<>"rate",rate_test>1),rate_control<0,rate_control>1,y=rate_control,h<=0),#VALUE!,
    LET(d,${distance("y", "h")},IFERROR(MAX(1,ROUNDUP((d/(y-rate_control))^2*(1-10^-12),0)),#N/A)
  `,
  "LIFT.SAMPLESIZE.MEAN": formula`
    LET(${design}h,IF(ratio="",1,ratio),
    ${areNumbers("difference", "sd", "k", "g", "h")}
    ${designChecked}
    IF(OR(difference=0,sd<=0,h<=0),#VALUE!,
    IFERROR(MAX(1,ROUNDUP((MAX(0,NORM.S.INV(g)+${testQuantile})*sd/difference)^2*(1+1/h)*(1-10^-12),0)),#N/A)
  `,
  "LIFT.DETECTABLE": formula`
    LET(${design}
    ${areNumbers("n_test", "n_control", "rate_control", "k", "g")}
    ${designChecked}
    IF(OR(n_test<1,n_control<1,n_test<>INT(n_test),n_control<>INT(n_control),n_test>10^12,n_control>10^12,rate_control<0,rate_control>1),#VALUE!,
    LET(h,n_test/n_control,
    m,MAP({1;0},LAMBDA(e,IF(${found("e")},REDUCE(0,SEQUENCE(60),LAMBDA(u,t,
      LET(y,rate_control+(u+(e-rate_control)/2^t),IF(${found("y")},u,u+(e-rate_control)/2^t))))+(e-rate_control)/2^60,9))),
    q,SEQUENCE(1,4),
    VSTACK({"direction","lift","relative","rate"},IF((q>1)*(m=9)+(q=3)*(rate_control=0)>0,#N/A,
      HSTACK({"rise";"fall"},m,m/IF(rate_control>0,rate_control,1),rate_control+m)))
  `,
} satisfies Family<"LIFT">;
