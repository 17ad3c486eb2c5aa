import { namesNobody, personalTitle } from "../../src/intake/personalTitle";
import { titleWords } from "../../src/intake/titleWords";

/** Customer, company, contact, full name, telephone, e-mail, address, date of birth, identity: as exports in each language write them. */
const TITLES: Record<string, string[]> = {
  English: [
    "Customer",
    "Account name",
    "Company",
    "Contact person",
    "First name",
    "Phone number",
    "E-mail address",
    "Street",
    "Date of birth",
    "ID number",
    "Account owner",
  ],
  "simplified Chinese": [
    "客户名称",
    "公司名称",
    "联系人",
    "姓名",
    "联系电话",
    "手机号码",
    "电子邮件",
    "电子邮箱",
    "收货地址",
    "出生日期",
    "身份证号码",
  ],
  "traditional Chinese": [
    "客戶名稱",
    "公司名稱",
    "聯絡人",
    "姓名",
    "聯絡電話",
    "手機號碼",
    "電子郵件",
    "電子信箱",
    "收貨地址",
    "出生日期",
    "身份證號",
    "負責人",
  ],
  German: [
    "Kunde",
    "Kundenname",
    "Firma",
    "Ansprechpartner",
    "Vorname",
    "Nachname",
    "Telefonnummer",
    "E-Mail-Adresse",
    "Straße",
    "Anschrift",
    "Geburtsdatum",
    "Steuernummer",
  ],
  French: [
    "Client",
    "Nom du client",
    "Société",
    "Raison sociale",
    "Prénom",
    "Téléphone",
    "Courriel",
    "Adresse e-mail",
    "Adresse",
    "Date de naissance",
    "Numéro de sécurité sociale",
  ],
  Spanish: [
    "Cliente",
    "Nombre del cliente",
    "Empresa",
    "Razón social",
    "Apellidos",
    "Teléfono",
    "Correo electrónico",
    "Dirección",
    "Fecha de nacimiento",
    "DNI",
  ],
  Portuguese: [
    "Cliente",
    "Nome do cliente",
    "Empresa",
    "Razão social",
    "Contato",
    "Telefone",
    "Endereço",
    "Morada",
    "Data de nascimento",
    "CPF",
  ],
  Italian: [
    "Cliente",
    "Nome cliente",
    "Azienda",
    "Ragione sociale",
    "Cognome",
    "Referente",
    "Telefono",
    "Posta elettronica",
    "Indirizzo",
    "Data di nascita",
    "Codice fiscale",
  ],
  Dutch: [
    "Klant",
    "Klantnaam",
    "Bedrijfsnaam",
    "Contactpersoon",
    "Voornaam",
    "Telefoonnummer",
    "E-mailadres",
    "Adres",
    "Geboortedatum",
    "BSN",
  ],
  Polish: [
    "Klient",
    "Nazwa klienta",
    "Kontrahent",
    "Firma",
    "Imię i nazwisko",
    "Telefon",
    "Adres e-mail",
    "Ulica",
    "Data urodzenia",
    "PESEL",
  ],
  Japanese: ["顧客名", "得意先名", "取引先", "会社名", "担当者", "氏名", "電話番号", "メールアドレス", "住所", "生年月日"],
  Korean: ["고객명", "거래처", "거래처명", "회사명", "담당자", "성명", "전화번호", "이메일", "주소", "생년월일", "주민등록번호"],
};

test.each(Object.entries(TITLES).flatMap(([language, titles]) => titles.map((title) => [language, title])))(
  "%s: %s is about people or companies",
  (_language, title) => {
    expect(personalTitle(title)).toBeDefined();
  },
);

test.each([
  "customer",
  "CUSTOMER",
  " Customer ",
  "customer_name",
  "CustomerName",
  "CUSTOMERNAME",
  "CONTACTLASTNAME",
  "ＣＵＳＴＯＭＥＲ　ＮＡＭＥ",
  "Ｅメール",
  "E-Mail:",
  "Name 1",
  "KUNDENNAME",
])("%s is read whatever its case, blanks and width", (title) => {
  expect(personalTitle(title)).toBeDefined();
});

// ids stay, so that lists can be joined; the others are about something else
test.each([
  ..."Customer ID|Customer no.|CUSTOMERNUMBER|Account code|Kundennummer|客户编号|고객번호|顧客番号|Numéro client".split("|"),
  ..."Customer type|Customer since|Company size|Account balance|Product name|File name|Contact centre|Phone calls|Owner|Person|Nominal|Denom".split(
    "|",
  ),
  ..."客户类型|产品名称|品名|客单价|单位|电话费|Kundengruppe|Firmengröße|Artikelname|件名|Nom du produit|Data|Revenue|Retention|CLV|Class|Key|Sales|".split(
    "|",
  ),
])("%s is not", (title) => {
  expect(personalTitle(title)).toBeUndefined();
});

test("totals and the like name nobody, in every language", () => {
  for (const text of ["Total", " grand total ", "合计", "總計", "Summe", "Razem", "合計", "총계", "–"])
    expect(namesNobody(text)).toBe(true);
  for (const text of ["Total Energy plc", "Summer Ltd", "其他公司"]) expect(namesNobody(text)).toBe(false);
});

test("titles that are written in one are taken apart only where all of them is known", () => {
  expect(titleWords("CUSTOMERNAME")).toEqual(["customer", "name"]);
  expect(titleWords("ORDERDATE")).toEqual(["order", "date"]);
  expect(titleWords("userid")).toEqual(["user", "id"]);
  expect(titleWords("Timestamp")).toEqual(["timestamp"]);
  expect(titleWords("Salesforce")).toEqual(["salesforce"]);
  expect(titleWords("ＯｒｄｅｒＤａｔｅ")).toEqual(["order", "date"]);
  expect(titleWords("Müller-Größe")).toEqual(["muller", "grosse"]);
});

test("a name alone may be that of anything", () => {
  for (const title of ["Name", "Name 1", "名称", "Nom complet", "이름"]) expect(personalTitle(title)).toBe("perhaps");
  for (const title of ["Customer name", "客户名称", "고객명", "E-mail"]) expect(personalTitle(title)).toBe("sure");
});
