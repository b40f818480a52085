"""Made-up answers to the forms of people: steps 3 and 5."""
import re

from story import INITIALS, Unfit, a, cap, fit, listed, several
from telling import decap, stretched, turns


VALUES = listed("""An honest name; A promise once given; Bread on the table; The people of {T}; Family; The truth; Order in the house; Winning;
Being owed nothing; A quiet conscience; Old friends; The land; Good work; {X}; Being feared; Money in the bank; A child's safety; Fair play;
The name of {his} father; Courage; Never looking back; Loyalty; A clean record; Being needed; Peace at any price; The law; A door that locks""")


def cast(story, rng):
    told_so_far = story.paragraph()
    mentioned = "".join(re.findall(r"(?<=[a-z,;:] )([A-Z])(?=[a-z])", told_so_far))
    for place, person in enumerate(story.people):
        if person.first[0] not in INITIALS[place] + (mentioned if place < 2 else ""):
            raise Unfit("initial")
    return {"paragraph": told_so_far}, {"people": [{"name": person.name, "role": person.role} for person in story.people]}


def character_of(story, rng, pov):
    """What step 3 says of one person, and it agrees with the story."""
    slots = story.slots(pov) | {"goal": story.goal, "motive": story.motive, "win": decap(story.win, story), "lose": decap(story.lose, story)}
    hero, opponent = pov is story.hero, pov is story.opponent
    if hero:
        storyline = ["{P} sets out to {goal}, loses nearly everything, and learns a hard lesson",
                     "{ar} who must {goal} finds {E} in the way and grows past {himself}",
                     "{P} wants to {goal} and pays a price for it that {he} had not counted"]
        motivation, goal = [story.why], [story.goal, "stand in {T} with {X} in {his} own hands"]
        conflict = ["{E} wants to {motive}, and most of {T} is on {ehis} side",
                    "{E} is richer and better known in {T}, and stops at nothing to {motive}",
                    "{E} means to {motive}, and {P} does not trust {himself}"]
        ambition = ["the best {n} in {T}", "a free {n} who owes nobody anything", "somebody whom {T} is proud of",
                    a(story.noun) + " with a door of {his} own"]
    elif opponent:
        storyline = ["{P}, the {opp}, wants to {motive} and sees {E} come nearer with every week",
                     "the {opp} {P} tries to {motive}, almost succeeds, and stands alone at the end"]
        motivation, goal = listed("To be feared; To keep what {he} has; To stay on top; To be safe at last; To be right; To win"), [story.motive]
        conflict = ["{E} will not give up, and every threat brings {ehim} another friend", "{E} wants to {goal}, and {P} can no longer look away"]
        ambition = ["the first name in {T}", "the richest {opp} for miles around", a(story.opp) + " whom nobody dares to ask"]
    else:
        storyline = ["{P} helps a friend to {goal} and finds out what {he} is worth",
                     "{P} stands between two people who want {X} and must choose a side"]
        motivation, goal = listed("To be useful; To be forgiven; To live in peace; To belong; To be left alone; To pay an old debt"), [
            "see {FN} safe before {D}", "help {F} to get {X}", "keep a roof and a table in {T}", "tell {F} what {he} has hidden so long"]
        conflict = ["{P} is afraid of {E} and owes {ehim} more than money", "{P} knows something about {X} that could break {his} own family"]
        ambition = ["a friend one can count on", "an ordinary person with an ordinary house", "somebody who is asked to stay"]
    told_of = several(rng, ["{P} has lived in {T} long enough to know every door", "{he} has not slept well since {X} came into {his} life",
                            "at first {he} believes that {E} can be talked to",
                            "after the worst night of {S} {he} no longer counts the cost",
                            "what {he} says to {F} that night changes the rest of the story",
                            "in the end {he} stands before {E} and does not look away",
                            "nobody in {T} would have thought {him} able to do it"], slots, rng.randint(2, 3), 8, 20, True)
    main = stretched(cap(("{P} wants to " + (story.motive if opponent else story.goal if hero else "help {F} to get {X}") + ", whatever it may cost").format_map(slots)) + ".", "", story, 8, 20)
    if main is None:
        raise Unfit("main")
    values = several(rng, VALUES + ["Nothing is more important than " + one for one in ("truth", "family", "honour", "land", "silence",
                                                                                        "work")], slots, rng.randint(2, 3), 2, 6)
    return {"storyline": fit(rng, storyline, slots, 8, 24, True), "motivation": fit(rng, motivation, slots, 1, 5),
            "goal": fit(rng, goal, slots, 4, 12),
            "conflict": fit(rng, conflict, slots, 7, 20, True),
            "epiphany": fit(rng, ["{P} sees that you win when you {win}", "{P} understands that you fail when you {lose}",
                                  "you have to {win}, and {P} had forgotten it",
                                  "late, but not too late, {P} sees that you lose when you {lose}"], slots, 6, 20, True),
            "paragraph": " ".join([main] + told_of), "values": values, "ambition": fit(rng, ambition, slots, 3, 10)}


def character(story, rng):
    pov = rng.choices(story.people, [5, 3, 2, 1, 1])[0]
    return {"paragraph": story.paragraph(), "cast": story.cast(rng.choice([3, 5, 5]) if story.people.index(pov) < 3 else 5, pov),
            "name": pov.name, "role": pov.role}, character_of(story, rng, pov)


def synopsis(story, rng):
    pov = rng.choices(story.people[:3], [5, 3, 2])[0]
    form = character_of(story, rng, pov)
    slots = story.slots(pov)
    second = pov is not story.ally and rng.random() < 0.4
    born = several(rng, ["{P} grows up near {T} in a house where nobody speaks of money or love",
                         "long before the book begins {P} has learned to trust no one but {himself}",
                         "{P} comes to {T} as a child with one suitcase and a borrowed coat",
                         "years ago {P} broke a promise, and {he} has paid for it every day since"], slots, 2, 10, 22, True)
    close = several(rng, ["at the end {P} stands alone in {T} and knows what it was worth",
                          "when it is over {P} goes back to work, and {he} sleeps through the night"], slots, 1, 10, 22, True)
    blows = [stretched(text, "Then, without any warning at all,", story, 10, 22) for text, _ in story.blows]
    if None in blows:
        raise Unfit("blow")
    tried = turns(story, rng, pov, 14, 10, 22)
    ending = stretched(story.ending, "In the end, at last,", story, 10, 22)
    if ending is None:
        raise Unfit("ending")
    if second:
        before, text = born + tried[:1] + blows[:1], tried[1:4] + blows[1:2] + tried[4:8] + blows[2:] + [ending] + close
    elif pov is story.ally:
        before, text = [], born + tried[:2] + blows[:1] + tried[2:4] + blows[1:2] + tried[4:5] + blows[2:] + [ending] + close
    else:
        before, text = [], born + tried[:4] + blows[:1] + tried[4:8] + blows[1:2]
    values = {"cast": story.cast(rng.choice([3, 5]), pov), "name": pov.name, "role": pov.role, "before": " ".join(before)} | form
    return values | {"values": "; ".join(form["values"])}, {"text": " ".join(text[:12])}
