import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Terms in sentences as they are written, in the forms of their languages.
@Suite struct TermStemTests {
  private func findings(
    _ tag: String, _ words: [String], _ sentence: String, forms: [String] = []
  ) throws -> [String] {
    let language = Language(checked: tag)
    let english = Language(checked: "en")
    let term = GlossaryTerm(
      id: "t", wording: GlossaryWording(terms: ["widget"]),
      translations: [language: GlossaryWording(terms: words, forms: forms)], note: nil,
      isTranslated: true, isChecked: true, location: SourceLocation(file: "content/glossary.yaml"))
    let book = TermBook(Glossary([term]), source: english, language: language)
    return book.findings(original: "Your widgets, please.", translation: sentence)
  }

  @Test(arguments: [
    ("de", "Rechnung", "Sie erhalten die Rechnungen per E-Mail."),
    ("de", "Lizenzcode", "Bewahren Sie Ihre Lizenzcodes gut auf."),
    ("de", "Rückerstattung", "Unsere Rückerstattungsfrist beträgt 90 Tage."),
    ("de", "Zahlung", "Die Kartenzahlung schlug fehl."), ("de", "Zahlung", "So zahlen Sie."),
    ("de", "Vertrag", "Alle Verträge sind kündbar."),
    ("de", "Lizenz-Code", "Den Lizenzcode finden Sie in der Mail."),
    ("de", "Straße", "In welcher Strasse wohnen Sie?"),
    ("fr", "remboursement", "Les remboursements arrivent vite."),
    ("fr", "code de licence", "Vos codes de licence sont dans l’e-mail."),
    ("fr", "facture", "Où est l’adresse de facturation\u{202F}?"),
    ("fr", "abonnement", "Vous pouvez vous abonner d’ici."),
    ("fr", "prélèvement", "PRELEVEMENTS SEPA"),
    ("es", "suscripción", "Todas las suscripciones se renuevan."),
    ("es", "código de licencia", "Los códigos de su licencia."),
    ("it", "fattura", "Le fatture arrivano subito."), ("it", "rimborso", "Chiedere i rimborsi."),
    ("it", "pagamento", "I pagamenti con carta."),
    ("pt-BR", "assinatura", "As assinaturas anuais."), ("pt-BR", "cartão", "Os cartões aceitos."),
    ("pt", "devolução", "Como funcionam as devoluções?"),
    ("nl", "factuur", "U ontvangt de facturen per e-mail."),
    ("nl", "terugbetaling", "Het bedrag wordt terugbetaald."),
    ("nl", "licentiecode", "Waar staan mijn licentiecodes?"),
    ("pl", "faktura", "Gdzie znajdę fakturę?"), ("pl", "faktura", "Na fakturze stoi cena."),
    ("pl", "faktura", "Wysyłamy faktury."), ("pl", "faktura", "Nie ma faktur."),
    ("pl", "zwrot", "W sprawie zwrotów proszę pisać."), ("pl", "zwrot", "O zwrocie decydujemy."),
    ("pl", "kod licencyjny", "Nie mam kodu licencyjnego."),
    ("pl", "płatność", "Przyjmujemy płatności kartą."),
    ("pl", "rachunek", "Przelew na rachunku bankowym."),
    ("cs", "faktura", "Na faktuře je cena."), ("cs", "platba", "Platbu provedete kartou."),
    ("ru", "возврат", "Порядок возвратов."), ("ru", "платёж", "О платеже мы сообщим."),
    ("ru", "лицензионный ключ", "Без лицензионного ключа нельзя."),
    ("uk", "рахунок", "Ми надсилаємо рахунки."),
    ("fi", "lasku", "Saat laskun sähköpostitse."), ("fi", "hinta", "Hinnan näet kassalla."),
    ("fi", "maksutapa", "Hyväksymme nämä maksutavat."), ("fi", "tilaus", "Tilauksen voi perua."),
    ("fi", "kortti", "Maksa kortilla."), ("fi", "palautus", "Palautuksia käsitellään."),
    ("fi", "käyttöoikeus", "Käyttöoikeudet siirtyvät."), ("fi", "tilaus", "Verkkotilauksesta."),
    ("hu", "számla", "A számlát e-mailben küldjük."), ("hu", "fizetés", "A fizetéssel baj van."),
    ("tr", "fatura", "Faturanızı e-postayla gönderiyoruz."),
    ("tr", "sipariş", "Siparişlerinizi iptal edin."), ("tr", "kitap", "Kitabınızı okuyun."),
    ("sv", "faktura", "Fakturorna skickas direkt."),
    ("sv", "betalning", "Kortbetalningar går bra."),
    ("da", "betaling", "Betalingerne sker med kort."),
    ("el", "τιμολόγιο", "Θα λάβετε τα τιμολόγια."), ("el", "πληρωμή", "Τρόποι πληρωμών."),
    ("ar", "فاتورة", "ستصلك الفاتورة بالبريد."), ("ar", "فاتورة", "أين فواتيري؟"),
    ("ar", "بطاقة", "الدفع بالبطاقات مقبول."), ("ar", "رمز الترخيص", "وصلتني رموز الترخيص."),
    ("ar", "اشتراك", "لإلغاء اشتراكك"), ("he", "חשבונית", "החשבוניות נשלחות בדואר."),
    ("he", "תשלום", "אמצעי התשלומים"), ("fa", "فاکتور", "فاکتورهای شما"),
    ("ja", "請求書", "請求書はメールで届きます。"), ("ja", "支払い", "カードで支払えます。"),
    ("ja", "ライセンスコード", "お客様のライセンス コードは"),
    ("ja", "ユーザー", "ユーザ登録をします。"), ("ja", "返金", "全額を返金いたします。"),
    ("ko", "영수증", "영수증을 보내 드립니다."), ("ko", "결제 수단", "결제수단을 고르세요."),
    ("zh-Hans", "退款", "我们会全额退款。"), ("zh-Hant", "發票", "發票會寄到信箱。"),
    ("th", "ใบแจ้งหนี้", "คุณจะได้รับใบแจ้งหนี้ทางอีเมล"),
    ("vi", "hóa đơn", "Hóa đơn được gửi qua email."), ("hi", "चालान", "आपके चालानों की सूची"),
    ("id", "pembayaran", "Anda dapat membayar dengan kartu."),
    ("id", "pengembalian", "Uang dikembalikan."), ("pl", "cena", "Wzrost cen od stycznia."),
    ("cs", "cena", "Růst cen."), ("ru", "цена", "Рост цен."), ("uk", "ціна", "Зростання цін."),
    ("uk", "платіж", "Усі платежі безпечні."), ("el", "τιμή", "Οι τιμές ανεβαίνουν."),
    ("hi", "खाता", "आपके खाते में"), ("de", "Konto", "Alle Konten."), ("de", "Konto", "Kontoauszug"),
    ("de", "Risiko", "Die Risiken tragen wir."), ("de", "Kunde", "Für Kundinnen und Kunden."),
    ("ru", "счёт", "На счету."), ("fi", "tili", "Tilillä."), ("hu", "ügyfél", "Ügyfeleinknek."),
    ("pl", "konto", "Na kontach."), ("pl", "zamówienie", "Nie widzę swoich zamówień."),
    ("he", "מחיר", "המחירים עולים."), ("tr", "hesap", "Hesabınız."), ("nl", "prijs", "De prijzen."),
    ("ar", "سعر", "ارتفاع الأسعار"), ("ar", "عميل", "لجميع العملاء"), ("ar", "حساب", "حساباتك"),
  ])
  func `a form of the word is the word`(tag: String, word: String, sentence: String) throws {
    #expect(try findings(tag, [word], sentence) == [], "\(word) in \(sentence)")
  }

