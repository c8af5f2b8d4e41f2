extension SentimentLexicon {
  /// Words by how they feel, from -4 to 4: a value, a colon, the words. Other forms are found by their stem.
  static let lines = """
    -3.4: hate hates hated hating despise detest loathe motherfucker cunt nazi rape rapist murder \
    murderer torture terrorist terrorism genocide massacre suicide suicidal
    -3: horrible terrible awful disgusting horrendous atrocious abysmal appalling dreadful vile worst \
    fuck fucked fucker fuckers bitch bitches bastard bastards asshole assholes scum killed kill kills \
    killing tragic tragedy devastated devastating nightmare horrific horrifying hideous revolting \
    sickening vomit abuse abused bullshit fraud shit shitty hatred cruel cruelty brutal miserable misery \
    pathetic worthless garbage rubbish crap crappy disaster disastrous catastrophe dickhead douchebag \
    douche idiots scammers scammer catastrophic deplorable despicable nauseating inexcusable ripoff
    -2.6: disgust disgusted disgusts unacceptable outrageous ridiculous furious enraged livid \
    infuriating infuriated pissed angry anger rage outrage outraged insulting insulted humiliated \
    humiliating humiliation betrayed betrayal scam scams scammed cheated robbed ruined ruin ruins \
    ruining destroyed destroy destroying dead died dies dying death deaths die cried crying heartbroken \
    heartbreaking heartbreak devastate moron morons idiot stupid stupidest dumb dumbass dumbest useless \
    incompetent incompetence unbearable excruciating agony suffers suffered suffering sucks sucked suck \
    sux racist racism sexist bigot coward liar liars lied lying lies fired traumatic trauma violent \
    violence shameful disgrace disgraceful piss prick pricks lousy atrocity wretched grim harassment \
    harassed repulsive
    -2.2: sad sadness upset upsetting depressed depressing depression hurt hurts hurting painful pains \
    ache aches aching annoying annoyed annoys annoy annoyance frustrated frustrating frustration \
    frustrates disappoint dissapointed disapointed disappointingly failures failing broken breaks bad \
    badly worse worsen worsening gross nasty ugly scary terrified terrifying terrifies panic frightening \
    frightened horror sickness injured injury injuries wounded shame ashamed regret regrets regretted \
    guilt guilty crashing disconnected jerk jerks loser losers fool fools foolish nonsense madness \
    dammit damnit goddamn goddam sob sobbing weep weeping funeral grief mourn mourning bereavement \
    lonely loneliness hopeless helpless desperate desperately worrying anxious anxiety stress stressed \
    stressful exhausting exhaustion unhappy dissatisfied unsatisfied dissatisfying unsatisfactory \
    unprofessional rude rudeness disrespectful disrespect offensive offended sorrow bitter bitterness \
    jealous jealousy envy hostile hostility aggressive threatened threatening toxic poison poisoned \
    poisonous wtf smh ugh ughh argh arghh aargh grr grrr bleh meh yuck yucky ew eww blah boo booo fml \
    stfu gtfo waste wasted wasting wastes unreliable unusable inferior shoddy unacceptably mediocre \
    counterfeit misleading deceptive deceived overpriced
    -1.8: sadly grieving trouble troubles troubled troublesome glitchy buggy malfunctioning complain \
    complained complaining complains mess messed messy messes wrong wrongly weakness weaknesses cheesy \
    fragile clumsy clunky awkward cumbersome inconvenience confused confuses confusion unfortunate lack \
    downside downsides disadvantage negatives refusing reject rejected rejects dislike disliked dislikes \
    disagree disagrees crud sucky lame bored boring bore weary headache headaches migraine migraines \
    nausea nauseous cough coughing sore swollen infection infected allergic allergy allergies vomiting \
    insomnia bleed bleeding burnt burning drowned drowning trapped robbery robber stealing stolen thief \
    thieves theft crimes stabbed hacked hack spam spammers spammer blame blamed blames blaming accuse \
    accused accuses accusation insult insults mock mocked mocking tease bully bullied bullying bullies \
    cheat cheating cheater losing missing bankrupt bankruptcy poverty starving starve homeless \
    unemployed layoffs layoff recession crisis collapse collapsed disappear disappeared disappearing \
    limp cancelled canceled cancels abandoned abandon neglect neglected ignored ignore ignores ignoring \
    forgotten gloom gloomy dreary bleak dread dreading dreaded ominous eerie stinks stink stinky stank \
    smelly stench rotten rot filthy dirty filth greedy greed selfish arrogant arrogance ignorant \
    ignorance hypocrite hypocrites hypocrisy corrupt corruption incompatible inadequate insufficient \
    inaccurate inconsistent ineffective inefficient unresponsive uncooperative unhelpful unclear unable \
    unwilling untrue unfair unjust unwanted unstable unsafe unpleasant unnecessary uncool unfriendly \
    ridiculously lousiest sluggish overheating overheated overheats overheat blurry blurred grainy noisy \
    scratched scratches scratchy dent cracked cracks leaking leaks leak torn ripped
    -1.4: cry cries gave ouch ow oops whoops sigh sighs grumble grumpy cranky moody apologise bummer \
    bummed bum bugger sulk dull bland tedious slower slowly delay delayed delays late overdue pricey \
    steep plasticky cons con disable disabled risky harm harmful harmed damage damaged damages damaging \
    struggle struggled struggles struggling burden strain limited limitation limitations restricted \
    restrictive tricky complicated complex unintuitive nonexistent pointless meaningless senseless silly \
    absurd laughable embarrassing embarrassed embarrassment awkwardly doubt doubtful doubts skeptical \
    suspicious suspect questionable shaky wobbly loose lag laggy lags lagging choppy wreck wrecked \
    wrecks damages breakdown breakdowns outage outages spill gone hungry thirsty sweaty clueless \
    hopelessly shocked shock shocking yell yelled yelling punish punished punishment prohibited \
    forbidden illegal fined weak weaker screwed screw screws screwing bother bothers bothered bothersome \
    disturbing disturbed disturb irritating irritated irritate irritates irritation aggravating \
    aggravated provoke provoked hatefully sarcasm stubborn bitterly ironic bashing bash wasteful \
    obsolete outdated lackluster lacklustre underwhelming underwhelmed subpar substandard overrated \
    overhyped gimmick gimmicky paperweight disposable returned lawsuit sue sued suing mishap jam jammed \
    jams skip skips skipping dangit disconnects disconnect unplugged erratic temperamental finicky fussy \
    flaky defectively nuisance woes woe dire doom doomed cringe facepalm yikes alas shitfaced bsod \
    stranded
    -1: exhausted drunk hangover hungover lazy joke forget forgot forgets crack deny denied denies cost \
    costs costly ban heavy slow cut cuts shot steal stole issue issues concern concerned concerns \
    unfinished incomplete unknown unsure uncertain oddly annoyingly ordinary poorer minus against avoid \
    avoided avoids hesitate hesitant reluctant unimpressed unimpressive impossible fuzzy fuss stiff \
    bulky tiny cramped quirk quirks quirky inconvenienced regrettable hmph critics criticism criticize \
    criticized critical mediocrity fatigue sleepy sleepless dizzy itchy itch cavity dentist grave graves \
    graveyard coffin satan snake snakes spider spiders roach roaches rat rats mosquito bitten bite trap \
    enemy enemies opponent blocks crowded hectic chaos chaotic noise divorce divorced breakup prejudice \
    stereotype oppression controversy controversial conflict dispute argue argues argued arguing \
    arguments rant ranting whine whining whiny moan moaning groan nag nagging cocky snob snobby bossy \
    bossed pushy cynical pessimistic jaded numb ugliest flop flopped flunk flunked dropout quitter \
    expire expired expires pity pitiful worn stale soggy mold moldy rust rusty sucker fooled tricked \
    trick hoax rumor rumors gossip kidnapped hostage hostages refugee weapon weapons nuclear explode \
    exploded explosion explosive stabbing assault assaulted gangs gang thug thugs ghetto pervert \
    perverts freaks dummy nigga retard retarded slut whore pooped poop puke barf gag fart crapped cramps \
    cramp bruise bruised rash surgery hospital er coma stroke
    -2: empty disappointed disappoints disappointing disappointment evil pain sick worried worry worries \
    scared fear fears afraid nervous threat threats cancer suffer trash junk damn crash crashed crashes \
    lemon bloody
    -1.6: mad tired crazy attack attacked attacks victim victims disease illness ill lose loses lost \
    loss losses danger dangerous fake broke alone tears hell sorry fault faults bug bugs freeze creepy \
    blood bomb bombing jail prison prisoner arrested insane dang darn heck cheap crime criminal \
    criminals war defeat defeated scream screamed screaming screams
    -1.2: earthquake storm storms tornado hurricane emergency gun guns virus fight fights fighting \
    fought lock locks banned warning warnings warned warn alarm alarms fires flood floods flooded flu \
    fever shooting arrest riot riots protest threw drop dropped drops shout accident accidents collision \
    miss missed stopped stops quit quits risk risks weird odd strange burn burns burned pressure beaten \
    hard harder tough freaky freak apologies apologize debt debts cold
    -0.7: wait waiting hold tax taxes monster monsters ghost ghosts zombie zombies devil demon demons \
    rush rushed traffic busy loud dark darker block blocked blocking argument freaking freakin police
    -3: abomination abhorrent detestable heinous horrid monstrous odious putrid sadistic savage arsehole \
    wanker wankers twat arse dipshit fuckup clusterfuck shitstorm shite bollocks bellend shithead \
    fucktard jackass asswipe pedophile molester slaughter slaughtered
    -2.5: appalled aghast anguish anguished beheaded corpse corpses crippled demoralizing distraught \
    dismal excruciatingly fatal fatality fatalities grotesque gruesome heartless imbecile inhumane \
    insufferable intolerable irate lethal loathing malicious menace mortified petrified pissy repugnant \
    rotting ruthless seething shambles slain sleazy smear sobbed spite spiteful starved tormented \
    torment tyrant tyranny unforgivable vicious vindictive vulgar wrath fuming hellish godawful ungodly \
    nauseated sickened suckers crapfest bs butthurt trainwreck farce travesty extortion swindle swindled
    -2: agitated alarming alienated apathetic belittle bewildered brainless bratty brainwashed bungled \
    callous careless carelessness cheerless clunker condescending contempt contemptuous cursed curse \
    curses deadly decay deceit deceitful defamation deficient degrade degraded degrading dejected \
    deluded demented demoralized deprived derogatory despair despairing detrimental deteriorate \
    deteriorated diarrhea discontent discouraged discouraging disdain disheartened disheartening \
    dishonest dishonesty dismayed dismay disorganized displeased disregard disrespected distasteful \
    distress distressed distressing distrust disturbance downer drained dubious dumped embarrassingly \
    erroneous exasperated exasperating exploited exploitation fiasco fearful flustered forlorn foul \
    fracture fractured frail frantic fright fugly glum gutted hackers haggard harsh harshly hazard \
    hazardous heartache heartbroke hellhole hurtful hysterical idiotic ignorantly illogical immature \
    immoral impaired impatient impolite impractical inability inappropriate incapable incoherent \
    incomprehensible inconsiderate indecent indifferent inept inexcusably infamous inferiority inhuman \
    injure injures injustice insecure insensitive insincere intimidated intolerance intrusive \
    irresponsible isolated lament limping loathsome lonesome lunatic maddening malnourished manipulative \
    meanest melancholy menacing mindless misbehave miserably misfortune misled mislead misunderstood \
    molested morbid mortifying neglecting neglectful nonsensical obnoxious offend offending offensively \
    oppressed oppressive outcast overwhelm overwhelmed overwhelming painfully paranoid pesky pest petty \
    phony pissing plagued plague pollute polluted pollution poorest powerless preposterous psycho \
    psychotic quarrel ragged raging rejection resent resented resentful resentment ridicule ridiculed \
    rudely sabotage scandal scarred scolded shameless shatter shattered shitless shrieking sicker \
    sinister slander slap slapped sloppy smashed snub snubbed soulless sour strangle stressing stunk \
    suffocate suffocating sulking tacky tactless tantrum tiresome tiring tortured trashed trashy \
    traumatized treacherous troll trolls turmoil unappealing uncaring uncivil underpaid uneasy unethical \
    unfaithful ungrateful uninspired uninstall uninstalled unjustly unkind unlucky unnerving unresolved \
    unrest unsettling untrustworthy unworthy vandalism venom villain vomited vulnerable weirdo whacked \
    wimp woeful wrecking wronged
    -1.5: aggravate aimless ailing ashes bail barren begging bizarre blackout blister blunder botched \
    bumpy choke choked choking clash cluttered confess congested contradict contradictory coughs crampy \
    crummy deadline deadlines deadlock decline declined declining deplete depleted deserted detached \
    disqualified dodgy drab drag drags dragging drama dump dumping dupe eliminated errant estranged \
    evict evicted exclude excluded exhausts expelled faded false farewell fatigued feeble fidgety flinch \
    forbid forgetting fret futile gaffe grudge gunk hater haters haywire hinder hindered hindrance \
    hurdle idle imperfect improper inaccessible incorrect incorrectly inflamed interrupt interrupted \
    interruption interfere interferes intrude invalid irrelevant irrational jeopardy jitters jittery \
    junky lagged lamest leaky limps litter littered meltdown mistaken mistreat mistreated misplaced \
    misuse mosquitoes mugged muddy murky negligence negligible noose obstacle obstruct obstructs odor \
    overload overloaded overcharge overcharged overkill overlooked overrun overwork overworked parasite \
    penalty penalties pessimist pimple pimples plight pothole punctured redundant repetitive resign \
    resigned rough rundown scarce scold scrap scrapped screech screeching shaken shallow shambolic \
    shiver shivering shortage shortcoming shortcomings sketchy skimpy smells smelled snags snag sneaky \
    snore snoring snot spoil spoiled sprained squeaky stall stalled stain stained sting stings stingy \
    stumble stumbled stumped sunburn sunburnt sunburned surrender swearing taint tainted tarnished \
    tattered tense tension toothache twisted unanswered unattractive unbalanced uncertainty uncooked \
    undermine undermined undesirable unemployment uneven unhealthy uninformed uninteresting unintended \
    unpaid unpopular unprepared unproductive unreadable unrealistic unreasonable unreasonably unsightly \
    unsolved unsuccessful unsuitable unwell unwise vague wail warped whacky whimper wince wobble \
    wrinkled yawn yawning
    1.5: admirable adventurous affection affectionate amuse amused amusement amusing appealing approve \
    approved approves assured astonished astonishing astounding attractive awe award awarded awards \
    beloved birthday blissfully blossom bonding boost breeze brilliance buddy bff captivating caring \
    champ cheer cheering cheery cherish cherished clarity classic classy colorful commend commendable \
    compassion compliment compliments cooperative cordial cutie darling dedicated dedication dependable \
    desirable dynamic eager eagerly ease effective effectively efficient efficiently effortless \
    effortlessly embrace encourage encouraged encouragement encouraging energetic energized engaging \
    entertain entertained entertaining enthusiasm enthusiastic exhilarating exquisite fancy fave faves \
    feasible festive flattering fortune fulfilled fulfilling giggle giggles giggling glorious glory glow \
    glowing goodness goodies graceful gracious grin grinning groovy harmony healthier healthy honor \
    honored honors honour ideal ideally illuminating immaculate immense imaginative intelligent \
    intriguing invigorating inviting jackpot jolly jovial jubilant kudos legit liberated liberty lively \
    luxurious luxury magic magical majestic masterpiece memorable merry mesmerizing mighty motivated \
    motivating motivation neat nifty nourishing optimistic organized outgoing outstandingly passion \
    passionate perky playful pleasing plush powerful praise praised praises precious prized productive \
    profitable prosper prosperity prosperous punctual radiant refined refreshed refreshing refreshingly \
    rejoice rejoicing relaxation remarkable rescued responsive revive revived robust satisfactorily \
    satisfy savor savvy scenic seamless seamlessly sensational serene sharpest simplicity sincere \
    sincerely snappy snazzy soothe soothing sparkle sparkling special spirited splendid splendidly \
    spotless stoked straightforward streamlined stupendous swell tender thoughtful thrive thriving tidy \
    tops tranquil treat treats trendy triumph triumphant trustworthy unforgettable uplifting upbeat \
    valuable vibrant victory victorious vivacious warmly welcoming wholesome witty wonder wondrous \
    worthwhile yummier
    -2.1: problem problems problematic complaint complaints flaw flaws flawed mistake mistakes hassle \
    lacks lacking uncomfortable inconvenient difficult difficulty difficulties confusing unfortunately \
    drawback drawbacks negative refuse refused refuses glitch glitches error errors malfunction \
    malfunctions malfunctioned faulty froze frozen freezing freezes stuck expensive flimsy cheaply poor \
    poorly defective defect defects fails failed fail failure
    0.5: okay ok fine interested hope hopes weekend holiday holidays free gift gifts kind strong \
    stronger strongest popular true truly support supported supportive agree agreed ready quick quickly \
    fast rich bright clear clean deal lol haha hahaha hehe heh trust yeah yes yep works helps helped \
    smart rocks well
    1: decent fair alright hoping hopeful hopefully useful usable handy helpful safe safely secure easy \
    easily easier simple smooth smoothly faster solid sturdy durable reliable reliably stable worth \
    worthy interesting interest curious agrees calm calming relax relaxed relaxing relief relieved \
    welcome welcomed thanks thank thankfully thx ty polite politely sleek slick compact portable \
    lightweight affordable bargain convenient conveniently conveniences intuitive versatile flexible \
    accurate crisp sharp brighter vivid fresh clever wise sensible mature advantage advantages benefit \
    benefits improved improve improves improvement improvements upgrade upgraded recommended recommend \
    recommends recommendation comfortable comfort comfy cozy warm warmth honest trusted plus bonus pros \
    pro appreciate appreciated appreciates respect respected favor favorite favorites favourite \
    favourites favored prefer preferred lmao lmfao rofl lolz xd woot natural generous kindly kindness \
    gentle friendly humor humorous hilarious funny fascinating inspire inspired inspires inspiring \
    inspiration creative talented talent skilled skillful bold brave courage courageous confident \
    confidence proud proudly pride peace peaceful freedom reward rewarded rewards rewarding lucky luck \
    luckily fortunate fortunately succeed success successes successful successfully win wins winning \
    winner winners won achieve achieved achievement champion champions gain gained grow growing growth \
    vacation sunny sunshine
    1.7: good nice nicely nicer nicest enjoy enjoyed enjoys enjoying enjoyable enjoyment glad cool \
    coolest liked liking better pleased pleasant pleasantly pleasure satisfied satisfying satisfaction \
    satisfies fun funnest sweet sweetest sweetie cute cutest pretty prettiest lovely adorable charming \
    charm elegant elegance grateful gratitude thankful blessed blessing blessings excited exciting \
    excitement excites cheers cheerful smile smiles smiling smiled laugh laughs laughed laughing \
    laughter hug hugs kiss kisses kissing party partying celebrate celebrated celebrates celebrating \
    celebration congrats congratulations congratulate hooray hurray woohoo woo yay yayy yaay yippee whoo \
    hurrah delight delights delightful impress impressed impressive impresses admire admired admiration \
    dream dreams dreamy gorgeous handsome sexy stylish romantic romance joyful positive positively \
    quality
    2.3: great greatest greatly love loves loved loving lovers lover luv happy happier happiest happily \
    happiness joy awesome amazing amazed amazes amazingly wonderful wonderfully excellent excellently \
    fantastic fantastically brilliant brilliantly beautiful beautifully beauty superb superbly terrific \
    fabulous fab perfect perfectly perfection best outstanding incredible incredibly magnificent \
    marvelous marvellous spectacular stunning stunned stunningly exceptional exceptionally phenomenal \
    flawless flawlessly delicious yummy yum tasty thrilled thrilling ecstatic elated overjoyed delighted \
    adore adores adored heaven heavenly paradise bliss blissful treasure miracle hero heroes legend \
    legendary epic genius rockin superior supreme sublime divine dazzling breathtaking wow wowed stellar \
    unbeatable priceless invaluable finest gem kickass badass bestest
    """

  /// Words that feel so only together.
  static let phraseLines = """
    -2.6: is a joke, be joking, you joking, you kidding, be kidding, third time, fourth time, tenth time, \
    so much for, nobody answers, nobody ever answers, no one answers, no one ever answers, i give up, \
    how hard can, how hard is it, and nothing, still nothing, what a joke, for ruining, get it together
    -3: piece of shit, piece of crap, piece of junk, piece of garbage, fuck you, fuck off, fuck this, \
    fuck that, rip off, ripped off, waste of money, waste of time, waste your money, waste your time, \
    never again, never buying, never ordering, never shopping, never using, never coming back, never \
    going back, never order, stay away, steer clear, worst ever, go to hell, shut up, drop dead, go die, \
    screw you, full of shit, makes me sick, made me sick, total waste, complete waste, shame on, how \
    dare
    -2.4: quits working, never worked, never works, not worth, let down, not buy, not recommend, not \
    waste, stood up, fed up, sick of, tired of, pissed off, sick and tired, no help, not help, not \
    helpful, not happy, not impressed, not good, never buy, never work, no good, good for nothing, stop \
    responding, not respond, locks up, locked up, freaks me out, freaking me out, what the hell, what \
    the heck, what the fuck, give me a break, thanks for nothing, no thanks to, off my back, last straw, \
    joke of, put up with, too bad, no avail, second rate, gave up, bad news, i quit, going crazy, not \
    function, not functioning, customer no service, beyond repair, ripping off, lost cause
    -2: sent it back, sent back, sending it back, sending back, returned it, returning it, took it back, \
    taking it back, back to the store, had to return, exchanged it, had to buy, have to buy, had to \
    replace, could be better, could have been better, not play, not read, not recognize, not \
    load, not turn on, not charge, not connect, not install, not compatible, not find, not figure, not \
    support, not available, not allow, not get, no way to, no support, no option, no response, no \
    answer, not answer, not enough, not as good, not very good, not the best, not like, not care for, \
    wish i had not, wish it had, i wish it, wears out, wore out, worn out, falls apart, fell apart, fall \
    apart, falling apart, came loose, come loose, cut off, cuts out, cut out, broke down, breaks down, \
    burned out, ran out, runs out, on hold, hung up, hangs up, hang up, no longer works, dead on \
    arrival, act up, acts up, acting up, acted up, look elsewhere, think twice, save your money, buyer \
    beware, poor quality, low quality, bad quality, hard to, difficult to, harder to, hard time, a pain, \
    pain in, in trouble, no luck, no idea, cannot stand, can not stand, can not believe, no sense, not \
    make sense, not fair, not right, over priced, wake up at, late again, again and again, over and \
    over, messed up, screwed up, mess up, mess with, screw up, screws up, blow up, blew up, blows, \
    passed away, rip, let me down, lets me down, at fault, wrong with, go wrong, went wrong, goes wrong, \
    gone wrong, out of control, laid off, shut down, shuts down, shutting down, cut short, stuck in, \
    stuck at, stuck with, no one cares, no excuse, not cool, not okay, not ok, not \
    funny, not acceptable, hit by, killed by, not win, can not wait till its over, not sleep, no sleep, \
    stopped working, stop working, stops working, not work, quit working, lack of, work properly, \
    stopped responding, too much work, in pain, no internet, no power, not even, no electricity, lost \
    power, threw up, throw up
    -0.9: can not get, can not find, can not buy
    -1.5: still waiting, still not
    -1: not fit, not get it, not interested, wish i, wish they, wish it, would be nice, should have, should be able, supposed to, too small, \
    too big, too slow, too long, too short, too much, too many, too loud, too bright, too dark, too low, \
    too high, too heavy, too cold, too hot, too early, too late, too few, too little, too quickly, too \
    easily, too easy to, too tired, only one, does nothing, did nothing, not so, not sure, not much, no \
    fun, no more, no point, no reason, not a fan, have to go to work, back to work, not want to, not \
    feel, not going to, far from, less than, at least they could, never got, never get, never received, \
    never came, never heard, will not
    0.1: sorry for the late, sorry for the delay, sorry for my, sorry wrong, is it late, be late, running late, \
    minutes late, min late, little late, bit late, kind of, a hell of a, like hell, as hell, no worries, no prob, hit it off, knock on wood, good \
    grief, dead on, to die for, drop dead gorgeous, sick beat, cut the, well done burger, miss you, \
    missed you, lost and found, fire sale, crazy good, insanely good, how are you, free of, hot mess, \
    happy hour, used to like, would like, like to, feel like, feels like, looks like, look like, looked \
    like, sounds like, seems like, something like, just like, like a, like the, like this, like that, \
    like it is, like you, like i, like my, like an, at its best, in love and war, war room, fight club, \
    star wars, breaking bad, black friday, good morning, good night, good luck with that, as good as it \
    gets, cold brew, cold war, cry me a river, gun show, world war, stroke of, shot of, shot at, screen \
    shot, screen shots, best buy, hot dog, well as, great deal of, grand theft auto, angry birds, \
    walking dead, dead sea, ice cold
    1.4: i like, we like, really like, also like, they like, i do like, i liked, would love, works \
    great, works well, works perfectly, works fine, work well, well made, work great
    1.6: no problem, no problems, not a problem, without problems, without a problem, problem free, no \
    complaints, no issues, no issue, zero problems, not bad, not too bad, never fails, never failed, \
    never fail, never had a problem, can not wait, can not go wrong, can not beat, can not complain, \
    could not be happier, could not be better, could not ask for, worth every penny, worth it, well \
    worth, thumbs up, not disappointed, not disappoint, will not regret, will not be disappointed, not \
    regret, nothing wrong, looking forward, look forward, well done, good job, nice job, great job, way \
    to go, made my day, works like a charm, top notch, highly recommend, five stars, blown away, kicks \
    ass, kick ass, kicked ass, bad ass, the shit, the bomb, so sick, hell yeah, hell yes, fuck yeah, \
    fuck yes, holy shit, damn good, hell of a, no doubt, no hassle, hassle free, get well, feel better, \
    feeling better, to die for, easy to use, nothing but good, problem solved, only problem, only \
    complaint, only drawback, only downside, killing it, killed it, nailed it, miss out, worry free, not \
    worry, no need to worry, without a hitch, never let me down
    """

  static let boosters: [String: Double] = values(
    """
    0.35: very really so extremely absolutely totally completely incredibly super insanely seriously \
    utterly truly highly \
    especially exceptionally deeply fucking freaking damn bloody too such way hella mad most more \
    entirely thoroughly \
    remarkably terribly horribly awfully amazingly fully friggin frickin frigging purely majorly uber
    -0.35: slightly somewhat kinda sorta bit little fairly rather partly mildly almost marginally \
    occasionally sometimes \
    minor slight small barely hardly scarcely less pretty quite
    """
  )

  /// What a customer has who asks for help: a state of affairs, not yet a feeling.
  static let troubles: Set<String> = Set(
    """
    problem trouble error fault issue mistake wrong wrongly lost miss missing break broke broken damage \
    damaged late
    delay delayed stuck cancel cancelled complaint complain refuse refused unable forgot forgotten \
    forget defect
    defective crack leak torn concern wait waiting hold cheap expensive bill charge claim dispute return \
    hard difficult
    confused confusing unsure reject rejected decline declined fail failed failing failure faulty hassle \
    incorrect
    invalid overcharged penalty loss stolen impossible expired damn goddamn bloody freaking
    """.split { $0 == " " || $0 == "\n" }.map { Stemmer.stem(String($0)) }
  )

  /// Signs that are aimed at somebody.
  static let angrySigns: Set<String> = ["😠", "😡", "🤬", "😤", "👎", "🖕", "💩", "🤮", "🤡", "🙄", "😒"]

  static let emoji: [String: Double] = values(
    """
    -2.6: 😠 😡 🤬 😤 😞 😢 😭 😔 😟 🙁 ☹ 😣 😖 😫 😩 😒 😑 🙄 😰 😨 😱 😓 😥 👎 💔 🤮 🤢 💩 🖕 😾 😿 😧 😦 🥺 🤦 😵 ☠ 💀 😪 😷 🤒 🤕 🤡
    2.5: 😀 😃 😄 😁 😆 😊 🙂 😍 🥰 😘 😎 🤩 🥳 😋 👍 👏 🙌 💪 🎉 ❤ 💕 💖 💗 💙 💚 💛 💜 🧡 🖤 😻 ✨ 🌟 💯 🙏 😂 🤣 ☺ 😇 🤗 👌 🎊 🔥 😉 😌 ♥ 😸 😺
    """
  )
}
