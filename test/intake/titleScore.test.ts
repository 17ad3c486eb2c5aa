import type { Role } from "../../src/intake/roleWords.types";
import { titleScore } from "../../src/intake/titleScore";

const ROLES: Role[] = ["account", "value", "quantity", "price", "date", "order", "currency", "margin"];

/** The role that a title speaks for most. */
const best = (title: string): Role => ROLES.reduce((most, role) => (titleScore(title, role) > titleScore(title, most) ? role : most));

test.each<[Role, string[]]>([
  [
    "account",
    [
      "CUSTNAME",
      "CUSTOMERID",
      "cust_no",
      "Payer",
      "KUNNR",
      "Kunde",
      "Kundennummer",
      "Client",
      "Cliente",
      "Klant",
      "Kontrahent",
      "得意先",
      "客戶編號",
      "거래처",
      "买家会员名",
    ],
  ],
  [
    "value",
    [
      "SALESAMOUNT",
      "totalprice",
      "NETWR",
      "Amt",
      "Umsatz",
      "Betrag",
      "Chiffre d'affaires",
      "Montant",
      "Importe",
      "Receita líquida",
      "Fatturato",
      "Omzet",
      "Wartość netto",
      "売上金額",
      "매출액",
      "销售额",
    ],
  ],
  [
    "date",
    [
      "OrderDate",
      "ORDERDATE",
      "FKDAT",
      "Rechnungsdatum",
      "Date de facture",
      "Fecha",
      "Data da venda",
      "Factuurdatum",
      "Data sprzedaży",
      "受注日",
      "주문일자",
      "订单日期",
    ],
  ],
  ["quantity", ["Units Sold", "QUANTITYORDERED", "Menge", "Quantité", "Cantidad", "Aantal", "Ilość", "数量", "수량"]],
  ["order", ["ORDERNUMBER", "Rechnungsnummer", "VBELN", "伝票番号", "주문번호"]],
  ["currency", ["Währung", "Devise", "Moneda", "Waluta", "通貨"]],
])("titles of the %s in the languages of exports", (role, titles) => {
  expect(titles.filter((title) => best(title) !== role)).toEqual([]);
});
