/** Is Letter the usual paper instead of A4? @param language BCP 47 tag, e.g. en-US */
export function letterPaper(language: string): boolean {
  return /^(en|es)-US$|^(en|fr)-CA$|^es-MX$/i.test(language);
}
