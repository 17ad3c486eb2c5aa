import "./clv.functions";
import "./pareto.functions";
import "./retention.functions";
import "./reward.functions";
import "./switch.functions";
