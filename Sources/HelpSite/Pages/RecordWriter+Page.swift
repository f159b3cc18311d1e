import Text
import YAML

/// What a page is remembered by.
extension RecordWriter {
  mutating func write(_ header: PageHeader) {
    write(header.title)
    write(header.description) { $0.write($1) }
    write(header.slug) { $0.write($1) }
    write(header.sections) { $0.write($1) { $0.write($1) } }
    write(header.isDraft)
    write(header.isUnlisted)
    write(header.isNoindex)
    write(header.layout) { $0.write($1) }
    write(header.image) { writer, image in
      writer.write(image.path)
      writer.write(image.location)
    }
    write(header.review) { writer, review in
      writer.write(review.date.description)
      writer.write(review.owner) { $0.write($1) }
      writer.write(review.location)
    }
    write(header.extra) { $0.write($1) }
    write(header.location)
    write(header.descriptionLocation) { $0.write($1) }
    write(header.risk) { $0.write($1.rawValue) }
    write(header.risks) { writer, risk in
      writer.write(risk.id.text)
      writer.write(risk.risk.rawValue)
      writer.write(risk.location)
    }
    write(header.icon) { $0.write($1.rawValue) }
    write(header.order) { $0.write($1) }
    write(header.related) { writer, related in
      writer.write(related) { writer, reference in
        writer.write(reference.key.text)
        writer.write(reference.id) { $0.write($1.text) }
        writer.write(reference.location)
      }
    }
  }

  mutating func write(_ heading: Heading) {
    write(heading.id.text)
    write(heading.isExplicit)
    write(heading.location)
  }

  mutating func write(_ wording: Wording) {
    write(wording.hash)
    write(wording.kind.rawValue)
  }

  /// Writes a place without its file, which is the page's own.
  mutating func write(_ location: SourceLocation) {
    write(location.line)
    write(location.column)
  }

  mutating func write(_ section: SectionRequest) {
    write(section.kind.name)
    write(section.value) { $0.write($1) }
    write(section.location)
  }

  /// YAML's depth is limited, and so is this recursion.
  private mutating func write(_ node: YAMLNode) {
    write(node.position.line)
    write(node.position.column)
    switch node.content {
    case .scalar(let scalar):
      write(0)
      write(scalar.text)
      write(scalar.isPlain)
    case .sequence(let elements):
      write(1)
      write(elements) { $0.write($1) }
    case .mapping(let entries):
      write(2)
      write(entries) { writer, entry in
        writer.write(entry.key)
        writer.write(entry.keyPosition.line)
        writer.write(entry.keyPosition.column)
        writer.write(entry.value)
      }
    }
  }
}
