"""What the program sends with a scene's card: the book's manner, its people, what only the writer knows, the last scenes, what is so."""
import re

from cards import outside_speech, sentences
from story import NAMES, Story, Unfit

ROLES = ['protagonist', 'opponent', 'ally', 'mentor', 'rival', 'witness', 'friend', 'servant', 'judge', 'confidant']
SECRET = 'What follows the writer knows; whoever sees the scene does not, and the text must not show it.'
LAST = ('The last scenes. Each is known only to whom it names first; what it tells of others the writer knows, whoever sees the '
        'scene does not, and the text must not show it.')
MANNERS = ['plainly, in short sentences', 'close to the one who sees it', 'dry, with a light hand', 'slowly, with an eye for things', 'quick and spoken']
DO = ['Begin late and leave early.', 'Let people answer the question before last.', 'Name the thing, not its kind.', 'Show the hands.', 'Keep the weather out.',
      'End on an act.', 'Let the room speak.', 'One image a page.']
AVOID = ['Villains.', 'Dreams.', 'Adverbs of manner.', 'Explaining a silence.', 'Speeches.', 'Coincidence.', 'Weather reports.']


def made_up_story(rng):
    while True:
        try:
            return Story(rng)
        except Unfit:
            continue


def manner_of_book(rng):
    """What stands in the system text under a book that says how it is told."""
    return ('How this book is written: How it is told: %s\nDo: %s\nAvoid: %s' % (rng.choice(MANNERS), ' '.join(rng.sample(DO, rng.randint(1, 3))),
                                                                                 ' '.join(rng.sample(AVOID, rng.randint(1, 3)))))


def first_names(people):
    return [re.sub(r' .*', '', one) for one in people]


def world_of(cast, rng):
    """The people, their roles and the plan. The plan is a made-up story's, told of these people."""
    story = made_up_story(rng)
    people = cast + [p.name for p in story.people if p.first not in first_names(cast)][:max(0, rng.randint(3, 6) - len(cast))]
    names = dict(zip([p.first for p in story.people], first_names(people)))

    def here(text):
        return re.sub(r'\b(%s)\b' % '|'.join(names), lambda found: names[found[1]], text)
    plan = ' '.join([here(story.setup)] + [here(blow) for blow, _ in story.blows] + [here(story.ending)])
    return 'The people: %s\n\n%s\nTheir roles: %s\nThe book: %s must %s.\nThe plan: %s\nHere ends what only the writer knows.' % (
        ', '.join(people), SECRET, ', '.join('%s %s' % pair for pair in zip(people, ROLES)), story.role.capitalize(), here(story.goal), plan)


def whole(passage, cast, before, rng):
    """(system, world, story, scene's facts) as for a book that is planned and under way."""
    told = sentences(outside_speech(before), 5, 18)
    facts = sentences(outside_speech(passage), 4, 14)
    rng.shuffle(facts)
    facts = facts[:rng.randint(1, 3)] + told[:rng.randint(0, 3)]
    summaries = ['%s: %s' % (rng.choice(cast), fact) for fact in told[3:6]]
    last = ''
    if before:
        last = '\n'.join([LAST] + (summaries + [''] if summaries else []) + ['%s, “%s”:' % (rng.choice(cast), 'The ' + rng.choice(NAMES['places'])),
                                                '… ' + before[-rng.choice([200, 400, 700]):].split(' ', 1)[-1], 'Here end the last scenes.'])
    return manner_of_book(rng) if rng.random() < .6 else '', world_of(cast, rng), last, ['It is so: ' + fact for fact in facts]


def some(passage, cast, before, rng):
    """The same for a book with little in it yet: now this of it, now that."""
    world, last = '', ''
    if rng.random() < .5:
        world = 'The people: ' + ', '.join(cast)
        if len(cast) > 1 and rng.random() < .3:
            world += '\n\n%s\nTheir roles: %s\nHere ends what only the writer knows.' % (SECRET, ', '.join('%s %s' % pair for pair in zip(cast, ROLES)))
    if before and rng.random() < .4:
        last = LAST + '\n… ' + before[-400:].split(' ', 1)[-1] + '\nHere end the last scenes.'
    facts = sentences(outside_speech(passage), 4, 14)
    rng.shuffle(facts)
    return '', world, last, ['It is so: ' + fact for fact in facts[:rng.randint(0, 3)]]
