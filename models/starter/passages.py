"""Makes training examples of prose out of novels, in the studio's own prompt layout.

A passage of a novel is the answer; the card that stands before it is read out of the passage, so that what a card names comes in the
answer. The people of a passage get mostly other names each time, in card and passage alike: only who reads the card can know them.
"""
import re

from cards import card, manner, outside_speech, sentences
from renaming import Renaming, made_up_surname

ROLES = ['protagonist', 'opponent', 'ally', 'mentor', 'rival', 'witness', 'friend', 'servant', 'judge', 'confidant']


def around(passage, cast, before, rng, room):
    """What else the program sends: the people, what only the writer knows, the last scenes, what is so. Seldom all of it."""
    world, story, scene = [], [], []
    if cast and rng.random() < .5 * room:
        world.append('The people: ' + ', '.join(cast))
        if len(cast) > 1 and rng.random() < .3:
            world.append('\nWhat follows the writer knows; whoever sees the scene does not, and the text must not show it.\nTheir roles: '
                         + ', '.join('%s %s' % (n, r) for n, r in zip(cast, ROLES)) + '\nHere ends what only the writer knows.')
    if before and rng.random() < .4 * room:
        story.append('The last scenes. Each is known only to whom it names first; what it tells of others the writer knows, whoever sees the '
                     'scene does not, and the text must not show it.\n… ' + before[-400:].split(' ', 1)[-1] + '\nHere end the last scenes.')
    facts = sentences(outside_speech(passage), 4, 14)
    rng.shuffle(facts)
    for fact in facts[:rng.randint(0, 3) if room else 0]:
        scene.append('It is so: ' + fact)
    return '\n'.join(world), '\n'.join(story), scene


FILLERS = ['very', 'really', 'quite', 'suddenly', 'rather', 'just', 'indeed', 'certainly', 'in fact', 'somehow', 'actually', 'a little']


def spoilt(text, rng):
    """The same passage with more words than it needs: what a rewriting editor is given."""
    out = []
    for word in text.split(' '):
        if rng.random() < .07 and word[:1].islower():
            out.append(rng.choice(FILLERS))
        out.append(word)
        if rng.random() < .02:
            out.append(word)
    return ' '.join(out)


def thinned(text, rng, keep):
    """About that part of a passage's sentences, in their order."""
    out = []
    for paragraph in text.split('\n\n'):
        found = re.split(r'(?<=[.!?”])\s+(?=[A-Z“])', paragraph)
        kept = [s for s in found if rng.random() < keep]
        if kept:
            out.append(' '.join(kept))
    return '\n\n'.join(out) or text


def asked_words(text):
    """How many words a prompt asks for where this text is the answer: to the ten."""
    return max(20, int(round(len(text.split()) / 10.)) * 10)


def exchange(passage, before, after, sorts, names, render, rng, kind):
    """One example: (system, user, answer). kind: draft, continue, rewrite, shorten, expand or describe."""
    naming = Renaming(sorts, names, passage, rng)
    passage, before, after = naming.of(passage), naming.of(before), naming.of(after)
    tense, view = manner(passage)
    cast = naming.cast[:5]
    if view == 'first person' or not cast:
        first = rng.choice(names['male'] + names['female'])
        cast = [first + ' ' + (made_up_surname(rng) if rng.random() < .5 else rng.choice(names['surnames']))] + cast[:4]
    pov = cast[0]
    values = dict(language='', instruction='', tense=tense, viewpoint=view, system='', written='')
    if kind in ('rewrite', 'shorten', 'expand', 'describe'):
        part = passage
        given_text = {'rewrite': lambda: spoilt(part, rng), 'shorten': lambda: part, 'expand': lambda: thinned(part, rng, .55),
                      'describe': lambda: thinned(part, rng, .75)}[kind]()
        answer = thinned(part, rng, .55) if kind == 'shorten' else part
        scene = []
        if rng.random() < .3:
            scene.append('The scene:\n' + card(passage, pov, rng))
        values.update(world='The people: ' + ', '.join(cast) if cast and rng.random() < .4 else '', story='', scene='\n'.join(scene),
                      passage=given_text, after=after[:200] if rng.random() < .3 else '', words=asked_words(answer))
        system, user = render(kind, values)
        return system, user, answer
    world, story, scene = around(passage, cast, before if kind == 'draft' else '', rng, rng.random() < .5)
    if scene:
        scene.append('')
    scene.append('The scene:\n' + card(passage, pov, rng))
    asked = asked_words(passage)
    if kind == 'continue':
        scene.append('\nIt stands so far:\n… ' + before[-900:].split(' ', 1)[-1])
        if rng.random() < .5:  # a draft that goes on asks for the whole scene and says how much of it is there
            kind, values['written'], asked = 'draft', asked_words(before), asked_words(before) + asked
    values.update(world=world, story=story, scene='\n'.join(scene), words=asked)
    system, user = render(kind, values)
    return system, user, passage
