import { formula } from "./formula";
import type { Family } from "./native.types";
import { numbers, numbersBlanksOrErrors } from "./ranges.parts";

export const gammaGammaNatives = {
  "GG.FIT": { none: "the best parameters are found by a search with many steps; the table keeps the figures as values" },
  "GG.SPEND": formula`
    LET(w,IF(COLUMNS(params)>ROWS(params),TRANSPOSE(params),params),q,ROWS(w)*COLUMNS(w)=3,
    pp,IF(q,INDEX(w,1,1),IFERROR(INDEX(w,MATCH("p",INDEX(w,0,1),0),2),"")),
    qq,IF(q,INDEX(w,2,1),IFERROR(INDEX(w,MATCH("q",INDEX(w,0,1),0),2),"")),
    ga,IF(q,INDEX(w,3,1),IFERROR(INDEX(w,MATCH("gamma",INDEX(w,0,1),0),2),"")),
    ${numbers("pp", "qq", "ga")}IF(OR(pp<=0,qq<=0,ga<=0),#VALUE!,
    ${numbersBlanksOrErrors("x", "mean_spend")}
    LET(h,MAX(ROWS(x),ROWS(mean_spend)),v,MAX(COLUMNS(x),COLUMNS(mean_spend)),
    IF((ROWS(x)-1)*(h-ROWS(x))+(COLUMNS(x)-1)*(v-COLUMNS(x))+(ROWS(mean_spend)-1)*(h-ROWS(mean_spend))+(COLUMNS(mean_spend)-1)*(v-COLUMNS(mean_spend))>0,#VALUE!,
    LET(i,ISNUMBER(x)*ISNUMBER(mean_spend),IF(SUM(i)=0,#VALUE!,
    LET(xx,IF(i>0,x,0),m,IF(i>0,mean_spend,0),
    IF(SUM(IF((xx<0)+(xx<>INT(xx))+(xx>1000000000)+((xx>0)*(m<=0))>0,1,0))>0,#VALUE!,
    IF(i>0,IF(pp*xx+qq<=1,#N/A,pp*(ga+IF(xx=0,0,m*xx))/(pp*xx+qq-1)),"")
  `,
} satisfies Family<"GG">;
