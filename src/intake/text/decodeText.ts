/** Characters that most Chinese sales files contain: dates, money, titles, places and what companies are called; both scripts. */
const HAN =
  "的一是不了在有人我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已" +
  "老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却" +
  "代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八" +
  "特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻" +
  "程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴切突装客户" +
  "顾订购货额价售销税币额号码编称类型级区省县街贸易有限责任股份集团公司店铺厂贷款付收票发单笔数量单位合计总计小计金额收入成本毛利润率会员姓名电话地址备注状态类别产品商品渠道" +
  "這個們來國為時會說過學對裡後麼經頭從動兩長樣現將與進實點種聲話兒問機給幾業間電門東樣車應場師書員報馬張難數件總處產萬區別體內聽氣關並邊戰連運達遠資隊帶變聯權領傳紅決辦運強轉輕義論認讓愛請統題" +
  "買賣貨額價銷稅幣號碼編稱類級區省縣貿責團廠貸筆單計潤率訂購顧戶齊廣優條項備註狀態銀華灣臺北新竹高雄";
const HANGUL =
  "이다는의가을에고하지를한로은도사기리대자인어시아서나정수일부그라제해주전상보과장여성조구니만들원오게동우공스선소신경무관미야러용마국유발비식위회생내모진치안적실중개영말방분반거와있면양문연물저심했금" +
  "번단질체행명고객거래처회사매출액금액날짜일자품목합계수량단가주문번호이름담당자업체주식서울부산";

const COMMON_HAN = new Set(HAN);
const COMMON_HANGUL = new Set(HANGUL);

const enum Kind {
  Ascii,
  Letter,
  Han,
  Kana,
  Hangul,
  Cyrillic,
  Sign,
  Odd,
}

