import Languages

extension StemRules {
  /// The rules of a language; of one that has none of its own, those that do the least.
  static func rules(of language: Language) -> StemRules {
    table[language.code] ?? (unspaced.contains(language.writtenScript) ? characters : StemRules())
  }

  private static let unspaced: Set<String> = [
    "Bopo", "Hani", "Hans", "Hant", "Jpan", "Khmr", "Laoo", "Mymr", "Thai",
  ]

  private static let characters = StemRules(joinsWords: true, isUnspaced: true, shortest: 1)

  /// Endings as they stand in a folded text.
  private static func affixes(_ list: String, _ joinsDoubles: Bool) -> [[UInt32]] {
    let table = FoldingTable.table(keepsAccents: false)
    // A vowel that is a mark would be one character with the space before it.
    return list.unicodeScalars.split(separator: " ").map { affix in
      affix.reduce(into: []) { letters, scalar in
        let letter = table[scalar.value]
        if letter != 0, !joinsDoubles || letters.last != letter { letters.append(letter) }
      }
    }
  }

  private init(
    _ inflections: String, _ derivations: String = "", articles: String = "",
    prefixes: String = "", joinsWords: Bool = false, changesConsonant: Bool = false,
    joinsDoubles: Bool = false,
    shortest: Int = 4
  ) {
    self.init(
      inflections: Self.affixes(inflections, joinsDoubles),
      derivations: Self.affixes(derivations, joinsDoubles),
      articles: Self.affixes(articles, joinsDoubles),
      prefixes: Self.affixes(prefixes, joinsDoubles), joinsWords: joinsWords,
      changesConsonant: changesConsonant, joinsDoubles: joinsDoubles, shortest: shortest)
  }

  private func leavingOut(_ letters: String) -> Self {
    var rules = self
    rules.weakLetters = letters.unicodeScalars.map(\.value)
    return rules
  }

  private static let scandinavian = StemRules(
    "arna erna orna ene ens ets ar er or en et na s n t e a",
    "ningar ningen ning ingar ingen inger ingene ing heten het hed heder else elser ande ende",
    joinsWords: true, joinsDoubles: true)

  private static let southSlavic = StemRules(
    "ovima evima ama ima ovi evi ova eva oga ega omu emu ih im om em og oj ju a e i o u",
    "anje enje ost nost", changesConsonant: true)

  private static let eastSlavic = StemRules(
    """
    иями ями ами ией ого его ому ему ыми ими иях ях ах ием иеи иеы ов ев еи ои ии ыи ая яя ое ее \
    ые ие ом ем ам ям ых их ую юю ия ию ію ії ів їв а я о е ы и у ю ь і ї є
    """, "ение ения ении ание ания ании ость ости енние ок ек ик еж иж іж ік",
    changesConsonant: true)

  private static let finnic = StemRules(
    """
    iden iden ista ilta ille issa illa ihin sta sta lta lle ssa lla seen ksi ksen kset ksia ien \
    ja ia in en an on un yn aan een iin oon uun ta na t n a e i o u y
    """, "minen misen minnen us", joinsWords: true, changesConsonant: true, joinsDoubles: true,
    shortest: 3)

  private static let romance = "es s as os a o e i"

