"""What everybody knows and what points at nobody: medicines, drinks, shops, fellowships, holidays, peoples, tongues.

Decided (docs/screening.md): a thing that stands in every town, or on every shelf, says nothing of who said the line. So
"Walmart", "the Y", "Xanax", "AA" and "Christmas" are left alone, and "the Anchor" is not, once the facilitator's own list has it.
"""

from __future__ import annotations

import re

from facilitator.privacy.name_words import listed

MEDICINES = listed(
    """
    abilify adderall ambien antabuse ativan benadryl benzos bupe buprenorphine buspar campral celexa clonazepam
    codeine concerta cymbalta demerol depakote dilaudid effexor ecstasy fent fentanilo fentanyl gabapentin haldol
    heroin heroina hydros ibuprofen imodium insulin ketamine klonopin klonopins kratom lamictal latuda lexapro librium
    lithium loperamide lorazepam lunesta lyrica metadona methadone metformin metronidazole molly morphine mucinex
    nalbuphine naloxona naloxone naltrexona naltrexone narcan neurontin norco norcos nyquil opana oxy oxycodone
    oxycontin oxys percocet percocets percs phenobarbital prednisone prozac remeron restoril ritalin robitussin
    seroquel soma sublocade suboxone subs subutex sudafed tramadol trazodone tussin tylenol valium vicodin vicodins
    vistaril vivitrol vyvanse wellbutrin xanax xannies xans zofran zoloft zubsolv zyprexa rivotril tafil percoset lsd
    mdma thc cbd pcp
    """
)
DRINKS = listed(
    """
    absolut bacardi bailey baileys bombay bourbon brahma brandy budlight budweiser busch captain carta champagne coca
    coke cola coors corona coronas cuervo estrella fanta fireball four gatorade gin guinness heineken hennessy henny
    herradura jager jagermeister jameson jim keystone kahlua kool lagunitas malibu marlboro marlboros mezcal michelob
    miller modelo modelos mountain natty newport newports night olde pabst patron pbr pepsi pinot presidente prosecco
    red rum scotch seagram smirnoff sol steel stella svedka tecate tecates tequila tito titos topo twisted victoria
    vodka whiskey wild zinfandel buchanan buchanans camel camels juul vape
    """
)
SHOPS = listed(
    """
    adidas airbnb albertsons aldi amazon amtrak android apple applebee applebees arby arbys autozone burger bumble
    cash cashapp chevron chick chili chilis chipotle circle coinstar comcast costco craigslist cvs denny dennys
    discord disney dollar domino dominos doordash dunkin ebay exxon fedex facebook family food ford chevy chevrolet
    toyota honda nissan harley jeep dodge gofundme goodwill google greyhound grindr groupon grubhub gucci hbo hooters
    hulu ihop ikea instacart instagram insta internet iphone kfc kmart kohls kroger linkedin lowes lyft macys
    marshalls mcdonald mcdonalds megabus messenger microsoft mobil motel myspace netflix nike nintendo oxxo pandora
    paypal petco playstation popeyes publix reddit roku safeway sams sears sephora seven shell snapchat soriana sonic
    spotify starbucks subway sunoco taco target telegram tiktok tinder ups uber uhaul usps venmo verizon twitter
    twitch walgreens walmart wawa wendys whatsapp wifi xbox youtube zelle zillow zoom aurrera bodega chedraui elektra
    coppel fitbit lego playboy pornhub onlyfans bitcoin
    """
)
SAID_OF_EVERYBODY = listed(
    """
    aa na ca ga oa sa alanon al-anon alateen smart recovery step steps step-work dui dwi er icu tv pto po cps dcf va
    iop php ptsd adhd dna id hiv mat ua dea doj dmv dhs ssi ssdi ebt wic hud irs fbi cia swat nfl nba mlb nhl ufc wwe
    espn cnn dbt cbt emdr act halt hep ged esl esol ice ins imss dif issste ada lgbt lgbtq bipoc covid std iud mri ekg
    ct iv od ods bac cop cops ok okay pm am medicaid medicare obamacare snap bible biblia koran quran torah god lord
    jesus christ allah buddha dios cristo virgen jesucristo senor senor satan diablo espiritu espiritu higher power
    spirit heaven hell cielo lent cuaresma ramadan eid passover hanukkah kwanzaa diwali yom kippur rosh easter
    christmas xmas thanksgiving halloween navidad nochebuena juneteenth new year year's years mardi gras labor
    memorial veterans independence valentine valentines patrick superbowl super pascua posada posadas mundial olympics
    america american americans usa us u.s uk eeuu gringo gringos english spanish french german italian polish russian
    chinese japanese korean vietnamese filipino mexican mexicans mexicano puerto rican cuban dominican salvadoran
    guatemalan honduran irish scottish british canadian african arab arabic indian native navajo cherokee black white
    latino latina latinos latinas hispanic hispanics asian asians european jewish christian christians catholic
    catholics baptist methodist lutheran pentecostal mormon muslim buddhist hindu amish jehovah iraq afghanistan
    vietnam korea mexico mexico canada england ireland france germany italy spain espana china japan cuba texas
    california florida york vegas jersey carolina army navy marines marine corps air force guard coast twelve
    traditions prayer anonymous anonimos anonimos alcoholicos alcoholicos narcoticos narcoticos salvation giants
    cowboys steelers patriots packers eagles bears lakers celtics yankees dodgers mets cubs raiders broncos chiefs
    ravens tigres chivas america barca barcelona madrid grito covid-19 congress senate republican republicans democrat
    democrats democratic trump biden obama internet wi-fi bluetooth
    """
)
# Where one is, comes from or goes; after other words the same names are somebody's.
TOWNS = listed(
    """
    houston austin dallas orlando jackson charlotte madison savannah lincoln denver phoenix cleveland aurora chelsea
    brooklyn sydney georgia virginia carolina dakota victoria paris kenya raleigh trenton odessa augusta alexandria
    columbus santiago valencia trinidad florence verona geneva vienna bristol camden clinton franklin salem salinas
    stockton dayton hamilton kingston arlington concord quincy newark albany fresno reno tulsa wichita compton
    monterey modesto pasadena laredo beaumont ponce caguas mayaguez arecibo humacao guayama india lansing flint elgin
    jamaica lynn
    """
)
TO_A_TOWN = listed(
    "to in near outside through leaving san santa fort east west north south new lake downtown en hasta hacia malta"
)
EVERYWHERE = (
    MEDICINES
    | SHOPS
    | SAID_OF_EVERYBODY
    | (DRINKS - listed("captain four jim night red steel wild mountain victoria estrella sol"))
)

