/// Words with which lines of code begin, and no labels.
enum CodeWords {
  static func beginCode(_ text: String) -> Bool {
    guard let first = text.split(whereSeparator: \.isWhitespace).first else { return false }
    return programs.contains(first) || statements.contains(first) || isCommandlet(first)
  }

  /// A verb of PowerShell and what it is done to: `Restart-Service`.
  private static func isCommandlet(_ word: Substring) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && commandVerbs.contains(parts[0])
      && parts[1].allSatisfy { $0.isASCII && $0.isLetter } && parts[1].first?.isUppercase == true
  }

  private static let commandVerbs: Set<Substring> = [
    "Add", "Clear", "Copy", "Disable", "Enable", "Export", "Get", "Import", "Install", "Invoke",
    "Move", "New", "Remove", "Rename", "Restart", "Select", "Set", "Start", "Stop", "Test",
    "Uninstall", "Update", "Write",
  ]

  /// Whether a text is the line of a shell, and no sentence: `npm run build`, but not `find a shop`.
  static func isCommand(_ text: Substring) -> Bool {
    guard let first = text.split(whereSeparator: \.isWhitespace).first else { return false }
    return programs.contains(first) && !verbs.contains(first)
  }

  /// Whether it is a word of languages of programs, which translations may have as a word of their
  /// own: `dict`, `async`.
  static func isTerm(_ code: String) -> Bool {
    statements.contains(code[...]) || terms.contains(code)
  }

  /// Whether it is a sign or two, such as `=`, without letters and numbers.
  static func isSign(_ code: String) -> Bool {
    code.utf8.count <= 2
      && code.unicodeScalars.allSatisfy {
        $0.isASCII && !$0.properties.isAlphabetic && !("0"..."9").contains($0)
      }
  }

  /// Whether it is a statement of one word.
  static func isStatement(_ word: some StringProtocol) -> Bool {
    statements.contains(Substring(word)) || lonely.contains(Substring(word))
  }

  /// Those that mostly stand alone, and values.
  private static let lonely: Set<Substring> = [
    "abort", "break", "continue", "debugger", "default", "done", "end", "esac", "exit", "false",
    "fi", "null", "pass", "quit", "self", "super", "this", "true",
  ]

  /// Programs that are called as people speak.
  private static let verbs: Set<Substring> = [
    "cat", "cut", "diff", "echo", "exit", "export", "find", "go", "kill", "make", "man", "open",
    "ping", "reboot", "service", "set", "snap", "source", "tail", "touch", "which", "node", "tee",
  ]

  private static let terms: Set<String> = [
    "array", "bool", "boolean", "branch", "bytes", "clone", "commit", "date", "decorator", "dict",
    "enum", "file", "float", "fork", "generator", "header", "headers", "int", "integer", "iterator",
    "list", "merge", "number", "object", "print", "pull", "push", "server", "str", "string",
    "tuple",
  ]

  private static let programs: Set<Substring> = [
    "apt", "aws", "bash", "brew", "bun", "bundle", "cargo", "cat", "cd", "chmod", "chown", "choco",
    "composer", "conda", "cp", "curl", "cut", "deno", "diff", "dnf", "docker", "dotnet",
    "echo", "env", "exec", "exit", "export", "find", "gcc", "gem", "git", "go", "gradle", "grep",
    "gunzip", "heroku", "hugo", "java", "kill", "kubectl", "ls", "make", "man", "mkdir", "mv",
    "mvn", "mysql", "netlify", "node", "npm", "npx", "nvm", "open", "passwd", "php", "ping", "pip",
    "pipenv", "pipx", "pnpm", "poetry", "psql", "python", "rails", "reboot", "rm", "rsync", "ruby",
    "scp", "sed", "service", "set", "sh", "snap", "source", "ssh", "sudo", "swift", "systemctl",
    "tail", "tar", "tee", "terraform", "touch", "unzip", "useradd", "uv", "vercel", "vi", "vim",
    "wget", "which", "winget", "xargs", "yarn", "yum", "zip",
  ]

  private static let statements: Set<Substring> = [
    "ALTER", "CREATE", "DELETE", "DROP", "GET", "GRANT", "HEAD", "INSERT", "OPTIONS", "PATCH",
    "POST", "PUT", "SELECT", "TRUNCATE", "UPDATE", "async", "await", "case", "catch", "class",
    "const", "def", "elif", "else", "enum", "final", "fn", "for", "foreach", "from", "func",
    "function", "if", "import", "in", "interface", "let", "namespace", "new", "not", "package",
    "private", "protected", "public", "raise", "return", "select", "static", "struct", "switch",
    "throw", "try", "type", "typeof", "use", "using", "var", "void", "while", "with", "yield",
  ]
}
