import { importancePerformance, IPA_COLUMNS, IPA_METHODS } from "../economics/survey/importancePerformance";
import {
  CHAIN_COLUMNS,
  CSAT_COLUMNS,
  loyaltyChain,
  RELATIONSHIP_PARTS,
  relationshipQuality,
  satisfactionIndex,
  SEVEN_CS,
  SEVEN_CS_COLUMNS,
  sevenCs,
  topBoxShare,
  walletShare,
  weightedGap,
} from "../economics/survey/satisfactionIndex";
import {
  netPromoterOfAnswers,
  netPromoterScore,
  netPromoterTest,
  NPS_ANSWERS_COLUMNS,
  NPS_COLUMNS,
  NPS_TEST_COLUMNS,
} from "../economics/survey/netPromoterScore";
import { customerBase } from "./customerBase/customerBase";
import { meanOrNumber, requiredNumber, optionalNumber, word } from "./input/arguments";
import { attributeFigures } from "./input/blocks";
import { figureLines } from "./input/lines";
import { figures, isOmitted, orderedFigures } from "./input/ranges";
import { cell, resultTable } from "./cell";

/**
 * How the priority of an attribute is computed.
 * @customenum {string}
 */
enum PriorityMethod {
  /** importance times the gap */
  gap = "gap",
  /** importance plus the gap where it is positive */
  opportunity = "opportunity",
}

/**
 * What to fix first: attributes by importance and performance, highest priority first, with the quadrant of each. At or above the cut counts as high.
 * An attribute without a name, an importance or a performance is left out.
 * @customfunction SURVEY.IPA
 * @param names Attributes, one a cell
 * @param importance Importance, at least 0: one figure an attribute, or one row a respondent and one column an attribute
 * @param performance Performance on the same scale, laid out like importance
 * @param [weights] One figure a respondent, such as lifetime value; equal if omitted
 * @param [cut] "mean" (default) or a number such as the middle of the scale: the line between high and low
 * @param [method] "gap" (default): importance x (importance - performance); "opportunity": importance + the gap if positive
 * @returns Table: name, importance, performance, gap, priority, quadrant
 * @example =LOYALTY.SURVEY.IPA({"Speed";"Price"},{4.6;2.9},{2.9;4.3}) // => {"name","importance","performance","gap","priority","quadrant";"Speed",4.6,2.9,1.7,7.82,"Concentrate here";"Price",2.9,4.3,-1.4,-4.06,"Possible overkill"}
 * @example =INDEX(LOYALTY.SURVEY.IPA({"Speed","Price"},{5,3;4,4},{2,3;4,5},{3;1},3.5,"opportunity"),2,5) // => 7
 * @source Martilla & James (1977), Importance-performance analysis, Journal of Marketing 41(1); opportunity: Ulwick (2002), Harvard Business Review 80(1)
 */
export function surveyIpa(
  names: unknown[][],
  importance: unknown[][],
  performance: unknown[][],
  weights?: unknown[][],
  cut?: unknown,
  method?: PriorityMethod,
): unknown[][] {
  return resultTable(IPA_COLUMNS, () => {
    const attributes = attributeFigures(names, importance, performance, weights);
    const choice = word("method", method, IPA_METHODS, "gap");
    return importancePerformance(attributes.names, attributes.importance, attributes.performance, choice, meanOrNumber("cut", cut));
  });
}

/**
 * Gap between what customers get and what they expect, weighted: the sum of weight x (perceived - expected) over the sum of weights. Negative = less than expected.
 * A line with a blank cell is left out.
 * @customfunction SURVEY.GAP
 * @param perceived What customers say they get: one score an item, dimension or touchpoint
 * @param expected What they say they should get, on the same scale
 * @param [weights] Importance of each, at least 0; equal if omitted
 * @returns Points of the answer scale
 * @example =LOYALTY.SURVEY.GAP(5.1,6.4) // => -1.3
 * @example =LOYALTY.SURVEY.GAP({5.1;5.4},{6.4;6.1},{32;22}) // => -1.055555555555556
 * @source Parasuraman, Zeithaml & Berry (1988), SERVQUAL, Journal of Retailing 64(1); weights: Zeithaml, Parasuraman & Berry (1990), Delivering quality service
 */
export function surveyGap(perceived: unknown[][], expected: unknown[][], weights?: unknown[][]): number {
  return cell(() => {
    const [got, wanted, weight] = figureLines(isOmitted(weights) ? { perceived, expected } : { perceived, expected, weights });
    return weightedGap(got!, wanted!, weight);
  });
}

