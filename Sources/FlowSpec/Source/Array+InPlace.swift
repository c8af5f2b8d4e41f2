extension Array {
  /// Calls `body` with each element where it lies. A loop copies each into its variable, and of an assignment or a variable
  /// that alone costs more than most looks at it.
  @inline(__always)
  func eachInPlace(_ body: (Element) throws -> Void) rethrows {
    try withUnsafeBufferPointer { elements in
      for index in elements.indices { try body(elements[index]) }
    }
  }

  /// The index of the first element that is looked for, without the copies of a loop.
  @inline(__always)
  func firstIndexInPlace(where isWanted: (Element) -> Bool) -> Int? {
    withUnsafeBufferPointer { elements in
      for index in elements.indices where isWanted(elements[index]) { return index }
      return nil
    }
  }

  /// Whether some element is looked for, without the copies of a loop.
  @inline(__always)
  func containsInPlace(where isWanted: (Element) -> Bool) -> Bool {
    firstIndexInPlace(where: isWanted) != nil
  }
}
