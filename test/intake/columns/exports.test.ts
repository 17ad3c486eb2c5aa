import { columnLetters } from "../../../src/address/a1";
import type { ColumnRoles } from "../../../src/intake/columns/guessRoles";
import { describeTable } from "../../../src/intake/readSales";
import type { IntakeCell } from "../../../src/intake/values/intakeCell";

/**
 * Header rows as programs export them, each column as title=kind>role: the kind says what its cells hold, the role what the column is to be taken for. Written by hand from the exports that the
 * programs document. Columns without a role must get none of those asked for.
 */
const EXPORTS: Record<string, string> = {
  "SAP billing items":
    "VBELN=order>order|POSNR=line|KUNAG=id>account|NAME1=name>name|FKDAT=date>date|MATNR=sku>product|FKIMG=count|NETWR=money>value|WAERK=currency>currency",
  "SAP line items": "BUKRS=few|BELNR=order>order|KUNNR=id>account|BUDAT=date>date|DMBTR=money>value|WAERS=currency>currency|BLART=few",
  "SAP, titles of the list":
    "Sold-to party=id>account|Name 1=name>name|Billing date=date>date|Billing doc.=order>order|Material=sku>product|Billed qty=count|Net value=money>value|Curr.=currency>currency",
  "SAP, German titles":
    "Auftraggeber=id>account|Name 1=name>name|Fakturadatum=date>date|Faktura=order>order|Material=sku>product|Nettowert=money>value|Währung=currency>currency|Land=country>region",
  Shopify:
    "Name=order|Email=email>account|Financial Status=few|Paid at=time>date|Fulfillment Status=few|Currency=currency>currency|Subtotal=money|Shipping=small|Taxes=small|Total=money>value|Discount Code=blank|Created at=time|Lineitem quantity=count|Lineitem name=product>product|Lineitem price=price|Billing Name=name>name|Billing Country=country>region|Payment Method=few",
  "Shopify customers":
    "Customer ID=id>account|First Name=name|Last Name=name|Email=email|Total Spent=money>value|Total Orders=count|Note=blank",
  "Amazon orders":
    "amazon-order-id=order>order|purchase-date=time>date|order-status=few|sales-channel=few>segment|product-name=product>product|sku=sku|quantity=count|currency=currency>currency|item-price=money>value|item-tax=small|buyer-email=email>account|ship-city=city|ship-country=country>region",
  WooCommerce:
    "Order Number=order>order|Order Status=few|Order Date=time>date|Customer Note=blank|First Name (Billing)=name|Company (Billing)=name>name|Email (Billing)=email>account|Country Code (Billing)=country>region|Payment Method Title=few|Cart Discount Amount=small|Order Subtotal Amount=money|Order Shipping Amount=small|Order Total Amount=money>value|Order Total Tax Amount=small|Item Name=product>product|Quantity=count|Item Cost=price",
  Stripe:
    "id=order|Created (UTC)=time>date|Amount=money>value|Amount Refunded=small|Currency=currency>currency|Description=product>product|Fee=small|Status=few|Customer ID=id>account|Customer Email=email|Card ID=sku",
  Square:
    "Date=date>date|Time=clock|Gross Sales=money|Discounts=small|Net Sales=money>value|Tax=small|Tip=small|Transaction ID=order>order|Payment ID=sku|Device Name=few|Customer ID=id>account|Customer Name=name>name|Location=few",
  "QuickBooks by customer":
    "Customer=name>account|Transaction date=date>date|Transaction type=few|Num=order|Product/Service=product>product|Memo/Description=text|Quantity=count|Sales price=price|Amount=money>value|Balance=running",
  "QuickBooks invoices":
    "Invoice No=order>order|Customer=name>account|Invoice Date=date>date|Due Date=date|Terms=few|Item(Product/Service)=product>product|ItemQuantity=count|ItemRate=price|ItemAmount=money>value|Currency=currency>currency",
  Xero: "ContactName=name>account|EmailAddress=email|InvoiceNumber=order>order|Reference=text|InvoiceDate=date>date|DueDate=date|Total=money>value|TaxTotal=small|InvoiceAmountPaid=money|InvoiceAmountDue=small|InventoryItemCode=sku|Description=product>product|Quantity=count|UnitAmount=price|Currency=currency>currency",
  "Salesforce opportunities":
    "Account Name=name>account|Opportunity Name=text|Stage=few|Amount=money>value|Close Date=date>date|Opportunity Owner=few|Type=few|Billing Country=country>region|Probability (%)=percent",
  "Salesforce orders":
    "AccountId=id>account|OrderNumber=order>order|EffectiveDate=date>date|TotalAmount=money>value|Status=few|CurrencyIsoCode=currency>currency",
  "HubSpot deals":
    "Record ID=order|Deal Name=text|Deal Stage=few|Close Date=time>date|Deal owner=few|Amount=money>value|Associated Company=name>account|Pipeline=few",
  "Dynamics 365":
    "Customer account=id>account|Customer name=name>name|Invoice=order>order|Invoice date=date>date|Item number=sku>product|Sales quantity=count|Unit price=price|Net amount=money>value|Currency=currency>currency",
  NetSuite:
    "Internal ID=order|Date=date>date|Document Number=order>order|Name=name>account|Item=product>product|Quantity=count|Amount=money>value|Currency=currency>currency|Subsidiary=few",
  Odoo: "Number=order|Customer=name>account|Invoice/Bill Date=date>date|Salesperson=few|Untaxed Amount Signed=money>value|Total Signed=money|Status=few",
  "Superstore sample":
    "Row ID=line|Order ID=order>order|Order Date=date>date|Ship Date=date|Ship Mode=few|Customer ID=id>account|Customer Name=name>name|Segment=few>segment|Country=country|City=city|Region=few>region|Product ID=sku|Category=few|Product Name=product>product|Sales=money>value|Quantity=count|Discount=percent|Profit=small>margin",
  "Online Retail":
    "InvoiceNo=order>order|StockCode=sku|Description=product>product|Quantity=count>quantity|InvoiceDate=time>date|UnitPrice=price>price|CustomerID=id>account|Country=country>region",
  AdventureWorks:
    "SalesOrderNumber=order>order|OrderDate=date>date|ProductKey=sku>product|CustomerKey=id>account|TerritoryKey=few>region|OrderQuantity=count>quantity|UnitPrice=price>price",
  sales_data_sample:
    "ORDERNUMBER=order>order|QUANTITYORDERED=count|PRICEEACH=price|ORDERLINENUMBER=line|SALES=money>value|ORDERDATE=date>date|STATUS=few|QTR_ID=few|PRODUCTLINE=few|MSRP=price|PRODUCTCODE=sku>product|CUSTOMERNAME=name>account|COUNTRY=country>region|TERRITORY=few|DEALSIZE=few",
  "units in the titles": "Customer no.=id>account|Posting date=date>date|Sales (kEUR)=money>value|Margin %=percent|Quantity (pcs)=count",
  "gross and net": "Client=name>account|Date=date>date|Gross amount=money|Discount=small|Net amount=money>value",
  DATEV:
    "Umsatz (ohne Soll/Haben-Kz)=money>value|Soll/Haben-Kennzeichen=few|Konto=id>account|Gegenkonto (ohne BU-Schlüssel)=few|Belegdatum=date>date|Belegfeld 1=order>order|Buchungstext=text",
  Lexware:
    "Belegnr.=order>order|Belegdatum=date>date|Kunden-Nr.=id>account|Firma=name>name|Artikel=product>product|Menge=count|Einzelpreis=price|Gesamtpreis netto=money>value|Gesamtpreis brutto=money",
  "German shop":
    "Bestellnummer=order>order|Bestelldatum=date>date|Kundennummer=id>account|Kundenname=name>name|E-Mail=email|Artikelbezeichnung=product>product|Anzahl=count|Bruttoumsatz=money|Nettoumsatz=money>value|Versandkosten=small|Bundesland=few>region",
  "German report":
    "Kunde=name>account|Rechnungsnr.=order>order|Rechnungsdatum=date>date|Betrag (EUR)=money>value|MwSt.=small|Vertreter=few",
  "French, Sage":
    "Code client=id>account|Intitulé du client=name>name|N° pièce=order>order|Date pièce=date>date|Désignation=product>product|Quantité=count|P.U. HT=price|Montant HT=money>value|Montant TTC=money|Devise=currency>currency",
  "French report":
    "Raison sociale=name>account|Date de facturation=date>date|N° facture=order>order|Chiffre d'affaires HT=money>value|Région=few>region|Commercial=few",
  "Spanish, Holded":
    "Núm=order|Fecha=date>date|Vencimiento=date|Cliente=name>account|Descripción=product>product|Base imponible=money>value|IVA=small|Total=money",
  "Spanish report":
    "Código cliente=id>account|Nombre=name>name|Fecha factura=date>date|Nº factura=order>order|Importe neto=money>value|Provincia=few>region|Vendedor=few|Producto=product>product",
  "Portuguese, Brazil":
    "Nota fiscal=order>order|Data de emissão=date>date|Cliente=name>account|CNPJ=sku|UF=few>region|Produto=product>product|Qtde=count|Valor unitário=price|Valor total=money>value|Vendedor=few",
  "Portuguese, Portugal":
    "Nº documento=order>order|Data=date>date|Cód. cliente=id>account|Nome=name>name|Valor líquido=money>value|IVA=small",
  "Italian invoices":
    "Numero fattura=order>order|Data fattura=date>date|Cliente=name>account|Partita IVA=sku|Imponibile=money>value|IVA=small|Totale=money|Agente=few|Provincia=few>region",
  "Dutch, Exact":
    "Factuurnummer=order>order|Factuurdatum=date>date|Debiteur=id>account|Debiteurnaam=name>name|Artikel=product>product|Aantal=count|Prijs=price|Bedrag excl. btw=money>value|Valuta=currency>currency",
  "Polish, Comarch":
    "Numer dokumentu=order>order|Data wystawienia=date>date|Kontrahent=name>account|NIP=sku|Nazwa towaru=product>product|Ilość=count|Cena netto=price|Wartość netto=money>value|Wartość brutto=money|Waluta=currency>currency|Województwo=few>region",
  "Taobao and Tmall":
    "订单编号=order>order|买家会员名=id>account|买家应付货款=money|买家应付邮费=small|总金额=money|买家实际支付金额=money>value|订单状态=few|收货人姓名=name>name|收货地址=text|订单创建时间=time|订单付款时间=time>date|宝贝标题=product>product|宝贝总数量=count",
  JD: "订单号=order>order|商品ID=sku|商品名称=product>product|订购数量=count|支付方式=few|下单时间=time>date|京东价=price|订单金额=money>value|结算金额=money|订单状态=few|下单帐号=id>account|客户姓名=name>name|客户地址=text",
  Pinduoduo:
    "订单号=order>order|商品名称=product>product|商品数量(件)=count|商家实收金额(元)=money>value|订单成交时间=time>date|收货人=name>account|省=few>region|市=city|订单状态=few",
  Kingdee:
    "单据编号=order>order|单据日期=date>date|客户编码=id>account|客户名称=name>name|物料名称=product>product|数量=count|含税单价=price|金额=money>value|税额=small|价税合计=money|币别=currency>currency|业务员=few",
  Yonyou:
    "发货日期=date|单据日期=date>date|单据号=order>order|客户简称=name>account|存货名称=product>product|数量=count|无税单价=price|无税金额=money>value|价税合计=money|地区=few>region",
  Youzan:
    "订单号=order>order|买家昵称=name>account|买家手机号=id|订单创建时间=time|买家付款时间=time>date|订单实付金额=money>value|商品名称=product>product|收货省份=few>region",
  "Traditional Chinese, ERP":
    "銷貨單號=order>order|銷貨日期=date>date|客戶代號=id>account|客戶簡稱=name>name|品名=product>product|數量=count|單價=price|未稅金額=money>value|稅額=small|含稅金額=money|幣別=currency>currency",
  "Japanese, Rakuten":
    "注文番号=order>order|注文日時=time>date|注文者氏名=name>account|注文者メールアドレス=email|商品名=product>product|個数=count|単価=price|合計金額=money>value|送料=small|都道府県=few>region",
  "Japanese, invoices":
    "得意先コード=id>account|得意先名=name>name|売上日=date>date|伝票番号=order>order|商品名=product>product|数量=count|単価=price|売上金額=money>value|消費税=small|粗利=small>margin",
  "Korean, Naver":
    "상품주문번호=line|주문번호=order>order|결제일=time>date|주문상태=few|구매자명=name>account|구매자ID=id|상품명=product>product|수량=count|상품가격=price|총 상품결제금액=money>value|배송비=small",
  "Korean, Kakao":
    "주문번호=order>order|주문일시=time>date|주문자명=name>account|상품명=product>product|수량=count|결제금액=money>value|배송지=text",
  "Korean, ERP":
    "거래처코드=id>account|거래처명=name>name|매출일자=date>date|전표번호=order>order|품목명=product>product|수량=count|단가=price|공급가액=money>value|부가세=small|합계금액=money|지역=few>region",
};