/**
 * Relationship quality from 0 to 100: the mean of honesty, benevolence, commitment, satisfaction and conflict, where conflict counts in reverse.
 * @customfunction SURVEY.RQ
 * @param scores Five answers in this order: honesty, benevolence, commitment, satisfaction, conflict
 * @param [minimum] Lowest answer of the scale; 1 if omitted
 * @param [maximum] Highest answer of the scale; 7 if omitted
 * @returns 0 to 100
 * @example =LOYALTY.SURVEY.RQ({5;4;4;5;2}) // => 63.33333333333333
 * @source Constructs: Roberts, Varki & Brodie (2003), European Journal of Marketing 37(1/2); equal weights and the scale 0 to 100 are a convention
 */
export function surveyRq(scores: unknown[][], minimum?: unknown, maximum?: unknown): number {
  return cell(() =>
    relationshipQuality(
      orderedFigures("scores", scores, RELATIONSHIP_PARTS),
      optionalNumber("minimum", minimum, 1),
      optionalNumber("maximum", maximum, 7),
    ),
  );
}

/**
 * From service quality to loyalty: service quality works only through the relationship. The two effects are your own estimates; none are published here.
 * @customfunction SURVEY.CHAIN
 * @param service_quality Index of service quality, on any scale
 * @param to_relationship Effect of service quality on relationship quality, such as 0.6
 * @param relationship_own Measured index of relationship quality, on the same scale
 * @param own_weight Share of the measured index against the expected one, 0 to 1
 * @param to_loyalty Effect of relationship quality on loyalty, such as 0.7
 * @returns Table: relationship quality, loyalty
 * @example =LOYALTY.SURVEY.CHAIN(70,0.6,55,0.5,0.7) // => {"relationship quality","loyalty";48.5,33.95}
 * @source Paths of Roberts, Varki & Brodie (2003), Measuring the quality of relationships in consumer services, European Journal of Marketing 37(1/2)
 */
export function surveyChain(
  service_quality: unknown,
  to_relationship: unknown,
  relationship_own: unknown,
  own_weight: unknown,
  to_loyalty: unknown,
): unknown[][] {
  return resultTable(CHAIN_COLUMNS, () => {
    const chain = loyaltyChain(
      requiredNumber("service_quality", service_quality),
      requiredNumber("to_relationship", to_relationship),
      requiredNumber("relationship_own", relationship_own),
      requiredNumber("own_weight", own_weight),
      requiredNumber("to_loyalty", to_loyalty),
    );
    return [[chain.relationshipQuality, chain.loyalty]];
  });
}

/**
 * Score of a relationship programme on seven Cs, 0 to 100, and the weakest of them: the lowest answer whatever its weight, the first of several.
 * @customfunction SURVEY.SEVENC
 * @param scores Seven answers in this order: contact, content, care, convenience, customisation, community, connectivity
 * @param [minimum] Lowest answer of the scale; 1 if omitted
 * @param [maximum] Highest answer of the scale; 5 if omitted
 * @param [weights] Seven weights, at least 0; equal if omitted
 * @returns Table: index, weakest
 * @example =LOYALTY.SURVEY.SEVENC({4;3;5;4;2;3;4}) // => {"index","weakest";64.28571428571429,"customisation"}
 * @source Checklist of practice, not the seven Cs of Rayport & Jaworski; equal weights and the scale 0 to 100 are a convention
 */
export function surveySevenC(scores: unknown[][], minimum?: unknown, maximum?: unknown, weights?: unknown[][]): unknown[][] {
  return resultTable(SEVEN_CS_COLUMNS, () => {
    const result = sevenCs(
      orderedFigures("scores", scores, SEVEN_CS),
      optionalNumber("minimum", minimum, 1),
      optionalNumber("maximum", maximum, 5),
      isOmitted(weights) ? undefined : orderedFigures("weights", weights, SEVEN_CS),
    );
    return [[result.index, result.weakest]];
  });
}

/**
 * Net promoter score with its sampling error, in points from -100 to 100. The interval counts 3 made-up answers more, a quarter of them promoters and a quarter detractors, so that it holds for few answers and has a width when all answer alike; the score need not lie in its middle.
 * @customfunction SURVEY.NPS
 * @param promoters Number who answered 9 or 10
 * @param passives Number who answered 7 or 8
 * @param detractors Number who answered 0 to 6
 * @param [confidence] Confidence of the interval; 0.95 if omitted
 * @returns Table: score, se, low, high
 * @example =LOYALTY.SURVEY.NPS(50,30,20) // => {"score","se","low","high";30,7.810249675906654,14.0511301787616,44.2012970057044}
 * @source Reichheld (2003), The one number you need to grow, Harvard Business Review 81(12); variance (p + d - (p - d)^2) / n; interval: Rocks (2016), Interval estimation for the "Net Promoter Score", The American Statistician 70(4)
 */
