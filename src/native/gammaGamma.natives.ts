import { lines, noLine, params, SEARCHED } from "./customerBase.parts";
import { type Family, formula } from "./formula";

const parameters = params({ pp: "p", qq: "q", ga: "gamma" });

export const gammaGammaNatives = {
  "GG.FIT": { none: SEARCHED },
  "GG.SPEND": formula`
    ${parameters}
    ${lines({ xx: ["x", 0], m: ["mean_spend", 0] })}
    ${noLine("xx<0", "xx<>INT(xx)", "xx>1000000000", "(xx>0)*(m<=0)")}
    IF(i>0,IF(pp*xx+qq<=1,#N/A,pp*(ga+IF(xx=0,0,m*xx))/(pp*xx+qq-1)),"")
  `,
} satisfies Family<"GG">;
