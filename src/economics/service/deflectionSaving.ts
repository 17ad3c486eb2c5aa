import { atLeast, fraction } from "../guards";

/**
 * Money saved by self-service: contacts * rate * (containment * unit cost - self-service cost). A contact that tries self-service and fails costs both.
 *
 * @param contacts number of contacts, at least 0
 * @param rate share of contacts that try self-service, 0 to 1
 * @param containment share of these that need no agent afterwards, 0 to 1
 * @param unitCost money per contact with an agent, at least 0
 * @param selfCost money per try of self-service, at least 0
 * @returns money; negative = self-service costs more than it saves
 * @throws {CalcError} argument out of range
 * Source: avoided cost less the cost of every attempt; Meuter, Ostrom, Roundtree & Bitner (2000), Self-service technologies, Journal of Marketing 64(3), on failed attempts.
 */
export function deflectionSaving(contacts: number, rate: number, containment: number, unitCost: number, selfCost: number): number {
  atLeast("contacts", contacts, 0);
  fraction("rate", rate);
  fraction("containment", containment);
  atLeast("unit_cost", unitCost, 0);
  atLeast("self_cost", selfCost, 0);
  return contacts * rate * (containment * unitCost - selfCost);
}