const LATIN = /[\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;
const HAN_LETTER = /\p{Script=Han}/u;
const HALF_KANA_FIRST = 0xff61;
const HALF_KANA_LAST = 0xff9f;
/** What stands between words or beside figures in such files. */
const USUAL_SIGNS = new Set(
  "€£¥￥°§®©™–—‘’“”„«»…·•ªº²³µ±×÷½¼¾¡¿´`¨ \u00a0、。，；：？！（）《》〈〉「」『』【】〔〕・ー～－＋％＄＃＆＊／＝＠　￦№₽★☆○●◎◇◆□■△▲▽▼→←↑↓",
);

function kindOf(letter: string): Kind {
  const code = letter.codePointAt(0)!;
  if (code < 128) return code < 32 && code !== 9 && code !== 10 && code !== 13 ? Kind.Odd : Kind.Ascii;
  if (LATIN.test(letter)) return Kind.Letter;
  if (code >= 0x3040 && code <= 0x30ff) return Kind.Kana;
  if (code >= HALF_KANA_FIRST && code <= HALF_KANA_LAST) return Kind.Kana;
  if (code >= 0xac00 && code <= 0xd7a3) return Kind.Hangul;
  if (code >= 0x400 && code <= 0x45f) return Kind.Cyrillic;
  if (HAN_LETTER.test(letter)) return Kind.Han;
  if (USUAL_SIGNS.has(letter) || (code >= 0xff01 && code <= 0xff5e)) return Kind.Sign;
  return Kind.Odd;
}

const isLatinWord = (letter: string | undefined): boolean => letter !== undefined && /[a-z]/i.test(letter);
const isLatin = (letter: string | undefined): boolean => isLatinWord(letter) || (letter !== undefined && LATIN.test(letter));

const isWord = (letter: string | undefined): boolean => isLatin(letter) || (letter !== undefined && /[\u0400-\u045f]/.test(letter));

const OUTSIDE_1252_WEST = new Set("ŽžŠšŒœŸƒˆ˜†‡‰‹›¦¤¬¯¸¹¶Þþð×÷");
const CENTRAL = new Set("ąćęłńóśźżĄĆĘŁŃÓŚŹŻčďěňřšťůžČĎĚŇŘŠŤŮŽáéíýúÁÉÍÝÚőűŐŰöüÖÜâîășțţşĂÂÎȘȚţŢäÄôÔëçđĐß");
const WEST = new Set("äöüÄÖÜßéèêëàâáãåæçñíìîïóòôõøœúùûÿÉÈÊËÀÂÁÃÅÆÇÑÍÌÎÏÓÒÔÕØÚÙÛ");

/** What an apostrophe stands behind, and before, when a letter is left out: O’Neil, l’Oréal, dell’Arte; Joe’s, don’t. */
const ELIDED_BEFORE = /(?:^|[^\p{L}])(?:[odlnmjcst]|qu|un|jusqu|aujourd|dell|nell|sull|dall|all)$/iu;
const ELIDED_BEHIND = /^(?:[stdm]|re|ve|ll)(?![\p{L}])/iu;
const LONGEST_ELISION = 9;

/** A letter of a text and what stands around it. */
interface Place {
  letters: readonly string[];
  at: number;
}

function isElision({ letters, at }: Place): boolean {
  const before = letters.slice(Math.max(0, at - LONGEST_ELISION), at).join("");
  return ELIDED_BEFORE.test(before) || ELIDED_BEHIND.test(letters.slice(at + 1, at + 4).join(""));
}

/** The same bytes are letters of Mac Roman, which stand within words: marks count where they stand as they are written, and against a reading where they do not. */
function worthOfSign(letter: string, place: Place): number {
  // figures of full width: no wrong encoding makes them of anything
  if (/[０-９]/.test(letter)) return 1;
  const before = isLatin(place.letters[place.at - 1]);
  const after = isLatin(place.letters[place.at + 1]);
  if (letter === "’" && before && after && isElision(place)) return 1;
  // a sign within a word is what a wrong encoding makes of a letter
  if (isWord(place.letters[place.at - 1]) && isWord(place.letters[place.at + 1])) return -1.5;
  if (before !== after && /[“‘«„”’»™]/.test(letter)) {
    const opens = /[“‘«„]/.test(letter);
    return opens === after ? (/[‘’™]/.test(letter) ? 0.9 : 1) : -0.5;
  }
  return 0.1;
}

/** Joe’s and “this” in Windows-1252 are Joeís and ìthisî in Mac Roman: letters where few languages have them. */
function isRatherAMark(letter: string, place: Place): boolean {
  const before = isLatin(place.letters[place.at - 1]);
  const after = isLatin(place.letters[place.at + 1]);
  if (letter === "í") return before && after && ELIDED_BEHIND.test(place.letters.slice(place.at + 1, place.at + 4).join(""));
  return (letter === "ì" && !before) || (letter === "î" && !after);
}

function worthOfLatin(letter: string, { letters, at }: Place, encoding: Encoding): number {
  const [before, after] = [letters[at - 1], letters[at + 1]];
  if (OUTSIDE_1252_WEST.has(letter) && encoding !== "windows-1250") return -0.5;
  // in Portuguese nearly always before e; elsewhere it is what Hungarian's double accent becomes
  if (/[õÕ]/.test(letter) && !/e/i.test(after ?? "") && encoding !== "windows-1250") return -0.5;
  const usual = encoding === "windows-1250" ? CENTRAL : WEST;
  if (!usual.has(letter)) return -1;
  const isCapital = letter !== letter.toLowerCase();
  if ((isCapital && /[a-z]/.test(before ?? "")) || (!isCapital && /[A-Z]/.test(after ?? ""))) return -0.5;
  if (encoding === "macintosh" && isRatherAMark(letter, { letters, at })) return 0.5;
  // Mac Roman and Windows-1250 are rarer than Windows-1252, and must fit better
  const known = encoding === "windows-1252" ? 1 : 0.95;
  return isLatinWord(before) || isLatinWord(after) ? known : -0.4;
}

/** How well a letter suits the languages of an encoding, from -2 to 2. */
function worth(letter: string, kind: Kind, place: Place, encoding: Encoding): number {
  const before = place.letters[place.at - 1];
  const after = place.letters[place.at + 1];
  switch (kind) {
    case Kind.Odd:
      return -2;
    case Kind.Sign:
      return worthOfSign(letter, place);
    case Kind.Letter:
      return worthOfLatin(letter, place, encoding);
    case Kind.Han: {
      if (/[a-z]/.test(before ?? "") || /[a-z]/.test(after ?? "")) return -1.5;
      if (encoding === "euc-kr") return -0.8;
      return COMMON_HAN.has(letter) ? 1.2 : encoding === "shift_jis" ? 0 : -0.25;
    }
    case Kind.Kana: {
      const half = letter.codePointAt(0)! >= HALF_KANA_FIRST;
      if (encoding !== "shift_jis") return -0.5;
      return half ? -0.3 : 1.3;
    }
    case Kind.Hangul:
      return encoding === "euc-kr" ? (COMMON_HANGUL.has(letter) ? 1.2 : 0) : -1;
    case Kind.Cyrillic: {
      const inWord = /[\u0400-\u045f]/.test(before ?? "") || /[\u0400-\u045f]/.test(after ?? "");
      // random bytes give capitals within words and letters that Russian has not; people write hardly any
      if (/[\u0430-\u045f]/.test(before ?? "") && /[\u0400-\u042f]/.test(letter)) return -2;
      if (isLatinWord(before) || isLatinWord(after)) return -1.2;
      return inWord ? (/[а-яё]/i.test(letter) ? 1 : 0.3) : -0.5;
    }
    case Kind.Ascii:
      return 0;
  }
}

/**
 * How plausible a text is as one that somebody wrote, by the letters that are no plain ones and their neighbours: the mean over the bytes they stand for, from -2 to about 1.
 * Letters of two bytes count twice, so that readings of one and of two bytes a letter can be compared.
 */
export function plausibility(text: string, encoding: Encoding): number {
  const letters = [...text];
  const bytesALetter = BYTES_A_LETTER[encoding] ?? 1;
  let sum = 0;
  let weight = 0;
  letters.forEach((letter, at) => {
    const kind = kindOf(letter);
    if (kind === Kind.Ascii) return;
    const bytes = kind === Kind.Odd ? 1 : bytesALetter;
    sum += bytes * worth(letter, kind, { letters, at }, encoding);
    weight += bytes;
  });
  return weight === 0 ? 0 : sum / weight;
}

/** Encodings that files of sales rows come in, by the labels of the Encoding Standard (WHATWG), with what people call them. */
export const ENCODINGS = {
  "utf-8": "Unicode (UTF-8)",
  "utf-16le": "Unicode (UTF-16)",
  "utf-16be": "Unicode (UTF-16, big end first)",
  gb18030: "Simplified Chinese (GBK, GB18030)",
  big5: "Traditional Chinese (Big5)",
  shift_jis: "Japanese (Shift-JIS)",
  "euc-kr": "Korean (EUC-KR)",
  "windows-1250": "Central European (Windows-1250)",
  "windows-1251": "Cyrillic (Windows-1251)",
  "windows-1252": "Western European (Windows-1252)",
  macintosh: "Western European (Mac Roman)",
} as const;

export type Encoding = keyof typeof ENCODINGS;

/** Encodings with letters of two bytes. */
export const BYTES_A_LETTER: Partial<Record<Encoding, 2>> = { gb18030: 2, big5: 2, shift_jis: 2, "euc-kr": 2 };

/** Those without a mark or a form of their own, told from each other by what the text says; in the order in which equals win. */
export const TOLD_BY_TEXT: readonly Encoding[] = [
  "windows-1252",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-kr",
  "windows-1250",
  "windows-1251",
  "macintosh",
];

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on; unused places stay as they are. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const CONTROLS = /[\u0080-\u009f]/g;

/** Text of bytes; undefined where they do not fit the encoding. */
export function decoded(bytes: Uint8Array, encoding: Encoding, fatal: boolean): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes);
    // some versions of Node read Windows-1252 as Latin-1
    return encoding === "windows-1252" ? text.replace(CONTROLS, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80]!) : text;
  } catch {
    return undefined;
  }
}

