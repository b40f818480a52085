"""The novels: how much of each is read, what is left out of them, and how they become documents to train on."""
import hashlib
import functools
import pathlib
import random
import re
import tarfile

import passages
from renaming import people

PLAINLY_TOLD = ('baum nesbit burnett montgomery porter_ grahame barrie carroll burroughs london_ stevenson haggard doyle wells chesterton '
                'hornung biggers wallace verne orczy sabatini leblanc buchan oppenheim zane-grey kipling anthony-hope a-christmas-carol '
                'prince-and-the-pauper o-pioneers ethan-frome the-great-gatsby willa-cather').split()
HARD_TO_FOLLOW = 'woolf heart-of-darkness lord-jim saki dreiser dostoevsky o-henry chekhov wilkie-collins thomas-hardy david-copperfield'.split()
LEFT_OUT = ['huckleberry-finn']  # in dialect throughout, with a slur on most pages
# Words of abuse, as the beginnings of their SHA-256 so that they stand nowhere: a paragraph with one of them, or with one that has a letter or two
# more at its end, is not read.
WITHHELD = set((pathlib.Path(__file__).parent / 'withheld.txt').read_text().split())


def read_books(path):
    """(file name, text without its title) of each novel, by name."""
    with tarfile.open(path, 'r:*') as tar:
        for member in sorted(tar.getmembers(), key=lambda m: m.name):
            if member.isfile() and member.name.endswith('.txt'):
                text = tar.extractfile(member).read().decode('utf-8')
                yield member.name.rsplit('/', 1)[-1], text.split('\n', 1)[1] if '\n' in text else text


def times_read(name):
    """How many times a book is gone through, on average: what is told plainly teaches a small model most."""
    if any(n in name for n in LEFT_OUT):
        return 0.
    if any(n in name for n in PLAINLY_TOLD):
        return 2.
    return .4 if any(n in name for n in HARD_TO_FOLLOW) else 1.


def hashed(word):
    return hashlib.sha256(word.encode()).hexdigest()[:16]


@functools.lru_cache(None)
def abusive_word(word):
    return any(hashed(w) in WITHHELD for w in (word, word[:-1], word[:-2]) if len(w) > 2)


def abusive(paragraph):
    return any(abusive_word(word) for word in set(re.findall(r'[a-z]+', paragraph.lower())))


def held_out(key):
    """One stretch in a hundred, the same ones in each run, whatever the seed."""
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % 100 == 0


def stretches(text):
    """Runs of paragraphs inside a chapter without a scene break, a heading or an abusive paragraph between them."""
    for chapter in re.split(r'\n##+ [^\n]*\n', text):
        run = []
        for paragraph in (p.strip() for p in chapter.split('\n\n')):
            if not paragraph or paragraph == '* * *' or abusive(paragraph):
                if run:
                    yield run
                run = []
            else:
                run.append(paragraph)
        if run:
            yield run


def cut(run, rng, sizes):
    """(before, passage, after) pieces of a stretch, of about so many words each."""
    at = 0
    while at < len(run):
        size, start, words = rng.choice(sizes), at, 0
        while at < len(run) and words < size:
            words += run[at].count(' ') + 1
            at += 1
        if words >= 40:
            yield '\n\n'.join(run[max(0, start - 4):start]), '\n\n'.join(run[start:at]), '\n\n'.join(run[at:at + 1])


KINDS = {'prose': .42, 'draft': .34, 'continue': .12, 'rewrite': .04, 'shorten': .02, 'expand': .03, 'describe': .03}


class Documents:
    """Makes the documents of one pass through the corpus; each is (kind, prompt, answer), the prompt blank for plain prose.

    following: only drafts and continuations of passages with people in them, each with all that the program sends
    """

    def __init__(self, books, names, render, chat, following=False):
        self.following = following
        self.books = [(name, list(stretches(text)), people(text)) for name, text in books if times_read(name)]
        self.names, self.render, self.chat = names, render, chat

    def of_pass(self, number, held):
        rng = random.Random('%s %s' % (number, held))
        for name, runs, sorts in self.books:
            for i, run in enumerate(runs):
                if held_out('%s %d' % (name, i)) != held:
                    continue
                if not held and rng.random() > times_read(name) - number:
                    continue
                yield from self.of_run(run, sorts, rng)

    def of_run(self, run, sorts, rng):
        for before, passage, after in cut(run, rng, [120, 200, 300, 450, 700]):
            kind = rng.choices(list(KINDS), KINDS.values())[0]
            if self.following:
                kind = rng.choice(['draft', 'draft', 'continue'])
                if not set(sorts).intersection(re.findall(r'[A-Z][a-z]+', passage)):
                    continue
            if kind == 'continue' and not before:
                kind = 'draft'
            if kind in ('rewrite', 'shorten', 'expand', 'describe') and len(passage) > 1800:
                kind = 'prose'
            if kind == 'prose':
                yield 'prose', '', passage + '\n'
            else:
                system, user, answer = passages.exchange(passage, before, after, sorts, self.names, self.render, rng, kind, 1. if self.following else .25)
                yield kind, self.chat(system, user), answer