/** Deterministic cells of a kind, by row. */
const CELLS: Record<string, (row: number) => IntakeCell> = {
  id: (row) => 10_000 + ((row * 7) % 23),
  name: (row) => ["Nordlicht", "Meier KG", "Acme", "Sol SA", "Lux", "Rossi", "Jansen", "Kowalski", "Tanaka", "Kim"][(row * 7) % 10]!,
  email: (row) => `buyer${(row * 7) % 23}@example.com`,
  order: (row) => `R-${4711 + row}`,
  line: (row) => 1 + row,
  sku: (row) => `P${100 + ((row * 5) % 17)}`,
  product: (row) => ["Mug, white", "Lamp", "Chair, oak", "Pen", "Bag", "Clock, round"][(row * 5) % 6]!,
  text: (row) => `note ${(row * 13) % 41}`,
  few: (row) => ["North", "South", "East"][row % 3]!,
  country: (row) => ["France", "Spain", "Italy", "Japan"][row % 4]!,
  city: (row) => `City ${(row * 3) % 19}`,
  currency: () => "EUR",
  date: (row) => `2024-${String(1 + (row % 12)).padStart(2, "0")}-${String(1 + (row % 28)).padStart(2, "0")}`,
  time: (row) => `2024-${String(1 + (row % 12)).padStart(2, "0")}-${String(1 + (row % 28)).padStart(2, "0")} 14:52:34 +0100`,
  clock: (row) => `${8 + (row % 12)}:30:00`,
  count: (row) => 1 + (row % 5),
  price: (row) => 4.95 + (row % 7),
  money: (row) => 120.5 + ((row * 37) % 400) + 0.25 * (row % 3),
  small: (row) => 1.5 + (row % 6),
  running: (row) => 1000 + 55.5 * row,
  percent: (row) => 0.05 * (row % 6),
  blank: () => null,
};

