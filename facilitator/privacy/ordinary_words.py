"""First names that are ordinary English words, and what tells the one from the other: "mark called" and "mark my words"."""

from __future__ import annotations

from facilitator.privacy.name_words import listed

# Bare, without an article, these are nobody's thing: "mark" is somebody, "the mark" is not. As a subject, or after "from".
COUNTED = listed(
    """
    al bill bob buck bud chase chip chuck cliff colt dale dean dick dolly don duke earl ed fisher fox frank gene guy
    heath heather herb holly hunter ivy jack jay jean jewel ken king kitty lance lane mac mack mark mason max may
    mercedes miles molly nat nick norm opal pat pearl peg penny pierce porter prince princess ray red reed rex rob
    robin rod rose ruby rusty sal skip sonny sue teddy tucker ty victor viola wade ward will wren marshall griffin
    quan axel angel brooks bubba buddy bunny butch dusty junior kit lucky rocky sandy shorty slim smiley stormy tiny
    lefty peanut smokey pookie peaches dutch moose freckles
    """
)
# Without an article they are still a thing one has: "with grace", "full of hope".
UNCOUNTED = listed(
    """
    art chance charity clay candy coral crystal dawn destiny ebony essence faith felicity forest fortune ginger grace
    grant harmony hope ivory jade joy justice karma liberty lyric melody mercy nova patience sage serenity sky summer
    trinity april june august autumn brandy amber
    """
)
ORDINARY_NAMES = COUNTED | UNCOUNTED
WHEELS = listed("new old white black gray grey silver red blue rented used stolen this that the")
NEVER_BY_CAPITAL = listed("molly mercedes margarita corona")  # a drug, a car, a drink: only where a person would stand
# Done by people alone; hope "keeps me going", and does not call.
BY_PEOPLE = listed(
    """
    called calls said says texted texts told tells asked asks invited invites lives drinks handed drank smokes
    laughed yelled cried
    """
)
NO_VERBS = listed(
    """
    to till til until around over every for at in on and or with again today yesterday outside behind from by last
    there then when because but
    """
)
BESIDE = listed("with from about like than around near behind beside without")
# What comes after them at the beginning says that they are the thing: "Grace period", "Will power", "Faith in people".
THINGS_AFTER = listed(
    """
    period periods power under of in without for to that class room therapy project walker bank card the a an up down
    on from about collector collectors people man men kid kids garden bushes bush petals wine rides ride riding and or
    is dies note sheet talk season heat showers vacation school break day night morning light cookies bell water not
    be as when if time
    """
)
# Before them, or after them, in any case: a thing that has its own words.
_THINGS = """
    amazing grace, art class, art is, bill of, black mark, chase bank, check mark, faith in, frank talk, frank talks, free
    will, from grace, gods will, good will, grace of, grace period, guy at, ill will, jack and, jack of, jack shit, joy
    ride, king of, last will, living will, long term, mark down, mark my, mary jane, max out, may as, may be, may not,
    miles from, miles to, of grace, pay bill, penny slots, question mark, ray of, rose bushes, rose colored, rose garden,
    earl grey, cole slaw, grace under, grace before, hail mary, bloody marys,
    rose petals, said grace, saving grace, say grace, saying grace, st patricks, union jack, will power
"""
THINGS = frozenset((first, second) for first, second in map(str.split, _THINGS.split(",")))
