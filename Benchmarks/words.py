"""The word lists from which corpus.py makes text: ten languages in eight scripts.

`words` are joined into sentences, `ask` opens a question, `gap` stands between words, `stop`, `mark`
and `comma` end or divide a sentence. `fact` and `write` are whole sentences; `pages` names the topics.
"""

LANGUAGES = ["en", "it", "de", "ru", "el", "ar", "he", "ja", "zh-Hant", "th"]

TOPICS = ["refunds", "payments", "licences", "invoices", "updates", "accounts", "devices", "storage"]

LATIN = {"gap": " ", "stop": ".", "mark": "?", "comma": ","}
CJK = {"gap": "", "stop": "。", "mark": "？", "comma": "、"}

WORDS = {
    "en": LATIN | {
        "words": """the order a licence your invoice our desk each payment with card and bank after checkout
            when program starts backup of server restores every file on disk before renewal plan keeps its
            price without tax for company account that person who bought code by message from reseller can
            change address or name until next period ends because support answers within hours""".split(),
        "ask": ["How do I", "When can we", "Why does", "What if", "Where is", "Can I"],
        "fact": "You have {fact} for it.", "write": ("Please", "write to us"), "days": "{n} days",
        "pages": ["Refunds", "Payments", "Licences", "Invoices", "Updates", "Accounts", "Devices", "Storage"],
    },
    "it": LATIN | {
        "words": """il pagamento la fattura del cliente un ordine con carta e bonifico dopo acquisto quando
            programma avvia copia dei dati ripristina ogni cartella sul disco prima rinnovo abbonamento
            mantiene prezzo senza imposta per azienda conto persona che riceve codice dal rivenditore può
            cambiare indirizzo oppure nome fino alla scadenza perché assistenza risponde entro poche ore""".split(),
        "ask": ["Come posso", "Quando si può", "Perché", "Che cosa succede se", "Dove trovo", "Posso"],
        "fact": "Hai {fact} di tempo.", "write": ("Se serve,", "scrivici"), "days": "{n} giorni",
        "pages": ["Rimborsi", "Pagamenti", "Licenze", "Fatture", "Aggiornamenti", "Account", "Dispositivi", "Spazio"],
        "slugs": ["rimborsi", "pagamenti", "licenze", "fatture", "aggiornamenti", "account", "dispositivi", "spazio"],
    },
    "de": LATIN | {
        "words": """die Bestellung eine Lizenz Ihre Rechnung unser Verkaufsteam jede Zahlung mit Karte und
            Überweisung nach dem Kauf sobald Programm startet Sicherung vom Server stellt alle Dateien auf
            Laufwerk wieder her vor Verlängerung bleibt Preis ohne Steuer für Firmen Konto der Person den
            Schlüssel per Nachricht vom Händler kann Anschrift oder Namen ändern bis Zeitraum endet weil
            Dienst binnen Stunden antwortet""".split(),
        "ask": ["Wie kann ich", "Wann darf man", "Warum wird", "Was geschieht, wenn", "Wo finde ich", "Kann ich"],
        "fact": "Dafür haben Sie {fact} Zeit.", "write": ("Bitte", "schreiben Sie uns"), "days": "{n} Tage",
        "pages": ["Erstattungen", "Zahlungen", "Lizenzen", "Rechnungen", "Updates", "Konten", "Geräte", "Speicher"],
        "slugs": ["erstattungen", "zahlungen", "lizenzen", "rechnungen", "updates", "konten", "geraete", "speicher"],
    },
    "ru": LATIN | {
        "words": """заказ лицензия ваш счёт наш отдел каждый платёж картой и банк после покупки когда программа
            запускает копию сервера восстанавливает любой файл на диске перед продлением план сохраняет цену
            без налога для компании запись человек который получил код письмом от продавца может изменить
            адрес или имя пока срок не закончится потому что поддержка отвечает за несколько часов""".split(),
        "ask": ["Как мне", "Когда можно", "Почему", "Что делать, если", "Где найти", "Могу ли я"],
        "fact": "На это даётся {fact}.", "write": ("Пожалуйста,", "напишите нам"), "days": "{n} дней",
        "pages": ["Возвраты", "Платежи", "Лицензии", "Счета", "Обновления", "Учётные записи", "Устройства", "Хранилище"],
    },
    "el": LATIN | {"mark": ";"} | {
        "words": """η παραγγελία μια άδεια το τιμολόγιο σας κάθε πληρωμή με κάρτα και τράπεζα μετά την αγορά όταν
            πρόγραμμα ξεκινά αντίγραφο του διακομιστή επαναφέρει όλα αρχεία στον δίσκο πριν ανανέωση πακέτο
            κρατά τιμή χωρίς φόρο για εταιρεία λογαριασμός πρόσωπο που έλαβε κωδικό από μεταπωλητή μπορεί να
            αλλάξει διεύθυνση ή όνομα ως το τέλος επειδή υποστήριξη απαντά σε λίγες ώρες""".split(),
        "ask": ["Πώς μπορώ", "Πότε γίνεται", "Γιατί", "Τι συμβαίνει αν", "Πού βρίσκω", "Μπορώ"],
        "fact": "Έχετε {fact} γι’ αυτό.", "write": ("Παρακαλούμε,", "γράψτε μας"), "days": "{n} ημέρες",
        "pages": ["Επιστροφές", "Πληρωμές", "Άδειες", "Τιμολόγια", "Ενημερώσεις", "Λογαριασμοί", "Συσκευές", "Χώρος"],
    },
    "ar": LATIN | {"mark": "؟", "comma": "،"} | {
        "words": """الطلب الترخيص الفاتورة قسم المبيعات كل دفعة بالبطاقة أو المصرف بعد الشراء عندما يبدأ البرنامج
            نسخ الخادم يستعيد جميع الملفات على القرص قبل التجديد تحفظ الخطة السعر دون ضريبة للشركة حساب الشخص
            الذي تسلم الرمز برسالة من الموزع يمكن تغيير العنوان والاسم حتى نهاية المدة لأن الدعم يجيب خلال
            ساعات قليلة""".split(),
        "ask": ["كيف يمكنني", "متى يجوز", "لماذا", "ماذا لو", "أين أجد", "هل أستطيع"],
        "fact": "لديك {fact} لذلك.", "write": ("من فضلك", "راسلنا"), "days": "{n} يومًا",
        "pages": ["الاسترداد", "الدفع", "التراخيص", "الفواتير", "التحديثات", "الحسابات", "الأجهزة", "التخزين"],
    },
    "he": LATIN | {
        "words": """ההזמנה רישיון החשבונית שלך צוות המכירות כל תשלום בכרטיס או בנק אחרי הקנייה כאשר התוכנה מתחילה גיבוי
            של שרת משחזרת כל קובץ בדיסק לפני החידוש התוכנית שומרת מחיר ללא מס לחברה חשבון האדם שקיבל קוד
            בהודעה מהמשווק יכול לשנות כתובת ושם עד סוף התקופה כי התמיכה עונה בתוך שעות""".split(),
        "ask": ["איך אפשר", "מתי ניתן", "למה", "מה קורה אם", "איפה נמצא", "האם אני יכול"],
        "fact": "יש לך {fact} לכך.", "write": ("בבקשה", "כתבו לנו"), "days": "{n} ימים",
        "pages": ["החזרים", "תשלומים", "רישיונות", "חשבוניות", "עדכונים", "חשבונות", "מכשירים", "אחסון"],
    },
    "ja": CJK | {
        "words": """注文を ライセンスは 請求書に 販売窓口で お支払いの カードと 銀行から 購入後に プログラムが 開始する バックアップを
            サーバーの 復元して すべての ファイルに ディスクへ 更新前に プランは 価格のまま 税金なしで 会社の アカウントと 担当者が
            コードを メールで 販売店より 変更できる 住所と 名前を 期間の 終わりまで サポートは 数時間で 返信します""".split(),
        "ask": ["どうすれば", "いつから", "なぜ", "もし", "どこで", "どのように"],
        "fact": "期限は{fact}です。", "write": ("ご不明な点は", "お問い合わせください"), "days": "{n}日",
        "pages": ["返金", "お支払い", "ライセンス", "請求書", "アップデート", "アカウント", "デバイス", "ストレージ"],
    },
    "zh-Hant": CJK | {
        "words": """訂單 授權 您的發票 銷售人員 每次付款 信用卡 銀行 購買之後 程式 啟動時 備份 伺服器 還原 所有檔案 磁碟上 續訂之前 方案
            保留價格 不含稅 公司 帳戶 收到 序號 郵件 經銷商 可以 更改 地址 或者 姓名 直到 期限結束 因為 客服 幾小時內 回覆""".split(),
        "ask": ["如何", "什麼時候", "為什麼", "如果", "在哪裡", "是否可以"],
        "fact": "期限為{fact}。", "write": ("如有問題，", "請寫信給我們"), "days": "{n} 天",
        "pages": ["退款", "付款", "授權", "發票", "更新", "帳戶", "裝置", "儲存空間"],
    },
    "th": {"gap": "", "stop": " ", "mark": "?", "comma": " "} | {
        "words": """คำสั่งซื้อ ใบอนุญาต ใบแจ้งหนี้ ฝ่ายขาย ทุกครั้ง ชำระเงิน ด้วยบัตร และธนาคาร หลังจากซื้อ เมื่อโปรแกรม เริ่มต้น สำรองข้อมูล
            เซิร์ฟเวอร์ กู้คืน ทุกไฟล์ บนดิสก์ ก่อนต่ออายุ แผนนี้ คงราคา ไม่รวมภาษี สำหรับบริษัท บัญชี ผู้ที่ได้รับ รหัส ทางอีเมล จากตัวแทน
            สามารถ เปลี่ยน ที่อยู่ หรือชื่อ จนกว่า หมดระยะเวลา เพราะ ฝ่ายช่วยเหลือ ตอบกลับ ภายในไม่กี่ชั่วโมง""".split(),
        "ask": ["ฉันจะ", "เมื่อไร", "ทำไม", "ถ้าหาก", "ที่ไหน", "สามารถ"],
        "fact": "คุณมีเวลา {fact}", "write": ("โปรด", "เขียนถึงเรา"), "days": "{n} วัน",
        "pages": ["การคืนเงิน", "การชำระเงิน", "ใบอนุญาต", "ใบแจ้งหนี้", "การอัปเดต", "บัญชี", "อุปกรณ์", "พื้นที่เก็บข้อมูล"],
    },
}

