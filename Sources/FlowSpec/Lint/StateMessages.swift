/// Which of all messages each state sends: one that several states share is looked at once.
struct StateMessages: Sendable {
  private var numbers: [Int] = []
  /// Where the numbers of each state start, and behind the last how many there are.
  private var starts = [0]

  mutating func append(_ number: Int) { numbers.append(number) }

  mutating func endState() { starts.append(numbers.count) }

  subscript(state: Int) -> ArraySlice<Int> { numbers[starts[state]..<starts[state + 1]] }
}
