/// Codes of ISO 4217 that no price has, in its
/// [lists one and three](https://www.six-group.com/en/products-services/financial-information/data-standards.html).
extension Currency {
  /// The code of the currency that took the place of one that was withdrawn: `EUR` for `HRK`; `nil`
  /// if `code` is none, or nothing did alone.
  package static func successor(of code: String) -> String? {
    if toEuro.contains(code) { return "EUR" }
    return successors[code]
  }

  static let withdrawn: Set<String> = toEuro.union(successors.keys).union(others)

  /// The codes of metals, of units that banks count in, of tests and of no currency.
  static func isNoMoney(_ code: String) -> Bool {
    code.first == "X" && !["XAF", "XCD", "XCG", "XOF", "XPF"].contains(code)
  }

  /// Those that the platform's data may not have yet.
  static let recent: Set<String> = ["SLE", "VED", "XCG", "ZWG"]

  private static let toEuro: Set<String> = [
    "ADP", "ATS", "BEF", "BGN", "CYP", "DEM", "EEK", "ESP", "FIM", "FRF", "GRD", "HRK", "IEP",
    "ITL",
    "LTL", "LUF", "LVL", "MTL", "NLG", "PTE", "SIT", "SKK", "XEU",
  ]

  private static let successors: [String: String] = [
    "AFA": "AFN", "ANG": "XCG", "AOK": "AOA", "AON": "AOA", "AOR": "AOA", "ARA": "ARS",
    "ARP": "ARS", "AZM": "AZN", "BAD": "BAM", "BGL": "EUR", "BRB": "BRL", "BRC": "BRL",
    "BRE": "BRL", "BRN": "BRL", "BRR": "BRL", "BYB": "BYN", "BYR": "BYN", "CSD": "RSD",
    "CSK": "CZK", "CUC": "CUP", "ECS": "USD", "GEK": "GEL", "GHC": "GHS", "GWP": "XOF",
    "HRD": "EUR", "ILP": "ILS", "ILR": "ILS", "LSM": "LSL", "LTT": "EUR", "LVR": "EUR",
    "MDC": "MDL",
    "MGF": "MGA", "MKN": "MKD", "MLF": "XOF", "MRO": "MRU", "MXP": "MXN", "MZM": "MZN",
    "NIC": "NIO", "PEI": "PEN", "PLZ": "PLN", "ROL": "RON", "RUR": "RUB", "SDD": "SDG",
    "SDP": "SDG", "SLL": "SLE", "SRG": "SRD", "STD": "STN", "SUR": "RUB",
    "TJR": "TJS", "TMM": "TMT", "TPE": "USD", "TRL": "TRY", "UAK": "UAH", "UYP": "UYU",
    "VEB": "VES", "VEF": "VES", "YUM": "RSD", "YUN": "RSD", "ZMK": "ZMW", "ZRN": "CDF",
    "ZWD": "ZWG", "ZWL": "ZWG", "ZWR": "ZWG",
  ]

  private static let others: Set<String> = [
    "ALK", "ARL", "ARM", "BAN", "BEC", "BEL", "BGM", "BGO", "BOL", "BOP", "BRZ", "BUK", "CLE",
    "CNX", "DDM", "ECV", "ESA", "ESB", "GNS", "GQE", "GWE", "ISJ", "KRH", "KRO", "LUC", "LUL",
    "MAF", "MCF", "MTP", "MVP", "MZE", "PES", "RHD", "UGS", "USS", "UYN", "VNN", "YDD", "YUD",
    "YUR", "ZAL",
    "ZRZ",
  ]
}