export function surveyNps(promoters: unknown, passives: unknown, detractors: unknown, confidence?: unknown): unknown[][] {
  return resultTable(NPS_COLUMNS, () => {
    const result = netPromoterScore(
      requiredNumber("promoters", promoters),
      requiredNumber("passives", passives),
      requiredNumber("detractors", detractors),
      optionalNumber("confidence", confidence, 0.95),
    );
    return [[result.score, result.se, result.low, result.high]];
  });
}

/**
 * Net promoter score from the answers 0 to 10 themselves: 9 and 10 are promoters, 7 and 8 passives, 0 to 6 detractors. Score, error and interval are those of SURVEY.NPS. With weights the error is that of as many equal answers as would be as precise. A line with a blank cell is left out.
 * @customfunction SURVEY.NPS.ANSWERS
 * @param answers Answers from 0 to 10, whole, one a cell
 * @param [weights] One an answer, at least 0, such as the share of its group in the customer base, not how often it was given; equal if omitted
 * @param [confidence] Confidence of the interval; 0.95 if omitted
 * @returns Table: score, se, low, high, promoters, passives, detractors (counts, or sums of weights), answers, effective answers
 * @example =LOYALTY.SURVEY.NPS.ANSWERS({9;10;7;3}) // => {"score","se","low","high","promoters","passives","detractors","answers","effective answers";25,41.4578098794425,-44.1597685298992,72.7311971013277,2,1,1,4,4}
 * @example =INDEX(LOYALTY.SURVEY.NPS.ANSWERS({9;10;7;3},{1;1;1;3}),2,1) // => -16.6666666666667
 * @source Reichheld (2003), The one number you need to grow, Harvard Business Review 81(12); interval: Rocks (2016), The American Statistician 70(4); effective number of answers: Kish (1965), Survey sampling
 */
export function surveyNpsAnswers(answers: unknown[][], weights?: unknown[][], confidence?: unknown): unknown[][] {
  return resultTable(NPS_ANSWERS_COLUMNS, () => {
    const [given, weight] = figureLines(isOmitted(weights) ? { answers } : { answers, weights });
    return [netPromoterOfAnswers(given!, weight, optionalNumber("confidence", confidence, 0.95))];
  });
}

/**
 * Whether the net promoter scores of two surveys of different people differ. z and p are of the answers as they are; the interval counts 3 made-up answers more in each survey, as in SURVEY.NPS. With fewer than about 100 answers go by the interval: p then finds a difference too often. #N/A for z and p where all answers of a survey are of one kind.
 * @customfunction SURVEY.NPS.TEST
 * @param promoters Number who answered 9 or 10 in the first survey
 * @param passives Number who answered 7 or 8
 * @param detractors Number who answered 0 to 6
 * @param other_promoters Number who answered 9 or 10 in the second survey
 * @param other_passives Number who answered 7 or 8
 * @param other_detractors Number who answered 0 to 6
 * @param [confidence] Confidence of the interval; 0.95 if omitted
 * @returns Table: first, second, difference (first less second), se, z, p, low, high; scores in points
 * @example =INDEX(LOYALTY.SURVEY.NPS.TEST(10,3,3,50,30,20),2,3) // => 13.75
 * @example =INDEX(LOYALTY.SURVEY.NPS.TEST(10,3,3,50,30,20),2,5) // => 0.64876999423021
 * @source Variance of each score (p + d - (p - d)^2) / n; interval: Rocks (2016), Interval estimation for the "Net Promoter Score", The American Statistician 70(4)
 */
export function surveyNpsTest(
  promoters: unknown,
  passives: unknown,
  detractors: unknown,
  other_promoters: unknown,
  other_passives: unknown,
  other_detractors: unknown,
  confidence?: unknown,
): unknown[][] {
  return resultTable(NPS_TEST_COLUMNS, () => {
    const first = {
      promoters: requiredNumber("promoters", promoters),
      passives: requiredNumber("passives", passives),
      detractors: requiredNumber("detractors", detractors),
    };
    const second = {
      promoters: requiredNumber("other_promoters", other_promoters),
      passives: requiredNumber("other_passives", other_passives),
      detractors: requiredNumber("other_detractors", other_detractors),
    };
    return [netPromoterTest(first, second, optionalNumber("confidence", confidence, 0.95))];
  });
}

/**
 * Customer satisfaction score (CSAT): share of the answers that are among the highest of the scale, such as 4 and 5 of 1 to 5, with Wilson's interval. Blank cells are left out.
 * @customfunction SURVEY.CSAT
 * @param answers Answers on the scale, whole, one a cell
 * @param [minimum] Lowest answer of the scale; 1 if omitted
 * @param [maximum] Highest answer of the scale; 5 if omitted
 * @param [top_boxes] How many of the highest answers count as satisfied; 2 if omitted
 * @param [confidence] Confidence of the interval; 0.95 if omitted
 * @returns Table: share (0.8 = 80%), low, high, satisfied, answers
 * @example =LOYALTY.SURVEY.CSAT({5;4;3;5;2}) // => {"share","low","high","satisfied","answers";0.6,0.230724281276013,0.882379225767352,3,5}
 * @source Top-two box of practice; interval: Wilson (1927), Journal of the American Statistical Association 22
 */