  @Test(arguments: [
    ("de", "Lizenzcode", "Bewahren Sie Ihren Aktivierungsschlüssel gut auf."),
    ("de", "Rechnung", "Sie erhalten die Faktura per E-Mail."),
    ("fr", "facture", "Vous recevez le reçu par e-mail."),
    ("fr", "code de licence", "Vos clés d’activation sont dans l’e-mail."),
    ("es", "reembolso", "Le devolvemos el dinero."),
    ("it", "fattura", "La ricevuta arriva subito."),
    ("pt-BR", "assinatura", "Os planos anuais."), ("nl", "factuur", "U krijgt de rekening."),
    ("pl", "faktura", "Gdzie znajdę rachunek?"), ("pl", "kod licencyjny", "Klucz aktywacyjny."),
    ("ru", "возврат", "Мы вернём деньги."), ("fi", "lasku", "Saat kuitin sähköpostitse."),
    ("tr", "fatura", "Makbuzunuzu gönderiyoruz."), ("ar", "فاتورة", "أين الإيصال؟"),
    ("he", "חשבונית", "הקבלה נשלחת בדואר."), ("ja", "請求書", "領収書はメールで届きます。"),
    ("ko", "영수증", "청구서를 보내 드립니다."), ("zh-Hans", "退款", "我们会把钱还给您。"),
    ("zh-Hant", "發票", "收據會寄到信箱。"), ("hu", "számla", "A nyugtát e-mailben küldjük."),
  ])
  func `another word is another word`(tag: String, word: String, sentence: String) throws {
    #expect(try findings(tag, [word], sentence) == ["translation.term"], "\(word)")
  }

  @Test func `one of several words is enough, and so is a form that no rule leads to`() throws {
    #expect(try findings("de", ["Rechnung", "Faktura"], "Ihre Faktura.") == [])
    #expect(try findings("de", ["Haus"], "Alles.", forms: ["alles"]) == [])
    #expect(try findings("fr", ["œil"], "Les yeux.") == ["translation.term"])
    #expect(try findings("fr", ["œil"], "Les yeux.", forms: ["yeux"]) == [])
  }
}
