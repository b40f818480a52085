"""Training examples for the small model: the prompts of the step forms, filled from made-up stories, with their answers.

Prompts are the program's own files, rendered as its local engine gets them; answers have the layout its grammar allows:
compact JSON, fields in order, whole sentences. Our own writing, public domain (CC0).
"""
import json
import pathlib
import re

import people
import plans
import scenes
from story import Story, Unfit

PROMPTS = pathlib.Path(__file__).resolve().parents[2] / 'src/main/resources/app/snowquill/prompt'
WEIGHTS = {"first-things": 1, "one-sentence": 3, "one-paragraph": 4, "page-paragraph": 2, "cast": 2, "character": 3, "synopsis": 2,
           "section": 1, "scene": 4, "card-proactive": 5, "card-reactive": 4, "titles": 1}
INSTRUCTIONS = ["Use plain words.", "Keep it short.", "Keep it plain and concrete.", "No clichés, please.", "Be specific.", "Another idea, please."]
_SECTION = re.compile(r"\{\{#([a-z_]+)}}(.*?)\{\{/\1}}", re.S)
_INPUT = re.compile(r"\{\{([a-z_]+)}}")
MAKERS = {"first-things": plans.first_things, "one-sentence": plans.one_sentence, "one-paragraph": plans.one_paragraph,
          "page-paragraph": plans.page_paragraph,
          "cast": people.cast, "character": people.character, "synopsis": people.synopsis, "section": plans.section,
          "scene": scenes.scene, "card-proactive": scenes.card_proactive, "card-reactive": scenes.card_reactive, "titles": scenes.titles}


def render(text, values):
    """The system and the user text of a prompt file, as PromptFile.java fills them; inputs that are not given are blank."""
    _, _, _, system, user = re.split(r"(?m)^(?:---|# System|# User)$", text)

    def fill(template):
        kept = _SECTION.sub(lambda found: found[2] if str(values.get(found[1], "")).strip() else "", template.strip())
        filled = _INPUT.sub(lambda found: str(values.get(found[1], "")), kept)
        return re.sub(r"\n{3,}", "\n\n", filled).strip()
    return fill(system), fill(user)


def example(kind, rng, prompts):
    """One example of that kind; stories that do not fit its bounds are thrown away."""
    while True:
        try:
            story = Story(rng)
            values, answer = MAKERS[kind](story, rng)
        except Unfit:
            continue
        text = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
        values = {name: str(value).replace("'", "’") for name, value in values.items()}
        text = text.replace("'", "’")
        values["instruction"] = rng.choice(INSTRUCTIONS) if rng.random() < 0.06 else ""
        return (kind, *render(prompts[kind], values), text)


def prompts_of(folder):
    """Text of each prompt file, by its name without ending."""
    return {path.stem: path.read_text(encoding="utf-8") for path in pathlib.Path(folder).glob("*.md")}


def examples(rng, count, prompts_folder):
    """So many examples, kinds by their weights, as (kind, system, user, answer)."""
    prompts = prompts_of(prompts_folder)
    kinds, weights = zip(*WEIGHTS.items())
    for _ in range(count):
        yield example(rng.choices(kinds, weights)[0], rng, prompts)