export function surveyCsat(
  answers: unknown[][],
  minimum?: unknown,
  maximum?: unknown,
  top_boxes?: unknown,
  confidence?: unknown,
): unknown[][] {
  return resultTable(CSAT_COLUMNS, () => {
    const box = {
      minimum: optionalNumber("minimum", minimum, 1),
      maximum: optionalNumber("maximum", maximum, 5),
      top: optionalNumber("top_boxes", top_boxes, 2),
    };
    return [topBoxShare(figures("answers", answers), box, optionalNumber("confidence", confidence, 0.95))];
  });
}

/**
 * SERVQUAL gaps from the answers of a survey: what each respondent perceives less what he expects, by dimension, with its interval. Of each respondent the mean over the items of a dimension counts once. An item that was answered only once is left out for that respondent.
 * @customfunction SURVEY.SERVQUAL
 * @param perceived What customers say they get: one row a respondent, one column an item
 * @param expected What they say they should get, laid out alike
 * @param [dimensions] Dimension of each item, one a column, such as Reliability; each item for itself if omitted
 * @param [weights] Importance of each dimension in the order in which they first appear, at least 0; equal if omitted
 * @param [confidence] Confidence of the intervals; 0.95 if omitted
 * @returns Table: dimension, respondents, perceived, expected, gap, se, low, high; last row Total: the weighted mean of the dimensions
 * @example =LOYALTY.SURVEY.SERVQUAL({5,6;4,4;6,5},{6,6;6,5;6,6},{"Tangibles","Tangibles"}) // => {"dimension","respondents","perceived","expected","gap","se","low","high";"Tangibles",3,5,5.83333333333333,-0.833333333333333,0.333333333333333,-2.26755090991649,0.600884243249821;"Total","",5,5.83333333333333,-0.833333333333333,"","",""}
 * @source Parasuraman, Zeithaml & Berry (1988), SERVQUAL, Journal of Retailing 64(1); weights: Zeithaml, Parasuraman & Berry (1990), Delivering quality service; interval: Student (1908), The probable error of a mean, Biometrika 6
 */
export function surveyServqual(
  perceived: unknown[][],
  expected: unknown[][],
  dimensions?: unknown[][],
  weights?: unknown[][],
  confidence?: unknown,
): Promise<unknown[][]> {
  return customerBase("SURVEY.SERVQUAL", [perceived, expected, dimensions, weights, confidence]);
}

/**
 * Customer satisfaction index: the weighted mean answer moved to a scale from 0 to 100. Weights need not add up to 1. A line with a blank cell is left out.
 * @customfunction SURVEY.CSI
 * @param items Answers, one an item
 * @param [minimum] Lowest answer of the scale; 1 if omitted
 * @param [maximum] Highest answer of the scale; 10 if omitted
 * @param [weights] One an item, at least 0; equal if omitted
 * @returns 0 to 100
 * @example =LOYALTY.SURVEY.CSI({8;7;7.5}) // => 72.22222222222223
 * @example =LOYALTY.SURVEY.CSI({8;7;7.5},1,10,{0.3885;0.319;0.2925}) // => 72.60833333333333
 * @source Fornell, Johnson, Anderson, Cha & Bryant (1996), The American Customer Satisfaction Index, Journal of Marketing 60(4)
 */
export function surveyCsi(items: unknown[][], minimum?: unknown, maximum?: unknown, weights?: unknown[][]): number {
  return cell(() => {
    const [answers, weight] = figureLines(isOmitted(weights) ? { items } : { items, weights });
    return satisfactionIndex(answers!, optionalNumber("minimum", minimum, 1), optionalNumber("maximum", maximum, 10), weight);
  });
}

/**
 * Share of a customer's spend to expect from the rank she gives a brand among the brands she uses (Wallet Allocation Rule).
 * @customfunction SURVEY.WALLET
 * @param rank Rank of the brand, 1 = liked best; tied brands share the mean of their ranks, such as 1.5
 * @param brands Number of brands the customer uses
 * @returns Fraction of the customer's spend in the category
 * @example =LOYALTY.SURVEY.WALLET(1,3) // => 0.5
 * @source Keiningham, Aksoy, Buoye & Cooil (2011), Customer loyalty isn't enough. Grow your share of wallet, Harvard Business Review 89(10)
 */
export function surveyWallet(rank: unknown, brands: unknown): number {
  return cell(() => walletShare(requiredNumber("rank", rank), requiredNumber("brands", brands)));
}
