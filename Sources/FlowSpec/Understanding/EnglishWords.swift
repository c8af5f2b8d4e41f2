/// Words that are spelled right, so that nobody "corrects" them into an option.
enum EnglishWords {
  static func contain(_ word: String) -> Bool {
    common.contains(word) || ServiceVocabulary.sense(ofStem: Stemmer.stem(word)) != nil
  }

  /// In everyday use, and as such no form of another word.
  static func areCommon(_ word: String) -> Bool { common.contains(word) }

  private static let common = Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  private static let text = """
    able above across afraid age ago agree ahead air alone along always among animal answer apart apple area arm army
    around art attack aunt autumn baby bad bag ball band bank bar base basic bath battery beach bean bear beat beautiful
    bed beer began behind believe bell belong below beside best better beyond bike bird birth birthday bit black blood
    blow blue boat body bone boot born boss bottle bottom bought bowl boy brain branch bread breakfast breath bright
    bring brother brown brush build burn bus busy butter cake came camera camp candle car cart case cat catch caught
    cause center central certain chain chair chance cheap cheese chicken chief child choose church circle city class
    clean clear clever climb clock cloth clothes cloud club coat coffee cold college common compare complete computer
    consider control cook cool copy corner cotton count country couple course cousin cover cow crazy cream cross crowd
    cry culture cup cut dad daily dance danger dark date daughter dead deal death decide deep degree desk device died
    difference difficult dinner dirty distance doctor dog dollar door double doubt down dozen draw dream dress drink
    drive driver drop dry dust duty ear early earth east easy eat edge effect egg eight empty end energy engine enjoy
    enough enter equal escape event everyone exact example except excited exercise expect extra eye face fact fail fair
    fall false family famous far farm fast fat father fault favor fear feel feet fell felt few field fight fill film
    final fine finger fire fish flat flight floor flower fly food foot force forest forget forgot form forward four
    free freeze fresh friday friend front fruit full fun funny future game garden gas gave girl glad glass goal goes
    gold golf gone grade grass gray great green ground group grow guard guess guest guide gun hair half hall hand hang
    happy hard hat hate head health hear heart heat heavy held high hill history hit hold hole holiday home honest
    horse hospital hot hotel hour hundred hungry hurry hurt husband ice idea important inch include inside instead
    island jacket jeans job join joke jump june july just keep kept kid kill kitchen knee knew lady lake land language
    large late later laugh law lazy lead leader leaf least leave left leg less lesson letter level library lie life
    light line lips list listen little live local lock lonely lose loud love low luck lucky lunch machine mad main man
    march mark market marry match matter meal meat medicine meet member memory men message met middle mile milk million
    mind minute miss model modern mom moment monday money monkey moon mother mountain mouse mouth movie music name
    narrow nature near neck neither nervous never news nice night nine noise none noon nor north nose note notice
    ocean offer office often oil once onion opinion orange outside oven page paid pain paint pair pants paper parent
    park part party pass past path peace pen pencil perfect period pet phone photo piano picture piece pink plan plane
    plant plastic plate play player pocket point police pool poor popular potato power practice present president
    press pretty prize program proud public pull pure push quarter queen quiet quite race radio rain ran reach read
    ready real reason receive red remember repeat rest retail retain rice rich ride right ring rise river road rock
    roll room round rule run safe sad salt sand sat save school science sea season seat seem sell sense sentence
    serious seven several shake shape share sharp she sheet shine shirt shoe shoot short shot shoulder shout shower
    sick side sign silver similar simple sing single sister sit six skin skirt sky sleep slip slow smart smell smile
    snow soap social soft soil sold soldier son song sort sound soup south space speak special speed spell spend spoke
    sport spot spring square stage stair stand star station stay steal still stomach stone stood stop story strange
    stream street strong student study stupid subject such sugar suit summer sun sunday supper sure surface surprise
    sweet swim tail talk tall taste tea teach teacher tear teeth television ten tent test text thank thick thin third
    thousand thread three throat throw thursday ticket tie tired together told tone tonight tooth top total touch
    tower town toy track traffic train travel treat tree trip truck true trust truth tuesday turn twelve twenty twice
    two ugly uncle until upon upset usual valley value van vegetable video village visit voice waist walk wall war
    warm warning wash watch water weak wear weather wedding wednesday weight wet wheel white wide wife wild wind
    window wine wing winter wish woman won wonder wood word world worry worse worst worth write wrote yard year yellow
    yesterday yet young zero zipper fat hello cool see too off all well tell will still free feed need keep been seen
    week seem food look good took book room soon moon door poor floor school boo hmm wow argh lol yay haha meet ugh
    tweet cheer deer freeze been knee tree fee bee bell ball kill bill miss pass dress press less mess glass boss loss
    class cross stuff staff off odd add egg butt putt mitt watt bored sore bore refuse reuse refute extra trick truck
    mug mugs shots shoot tire tires quite roughly costs roughs tracks trace brace horse morse house tack rack crack black stack snack
    """
}