const ROWS = 80;
const names = { letters: columnLetters, untitled: (column: number) => `Column ${columnLetters(column)}` };

/** The roles that a colleague's eye gives; others, such as drivers, are not asked for here. */
const ASKED = [
  "account",
  "name",
  "value",
  "quantity",
  "price",
  "date",
  "order",
  "currency",
  "margin",
  "segment",
  "product",
  "region",
] as const;

function columnsOf(text: string): { title: string; kind: string; role?: string }[] {
  return text.split("|").map((column) => {
    const [, title, kind, role] = /^(.*)=(\w+)(?:>(\w+))?$/.exec(column)!;
    return { title: title!, kind: kind!, role };
  });
}

function guessed(columns: ReturnType<typeof columnsOf>): Partial<ColumnRoles> {
  const rows = Array.from({ length: ROWS }, (_, row) => columns.map(({ kind }) => CELLS[kind]!(row)));
  const values = [columns.map(({ title }): IntakeCell => title), ...rows];
  const sample = {
    values,
    formats: values.map((row) => row.map(() => "General")),
    text: values.slice(0, 10).map((row) => row.map(String)),
    firstColumn: 0,
  };
  return describeTable(sample, undefined, names).guess.roles;
}

test.each(Object.entries(EXPORTS))("%s", (_program, text) => {
  const columns = columnsOf(text);
  const roles = guessed(columns);
  const found = columns.map(({ title }, index) => `${title}: ${ASKED.find((role) => roles[role] === index) ?? ""}`);
  expect(found).toEqual(columns.map(({ title, role = "" }) => `${title}: ${role}`));
});
