"""Made-up answers to the forms of scenes: the list of step 8, the cards of step 9, titles."""
import datetime
import re

import parts
from story import BLOWS, FEELINGS, OPTIONS, Unfit, cap, fit, listed, several, words
from telling import low, pov_of


HOURS = [(4, "late at night"), (6, "at dawn"), (8, "early in the morning"), (12, "before noon"), (17, "in the afternoon"),
         (21, "in the evening"), (24, "late at night")]


def moment(story, rng):
    return datetime.datetime(story.year, rng.randint(1, 12), rng.randint(1, 28), rng.randint(0, 23), rng.choice([0, 0, 0, 30]))


def alone(obstacle, rng, slots):
    """An obstacle that is understood without the try before it."""
    return rng.choice(["{E} is there before {him}", "{E} has been warned", "{E} steps out of the dark", "nobody will help {him}"]).format_map(slots) \
        if re.search(r"\b(?:it|them|they|each)\b", obstacle) else obstacle


class Scene:
    """One scene of a story, as the list of scenes has it: who, what, against whom, where, when."""

    def __init__(self, story, rng, pov, reactive, blow=""):
        self.pov, self.reactive, self.when = pov, reactive, moment(story, rng)
        self.goal, self.place, self.tries = story.action()
        self.slots = slots = story.slots(pov)
        self.tries = [(attempt.format_map(slots), obstacle.format_map(slots)) for attempt, obstacle in self.tries]
        self.goal = self.goal.format_map(slots)
        self.blow = blow or rng.choice(BLOWS).format_map(slots)
        open_to = [way for way in OPTIONS if not (story.fixed and re.search("steal|train with|false", way[0]))]
        self.ways = [tuple(part.format_map(slots) for part in way) for way in rng.sample(open_to, 3)]
        self.hour = next(said for until, said in HOURS if self.when.hour < until)
        self.slots |= {"goal": self.goal, "place": low(self.place), "t1": self.tries[0][0], "o1": alone(self.tries[0][1], rng, slots),
                       "o3": alone(self.tries[2][1], rng, slots),
                       "t3": self.tries[2][0], "blow": self.blow, "w1": self.ways[0][0], "w2": self.ways[1][0], "b1": self.ways[0][1],
                       "hour": self.hour}
        if reactive:
            self.summary = fit(rng, ["{P} learns that {blow} and must choose whether to {w1}",
                                     "because {blow}, {P} sits down {hour} and looks for a way out",
                                     "now that {blow}, {P} weighs what is left and thinks to {w1} or {w2}",
                                     "since {blow}, {P} has to decide whether to {w1} or to {w2}"], slots, 9, 22, True)
            self.conflict = fit(rng, ["{P} wants to hold out, but {E} leaves {him} no time",
                                      "{E} presses on while {P} fights with {his} own fear",
                                      "{P} stands between the wish to run and the promise to {F}",
                                      "{F} wants {P} to act, and {P} does not trust {himself}"], slots, 7, 18, True)
        else:
            self.summary = fit(rng, ["{P} tries to {goal}, but {o3}", "at {place} {P} tries to {goal}, until {o3}",
                                     "{P} goes to {place} to {goal}, and {o1}",
                                     "{hour} {P} goes to {place}, ready to {goal}, but {o3}"], slots, 9, 22, True)
            self.conflict = fit(rng, ["{P} wants to {goal}, and {E} does all {he2} can to prevent it",
                                      "{E} stands against {P}, who has come to {goal}", "{P} needs to {goal}, while {E} wants {him} out of there",
                                      "{E} is set on stopping {P}, who must {goal}"], slots | {"he2": slots["ehe"]}, 7, 18, True)


