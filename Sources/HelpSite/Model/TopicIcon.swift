/// The drawings of the theme that a page may have in lists.
enum TopicIcon: String, CaseIterable, Sendable {
  case book, building, calendar, card, chat, download, gear, gift, globe, key, people, question
  case receipt, refund, shield, tag, truck, wrench
}
