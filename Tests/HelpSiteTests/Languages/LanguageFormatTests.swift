import Foundation
import Languages
import Testing

@testable import HelpSite

/// The expectations are CLDR 46's, and the same in every language and time zone of the machine.
@Suite struct LanguageFormatTests {
  @Test(arguments: [
    "en": "0⍽days,1⍽day,2⍽days,3⍽days,11⍽days,21⍽days,90⍽days,100⍽days",
    "it": "0⍽giorni,1⍽giorno,2⍽giorni,3⍽giorni,11⍽giorni,21⍽giorni,90⍽giorni,100⍽giorni",
    "de": "0⍽Tage,1⍽Tag,2⍽Tage,3⍽Tage,11⍽Tage,21⍽Tage,90⍽Tage,100⍽Tage",
    "fr": "0⍽jour,1⍽jour,2⍽jours,3⍽jours,11⍽jours,21⍽jours,90⍽jours,100⍽jours",
    "ja": "0日,1日,2日,3日,11日,21日,90日,100日",
    "ar": "0⍽يوم,يوم,يومان,3⍽أيام,11⍽يومًا,21⍽يومًا,90⍽يومًا,100⍽يوم",
    "es": "0⍽días,1⍽día,2⍽días,3⍽días,11⍽días,21⍽días,90⍽días,100⍽días",
    "pt-BR": "0⍽dia,1⍽dia,2⍽dias,3⍽dias,11⍽dias,21⍽dias,90⍽dias,100⍽dias",
    "nl": "0⍽dagen,1⍽dag,2⍽dagen,3⍽dagen,11⍽dagen,21⍽dagen,90⍽dagen,100⍽dagen",
    "pl": "0⍽dni,1⍽dzień,2⍽dni,3⍽dni,11⍽dni,21⍽dni,90⍽dni,100⍽dni",
    "ko": "0일,1일,2일,3일,11일,21일,90일,100일",
    "zh-Hant": "0天,1天,2天,3天,11天,21天,90天,100天",
    "he": "0⍽ימים,יום,יומיים,3⍽ימים,11⍽ימים,21⍽ימים,90⍽ימים,100⍽ימים",
    "fa": "۰⍽روز,۱⍽روز,۲⍽روز,۳⍽روز,۱۱⍽روز,۲۱⍽روز,۹۰⍽روز,۱۰۰⍽روز",
    "ru": "0⍽дней,1⍽день,2⍽дня,3⍽дня,11⍽дней,21⍽день,90⍽дней,100⍽дней",
    "th": "0⍽วัน,1⍽วัน,2⍽วัน,3⍽วัน,11⍽วัน,21⍽วัน,90⍽วัน,100⍽วัน",
    "hi": "0⍽दिन,1⍽दिन,2⍽दिन,3⍽दिन,11⍽दिन,21⍽दिन,90⍽दिन,100⍽दिन",
    "tr": "0‸gün,1‸gün,2‸gün,3‸gün,11‸gün,21‸gün,90‸gün,100‸gün",
    "sv": "0⍽dagar,1⍽dag,2⍽dagar,3⍽dagar,11⍽dagar,21⍽dagar,90⍽dagar,100⍽dagar",
    "nb-NO": "0⍽dager,1⍽dag,2⍽dager,3⍽dager,11⍽dager,21⍽dager,90⍽dager,100⍽dager",
    "be": "0⍽дзён,1⍽дзень,2⍽дні,3⍽дні,11⍽дзён,21⍽дзень,90⍽дзён,100⍽дзён",
    "bn": "০⍽দিন,১⍽দিন,২⍽দিন,৩⍽দিন,১১⍽দিন,২১⍽দিন,৯০⍽দিন,১০০⍽দিন",
    "ro": "0⍽zile,1⍽zi,2⍽zile,3⍽zile,11⍽zile,21⍽de zile,90⍽de zile,100⍽de zile",
    "sw": "siku⍽0,siku⍽1,siku⍽2,siku⍽3,siku⍽11,siku⍽21,siku⍽90,siku⍽100",
    "et": "0⍽päeva,1⍽päev,2⍽päeva,3⍽päeva,11⍽päeva,21⍽päeva,90⍽päeva,100⍽päeva",
    "lv": "0⍽dienu,1⍽diena,2⍽dienas,3⍽dienas,11⍽dienu,21⍽diena,90⍽dienu,100⍽dienu",
    "tlh": "0⍽days,1⍽day,2⍽days,3⍽days,11⍽days,21⍽days,90⍽days,100⍽days",
  ])
  func `days stand in the number's form`(tag: String, expected: String) throws {
    let formats = try formats(tag)
    let texts = [0, 1, 2, 3, 11, 21, 90, 100].map { formats.text($0, .day) }
    #expect(visible(texts.joined(separator: ",")) == expected)
  }

