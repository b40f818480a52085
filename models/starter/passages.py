"""Makes training examples of prose out of novels, in the studio's own prompt layout.

A passage of a novel is the answer; the card that stands before it is read out of the passage, so that what a card names comes in the
answer. The people of a passage get mostly other names each time, in card and passage alike: only who reads the card can know them.
"""
import re

from cards import card, manner
from renaming import Renaming, made_up_surname
from surroundings import some, whole

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


def exchange(passage, before, after, sorts, names, render, rng, kind, all_sent):
    """One example: (system, user, answer).

    kind: draft, continue, rewrite, shorten, expand or describe
    all_sent: the part of drafts and continuations, 0 to 1, that come with all that the program sends of a book well under way
    """
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
    sent = whole if rng.random() < all_sent else some
    bare = sent is some and rng.random() < .5
    system, world, story, scene = ('', '', '', []) if bare else sent(passage, cast, before if kind == 'draft' else '', rng)
    if scene:
        scene.append('')
    scene.append('The scene:\n' + card(passage, pov, rng))
    asked = asked_words(passage)
    if kind == 'continue':
        scene.append('\nIt stands so far:\n… ' + before[-900:].split(' ', 1)[-1])
        if rng.random() < .5:  # a draft that goes on asks for the whole scene and says how much of it is there
            kind, values['written'], asked = 'draft', asked_words(before), asked_words(before) + asked
    values.update(system=system, world=world, story=story, scene='\n'.join(scene), words=asked)
    system, user = render(kind, values)
    return system, user, passage
