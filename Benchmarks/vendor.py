"""What the vendor of the corpus has: ways to pay, ways to the desk and its hours, products, languages."""

BASE = "https://help.quillmoor.example/"
MAIL = "sales@quillmoor.example"
DAYS = {"refund-window": 90, "renewal-reminder": 14}
METHODS = [
    ("paypal", "PayPal", "wallet"), ("visa", "Visa", "card"), ("mastercard", "Mastercard", "card"),
    ("discover", "Discover", "card"), ("amex", "American Express", "card"), ("jcb", "JCB", "card"),
    ("bank-transfer", None, "transfer"), ("ideal", "iDEAL | Wero", "bank"), ("sepa", "SEPA", "transfer"),
    ("nordea", "Nordea", "bank"),
]
GROUPS = {"cards": METHODS[:6], "transfers": METHODS[6:]}
CHANNELS = [("sales", "mail"), ("phone", "phone"), ("forum", "forum"), ("social", "social")]
ADDRESSES = [MAIL, "+1 202 555 0143", "https://forum.quillmoor.example/", "https://social.example/@quillmoor"]
TOOLS = ["Quillmoor Backup", "Quillmoor Backup Server", "Quillmoor Cloud Storage", "Rescue Disk", "Space Calculator"]
DESK = ["en", "it", "de"]
DAY_NAMES = ["mon", "tue", "wed", "thu", "fri"]
HOURS = {"timeZone": "Europe/Rome", "open": [
    {"days": DAY_NAMES[:4], "from": "09:00", "to": "18:00"}, {"days": DAY_NAMES[4:], "from": "09:00", "to": "17:00"}]}
RIGHT_TO_LEFT = {"ar", "he"}
AUTONYMS = {
    "en": "English", "it": "Italiano", "de": "Deutsch", "ru": "Русский", "el": "Ελληνικά", "ar": "العربية",
    "he": "עברית", "ja": "日本語", "zh-Hant": "繁體中文", "th": "ไทย",
}
