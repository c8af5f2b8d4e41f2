/// What can be written as JSON.
public protocol JSONValue {
  func write(to json: inout JSONWriter)
}

extension JSONValue {
  /// The value as JSON on one line, without a line feed.
  public var json: String {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.text
  }
}

extension String: JSONValue {
  public func write(to json: inout JSONWriter) { json.string(self) }
}

extension Int: JSONValue {
  public func write(to json: inout JSONWriter) { json.number(self) }
}

extension Double: JSONValue {
  public func write(to json: inout JSONWriter) { json.number(self) }
}

extension Bool: JSONValue {
  public func write(to json: inout JSONWriter) { json.bool(self) }
}

/// Nothing is null, not absence: readers find every field in its place.
extension Optional: JSONValue where Wrapped: JSONValue {
  public func write(to json: inout JSONWriter) {
    if let self { self.write(to: &json) } else { json.null() }
  }
}

extension Array: JSONValue where Element: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for element in self { element.write(to: &json) }
    }
  }
}
