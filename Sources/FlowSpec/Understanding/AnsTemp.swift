extension Expectation { func answer(from s: String, now: LocalDateTime) -> Value? { Double(s.filter { $0.isNumber }).map { .number($0) } } }
