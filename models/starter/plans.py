"""Made-up answers to the forms of the book as a whole: steps 0, 1, 2, 4 and 6."""
from story import Unfit, a, cap, fit, several
from telling import told, turns


DUTIES = ["End in what makes the first disaster possible.", "End in the disaster.", "End in the disaster.", "End in the disaster.",
          "Bring the story to its end."]


def first_things(story, rng):
    slots = story.slots() | {"goal": story.goal.replace(story.town, "the town"), "motive": story.motive, "Aopp": cap(a(story.opp)),
                             "cat": story.category.lower(), "X": story.thing}
    brief = " ".join(cap(part.format_map(slots)) + "." for part in rng.choice([
        ["{ar} in {T} wants to {goal}", "{Aopp} wants to {motive}"], ["{T}, {Y}", "{ar} must {goal}"],
        ["a story about {ar} who has to {goal}"], ["{PN}, {ar}, lives in {T}", "{he} must {goal}"],
        ["{ar}, {X} and {aopp}", "{T} in {S} of {Y}"]]))
    kind = fit(rng, ["{ar} tries to {goal} while {aopp} tries to {motive}", "the {cat} of {ar} who must {goal}",
                     "a plain {cat} in which {ar} has to {goal} against the will of {aopp}",
                     "in {T} {ar} must {goal}, and pays for it"], slots, 8, 22, True)
    answer = {"category": story.category, "story_kind": kind, "audience_delight": delights(story, rng, rng.randint(2, 4)),
              "target_words": rng.choice(["50000", "60000", "70000", "80000", "90000", "100000", "120000"]),
              "pov": rng.choices(["third limited", "third omniscient", "first person"], [5, 2, 2])[0],
              "tense": rng.choices(["past", "present"], [4, 1])[0]}
    return {"genre": story.category if rng.random() < 0.4 else "", "brief": brief}, answer


def delights(story, rng, count):
    own = several(rng, story.family["joy"] + ["the hunt for {X}", "the moment when {X} is found", "the quarrel with {aopp}"], story.slots(),
                  count, 3, 9)
    if len(own) < 2:
        raise Unfit("delights")
    return own


def one_sentence(story, rng):
    town = {"T": "the town", "P": "the newcomer", "F": "a friend", "E": "the enemy"}
    slots = story.slots() | town
    slots |= {"goal": story.goal.replace(story.town, "the town"), "motive": story.motive.replace(story.town,
            "the town").replace(story.hero.first, "the " + story.noun)}
    kind = fit(rng, ["{ar} tries to {goal} while {aopp} tries to {motive}", "{ar} must {goal}, but {aopp} stands in the way",
                     "a story about {ar} and {aopp} who both want {X}: one to {goal}"], slots, 8, 22, True)
    sentence = fit(rng, ["{ar} must {goal} before {aopp} can {motive}", "{ar} must {goal} against {aopp}",
                         "{ar} must {goal}, but {aopp} stands in the way",
                         "{ar} must {goal} while {aopp} does everything to stop it", "to {goal}, {ar} must stand up to {aopp}",
                         "{ar} risks everything to {goal}", "{ar} has to outwit {aopp} to {goal}"], slots, 7, 15, True)
    return {"category": story.category, "story_kind": kind, "delights": "; ".join(delights(story, rng, rng.randint(2, 3)))}, {"sentence": sentence}


def one_paragraph(story, rng):
    _, answer = one_sentence(story, rng)
    form = {"setup": story.setup}
    for i, (sentence, forces) in enumerate(story.blows):
        form["disaster_%d" % (i + 1)] = {"sentence": sentence, "forces": forces}
    return {"sentence": answer["sentence"]}, form | {"ending": story.ending, "moral": {"succeed_when": story.win, "fail_when": story.lose}}


def page_paragraph(story, rng):
    place = rng.randrange(5)
    sentence = ([story.setup] + [blow for blow, _ in story.blows] + [story.ending])[place]
    text = " ".join(told(story, rng, place, rng.randint(5, 7), 12, 22))
    return {"paragraph": story.paragraph(), "place": str(place + 1), "sentence": sentence, "duty": DUTIES[place]}, {"text": text}


def section(story, rng):
    place = rng.randrange(5)
    source = told(story, rng, place, 4, 12, 22)
    page = [story.setup] + [blow for blow, _ in story.blows] + [story.ending]
    later = rng.random() < 0.35
    text = told(story, rng, place, 9, 12, 20)
    before = " ".join(turns(story, rng, story.hero, 3, 12, 20)) if later else ""
    return {"page": "\n".join(page), "place": str(place + 1), "source": " ".join(source), "before": before}, {"text": " ".join(text)}
