"""The people of a novel, and other names for those of a passage."""
import collections
import re

SAID = 'said|asked|replied|cried|answered|thought|looked|turned|went|came|smiled|laughed|sat|stood|exclaimed|returned|nodded|whispered|knew|felt'
TITLES = 'Mr|Mrs|Miss|Dr|Sir|Lady|Lord|Captain|Colonel|Madame|Monsieur|Uncle|Aunt|Professor|Major|Father|Doctor'
NOT_NAMES = set('The And But For Not You She Her His Him They Then There That This What When Where Why How Who Yes Now Well God Lord Heaven One All '
                'Sir Madam Miss Mrs Mr Dr Lady Captain Colonel Aunt Uncle Father Mother Papa Mamma Doctor King Queen Prince Princess Monsieur '
                'Madame Count Major Judge Professor Christmas Sunday Monday Tuesday Wednesday Thursday Friday Saturday January February March '
                'April June July August September October November December English French German Italian Russian Spanish American Indian'.split())


def people(text):
    """Names of a book's people by their sort: 'she', 'he' or 'surname'; a name is somebody's who speaks or acts under it often enough."""
    acting = collections.Counter(re.findall(r'\b([A-Z][a-z]{2,11}) (?:%s)\b' % SAID, text))
    acting += collections.Counter(re.findall(r'\b(?:%s) ([A-Z][a-z]{2,11})\b' % SAID, text))
    titled = collections.Counter(re.findall(r'\b(?:%s)\.? ([A-Z][a-z]{2,11})\b' % TITLES, text))
    words = collections.Counter(re.findall(r'[A-Za-z]+', text))
    likely = {name for name, times in acting.items() if times >= 4 and name not in NOT_NAMES and words[name.lower()] <= words[name] / 4}
    he, she = collections.Counter(), collections.Counter()
    for name, after in re.findall(r'\b([A-Z][a-z]{2,11})\b(?=([^A-Z“”.]{0,80}))', text):
        if name in likely:
            he[name] += len(re.findall(r'\b(?:he|his|him|himself)\b', after))
            she[name] += len(re.findall(r'\b(?:she|her|herself)\b', after))

    def sort(name):
        many, few = max(he[name], she[name]), min(he[name], she[name])
        if titled[name] > words[name] * .4 or many < 6 or many <= 3 * few:
            return 'surname'
        return 'he' if he[name] > she[name] else 'she'
    return {name: sort(name) for name in likely}


BEGINNINGS = ('Ash Bar Bel Bren Cal Car Cor Dal Dun El Fen Gar Gil Hal Har Hol Ing Kel Kes Lan Lor Mar Mel Mor Nor Oak Orm Pen Quil Ral Red '
              'Ros Sal Sel Tal Thorn Tor Ul Val Ver Wal War Wen Whit Win Yar').split()
ENDINGS = 'row ley ton wick mere by ford man ker lin den combe more rick stead worth field son nell gate croft well ling ham dale shaw'.split()


def made_up_surname(rng):
    """A surname that no novel has: only who reads it on the card can write it."""
    return rng.choice(BEGINNINGS) + rng.choice(ENDINGS)


class Renaming:
    """Other names for the people of one passage, by sort; the same initial never twice where it can be helped."""

    def __init__(self, sorts, names, passage, rng):
        here = [n for n, _ in collections.Counter(w for w in re.findall(r'[A-Z][a-z]{2,11}', passage) if w in sorts).most_common()]
        surname_of = {first: last for first, last in re.findall(r'\b([A-Z][a-z]+) ([A-Z][a-z]+)\b', passage)
                      if sorts.get(first) in ('he', 'she') and sorts.get(last) == 'surname'}
        self.names, self.cast, taken = {}, [], set()
        for old in here:
            self.names[old] = self.other(old, sorts[old], names, passage, taken, rng)
            taken.add(self.names[old][0])
        for old in here:
            new = self.names[old]
            if old in surname_of:
                new += ' ' + self.names[surname_of[old]]
            elif sorts[old] != 'surname' and rng.random() < .7:
                new += ' ' + (made_up_surname(rng) if rng.random() < .6 else rng.choice(names['surnames']))
            if old not in surname_of.values():
                self.cast.append(new)
        self.pattern = re.compile(r'\b(%s)\b' % '|'.join(map(re.escape, self.names))) if self.names else None

    @staticmethod
    def other(old, sort, names, passage, taken, rng):
        """Another name for somebody; the old one for one in seven, and where none is found that nobody of the passage has."""
        if rng.random() < .85:
            for _ in range(8):
                new = (rng.choice(names['male' if sort == 'he' else 'female']) if sort != 'surname'
                       else made_up_surname(rng) if rng.random() < .5 else rng.choice(names['surnames']))
                if new[0] not in taken and new not in passage:
                    return new
        return old

    def of(self, text):
        return self.pattern.sub(lambda m: self.names[m.group(1)], text) if self.pattern else text
