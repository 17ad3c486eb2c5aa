/**
 * Words of column titles that are about people or companies: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Chinese,
 * Japanese and Korean. Written as `titleWords` gives them: in lower case, without accents, Chinese characters simplified.
 */

/** Whom a column names by such a word alone: "Customer", "Klient", 联系人. */
const WHO = `
account customer client company firm organisation organization member subscriber guest buyer contact debtor patient employee recipient payer cardholder policyholder donor
kunde kunden kundin firma firmen unternehmen mandant mitglied ansprechpartner ansprechperson kontaktperson kontakt kaufer debitor abonnent mitarbeiter
cliente societe entreprise interlocuteur adherent membre acheteur abonne
empresa compania contacto miembro socio comprador abonado
contato membro
azienda ditta societa contatto referente acquirente abbonato
klant klanten bedrijf bedrijfs contactpersoon debiteur koper medewerker
klient klienta kontrahent kontrahenta nabywca firmy czlonek odbiorca pracownik
客户 顾客 客人 买方 买家 购方 购货单位 往来单位 往来对象 会员 公司 企业 用户 联系人 联络人 收货人 收件人 寄件人 业务员 负责人 经理 销售员 经办人 员工 法人 法定代表人 开户人 持卡人 患者 学员 单位名称 单位全称
客 得意先 取引先 会社 企业 担当者 担当 お客様 会员 宛先 宛名 购入者 利用者 社员
고객 거래처 회사 업체 기업 담당자 회원 구매자 직원 대표자`;

/** Words that need a company: "Account owner", "User name" and "Contact person" name people, "Owner" alone is a label. */
const WHO_WITH_OTHERS = `
owner manager rep representative person user holder agent partner
betreuer vertreter verkaufer inhaber person personne responsable utilisateur persona usuario vendedor responsavel pessoa utilizador persona utente responsabile venditore persoon persoons gebruiker osoba opiekun`;

const NAME = `
name names surname forename nickname firstname lastname fullname
namen vorname nachname familienname
nom prenom denomination raison
nombre nombres apellido apellidos razon
nome sobrenome apelido razao
cognome nominativo ragione denominazione
naam voornaam achternaam
imie nazwisko nazwa
名称 姓名 名字 简称 全称 姓 名
氏名 名前 社名 フリガナ ふりがな
이름 성명 성함 명 상호`;

/** What leads to one person or company. */
const DIRECT = `
email mail phone telephone tel mobile cellphone fax address street birth birthday birthdate dob passport ssn iban
telefon handy mobil rufnummer adresse anschrift strasse hausnummer geburt geburts geburtstag geburtsdatum ausweis personalausweis reisepass steuerid steuernummer ustid sozialversicherungsnummer
portable courriel rue naissance anniversaire passeport siret siren
telefono movil celular correo direccion domicilio calle nacimiento cumpleanos pasaporte dni nie nif cif rfc curp
telefone telemovel correio endereco morada rua nascimento aniversario passaporte cpf cnpj
cellulare pec indirizzo nascita compleanno
telefoon mobiel adres straat geboorte geboortedatum verjaardag paspoort bsn
komorka ulica urodzenia urodziny pesel nip paszport dowod
电话 手机 传真 邮箱 电子信箱 电子邮件 电子邮箱 邮件 电邮 信箱 地址 住址 街道 生日 出生 出生日期 出生年月 身份证 证件 护照 社保号 微信 税号 统一编号 统一社会信用代码 纳税人识别号 银行账号 银行卡号 联系方式 行动电话
电话番号 携帯 ファックス メール メールアドレス eメール 电子メール アドレス 住所 邮便番号 生年月日 诞生日 マイナンバー パスポート 连络先 联络先
전화 전화번호 휴대폰 휴대전화 핸드폰 팩스 이메일 메일 주소 생년월일 생일 주민등록번호 주민번호 여권 연락처 사업자등록번호 사업자번호`;

/** What may stand beside any of them. */
const BESIDE = `
first last full given family middle main primary secondary home work business private display legal preferred parent key sales e of the and
vor nach haupt privat der die des und
de du la le les des et complet complete sociale social principal
del el y completo electronico electronica do da eletronico di della elettronica
van het en volledige
i pelna kontaktowa kontaktowy
联系 联络 主要 收货 收件 寄件 开票 家庭 完整 的 常用 注册 通讯 通信 送货 邮寄 办公 固定 销售
お ご の 样 様 请求 送付 配送 纳品 自宅 カナ 营业 代表
의 주 담당 대표 배송 청구 자택 직장`;

/** What may stand beside the direct ones only: a customer's number is none of them, a telephone's is. */
const BESIDE_DIRECT = `
number no nr num id code date day place line
nummer datum ort tag numero lieu fecha lugar data luogo numer
号 号码 日期 编号 代码 番号 번호 일자`;

/** Titles of several words, none of which means a person by itself. */
export const personalPhrases = new Set([
  ..."id number|id no|id card|id card number|identity number|identity card|national id|personal id|tax id|tax number|vat id|vat number".split(
    "|",
  ),
  ..."social security number|national insurance number|steuer id|numero de securite sociale|codice fiscale|partita iva|posta elettronica".split(
    "|",
  ),
]);

export type PersonalKind = "who" | "whoWithOthers" | "name" | "direct" | "beside" | "besideDirect";

const LISTS: Record<PersonalKind, string> = {
  besideDirect: BESIDE_DIRECT,
  beside: BESIDE,
  whoWithOthers: WHO_WITH_OTHERS,
  name: NAME,
  who: WHO,
  direct: DIRECT,
};

/** What each word says; of a word in two lists, the later one. */
export const personalWords: ReadonlyMap<string, PersonalKind> = new Map(
  (Object.keys(LISTS) as PersonalKind[]).flatMap((kind) =>
    LISTS[kind]
      .trim()
      .split(/\s+/)
      .map((word): [string, PersonalKind] => [word, kind]),
  ),
);
