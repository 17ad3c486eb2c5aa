import { intersection } from "../../grid/areas";
import { addressOf, type AreasTarget, rangeObject, sheetObject } from "../targets";
import { defineType, HostObject } from "../objectModel";
import { areaArgument } from "../readArguments";
import { itemNotFound } from "../hostError";

const cells = ({ areas }: AreasTarget) => areas.reduce((count, area) => count + area.rows * area.columns, 0);

/** Several ranges of one sheet. */
export const rangeAreas = defineType<AreasTarget>({
  name: "RangeAreas",
  keepsReference: true,
  properties: {
    Address: { get: ({ areas }, host) => areas.map((area) => addressOf(host, area)).join(",") },
    AddressLocal: { get: ({ areas }, host) => areas.map((area) => addressOf(host, area)).join(",") },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: cells },
  },
  navigation: {
    Areas: (target) => new HostObject("RangeCollection", target),
    Worksheet({ areas }) {
      const [first] = areas;
      if (!first) throw itemNotFound();
      return sheetObject(first.sheetId);
    },
  },
  methods: {
    GetIntersectionOrNullObject({ areas }, args, host) {
      const other = areaArgument(args, 0, host, areas[0]?.sheetId);
      const parts = areas.flatMap((area) => intersection(area, other) ?? []);
      return parts.length > 0 ? new HostObject<AreasTarget>("RangeAreas", { areas: parts }) : null;
    },
  },
});

export const areaCollection = defineType<AreasTarget>({
  name: "RangeCollection",
  items: ({ areas }) => areas.map(rangeObject),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt({ areas }, [index]) {
      const area = areas[Number(index)];
      if (!area) throw itemNotFound();
      return rangeObject(area);
    },
  },
});
