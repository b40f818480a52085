#!/usr/bin/env python3
"""Checks made-up answers against the bounds of the program's forms, copied from the records in pipeline.writing, and prints some: python3 check.py --check 50."""
import json
import random
import re
import sys
from collections import Counter

import fields
from fields import PROMPTS

WORD = r"(?:[a-zß-öø-ÿœ]{1,16}(?:['’][a-zß-öø-ÿœ]{1,2}|-[a-zß-öø-ÿœ]{2,12})?|[a-z]{1,4}['’][a-z]{3,12}|[0-9]{1,4})"
CAPITAL = r"(?:[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿœ]{0,14}(?:['’][a-zß-öø-ÿœ]{1,2}|-[a-zß-öø-ÿœ]{2,12})?)"


def sentences(least, most, least_words, most_words):
    one = CAPITAL + r"(?:[,;:]? (?:%s|%s)){%d,%d}[.!?]" % (WORD, CAPITAL, least_words - 1, most_words - 1)
    return re.compile("%s(?: %s){%d,%d}" % (one, one, least - 1, most - 1))


def phrase(least, most):
    return re.compile(CAPITAL + r"(?:,? (?:%s|%s)){%d,%d}" % (WORD, CAPITAL, least - 1, most - 1))


def one_of(*values):
    return re.compile("|".join(map(re.escape, values)))


def sentence(least, most):
    return sentences(1, 1, least, most)


BLOW = {"sentence": sentence(9, 26), "forces": phrase(4, 12)}
NAME = re.compile(r"[A-Z][a-z]{1,10}(?: [A-Z][a-z]{1,10}(?:-[A-Z][a-z]{1,10})?)?")
ROLE = one_of("protagonist", "opponent", "ally", "mentor", "foil", "witness")
HEAD = {"crucible": sentence(8, 20), "stakes": sentence(6, 16), "polarity": {"start": phrase(2, 6), "end": phrase(2, 6)},
        "exposition": [{"fact": sentence(5, 14), "why_now": phrase(3, 9)}, 0, 2]}
REASON = phrase(3, 8)
SHAPES = {
    "first-things": {"category": phrase(1, 4), "story_kind": sentence(8, 22), "audience_delight": [phrase(3, 9), 2, 4],
                     "target_words": one_of("50000", "60000", "70000", "80000", "90000", "100000", "120000"),
                     "pov": one_of("third limited", "third omniscient", "first person"), "tense": one_of("past", "present")},
    "one-sentence": {"sentence": sentence(7, 15)},
    "one-paragraph": {"setup": sentence(9, 26), "disaster_1": BLOW, "disaster_2": BLOW, "disaster_3": BLOW, "ending": sentence(9, 26),
                      "moral": {"succeed_when": phrase(3, 9), "fail_when": phrase(3, 9)}},
    "page-paragraph": {"text": sentences(5, 8, 12, 22)},
    "cast": {"people": [{"name": NAME, "role": ROLE}, 5, 5]},
    "character": {"storyline": sentence(8, 24), "motivation": phrase(1, 5), "goal": phrase(4, 12), "conflict": sentence(7, 20),
                  "epiphany": sentence(6, 20), "paragraph": sentences(3, 5, 8, 20), "values": [phrase(2, 6), 2, 4], "ambition": phrase(3, 10)},
    "synopsis": {"text": sentences(11, 12, 10, 22)},
    "section": {"text": sentences(9, 10, 12, 20)},
    "scene": {"title": phrase(2, 5), "seen": re.compile("[a-z]+ (?:proactive|reactive)"), "summary": sentence(9, 22), "conflict": sentence(7, 18),
              "time": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d"), "place": phrase(2, 4), "target_words": (500, 3000)},
    "card-proactive": HEAD | {"goal": {"text": phrase(5, 14), "fits_time": REASON, "possible": REASON, "difficult": REASON, "fits_pov": REASON,
                                       "concrete": REASON}, "obstacles": [{"try": phrase(3, 10), "obstacle": phrase(3, 10), "severity": (1, 5)}, 3, 3],
                              "outcome": {"kind": one_of("setback", "mixed", "victory"), "rationale": sentence(6, 16)}, "opening": sentence(6, 16)},
    "card-reactive": HEAD | {"reaction": sentence(7, 20), "options": [{"option": phrase(4, 10), "why_bad": phrase(4, 10)}, 3, 3],
                             "choice": one_of("first", "second", "third"), "next_goal_stub": phrase(4, 12),
                             "compression": one_of("full", "summarised"), "opening": sentence(6, 16)},
    "titles": {"titles": [phrase(2, 5), 1, 8]}}


def wrong(shape, value, path=""):
    """What does not fit, as sentences; none where all is well."""
    if isinstance(shape, dict):
        if list(value) != list(shape):
            return ["%s has fields %s" % (path, list(value))]
        return [one for key in shape for one in wrong(shape[key], value[key], path + "." + key)]
    if isinstance(shape, list):
        bad = [] if shape[1] <= len(value) <= shape[2] else ["%s has %d items" % (path, len(value))]
        return bad + [one for item in value for one in wrong(shape[0], item, path + "[]")]
    if isinstance(shape, tuple):
        return [] if isinstance(value, int) and shape[0] <= value <= shape[1] else ["%s is %s" % (path, value)]
    return [] if shape.fullmatch(value) else ["%s: %s" % (path, value)]


def inputs_amiss(kind, prompt):
    """Inputs that the prompt file names and the examples do not give, or the other way round."""
    named = set(re.search(r"(?m)^inputs: (.*)$", prompt)[1].split(", ")) - {"language", "instruction"}
    given = set()
    for seed in range(20):
        try:
            given |= set(fields.MAKERS[kind](fields.Story(random.Random(seed)), random.Random(seed))[0])
        except fields.Unfit:
            continue
    return ["%s: %s is named or given alone" % (kind, name) for name in named ^ given]


def main(arguments):
    count = int(arguments[arguments.index("--check") + 1]) if "--check" in arguments else 50
    shown = 0 if "--quiet" in arguments else 2
    rng = random.Random(7)
    prompts = fields.prompts_of(PROMPTS)
    failed, rows = Counter(), []
    for kind in fields.MAKERS:
        failed.update(inputs_amiss(kind, prompts[kind]))
        made = [fields.example(kind, rng, prompts) for _ in range(count)]
        for _, system, user, answer in made:
            bad = wrong(SHAPES[kind], json.loads(answer), kind)
            if "{" in system + user or "}" in user:
                bad.append(kind + " prompt has a mark left")
            failed.update(bad)
        for _, system, user, answer in made[:shown]:
            print("=" * 8, kind, "\n" + user, "\n->", answer, "\n")
        whole = sorted(len(system) + len(user) + len(answer) for _, system, user, answer in made)
        rows.append("%-15s prompt %5d  answer %5d  whole: middle %5d, nine in ten under %5d, different answers %d of %d" % (
            kind, sum(len(s) + len(u) for _, s, u, _ in made) / count, sum(len(w) for *_, w in made) / count,
            whole[count // 2], whole[count * 9 // 10], len({w for *_, w in made}), count))
    print("\n".join(rows))
    print("%d wrong" % sum(failed.values()))
    for text, times in failed.most_common(25):
        print(times, text[:200])
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
