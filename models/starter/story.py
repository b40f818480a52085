"""Makes up one story record: who, where, what, three disasters, an ending. All kinds of examples are rendered from it."""
import os
import re

import parts


class Unfit(Exception):
    """No template came out inside its bounds: another story is tried."""


def listed(text):
    return [" ".join(item.split()) for item in text.split(";") if item.strip()]


def cap(text):
    return text[:1].upper() + text[1:]


def a(noun):
    if noun.startswith(("honest", "heir", "hour")):
        return "an " + noun
    return ("an " if noun[0].lower() in "aeiou" and not noun.startswith(("one-", "un", "uni")) or noun.startswith(("un-", "under")) else "a ") + noun


def words(text):
    return len(text.split())


def fit(rng, templates, slots, least, most, sentence=False):
    """One of the templates, filled, whose words keep within the bounds; with a full stop where a sentence is asked for."""
    for template in rng.sample(templates, len(templates)):
        text = cap(template.format_map(slots))
        if least <= words(text) <= most:
            return text + "." if sentence else text
    raise Unfit(str(templates[:2]))


def several(rng, templates, slots, count, least, most, sentence=False):
    """Different ones, as many as fit, at most that many."""
    found = []
    for template in rng.sample(templates, len(templates)):
        text = cap(template.format_map(slots))
        if least <= words(text) <= most and text not in found:
            found.append(text + "." if sentence else text)
        if len(found) == count:
            break
    return found


def _families():
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'families.txt'), encoding='utf-8') as file:
        lines = [line for line in file.read().split('\n') if not line.startswith('#')]
    found = [{key.strip(): listed(value) for key, value in (line.split(':', 1) for line in block.split('\n'))}
             for block in re.split(r'\n\n+', '\n'.join(lines).strip())]
    common = {key: value for key, value in found[0].items() if key != 'family'}
    return [one | {key: one[key] * 3 + common[key] for key in common} for one in found[1:]]


def _actions():
    found = []
    for line in parts.ACTIONS.strip().split("\n"):
        goal, places, tries = line.split(" @ ")
        found.append((goal, listed(places), [tuple(one.split(", ", 1)) for one in listed(tries)]))
    return found


FAMILIES = _families()
ACTIONS = _actions()
OPTIONS = [tuple(line.split(" @ ")) for line in parts.OPTIONS.strip().split("\n")]
ROLES, QUALITIES, DAYS, SEASONS = (listed(text) for text in (parts.ROLES, parts.QUALITIES, parts.DAYS, parts.SEASONS))
BLOWS, FEELINGS = listed(parts.BLOWS), listed(parts.FEELINGS)
PLACES = sorted({start + end for start in parts.PLACE_STARTS.split() for end in parts.PLACE_ENDS.split()})
# As the grammar of names takes them.
NAMES = {key: [name for name in names if re.fullmatch("[A-Z][a-z]{1,10}", name)]
         for key, names in (("male", parts.MALE.split()), ("female", parts.FEMALE.split()), ("surnames", parts.SURNAMES.split()), ("places", PLACES))}
INITIALS = ["AEIMNZ", "BGHJOV", "CDLPY", "FKRTU", "QSWX"]
MODERN = re.compile("taxi|tram|bus|lorry|aircraft|pilot|radio|film|insurance|telegraph|photograph|telephone|passport|flying|railway|postcard")
# What cannot be carried, hidden or stolen.
FIXED = re.compile(r"\b(?:wolf|bear|stag|elephant|eagle|otter|well|orchard|gate|store|boat|spring|fire|herd|shop|ceiling|tower|machine|dyke|house|bull|horse|mare|"
                   r"lift|engine|role|cannon|tunnel|fund|pump|plough|clock|door|child|stone|loom|curtain|bell|cart)s?\b")
CARRIED = re.compile("carry|hide|mend|cross|bring|read")
PRONOUNS = {"f": ("she", "her", "her", "herself"), "m": ("he", "his", "him", "himself")}


class Person:
    """A name, whether he or she, and the role in the story."""

    def __init__(self, first, surname, gender, role):
        self.first, self.surname, self.gender, self.role = first, surname, gender, role
        self.name = first + " " + surname if surname else first

    def listed(self):
        return self.name + " (" + self.role + ")"


