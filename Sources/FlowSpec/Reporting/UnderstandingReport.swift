/// How texts were understood in a state, and, where it is known what they mean, how well.
public struct UnderstandingReport: Sendable {
  public var state: String
  public var options: [String]
  public var hearings: [(hearing: Hearing, label: LabelledText.Label?)]
  /// Nil where no text has a label.
  public var measure: UnderstandingMeasure?
  /// `like` phrases that would help most.
  public var phrases: [PhraseSearch.Found] = []

  public init(
    state: String, options: [String], hearings: [(hearing: Hearing, label: LabelledText.Label?)]
  ) {
    self.state = state
    self.options = options
    self.hearings = hearings
    let measure = UnderstandingMeasure(hearings.map { ($0.hearing, $0.label) }, options: options)
    self.measure = measure.entries.isEmpty ? nil : measure
  }

  /// An object a text, and where texts have labels a last one with the figures.
  public func write(to json: inout JSONWriter) {
    for (hearing, label) in hearings {
      json.object { write(hearing, label, to: &$0) }
      json.endLine()
    }
    guard let measure else { return }
    json.object { json in
      json.key("summary")
      json.object { write(measure, to: &$0) }
    }
    json.endLine()
  }

  private func write(_ hearing: Hearing, _ label: LabelledText.Label?, to json: inout JSONWriter) {
    json.member("text", hearing.text)
    json.member("verdict", hearing.verdict.rawValue)
    json.member("option", hearing.option)
    json.member("how", hearing.kind?.rawValue)
    json.key("best")
    write(hearing.best, to: &json)
    json.key("runner_up")
    write(hearing.runnerUp, to: &json)
    json.member("reason", hearing.reason?.rawValue)
    json.member("topic", hearing.topic)
    switch label {
    case nil: break
    case .some(.none):
      json.member("meant", String?.none)
      json.member("right", hearing.option == nil)
    case .option(let word):
      json.member("meant", word)
      json.member("right", hearing.option == word)
    }
  }

  private func write(_ guess: Match.Guess?, to json: inout JSONWriter) {
    guard let guess else { return json.null() }
    json.object { json in
      json.member("option", guess.option)
      json.member("confidence", guess.confidence.thousandths)
    }
  }

  // MARK: - Figures

  private func write(_ measure: UnderstandingMeasure, to json: inout JSONWriter) {
    json.member("texts", measure.entries.count)
    json.member("accuracy", measure.right.ratio?.thousandths)
    json.member("guess_right", measure.guessed.ratio?.thousandths)
    json.member("right_and_taken", measure.taken.ratio?.thousandths)
    json.member("rejected", measure.rejected.ratio?.thousandths)
    json.key("options")
    json.array { json in
      for option in measure.options {
        json.object { json in
          json.member("option", option)
          json.member("texts", measure.recall(of: option).total)
          json.member("precision", measure.precision(of: option).ratio?.thousandths)
          json.member("recall", measure.recall(of: option).ratio?.thousandths)
        }
      }
    }
    json.key("calibration")
    json.array { json in
      for band in measure.calibration {
        json.object { json in
          json.member("from", band.from)
          json.member("to", band.to)
          json.member("texts", band.right.total)
          json.member("confidence", band.meanConfidence.thousandths)
          json.member("right", band.right.ratio?.thousandths)
        }
      }
    }
    json.key("confusion")
    json.array { json in
      for confusion in measure.confusions {
        json.object { json in
          json.member("meant", confusion.meant)
          json.member("taken", confusion.taken)
          json.member("texts", confusion.texts.count)
        }
      }
    }
    json.key("like")
    json.array { json in
      for found in phrases {
        json.object { json in
          json.member("option", found.option)
          json.member("phrase", found.phrase)
          json.member("gained", found.gained)
          json.member("lost", found.lost)
        }
      }
    }
  }
}

extension Double {
  /// Rounded to three decimals: what is told of a confidence or a share.
  var thousandths: Double { (self * 1000).rounded() / 1000 }
}