def scene(story, rng):
    pov, others = pov_of(story, rng), []
    for _ in range(rng.choice([0, 1, 1, 2])):
        others.append(Scene(story, rng, pov_of(story, rng), False))
    reactive = bool(others) and rng.random() < 0.4
    if reactive:
        pov = others[-1].pov
    now = Scene(story, rng, pov, reactive)
    place, total = 1 if not others else rng.randint(len(others) + 1, 30), rng.randint(20, 40)
    title = fit(rng, ["{place}", "the way to {X}", "the price of {X}", "a night for {P}", "{P} decides", "what {P} feared", "no way back"] if reactive
                else ["{place}", "{place}", "{P} at {place}", "a try for {X}", "{E} stands in the way", "the hunt for {X}"], now.slots, 2, 5)
    anchor = rng.random() < 0.25 and not reactive
    disaster, summary, conflict = "", now.summary, now.conflict
    if anchor:
        disaster = rng.choice(story.blows)[0]
        if not 9 <= words(disaster) <= 22:
            raise Unfit("disaster")
        summary, now.pov, title = disaster, story.hero, rng.choice(["The Blow", "A Bad Day", "No Way Back", "The Turn", cap(story.thing)])
        conflict = fit(rng, ["{P} stands against {E}, and {E} is stronger today",
                             "{E} wants to break {P}, who has only the truth on {his} side"], story.slots(), 7, 18, True)
    fifth = [" ".join(several(rng, ["{P} means to {goal}", "{P} goes to {place} to {goal}", "nobody in {T} wants to speak about {X}",
                                    "{E} has other plans"], now.slots, 3, 4, 26, True))]
    if reactive:
        fifth = [cap(now.blow) + ". " + cap("{P} looks for a way out, and {E} gives {him} no rest.".format_map(now.slots))]
    pages = story.setup + " " + " ".join(([disaster] if anchor else []) + fifth)
    bibles = "\n".join("%s, born %d-%02d-%02d, knows: %s. Changes: %s" % (person.name, story.year - rng.randint(20, 60), rng.randint(1, 12),
                                                                          rng.randint(1, 28),
                       cap(rng.choice(["where {X} was last seen", "who lied about {X}", "what {E} wants",
                                       "every street of {T}"]).format_map(story.slots(person))),
                       rng.choice(["From fear to courage", "From pride to patience", "From silence to truth",
                                   "From trust to doubt"])) for person in {one.first: one for one in (now.pov,
                                           rng.choice(story.people[:2]))}.values())
    # The first scene's prompt has no date to go on from: one for each month, so that there is little to guess.
    when = now.when if others else datetime.datetime(story.year, now.when.month, 2 + now.when.month, 7 + now.when.month)
    return ({"pages": pages, "cast": story.cast(rng.choice([3, 3, 5]), now.pov, *[one.pov for one in others]), "bibles": bibles,
             "before": "\n".join(one.pov.name + ": " + one.summary for one in others),
             "place": "%d of %d" % (min(place, total), total), "disaster": disaster},
            {"title": title, "seen": now.pov.first.lower() + (" reactive" if reactive else " proactive"), "summary": summary, "conflict": conflict,
             "time": when.strftime("%Y-%m-%dT%H:%M"), "place": now.place,
             "target_words": rng.randint(25, 75) * 20 if rng.random() < 0.9 else rng.randint(500, 3000)})


def card_inputs(story, rng, now, stub=""):
    following = ""
    victory = not now.reactive
    if rng.random() < 0.6 and stub and rng.random() < 0.7:
        following = fit(rng, ["{P} tries to {stub}, but {E} is there first", "{P} sets out to {stub}, and {E} is not far behind",
                              "{P} has one evening to {stub} and no help"],
                        now.slots | {"stub": stub}, 7, 22, True)
    elif rng.random() < 0.6:
        after = Scene(story, rng, now.pov, not now.reactive and rng.random() < 0.6, rng.choice(["", now.slots["o3"]]) if not now.reactive else "")
        following, victory = after.summary, victory and not after.reactive
    disaster = rng.choice(story.blows)[0] if rng.random() < 0.15 else ""
    victory = victory and not disaster
    when = "%d %s, %s" % (now.when.day, now.when.strftime("%b %Y"), now.when.strftime("%H:%M"))
    return {"name": now.pov.name, "cast": story.cast(rng.choice([3, 3, 5]), now.pov), "summary": now.summary, "conflict": now.conflict,
            "place": now.place, "time": when, "disaster": disaster, "next": following}, victory


def card_head(rng, now, end):
    slots = now.slots
    crucible = ["{P} cannot leave {place} before it is decided, and {E} is close", "if {P} goes, {X} is lost, and if {he} stays, {E} will find {him}",
                "there is one way into {place}, and {E} has it watched", "{P} has only this hour at {place}, and {E} knows it"]
    if now.reactive:
        crucible = ["{P} cannot go back to where {he} was, and every way on leads past {E}",
                    "at {place} {P} has to choose before {E} chooses for {him}",
                    "{blow}, and {P} has to decide before the day is over", "{P} is alone at {place} with a choice that cannot wait"]
    facts = several(rng, ["{E} has wanted {X} for many years", "{F} knows {place} better than {P} does",
                          "nobody has used {place} at this hour for years", "{X} must be in safe hands before {D}",
                          "{P} gave {F} a promise about {X}", "there is only one road out of {T}"], slots, rng.choice([1, 1, 1, 2]), 5, 14, True)
    return {"crucible": fit(rng, crucible, slots, 8, 20, True),
            "stakes": fit(rng, ["if {P} fails, {X} is lost for good", "if {P} fails today, {E} will have {X} before {D}",
                                "{P} may lose {F} as well as {X}", "the good name of {P} hangs on this one hour",
                                "if it goes wrong, {F} will pay for it"], slots, 6, 16, True),
            "polarity": {"start": fit(rng, listed(parts.DOWN if now.reactive else parts.WEAK), slots, 2, 6), "end": fit(rng, end, slots, 2, 6)},
            "exposition": [{"fact": fact, "why_now": fit(rng, ["it makes the next step harder", "it explains why {P} hurries",
                                                               "{P} needs it to decide", "without it the danger is not clear",
                                                               "{E} counts on it today"], slots, 3, 9)} for fact in facts]}


