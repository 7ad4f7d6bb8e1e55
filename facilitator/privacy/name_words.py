"""Words around a name, and words that look like one and are none. English; another language brings its own later."""

from __future__ import annotations

from sys import intern


def listed(text: str) -> frozenset[str]:
    """Words, each kept once in memory however many lists have it."""
    return frozenset(map(intern, text.split()))


RELATIONS = listed(
    """
    friend friends brother brothers sister sisters cousin cousins boss sponsor sponsors roommate roommates buddy
    buddies ex girlfriend boyfriend husband wife partner fiance fiancee cellmate celly housemate workmate babysitter
    stepkid inlaw dog cat uncle aunt auntie neighbor neighbors neighbour coworker coworkers dealer counselor
    counsellor therapist psychiatrist doctor nurse judge pastor manager supervisor teacher coach landlord kid kids son
    sons daughter daughters mom mother dad father grandma grandpa grandmother grandfather nephew niece stepdad stepmom
    stepbrother stepsister stepson brother-in-law sister-in-law mother-in-law father-in-law lawyer officer caseworker
    homie homeboy bestie pal baby bartender bouncer classmate teammate colleague godson godmother godfather homegirl
    girl boy guy dude man woman lady chick twin mama papa mommy daddy pops stepfather stepmother
    """
)
WEEKDAYS = listed(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    """
)
MONTHS = listed(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sept sep oct nov dec
    """
)
PLACES = listed(
    """
    place house home apartment apt room car truck van couch porch yard garage basement kitchen party wedding birthday
    funeral bar store shop work crib trailer barbecue bbq cookout shower graduation baptism street block phone number
    barbershop salon baby wake cabin dorm office desk crew people stash backyard attic family
    """
)
ARTICLES = listed(
    """
    a an the this that these those some any every each no
    """
)
DETERMINERS = ARTICLES | listed(
    """
    my your his her our their its old poor little big good dear
    """
)
ME = frozenset({"me", "i", "myself", "us"})
MEETINGS = listed(
    """
    saw see seeing met meet meeting called calling call texted texting text told tell telling visit visited visiting
    named asked asking ask miss missed love hugged dated dating married
    """
)
SAYS = listed(
    """
    called calls said says texted texts told tells asked asks offered offers invited invites lives wants wanted knows
    knew handed gave brought drinks uses showed keeps kept
    """
)
CLAUSES = listed(
    """
    and but when that because if then since after before while until till til so or where what whenever says think
    cause cuz bc though unless once told said
    """
)
MODALS = frozenset({"will", "may", "drew"})  # "my friend will come"
PRONOUNS = listed(
    """
    i you he she it we they the my a an this that there me your his her our their someone somebody people anyone
    anybody everyone everybody nobody these those
    """
)

# Ordinary words, and yet after "with" in lower case mostly somebody: "with bob", not "with hope".
MOSTLY_NAMES = listed(
    """
    al bob bill bud chuck dale dee dom don duke earl ed frank gene guy herb jan jay jean ken mack mac mo nan nat nick
    norm pat ray reed rex rob robin rod sal sue teddy ty victor wade woody molly wren mark mason max
    """
)
# Capitals of their own, and no person without a relation or a possessive beside it.
CAPITAL_ANYWAY = (
    WEEKDAYS
    | MONTHS
    | listed(
        """
        christian german jesus heaven paris china asia india kenya israel genesis summer spring autumn winter zion
        phoenix trinity liberty destiny messiah roman
        """
    )
)
# Capitalised inside a sentence and no name at all.
NO_NAMES = (
    WEEKDAYS
    | MONTHS
    | PRONOUNS
    | listed(
        """
        i'm i've i'd i'll im god lord jesus christ bible aa na ca ga alanon al-anon smart recovery step dui dwi er tv
        pto po cps dcf va iop php icu ptsd adhd dna id hiv mat ok okay christmas easter thanksgiving halloween
        hanukkah kwanzaa ramadan eid passover diwali superbowl super juneteenth new year year's years mardi labor
        memorial veterans valentine patrick independence america american americans usa us english spanish french
        german mexican black white latino hispanic asian christian catholic muslim jewish buddhist baptist army navy
        marines facebook instagram tiktok youtube snapchat whatsapp netflix google uber lyft amazon walmart target
        costco mcdonald mcdonalds denny dennys medicaid medicare suboxone narcan vivitrol xbox playstation wifi
        internet zoom mom mommy mama dad daddy papa grandma grandpa nana granny auntie aunt uncle mother father sister
        brother cousin doctor doc judge officer pastor coach nurse boss sponsor counselor dr mr mrs ms miss sir madam
        and but or so if when then now because who what where why how not no yes well just still even only all both
        with without in on at to from of for by as is was are were be been do does did have has had can could will
        would should after before
        """
    )
)

# Owning something at the beginning of a sentence, and nobody's name.
NOBODY = (
    NO_NAMES
    | listed(
        """
        today tonight tomorrow yesterday everybody everyone nobody anybody anyone friend else here let work nothing
        something everything one another people kid wife husband son daughter girlfriend boyfriend neighbor family
        world life day night rehab court probation parole school hospital jail detox cops police alcohol heroin booze
        weed coke meth pills money cravings pride shame fear guilt anger depression anxiety voices landlord bank
        insurance welfare management upstairs downstairs
        """
    )
    | RELATIONS
)