  @Test(arguments: [
    "en": "1⍽month,3⍽months,24⍽months,1⍽year,2⍽years,5⍽years",
    "it": "1⍽mese,3⍽mesi,24⍽mesi,1⍽anno,2⍽anni,5⍽anni",
    "de": "1⍽Monat,3⍽Monate,24⍽Monate,1⍽Jahr,2⍽Jahre,5⍽Jahre",
    "fr": "1⍽mois,3⍽mois,24⍽mois,1⍽an,2⍽ans,5⍽ans",
    "ja": "1か月,3か月,24か月,1年,2年,5年",
    "ar": "شهر,3⍽أشهر,24⍽شهرًا,سنة,سنتان,5⍽سنوات",
    "es": "1⍽mes,3⍽meses,24⍽meses,1⍽año,2⍽años,5⍽años",
    "pt-BR": "1⍽mês,3⍽meses,24⍽meses,1⍽ano,2⍽anos,5⍽anos",
    "pl": "1⍽miesiąc,3⍽miesiące,24⍽miesiące,1⍽rok,2⍽lata,5⍽lat",
    "ko": "1개월,3개월,24개월,1년,2년,5년",
    "zh-Hant": "1個月,3個月,24個月,1年,2年,5年",
    "he": "1⍽חודש,3⍽חודשים,24⍽חודשים,שנה,שנתיים,5⍽שנים",
    "ru": "1⍽месяц,3⍽месяца,24⍽месяца,1⍽год,2⍽года,5⍽лет",
    "cs": "1⍽měsíc,3⍽měsíce,24⍽měsíců,1⍽rok,2⍽roky,5⍽let",
  ])
  func `months and years stand in the number's form`(tag: String, expected: String) throws {
    let formats = try formats(tag)
    let texts =
      [1, 3, 24].map { formats.text($0, .month) } + [1, 2, 5].map { formats.text($0, .year) }
    #expect(visible(texts.joined(separator: ",")) == expected)
  }

  @Test(arguments: [
    "en": "1⍽minute,15⍽minutes,1⍽hour,5⍽hours,1⍽week,2⍽weeks",
    "de": "1⍽Minute,15⍽Minuten,1⍽Stunde,5⍽Stunden,1⍽Woche,2⍽Wochen",
    "pl": "1⍽minuta,15⍽minut,1⍽godzina,5⍽godzin,1⍽tydzień,2⍽tygodnie",
    "ja": "1分,15分,1時間,5時間,1週間,2週間",
    "ar": "دقيقة,15⍽دقيقة,ساعة,5⍽ساعات,أسبوع,أسبوعان",
  ])
  func `minutes, hours and weeks stand in the number's form`(tag: String, expected: String) throws {
    let formats = try formats(tag)
    let texts =
      [1, 15].map { formats.text($0, .minute) } + [1, 5].map { formats.text($0, .hour) }
      + [1, 2].map { formats.text($0, .week) }
    #expect(visible(texts.joined(separator: ",")) == expected)
  }