def card_proactive(story, rng):
    now = Scene(story, rng, pov_of(story, rng), False)
    slots = now.slots
    values, victory = card_inputs(story, rng, now)
    kind = rng.choices(["setback", "mixed", "victory"], [6, 3, 2 if victory else 0])[0]
    if kind == "victory" and "but" in now.summary:
        kind = "mixed"
    why = {"setback": ["{P} does not {goal}, because {o3}", "in the end {o3}, and {P} has to give up", "{o3}, so {P} leaves with nothing"],
           "mixed": ["{P} learns what {he} needs, but {o3}", "{P} gets part of what {he} wanted, though {o3}",
                     "{P} gets away, but now {E} knows everything"],
           "victory": ["{P} does not stop, and for once {E} comes too late", "{P} is quicker than {E} this time and has what {he} wanted"]}[kind]
    steps = []
    for (attempt, obstacle), severity in zip(now.tries, (rng.choice([1, 2]), 3, rng.choice([4, 5]))):
        if not (3 <= words(attempt) <= 10 and 3 <= words(obstacle) <= 10):
            raise Unfit("try")
        steps.append({"try": cap(attempt), "obstacle": cap(obstacle), "severity": severity})
    return values, card_head(rng, now, listed(parts.DOWN if kind == "setback" else parts.UP)) | {
        "goal": {"text": fit(rng, ["{goal}", "{goal} at {place}", "{goal} and get away"], slots, 5, 14),
                 "fits_time": fit(rng, ["it can be done within the hour", "there is time {hour}", "it must be done before {D}",
                                        "one hour is enough for it"], slots, 3, 8),
                 "possible": fit(rng, ["{P} knows the place well", "{F} has shown {him} the way", "nobody expects {him} at {place}",
                                       "{E} is busy elsewhere for now"], slots, 3, 8),
                 "difficult": fit(rng, ["{E} has every door watched", "{E} has been warned already", "{P} has no second try",
                                        "nobody at {place} will help"], slots, 3, 8),
                 "fits_pov": fit(rng, ["{P} has never left work half done", "{X} means more to {P} than sleep",
                                       "{P} would rather act than wait", "nobody else would dare to try"], slots, 3, 8),
                 "concrete": fit(rng, ["{P} has {X} or has not", "it is done or not done by night", "everyone can see whether it is done",
                                       "one can see it with one's eyes"], slots, 3, 8)},
        "obstacles": steps, "outcome": {"kind": kind, "rationale": fit(rng, why, slots, 6, 16, True)},
        "opening": opening(rng, now)}


def opening(rng, now):
    return fit(rng, ["{hour} {P} stands before {place} and counts to ten", "{P} reaches {place} {hour}, with rain on {his} coat",
                     "{hour} it is quiet at {place}, and {P} is the first to come",
                     "nobody greets {P} when {he} comes to {place} {hour}", "there is a smell of smoke at {place} when {P} comes {hour}"],
                     now.slots, 6, 16, True)


def card_reactive(story, rng):
    now = Scene(story, rng, pov_of(story, rng), True)
    slots = now.slots
    order = list(now.ways)
    if not any(way[0] in now.summary for way in order):
        rng.shuffle(order)
    choice = rng.randrange(3)
    values, _ = card_inputs(story, rng, now, order[choice][2])
    if not all(4 <= words(part) <= 10 for way in order for part in way[:2]) or not 4 <= words(order[choice][2]) <= 12:
        raise Unfit("option")
    return values, card_head(rng, now, listed(parts.FOUND)) | {
        "reaction": fit(rng, FEELINGS, slots, 7, 20, True),
        "options": [{"option": cap(option), "why_bad": cap(bad)} for option, bad, _ in order], "choice": ["first", "second", "third"][choice],
        "next_goal_stub": cap(order[choice][2]), "compression": rng.choice(["full", "full", "summarised"]), "opening": opening(rng, now)}


def titles(story, rng):
    kind = rng.choices(["chapter", "part"], [4, 1])[0]
    scenes = [Scene(story, rng, pov_of(story, rng), rng.random() < 0.3) for _ in range(rng.randint(2, 5))]
    given = []
    for one in scenes:
        templates = ["{place}", "{place}", "{X}", "a choice for {P}", "{P} decides", "what {P} feared", "no way back",
                     "{P} alone"] if one.reactive else [
            "{place}", "{place}", "{P} at {place}", "a try for {X}", "{E} comes too soon", "{P} sets out", "against {E}", "one more try",
            "{P} tries again"]
        said = [t for t in templates if all(one.slots[mark] in one.summary for mark in ("place", "X", "E") if "{%s}" % mark in t)]
        given.append(next(t for t in several(rng, said, one.slots, 9, 2, 5) + ["One more night", "A long road", "The next step",
                                                                               "Another door", "No answer"] if t not in given))
    first = rng.choice([1, 1, 1, 9])
    return {"kind": kind, "scenes": "".join("%s %d: %s\n" % (kind, first + i, one.summary) for i, one in enumerate(scenes))}, {"titles": given}
