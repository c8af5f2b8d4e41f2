/// Text-speak, contractions and drawn-out letters, spelled out.
enum Abbreviations {
  /// The words that a word stands for; nil where that is itself, as of most words.
  static func expansion(of word: String) -> [String]? {
    if let words = table[word] { return words }
    guard word.utf8.contains(0x27) else { return nil }
    var bare = word
    bare.removeAll { $0 == "'" }
    if let words = table[bare] { return words }
    guard let mark = word.utf8.lastIndex(of: 0x27) else { return nil }
    let stem = String(word[..<mark])
    switch word[word.utf8.index(after: mark)...] {
    case "s": return [stem]
    case "m": return [stem, "am"]
    case "re": return [stem, "are"]
    case "ve": return [stem, "have"]
    case "ll": return [stem, "will"]
    case "d": return [stem, "would"]
    default: return [bare]
    }
  }

  /// "pleeease" as "please", "soooo" as "so": three equal letters and more are one, or two where that is a word.
  static func shortened(_ word: [UInt8]) -> [UInt8] {
    guard let run = drawnOutRun(word) else { return word }
    let double = shortened(
      Array(word[..<run.lowerBound] + [word[run.lowerBound], word[run.lowerBound]])
        + word[run.upperBound...]
    )
    if EnglishWords.contain(String(decoding: double, as: UTF8.self)) { return double }
    return shortened(Array(word[..<run.lowerBound] + [word[run.lowerBound]]) + word[run.upperBound...])
  }

  private static func drawnOutRun(_ word: [UInt8]) -> Range<Int>? {
    var start = 0
    for index in word.indices.dropFirst() where word[index] != word[start] {
      if index - start >= 3, word[start] > 0x39 { return start..<index }
      start = index
    }
    return word.count - start >= 3 && word[start] > 0x39 ? start..<word.count : nil
  }

  private static let table: RareWords<[String]> = {
    var table: [String: [String]] = [:]
    for entry in (contractions + "," + textSpeak + "," + numbers).split(separator: ",") {
      let parts = entry.split(separator: "=")
      guard parts.count == 2 else { continue }
      let words = parts[1].split(separator: " ").map(String.init)
      for short in parts[0].split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        table[String(short)] = words
      }
    }
    return RareWords(table)
  }()

  private static let contractions = """
    dont=do not,doesnt=does not,didnt=did not,cant cannot=can not,wont=will not,couldnt=could not,\
    wouldnt=would not,shouldnt=should not,isnt=is not,arent=are not,wasnt=was not,werent=were not,havent=have not,\
    hasnt=has not,hadnt=had not,aint=is not,im=i am,ive=i have,youre=you are,youve=you have,theyre=they are,\
    theyve=they have,weve=we have,thats=that is,whats=what is,wheres=where is,hows=how is,whens=when is,\
    whos=who is,theres=there is,heres=here is,its=it is,gonna=going to,wanna=want to,gotta=got to,lemme=let me,\
    gimme=give me,dunno=do not know,whatcha=what are you,lets=let us,yall=you all,shes=she is,hes=he is
    """

  private static let textSpeak = """
    u ya yu=you,ur yer=your,r=are,pls plz plss plse pleas pleez=please,thx tnx thnx thanx ty tysm tks thks=thanks,\
    2moro 2morrow tmrw tmr tomoz tmw tomorow=tomorrow,2day=today,2nite tonite=tonight,b4=before,gr8=great,l8=late,\
    l8r=later,msg=message,msgs=messages,txt=text,txts=texts,addr=address,acct acc=account,appt appts=appointment,\
    pkg=package,ppl=people,cuz coz bc bcuz=because,idk=i do not know,smth sth=something,abt=about,wat wut=what,\
    wen=when,hav=have,n nd=and,rn=right now,rly=really,rep reps=representative,qty=quantity,tel=telephone,\
    pw pwd passwd=password,info=information,asap=as soon as possible,fyi=for your information,btw=by the way,\
    thru=through,tho=though,nite=night,dm=message,wk=week,hrs=hours,mins=minutes,yr=year,sched=schedule,\
    resched=reschedule,deliv=delivery,w=with,wo=without,k kk okay okey oki okie=ok,yea yeah yep yup yas yess ye=yes,\
    nope nah naw=no,sry soz=sorry,prob=problem,probs=problems,custs=customers,ofc=of course,omw=on my way,\
    eta=eta,cust=customer,svc=service,srvc=service,wtf=wtf,hlp=help,ph=phone,cxl=cancel,cncl=cancel,spk=speak,tlk=talk
    """

  private static let numbers = """
    zero=0,two=2,three=3,four=4,five=5,six=6,seven=7,eight=8,nine=9,ten=10,eleven=11,twelve=12,thirteen=13,\
    fourteen=14,fifteen=15,sixteen=16,seventeen=17,eighteen=18,nineteen=19,twenty=20,thirty=30,forty=40,fifty=50
    """
}