  @Test(arguments: [
    "en": "22%|22.5%|1,234.5|€4.90|$5.00|¥1,200|€0.004",
    "it": "22%|22,5%|1234,5|4,90⍽€|5,00⍽USD|1200⍽JPY|0,004⍽€",
    "de": "22⍽%|22,5⍽%|1.234,5|4,90⍽€|5,00⍽$|1.200⍽¥|0,004⍽€",
    "fr": "22⍽%|22,5⍽%|1‸234,5|4,90⍽€|5,00⍽$US|1‸200⍽JPY|0,004⍽€",
    "ja": "22%|22.5%|1,234.5|€4.90|$5.00|¥1,200|€0.004",
    "ar": "22»%»|22.5»%»|1,234.5|«4.90⍽€|«5.00⍽US$|«1,200⍽JP¥|«0.004⍽€",
    "pt-BR": "22%|22,5%|1.234,5|€⍽4,90|US$⍽5,00|JP¥⍽1.200|€⍽0,004",
    "tr": "%22|%22,5|1.234,5|€4,90|$5,00|¥1.200|€0,004",
    "fa": "۲۲٪|۲۲٫۵٪|۱٬۲۳۴٫۵|»€۴٫۹۰|»$۵٫۰۰|»¥۱٬۲۰۰|»€۰٫۰۰۴",
    "hi": "22%|22.5%|1,234.5|€4.90|$5.00|JP¥1,200|€0.004",
    "xx": "22%|22.5%|1,234.5|€4.90|$5.00|¥1,200|€0.004",
    "en-150": "22%|22.5%|1,234.5|4.90⍽€|5.00⍽US$|1,200⍽JP¥|0.004⍽€",
    "bn": "২২%|২২.৫%|১,২৩৪.৫|৪.৯০€|৫.০০⍽US$|১,২০০⍽JP¥|০.০০৪€",
    "mr": "२२%|२२.५%|१,२३४.५|€४.९०|$५.००|JP¥१,२००|€०.००४",
    "de-CH": "22%|22.5%|1’234.5|EUR⍽4.90|$⍽5.00|¥⍽1’200|EUR⍽0.004",
  ])
  func `numbers keep their digits and take the language's signs`(tag: String, expected: String)
    throws
  {
    let formats = try formats(tag)
    let (euro, dollar, yen) = (try currency("EUR"), try currency("USD"), try currency("JPY"))
    let texts = try [
      formats.percent(22), formats.percent(decimal("22.5")), formats.number(decimal("1234.5")),
      formats.money(decimal("4.90"), euro), formats.money(5, dollar), formats.money(1200, yen),
      formats.money(decimal("0.004"), euro),
    ]
    #expect(visible(texts.joined(separator: "|")) == expected)
  }

  @Test(arguments: [
    ("hu", "HUF", "4990", "4990⍽Ft"), ("hu", "HUF", "4990.5", "4990,50⍽Ft"),
    ("id", "IDR", "9900", "Rp9.900"),
    ("es-CO", "COP", "9900", "$⍽9.900"), ("ar-IQ", "IQD", "9900", "«٩٬٩٠٠⍽د.ع.«"),
    ("ar-IQ", "IQD", "9900.25", "«٩٬٩٠٠٫٢٥٠⍽د.ع.«"), ("sv", "SEK", "179", "179⍽kr"),
    ("sv", "SEK", "179.90", "179,90⍽kr"), ("de", "EUR", "49", "49,00⍽€"),
    ("de-CH", "CHF", "49", "CHF⍽49.00"),
    ("cs", "CZK", "1290", "1⍽290⍽Kč"), ("ja", "JPY", "99.5", "¥99.5"),
    ("es-CL", "CLF", "1.5", "CLF⍽1,5000"),
    ("nb", "NOK", "-90", "−90⍽kr"), ("zh-Hant-TW", "TWD", "180", "$180"),
    ("en", "KWD", "9", "KWD⍽9.000"),
  ])
  func `an amount has the decimals that its currency has in use`(
    tag: String, code: String, amount: String, expected: String
  ) throws {
    #expect(try visible(formats(tag).money(decimal(amount), currency(code))) == expected)
  }