# Surnames that are ordinary words: with a capital, or in a name's context only. "A long day" is nobody.
ORDINARY_SURNAMES = listed(
    """
    ball banks barber barker bass bell bench berry best bird bishop black blank bloom bond book booth bowl bowman box
    boy branch bright brook brooks brown bull burns bush butler cage call camp cannon card carpenter case cash castle
    chambers child church clean clear close coffee cook cooks cooper cross crow cruz curry dark day deal doll down
    drinks duck early east fall farmer fast fear field fields finch fine fire fish fisher flower flowers ford forest
    foster fox freeman french friend frost fun gamble garden garner gates gold good goodman grass graves gray green
    greene grey guest hale hall hand hands hardy hart hawk hay head heart held hill hills hood hook horn house hunt
    hunter joy key king kitchen knight lake lamb land lane large law lawless leaf light lion little lock london long
    look lord love low lucky man march market marsh mason may meadows mean miles mill mills money moon moore moss
    mouse mouth nail new newman nice night noble north office page paint park parks parker pass peace penny people
    pepper piece pierce pike pipe place player pool poole poor pope post potter power powers price prince proud quick
    rain ray read reed rest rice rich rider ring rivers road rock rocks rose rush sage salt sands seal self sharp shaw
    shepherd shields ship short silver singer singleton skinner sleep small smart smith smoke snow speaker spear
    spring star starr start steel stone storm story street strong summer summers sweet swift taylor temple thorn tower
    town trip turner vale valley vaughn wade walker wall walls ward water waters way weaver weeks wells west wheeler
    white wild wilder will winter winters wise wolf wood woods worth wright yard york young
    """
)
PARTICLES = listed(
    """
    van von der den del los las dos das bin ibn the and jr sr iii san mac abu
    """
)
# Our own neutral words, which must never be taken for a name again.
OURS = listed(
    """
    friend another person someone number day year month certain address street corner place account web page doctor
    judge officer pastor coach nurse teacher uncle aunt counselor know
    """
)

# What is said in place of a title with a name: "Dr. Ames" → "my doctor".
TITLES = {
    "dr": "my doctor",
    "doctor": "my doctor",
    "mr": "someone I know",
    "mrs": "someone I know",
    "ms": "someone I know",
    "miss": "someone I know",
    "mx": "someone I know",
    "prof": "my teacher",
    "professor": "my teacher",
    "teacher": "my teacher",
    "judge": "the judge",
    "officer": "an officer",
    "sgt": "an officer",
    "sergeant": "an officer",
    "detective": "an officer",
    "deputy": "an officer",
    "pastor": "my pastor",
    "rev": "my pastor",
    "reverend": "my pastor",
    "father": "my pastor",
    "rabbi": "my rabbi",
    "imam": "my imam",
    "nurse": "a nurse",
    "coach": "my coach",
    "counselor": "my counselor",
    "uncle": "my uncle",
    "tio": "my uncle",
    "aunt": "my aunt",
    "auntie": "my aunt",
    "tia": "my aunt",
    "sister": "my sister",
    "brother": "my brother",
    "cousin": "my cousin",
}
SHORT_TITLES = frozenset({"dr", "mr", "mrs", "ms", "mx", "prof"})  # these go before a name and nothing else, also in lower case
NEVER_AFTER_TITLE = NO_NAMES | listed(
    """
    said told says tells office appointment appointments visits bill bills note notes wants wanted put gave gives
    visit visits called calls asked asks keeps thinks knows prescribed up down out off over about again today tomorrow
    """
)

# Things that have a number of their own: "case 24-1187" → "case".
NUMBERED = listed(
    """
    case docket file inmate badge ticket record chart policy license licence plate ssn account acct mrn booking claim
    client patient member card passport id number phone cell
    """
)

# What somebody does, and so, without an article before it, a name: "mark looks".
HAPPENS = SAYS | listed(
    """
    is was has had does did doesnt didnt isnt wasnt wont cant couldnt wouldnt comes came goes went gets got looks
    looked makes made takes took thinks thought starts started laughs laughed stays stayed drank smokes smoked sells
    sold left hits hurts moved died passed cried cries yells yelled needs needed owes owed sits sat stole steals lied
    stares stared smells never always still shows showed helps helped talks talked pays paid walks walked lied lies
    bought buys picked picks pulled pulls passes hates hated loves loved
    """
)

# Words that only an English line has; what Spanish has too ("a", "me", "no", "he") says nothing.
LITTLE = listed(
    """
    the an and of to in is my i it at on with for that was not but when so she they we you his her from by if are be
    been or do dont will would can cant this what who how all out up off then than about im
    """
)
SPEAKS = (
    LITTLE
    | listed(
        """
        the an and of to in is my i it at on with for that was not but when so she they we you his her from by if are
        be been or do dont will would can cant this what who how all out up off then than after before about im always
        never every some any because one two just like get got go going day night home too feel feels think thinking
        know being drink drinking drunk sober clean using used old big good bad own here there still again away back
        down over into through work money people time year years
        """
    )
    | WEEKDAYS
    | (MONTHS - listed("mar mayo"))
    | (RELATIONS - listed("son sons man pal mama papa ex dealer sponsor doctor supervisor pastor chick"))
    | (PLACES - listed("bar van sofa salon"))
    | HAPPENS
    | MEETINGS
)
