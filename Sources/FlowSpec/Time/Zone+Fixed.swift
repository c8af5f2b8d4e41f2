extension Zone {
  /// A zone whose clocks never change, named by its offset: `-05:00`. What a record tells of a customer's clock.
  public init(offsetSeconds: Int) {
    let minutes = abs(offsetSeconds) / 60
    let hours = minutes / 60
    let digits = [hours / 10, hours % 10, minutes % 60 / 10, minutes % 10].map(String.init)
    let name = (offsetSeconds < 0 ? "-" : "+") + digits[0] + digits[1] + ":" + digits[2] + digits[3]
    self.init(ZoneTable(identifier: name, initialOffset: offsetSeconds, changes: [], rule: nil))
  }
}