# Words of the site itself, the same number for every language: name of the site, labels of the channels.
LABELS = {
    "en": ["Quillmoor Help", "E-mail the sales desk", "Call us", "Support forum", "Social media", "Bank transfer", "Related tools"],
    "it": ["Assistenza Quillmoor", "Scrivi all’assistenza", "Chiamaci", "Forum", "Social", "Bonifico bancario", "Strumenti correlati"],
    "de": ["Quillmoor-Hilfe", "E-Mail an den Verkauf", "Anrufen", "Forum", "Soziale Medien", "Banküberweisung", "Passende Werkzeuge"],
    "ru": ["Справка Quillmoor", "Письмо в отдел продаж", "Позвонить", "Форум", "Социальные сети", "Банковский перевод", "Другие программы"],
    "el": ["Βοήθεια Quillmoor", "Μήνυμα στις πωλήσεις", "Τηλέφωνο", "Φόρουμ", "Κοινωνικά δίκτυα", "Τραπεζική μεταφορά", "Σχετικά εργαλεία"],
    "ar": ["مساعدة Quillmoor", "مراسلة المبيعات", "الاتصال بنا", "المنتدى", "التواصل الاجتماعي", "تحويل مصرفي", "أدوات ذات صلة"],
    "he": ["עזרה של Quillmoor", "מייל למכירות", "התקשרו", "פורום", "רשתות חברתיות", "העברה בנקאית", "כלים קשורים"],
    "ja": ["Quillmoor ヘルプ", "販売窓口にメール", "電話", "フォーラム", "SNS", "銀行振込", "関連ツール"],
    "zh-Hant": ["Quillmoor 說明", "寫信給銷售人員", "致電", "論壇", "社群媒體", "銀行轉帳", "相關工具"],
    "th": ["ความช่วยเหลือ Quillmoor", "อีเมลถึงฝ่ายขาย", "โทรหาเรา", "ฟอรัม", "สื่อสังคม", "โอนเงิน", "เครื่องมือที่เกี่ยวข้อง"],
}