  private static let table: [String: StemRules] = [
    "en": StemRules("ies es s y", "ings ing ed ations ation ments ment"),
    "de": StemRules(
      "ungen ern em en er es e n s", "ung ungs heit keit heiten keiten isch lich o a um us",
      joinsWords: true, joinsDoubles: true),
    "nl": StemRules(
      "en es e s tje tjes", "ingen ing ings heid heden", joinsWords: true, joinsDoubles: true),
    "af": StemRules("e s", "ings ing heid", joinsWords: true, joinsDoubles: true),
    "sv": scandinavian, "da": scandinavian, "nb": scandinavian, "nn": scandinavian,
    "no": scandinavian, "is": scandinavian,
    "fr": StemRules(
      "ees es ee aux ales ale als al eaux s x e",
      "ements ement ations ation eurs eur euses euse er e"),
    "es": StemRules(
      romance, "aciones acion iones ion amientos amiento imiento idad idades ar er ir ado ada"),
    "ca": StemRules(
      romance, "acions acio ament aments imiento itat itats ar er ir at ada"),
    "gl": StemRules(romance, "acions acion amento amentos idade ar er ir ado ada"),
    "it": StemRules("i e o a he hi", "azioni azione amenti amento imento ita are ere ire ato ata"),
    "pt": StemRules(
      romance + " oes aes ais eis ois al el ol ao",
      "acoes acao amentos amento imento idade idades ar er ir ado ada"),
    "ro": StemRules(
      "ului ilor elor urile ului ele ile iile ul ii le ei ea a e i u", "area arii are ere ire"),
    "pl": StemRules(
      """
      owego owej owemu ami ach iami iach iem iego iemu ego emu ych ymi ich imi om ow owi owie \
      iom iej iach ie em ej ia iu a e y i u o
      """, "anie ania aniu enie enia eniu osci osc ek ki owy owa", changesConsonant: true),
    "cs": StemRules(
      "ovi ove ami emi ech ich ach ho mu ym ymi ou uv um em a e i o u y", "ani eni ost osti ek ky",
      changesConsonant: true),
    "sk": StemRules(
      "ovi ovia ami emi och iach ach ich ho mu ym ymi ou ov om em a e i o u y",
      "anie enie ost osti ok ky", changesConsonant: true),
    "hr": southSlavic, "sr": southSlavic, "bs": southSlavic, "sl": southSlavic,
    "ru": eastSlavic, "uk": eastSlavic, "be": eastSlavic,
    "bg": StemRules(
      "ите ото ета ове ият ата ят ия та то те а е и о у я", "ване ание ение ост",
      changesConsonant: true),
    "mk": StemRules("ите ата ови от та то те а е и о", "ање ење ост", changesConsonant: true),
    "lt": StemRules(
      "iuose uose iams ams iai ai ius us as is ys os es ei ui ia io iu a e i o u", "imas imo imui",
      changesConsonant: true),
    "lv": StemRules("iem am ai as is us es u a e i s", "sana sanas sanu", changesConsonant: true),
    "fi": finnic, "et": finnic,
    "hu": StemRules(
      """
      okat eket akat oknak eknek janak jenek okban ekben nak nek ban ben bol bel rol rel tol tel \
      hoz hez val vel ert kent ok ek ak at et ot on en an ja je k t a e i o u
      """, "as es sag seg", joinsWords: true, joinsDoubles: true),
    "tr": StemRules(
      "larini lerini lari leri lar ler inin nin in un i u a e", "ma me lik lar",
      changesConsonant: true),
    "az": StemRules("lari leri lar ler in un i u a e", "ma me lik", changesConsonant: true),
    "el": StemRules(
      "ματα ματοσ ματων εων ουσ εισ ων ησ εσ ασ οσ ου οι ον ην η α ο ι ε σ", "ηση ησεισ ισμοσ",
      changesConsonant: true),
    "ar": StemRules(
      "ات ين ون ان ها هم نا كم كن ه ي ا ك", "يه", articles: "ال",
      prefixes: "ال وال بال كال فال لل ولل و ب ل ك ف وب ول", joinsWords: true, shortest: 3
    ).leavingOut("اوي"),
    "fa": StemRules("هاي ها ان تر ترين ي", joinsWords: true, shortest: 3),
    "ur": StemRules("وں یں ے ی ا", joinsWords: true, shortest: 3),
    "he": StemRules(
      "ים ות ית יה ה ת י", articles: "ה",
      prefixes: "ה ו ב ל מ ש כ וה וב ול ומ של שה מה כש", joinsWords: true, shortest: 3),
    "hi": StemRules("ियों ों ें ियां ी े ा ि ो"),
    "id": StemRules(
      "kan an nya i", articles: "pem peng peny pen pe mem meng meny men me ber ter di",
      joinsWords: true),
    "ms": StemRules(
      "kan an nya i", articles: "pem peng peny pen pe mem meng meny men me ber ter di",
      joinsWords: true),
    "vi": StemRules(keepsAccents: true, shortest: 1),
    "ja": characters, "zh": characters, "th": characters, "lo": characters, "km": characters,
    "my": characters,
    // Particles stand behind a word, and compounds are written with a space or without.
    "ko": StemRules(
      "을 를 이 가 은 는 의 에 에서 로 으로 와 과 도 만 에게 부터 까지 들 들을 들이 입니다", joinsWords: true,
      shortest: 2),
  ]
}