# Said together they are no person: a drink, a day, a shop, though each word may be a name.
TOGETHER = re.compile(
    r"""\b(?:
        (?:St\.?|Saint)\ Patrick[’']?s?(?:\ Day)? | Patrick[’']s\ Day | Valentine[’']?s\ Day
        | New\ Year[’']?s?(?:\ Eve|\ Day)? | (?:Mother|Father|Veteran|President)[’']?s[’']?\ Day
        | Martin\ Luther\ King(?:,?\ Jr\.?)?(?:\ Day)? | MLK\ Day | Cinco\ de\ Mayo
        | D[ií]a\ de(?:l|\ la|\ las|\ los)?\ \w+ | (?:Viernes|Jueves|S[aá]bado|Semana|Domingo\ de)\ (?:Sant[oa]|Ramos)
        | Big\ Book | Higher\ Power | Super\ Bowl | Serenity\ Prayer | Santa\ Claus | Uncle\ Sam | (?:Jane|John)\ Doe
        | Mary\ Jane | Dr\.?\ (?:Pepper|Phil|Oz|Bob|Scholl[’']?s) | Bill\ W\b\.? | Dr\.?\ Mart[ei]ns
        | Jack\ Daniel[’']?s? | Jim\ Beam | Johnn(?:y|ie)\ Walker | Captain\ Morgan
        | (?:Don|José|Jose)\ (?:Julio|Cuervo|Ram[oó]n) | Bloody\ Mary[’']?s? | Shirley\ Temples? | Tom\ Collins
        | Evan\ Williams | Sam(?:uel)?\ Adams | Mike[’']s\ Hard(?:\ Lemonade)? | Four\ Loko | Wild\ Turkey
        | Old\ English | Steel\ Reserve | Natty\ Light | Bud\ Light | Coors\ Light | Miller\ (?:Lite|High\ Life)
        | Grey\ Goose | Red\ Bull | Mad\ Dog | Stella\ Artois | Tito[’']?s(?:\ Vodka|\ Handmade)? | Stone\ Cold
        | Mountain\ Dew | Little\ Debbie | Aunt\ Jemima | Ben\ (?:and|&)\ Jerry[’']?s? | Papa\ (?:John|Murphy)[’']?s?
        | Little\ Caesars? | Jack\ in\ the\ Box | Ruby\ Tuesday[’']?s? | TGI\ Friday[’']?s? | Olive\ Garden
        | Red\ Lobster | Carl[’']s\ Jr\.? | Trader\ Joe[’']?s? | Sam[’']s\ Club | Jimmy\ John[’']?s? | Five\ Guys
        | Family\ Dollar | Wells\ Fargo | Chase\ (?:bank|card) | Charles\ Schwab | Calvin\ Klein | Tommy\ Hilfiger
        | Harley(?:[- ]Davidson)? | John\ Deere | Johnny\ Cash | Bob\ Marley | Willie\ Nelson | Bob\ Evans | Judge\ Judy
        | Oprah(?:\ Winfrey)? | Taylor\ Swift | Family\ Guy | Grand\ Theft\ Auto | Call\ of\ Duty | Mario\ Kart
        | Cruz\ Roja | Red\ Cross | A[ñn]o\ (?:Nuevo|Viejo) | Estados\ Unidos | Los\ [ÁA]ngeles | Puerto\ Rico
        | San\ (?:Diego|Antonio|Francisco|Jos[eé]) | Las\ Vegas | Dios\ (?:m[ií]o|santo)
        | (?:Nuestra|Virgen)\ (?:Señora|Mar[ií]a|de\ (?:Guadalupe|San\ Juan)) | San\ Judas\ Tadeo
        | Dave\ (?:and|&|n)\ Busters? | Abercrombie(?:\ (?:and|&)\ Fitch)? | Barnes\ (?:and|&)\ Noble
        | Planet\ Fitness | Home\ Depot | Dollar\ (?:General|Tree) | (?:Narcotics|Alcoholics)\ Anonymous
        | Salvation\ Army | Social\ Security | (?:Drug|Family)\ Court | Urgent\ Care | Burger\ King | Taco\ Bell
        | Whole\ Foods | (?:Best|Hot)\ (?:Buy|Topic) | noche\ de\ san\ juan | H[eé]ctor\ Lavoe | Bad\ Bunny
        | Snoop\ Dogg | Kanye\ West | Jay[- ]Z | Tupac(?:\ Shakur)? | Kendrick(?:\ Lamar)?
        | (?:Juan|Marc|Luis|Daddy)\ (?:Gabriel|Anthony|Miguel|Yankee) | Vicente\ Fern[aá]ndez | Jenni\ Rivera
        | Selena\ Quintanilla
        | Serpiente\ Emplumada | Rosa\ de\ Guadalupe | Mardi\ Gras
        | R[eé]my\ Martin
        | Don\ Pedro(?=\ con\ coca|\ y\ coca|[.,]|$) | Hard\ Mike[’']?s | Mike[’']?s\ Hard | Tito[’']?s(?=\ and|\ y|\ con|$)
        | Bloody\ Marys | Hail\ Mary | Ave\ Mar[ií]a | Santa\ Muerte | Earl\ Grey | Cole\ Slaw | Mercedes\ Benz
        | (?:St|Saint)\.?\ (?:Jude|Joseph|Anthony|Christopher|Francis|Michael|Martin|George|Nicholas|John)(?:[’']?s)?
          (?=$|[.,!]|\ (?:day|prayer|medal|candle|card|help|pray|feast))
        | (?<=por\ )San\ Juan | (?:Virgen|Virgencita)\ de\ (?:Guadalupe|San\ Juan|la\ Caridad) | San\ Judas(?:\ Tadeo)?
        | San\ (?:Miguel\ Arc[aá]ngel|Martin\ Caballero|L[aá]zaro|Crist[oó]bal|Benito)
        | (?<=una\ )Mar[ií]a(?=\ de) | (?<=una\ )Chabela
        | Chabelas
        | (?<=de\ los\ )Robles | (?<=los\ )Robles(?=\ me|$)
    )(?![\w])""",
    re.VERBOSE | re.IGNORECASE,
)
# Shops called after somebody, when nothing follows that would be hers: "Wendy's" and not "Wendy's place".
SHOPS_OF_SOMEBODY = listed(
    """
    wendy denny arby macy lowe kohl dillard applebee chili culver casey zaxby popeye dick victoria friendly perkin
    hardee mcdonald bailey buchanan sam
    """
)