class Story:
    """One made-up story; everything about it is settled here."""

    def __init__(self, rng):
        self.rng = rng
        self.family = family = rng.choice(FAMILIES)
        free = rng.random() < 0.25
        used, self.people = set(), []
        roles = ["protagonist", "opponent", "ally"] + rng.sample(["mentor", "foil", "witness", "ally"], 2)
        for place, role in enumerate(roles):
            gender = rng.choice("fm")
            pool = NAMES["female" if gender == "f" else "male"]
            fitting = [name for name in pool if (free and place < 2 or name[0] in INITIALS[place]) and name[0] not in used]
            if not fitting:
                raise Unfit("names")
            first = rng.choice(fitting)
            used.add(first[0])
            surname = rng.choice(NAMES["surnames"]) if place < 2 or rng.random() < 0.7 else ""
            self.people.append(Person(first, surname, gender, role))
        self.hero, self.opponent, self.ally = self.people[:3]
        self.town = rng.choice(NAMES["places"])
        self.noun = rng.choice(ROLES)
        self.role = rng.choice(QUALITIES) + " " + self.noun if rng.random() < 0.6 else self.noun
        self.opp = rng.choice(family["opp"])
        self.thing, self.day = rng.choice(family["X"]), rng.choice(DAYS)
        self.fixed = bool(FIXED.search(self.thing))
        self.season, self.year = rng.choice(SEASONS), rng.randint(1925 if MODERN.search(' '.join((self.noun, self.thing, self.opp))) else 1790, 1995)
        self.category = rng.choice(family["cat"])
        slots = self.slots()
        self.goal = rng.choice(family["goal"]).format_map(slots)
        self.why = rng.choice(family["why"]).format_map(slots)
        self.motive = rng.choice(family["motive"]).format_map(slots)
        self.setup = self._setup(slots)
        self.blows = []
        for key in ("d1", "d2", "d3"):
            sentence, forces = rng.choice(family[key]).split(" > ")
            sentence, forces = cap(sentence.format_map(slots)), cap(forces.format_map(slots))
            if 6 <= words(sentence) < 9:
                first = sentence.split()[0].split("'")[0]
                known = {person.first for person in self.people} | {self.town}
                sentence = rng.choice(["Soon all %s knows that" % self.town, "There is no denying now that",
                                       "One evening everybody hears that"]) + " " + (sentence if first in known else sentence[0].lower() + sentence[1:])
            if not (9 <= words(sentence) <= 26 and 4 <= words(forces) <= 12):
                raise Unfit(sentence + " > " + forces)
            self.blows.append((sentence + ".", forces))
        self.ending = fit(rng, family["end"], slots, 9, 26, True)
        self._introduce()
        self.win = fit(rng, family["win"], slots, 3, 9)
        self.lose = fit(rng, family["lose"], slots, 3, 9)

    def _introduce(self):
        """The opponent's first mention says who that is, where there is room for it."""
        told = [self.setup] + [blow for blow, _ in self.blows] + [self.ending]
        first = next((i for i, text in enumerate(told) if re.search(r"\b%s\b" % self.opponent.first, text)), 0)
        full = re.sub(r"\b%s\b(?!['’])" % self.opponent.first, "%s, the %s," % (self.opponent.name, self.opp), told[first],
                      count=1).replace(",,", ",").replace(",.", ".")
        if first and words(full) <= 26:
            told[first] = full
        self.blows = [(told[i + 1], forces) for i, (_, forces) in enumerate(self.blows)]
        self.ending = told[4]

    def _setup(self, slots):
        ways = [
            "in {S} of {Y} {PN}, {ar} in {T}, must {goal}",
            "{PN}, {ar}, comes to {T} in {S} of {Y} and wants to {goal}",
            "{PN}, {ar} in {T}, wants to {goal}, but {EN}, the {opp}, wants to {motive}",
            "in {T} {PN}, {ar}, sets out to {goal}, and {EN}, {aopp}, stands in the way",
            "in {Y} {PN} returns to {T} as {ar} and promises to {goal}",
            "{PN} is {ar} in {T} and wants only one thing: to {goal}",
            "when {EN}, the {opp}, comes to {T}, {PN}, {ar}, has to {goal}"]
        if self.town in self.goal and self.goal.startswith(("reach", "bring", "carry", "guide", "sail")):
            ways = [way for way in ways if "in {T}" not in way]  # who lives there has not to get there
        return fit(self.rng, ways,
            slots | {"goal": self.goal.replace(self.town, "the town"), "motive": self.motive.replace(self.town, "the town")}, 9, 26, True)

    def slots(self, pov=None):
        """What stands for the marks of a template, as that person sees it; the hero where none is named."""
        pov = pov or self.hero
        other = self.hero if pov is self.opponent else self.opponent
        friend = self.people[4] if pov is self.opponent else self.hero if pov is self.ally else self.ally
        he, his, him, himself = PRONOUNS[pov.gender]
        ehe, ehis, ehim, _ = PRONOUNS[other.gender]
        return {"P": pov.first, "E": other.first, "F": friend.first, "PN": pov.name, "EN": other.name, "FN": friend.name, "he": he,
                "his": his, "him": him, "himself": himself, "ehe": ehe, "ehis": ehis, "ehim": ehim, "X": self.thing,
                "x": self.thing.removeprefix("the "),
                "T": self.town, "D": self.day, "S": self.season, "Y": self.year,
                "ar": a(self.role), "n": self.noun, "opp": self.opp, "aopp": a(self.opp)}

    def paragraph(self):
        """Step 2 as the program tells it in other prompts."""
        return (self.setup + "".join(" " + blow + " This forces: " + forces for blow, forces in self.blows) + " " + self.ending
                + "\nYou succeed when: " + self.win + "\nYou fail when: " + self.lose)

    def cast(self, count=5, *seen_by):
        """Everybody, or fewer; the opponent's own helper is the last of them."""
        count = 5 if self.opponent in seen_by else count
        return ", ".join(person.listed() for person in self.people[:count])

    def action(self):
        """A goal, where it is pursued, and three tries with what stands in the way, worse each time; not filled yet."""
        fitting = [one for one in ACTIONS if not (self.fixed and CARRIED.match(one[0]))]
        goal, places, tries = self.rng.choice(fitting)
        kept = sorted(self.rng.sample(range(len(tries)), 3))
        return goal, self.rng.choice(places), [tries[i] for i in kept]
