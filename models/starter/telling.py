"""What several kinds of forms need: sentences in which somebody tries and something stands in the way, brought into their bounds."""
import re

from story import Unfit, several, words


def decap(text, story):
    """For the middle of a sentence: small, but for names."""
    first = re.split(r"[\s']", text)[0]
    names = {person.first for person in story.people} | {story.town, "New", "Christmas", "Easter", "Saint"}
    return text if first in names else text[:1].lower() + text[1:]


def low(place):
    return place[:1].lower() + place[1:]


def pov_of(story, rng):
    return rng.choices([story.hero, story.opponent, story.ally], [7, 2, 2])[0]


def turns(story, rng, pov, count, least, most):
    """Sentences in which somebody goes somewhere and tries, and something stands in the way."""
    found = []
    while len(found) < count:
        goal, place, tries = story.action()
        slots = story.slots(pov)
        slots |= {"goal": goal.format_map(slots), "place": low(place)}
        lead = several(rng, ["{P} goes to {place} to {goal}, because there is no other way left",
                             "so {P} sets out for {place}, where {he} means to {goal}",
                             "the next day {P} makes up {his} mind to {goal}, and {place} is the place for it",
                             "late that evening {P} stands at {place} and hopes to {goal}"], slots, 1, least, most, True)
        group = list(lead)
        for attempt, obstacle in tries[:rng.randint(1, 3)]:
            inner = slots | {"try": attempt.format_map(slots), "but": obstacle.format_map(slots)}
            group += several(rng, ["at {place} {P} tries to {try}, but {but}", "{P} wants to {try} without losing time, yet {but}",
                                   "when {P} tries to {try}, {but}, and {he} has to think again",
                                   "{he} tries to {try}, but {but}, and the hour is lost",
                                   "{P} waits for the right moment to {try}, but when it comes, {but}",
                                   "it seems easy to {try}, until {but}", "nobody stops {P} when {he} begins to {try}, and still it fails: {but}",
                                   "with {F}'s help {P} wants to {try}, but {but}", "{P} has sworn to {try}, and does so, but {but}",
                                   "{P} makes one more start and tries to {try}, but {but}"], inner, 1, least, most, True)
        group += several(rng, ["{F} waits outside in the rain and counts the minutes until {P} comes back",
                               "{E} hears of it the same evening and has every door watched from then on",
                               "{P} walks home along the water and tells {F} only half of what happened",
                               "for two days nobody in {T} speaks to {P}, and {F} brings bread after dark",
                               "{E} smiles when they meet in the street, and that smile keeps {P} awake",
                               "{P} writes down everything {he} knows about {X} and hides the paper under the stove",
                        "{F} says that it is enough now, and {P} says that it is not",
                        "a child in the street points at {P}, and the people turn their heads",
                        "{P} eats standing up, sleeps three hours in a chair, and goes out again",
                        "{E} sends a polite letter, which is worse than any threat",
                        "the rain has washed away every track, and {P} has to trust {his} memory",
                        "{P} sees a light in {E}'s window and stands in the street until it goes out"],
                         slots, rng.choice([0, 1, 1]), least, most, True)
        found += [sentence for sentence in group if sentence not in found]
    return found[:count]


def stretched(sentence, lead, story, least, most):
    """The sentence of step 2, brought inside the bounds of a longer text; None where that can't be done."""
    for text in (sentence, lead + " " + decap(sentence, story)):
        if least <= words(text) <= most:
            return text
    return None


def told(story, rng, place, count, least, most):
    """One of the five parts of the story in so many sentences, which end where its sentence ends."""
    slots = story.slots() | {"goal": story.goal, "motive": story.motive}
    sentence = ([story.setup] + [blow for blow, _ in story.blows] + [story.ending])[place]
    main = stretched(sentence, rng.choice(["Then, before anyone can help,", "In the end, and too late to change it,",
                                           "That night, when all seems well,"]) if place else "It begins plainly:", story, least, most)
    if main is None:
        raise Unfit("long sentence")
    if place == 0:
        last = several(rng, ["{P} stays one day longer than is wise, and {E} hears of it that very night",
                             "so {P} gives {his} word in public, and {E} writes down every syllable of it",
                             "by the end of the week {P} has said too much, and {E} knows {his} plan"], slots, 1, least, most, True)
        return [main] + turns(story, rng, story.hero, count - 1 - len(last), least, most) + last
    forced = several(rng, ["now one thing is clear to everyone in {T}: " + decap(story.blows[place - 2][1], story)], slots, 1, least, most,
                     True) if place > 1 else []
    return forced + turns(story, rng, story.hero, count - 1 - len(forced), least, most) + [main]