# What SiteGen says of the desk by the rules of each language: for Hugo it is finished text. Two spans of hours, the zone, the languages.
DESK_TEXTS = {
    "en": ([("Monday–Thursday", "9:00\u202fAM – 6:00\u202fPM"), ("Friday", "9:00\u202fAM – 5:00\u202fPM")], "Central European Time", "English, Italian and German"),
    "it": ([("lunedì–giovedì", "09:00–18:00"), ("venerdì", "09:00–17:00")], "ora dell’Europa centrale", "inglese, italiano e tedesco"),
    "de": ([("Montag–Donnerstag", "09:00–18:00"), ("Freitag", "09:00–17:00")], "Mitteleuropäische Zeit", "Englisch, Italienisch und Deutsch"),
    "ru": ([("понедельник–четверг", "09:00–18:00"), ("пятница", "09:00–17:00")], "Центральная Европа", "английский, итальянский и немецкий"),
    "el": ([("Δευτέρα–Πέμπτη", "9:00\u202fπ.μ. – 6:00\u202fμ.μ."), ("Παρασκευή", "9:00\u202fπ.μ. – 5:00\u202fμ.μ.")], "ώρα Κεντρικής Ευρώπης", "Αγγλικά, Ιταλικά και Γερμανικά"),
    "ar": ([("الاثنين – الخميس", "9:00\u00a0ص – 6:00\u00a0م"), ("الجمعة", "9:00\u00a0ص – 5:00\u00a0م")], "توقيت وسط أوروبا", "الإنجليزية والإيطالية والألمانية"),
    "he": ([("יום שני עד יום חמישי", "9:00 עד 18:00"), ("יום שישי", "9:00 עד 17:00")], "שעון מרכז אירופה", "אנגלית, איטלקית וגרמנית"),
    "ja": ([("月曜日～木曜日", "9:00～18:00"), ("金曜日", "9:00～17:00")], "中央ヨーロッパ時間", "英語、イタリア語、ドイツ語"),
    "zh-Hant": ([("星期一至星期四", "上午9:00至下午6:00"), ("星期五", "上午9:00至下午5:00")], "中歐時間", "英文、義大利文和德文"),
    "th": ([("วันจันทร์–วันพฤหัสบดี", "09:00–18:00"), ("วันศุกร์", "09:00–17:00")], "เวลายุโรปกลาง", "อังกฤษ อิตาลี และเยอรมัน"),
}