export interface DecodedText {
  /** without a byte order mark */
  text: string;
  encoding: Encoding;
  /** "mark": the file says so itself; "form": every byte fits, which no other encoding's text would; "text": the most plausible reading; "given": asked for */
  by: "mark" | "form" | "text" | "given";
  /** other readings that are nearly as plausible, the best first: somebody should look */
  others: Encoding[];
}

/** As much of a file as is looked at to tell encodings from each other: its start, where the titles are. */
const SAMPLE_BYTES = 65_536;
/** Two readings nearer to each other than this are told apart by a look only. */
const CLOSE = 0.25;

function markOf(bytes: Uint8Array): { encoding: Encoding; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", length: 2 };
  return undefined;
}

const isLineEnd = (byte: number): boolean => byte === 10 || byte === 13;

/** UTF-16 without a mark: digits, separators and line ends have a zero byte beside them, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const end = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  let low = 0;
  let high = 0;
  let breaks = 0;
  for (let at = 0; at < end; at += 2) {
    const [first, second] = [bytes[at]!, bytes[at + 1]!];
    if (second === 0 && first !== 0) low++;
    if (first === 0 && second !== 0) high++;
    if ((isLineEnd(first) && second === 0) || (first === 0 && isLineEnd(second))) breaks++;
  }
  const pairs = end / 2;
  if (pairs === 0) return undefined;
  if (low > 10 * high && (low > 0.3 * pairs || (breaks > 0 && low > 0.05 * pairs))) return "utf-16le";
  if (high > 10 * low && (high > 0.3 * pairs || (breaks > 0 && high > 0.05 * pairs))) return "utf-16be";
  return undefined;
}

/** Lines with bytes above 127 from the start, and from all over the file where the start is plain. */
function telling(bytes: Uint8Array): Uint8Array {
  let first = 0;
  while (first < bytes.length && bytes[first]! < 128) first++;
  const start = Math.max(0, bytes.lastIndexOf(10, first) + 1);
  let end = Math.min(bytes.length, start + SAMPLE_BYTES);
  // not in the middle of a letter of several bytes
  const lineEnd = bytes.lastIndexOf(10, end - 1);
  if (end < bytes.length && lineEnd > start) end = lineEnd + 1;
  return bytes.subarray(start, end);
}