  @Test(arguments: [
    ("zh-Hant", "TWD", "EUR TWD", "NT$180"), ("zh-Hant", "TWD", "TWD", "$180"),
    ("zh-Hant", "USD", "TWD USD", "US$180.00"), ("en", "USD", "EUR USD", "$180.00"),
    ("en", "USD", "CAD USD", "US$180.00"), ("en", "USD", "MXN USD", "US$180.00"),
    ("en-CA", "CAD", "CAD USD", "CA$180.00"), ("fr-CA", "CAD", "CAD EUR", "180,00⍽CA$"),
    ("en-CA", "USD", "CAD USD", "US$180.00"), ("en-AU", "AUD", "AUD EUR", "A$180.00"),
    ("es-MX", "MXN", "MXN USD", "MX$180.00"), ("es-MX", "MXN", "MXN", "$180.00"),
    ("es-CO", "COP", "COP USD", "COP⍽180"), ("de", "USD", "EUR USD", "180,00⍽$"),
    ("de", "USD", "AUD USD", "180,00⍽US$"), ("en-NZ", "NZD", "NZD AUD", "NZ$180.00"),
    ("pt-BR", "BRL", "BRL USD", "R$⍽180,00"),
  ])
  func `a bare dollar sign stands alone where no other currency is near`(
    tag: String, code: String, others: String, expected: String
  ) throws {
    let others = try Set(others.split(separator: " ").map { try currency(String($0)) })
    #expect(try visible(formats(tag).money(180, currency(code), beside: others)) == expected)
  }

  @Test(arguments: [
    "en", "en-150", "en-CH", "kea", "de-AT", "fr-CH", "es", "es-CR", "kn", "ur", "bn", "ar-EG",
  ])
  func `a language has one set of signs for numbers, shares and money`(tag: String) throws {
    let formats = try formats(tag)
    let number = formats.number(try decimal("1234567.25"))
    for code in ["EUR", "CVE", "USD", "JPY", "CHF"] {
      let money = formats.money(try decimal("1234567.25"), try currency(code))
      #expect(money.contains(number), "\(money)")
    }
    #expect(formats.percent(try decimal("1234567.25")).contains(number))
  }

  @Test(arguments: [
    "eur", "EURO", "", "ABC", "€", "ÄÖÜ", "HRK", "DEM", "BGN", "XXX", "XTS", "XAU", "XDR", "USS",
  ])
  func `a currency is a code of ISO 4217`(code: String) {
    #expect(Currency(code) == nil)
  }

  @Test(arguments: [
    ("en", "one", "one and two", "one, two, and three"),
    ("it", "one", "one e two", "one, two e three"),
    ("ja", "one", "one、two", "one、two、three"),
    ("ar", "<one>", "<one> و<two>", "<one> و<two> و<three>"),
  ])
  func `things stand in the language's kind of list`(
    tag: String, one: String, two: String, three: String
  ) throws {
    let formats = try formats(tag)
    #expect(formats.list([String]()) == "")
    #expect(visible(formats.list(["one"])) == one)
    #expect(visible(formats.list(["one", "two"])) == two)
    #expect(visible(formats.list(["one", "two", "three"])) == three)
  }

  @Test func `a list of languages names them in the reader's`() throws {
    let list = try formats("it").list(languages("en it pt-BR"))
    #expect(list == "inglese, italiano e portoghese brasiliano")
  }

  private func decimal(_ text: String) throws -> Decimal { try #require(Decimal(string: text)) }
  private func currency(_ code: String) throws -> Currency { try #require(Currency(code)) }
}

func formats(_ tag: String) throws -> LanguageFormats {
  LanguageFormats(try #require(Language(tag)))
}