/** The readings of bytes that are no UTF-8, the most plausible first. */
function byText(bytes: Uint8Array): { encoding: Encoding; text: string; score: number }[] {
  const sample = telling(bytes);
  return TOLD_BY_TEXT.flatMap((encoding) => {
    const text = decoded(sample, encoding, true);
    return text === undefined ? [] : [{ encoding, text, score: plausibility(text, encoding) }];
  }).sort((a, b) => b.score - a.score);
}

/**
 * Text of a file's bytes: by its byte order mark; by its form, which UTF-8 and UTF-16 have; otherwise the encoding that gives the most plausible text.
 *
 * @param wanted an encoding somebody chose; bytes that do not fit become the replacement character
 */
export function decodeText(bytes: Uint8Array, wanted?: Encoding): DecodedText {
  const mark = markOf(bytes);
  const body = mark === undefined ? bytes : bytes.subarray(mark.length);
  const asText = (encoding: Encoding, by: DecodedText["by"], others: Encoding[] = []): DecodedText => ({
    text: decoded(body, encoding, false)!,
    encoding,
    by,
    others,
  });
  if (wanted !== undefined) return asText(wanted, "given");
  if (mark !== undefined) return asText(mark.encoding, "mark");
  const wide = unmarkedUtf16(bytes);
  if (wide !== undefined) return asText(wide, "form");
  const unicode = decoded(bytes, "utf-8", true);
  if (unicode !== undefined) return { text: unicode, encoding: "utf-8", by: "form", others: [] };
  const [best, ...others] = byText(bytes);
  if (best === undefined) return asText("windows-1252", "text");
  return asText(
    best.encoding,
    "text",
    others.filter(({ text, score }) => score > best.score - CLOSE && text !== best.text).map(({ encoding }) => encoding),
  );
}

/** What stands between fields and within dates and amounts; the pieces between are words. */
const BETWEEN = /[\s,;|"]+/;
const WORDS = 3;

/** How a file would read in one encoding: its first words with letters that are no plain ones. */
export interface EncodingPreview {
  encoding: Encoding;
  words: string[];
}

/** The first words of a file in each encoding that its bytes fit, for somebody to choose from; none for a file of plain letters, which reads alike in all of them. */
export function encodingPreviews(bytes: Uint8Array): EncodingPreview[] {
  const sample = telling(bytes);
  const isWide = markOf(bytes)?.length === 2 || unmarkedUtf16(bytes) !== undefined;
  const candidates = (Object.keys(ENCODINGS) as Encoding[]).filter((encoding) => isWide === encoding.startsWith("utf-16"));
  return candidates.flatMap((encoding) => {
    const text = decoded(isWide ? bytes.subarray(0, SAMPLE_BYTES & ~1) : sample, encoding, !isWide);
    const words = (text ?? "")
      .replaceAll("\ufeff", "")
      .split(BETWEEN)
      .filter((word) => /[^\0-\x7f]/.test(word));
    return words.length === 0 ? [] : [{ encoding, words: [...new Set(words)].slice(0, WORDS) }];
  });
}
