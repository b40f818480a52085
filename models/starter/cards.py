"""The card of a scene, read out of the passage that is to be its draft."""
import collections
import re

PLACES = ('drawing room|dining room|sitting room|bedroom|kitchen|library|parlour|parlor|hall|study|garden|orchard|stable|barn|attic|'
          'cellar|cabin|deck|bridge|street|square|station|harbour|harbor|beach|shore|island|river|lake|forest|wood|mountain|hill|valley|'
          'road|lane|inn|tavern|hotel|church|school|shop|office|court|prison|cave|camp|tent|ship|boat|carriage|train|palace|castle|tower|'
          'house|cottage|farm|village|town|market|field|meadow|moor|desert|bank|gate|staircase|corridor|balcony|veranda|hut')
HOURS = {'dawn': 6, 'sunrise': 6, 'breakfast': 8, 'morning': 9, 'noon': 12, 'lunch': 13, 'luncheon': 13, 'afternoon': 15, 'tea': 16, 'sunset': 18,
         'dusk': 18, 'dinner': 19, 'supper': 19, 'evening': 20, 'night': 22, 'midnight': 23}
FEELINGS = ('afraid|alone|amazed|amused|angry|anxious|ashamed|astonished|bewildered|bitter|bold|bored|brave|calm|careful|cheerful|cold|curious|'
            'delighted|desperate|determined|disappointed|eager|excited|frightened|furious|gay|gentle|glad|grateful|grave|happy|helpless|hungry|'
            'impatient|indignant|lonely|merry|miserable|nervous|patient|pleased|proud|puzzled|quiet|relieved|restless|sad|satisfied|silent|'
            'sorry|startled|strange|stern|sullen|surprised|terrified|thoughtful|tired|troubled|uneasy|unhappy|weary|wretched')
MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()


def outside_speech(text):
    return re.sub(r'“[^”]*”?', ' ', text)


def sentences(text, least, most):
    """Sentences of narration, whole, between so many words."""
    found = re.split(r'(?<=[.!?])\s+', re.sub(r'\s+', ' ', text))
    return [s for s in found if least <= s.count(' ') + 1 <= most and s[:1].isupper() and s[-1] in '.!?'
            and not re.search(r'[“”()—;:]', s)]


def manner(text):
    """Tense and point of view, as the program's prompts name them."""
    said = outside_speech(text)
    first = len(re.findall(r'\b(?:I|me|my|we|our)\b', said))
    third = len(re.findall(r'\b(?:he|she|his|her|him|they)\b', said))
    past = len(re.findall(r'\b(?:was|were|had|did|said|came|went|saw|could|would)\b', said))
    present = len(re.findall(r'\b(?:is|are|has|does|says|comes|goes|sees|can|will)\b', said))
    return ('present' if present > past else 'past'), ('first person' if first > third * .5 and first > 3 else 'third limited')


def wishes(text):
    return [w.strip() for w in re.findall(r'\b(?:wanted|wished|meant|tried|hoped|resolved|determined|decided|began|ought|going|ready|longed|anxious) '
                                          r'to ([a-z]{2,}[a-z ’]{8,70}?)(?:[.,;!?—]| and | but | when | because )', text)]


def capital(text):
    return text[:1].upper() + text[1:]


def card(passage, pov, rng):
    """The card of a proactive scene as the program tells it. Its sentences are read out of the passage; date and kind of end are made up, and so is a
    place that the passage does not name. Lines that nothing fills are left out."""
    told = outside_speech(passage)
    lines = []
    place = collections.Counter(re.findall(r'\b(?:the|a) (%s)\b' % PLACES, told)).most_common(2)
    hour = next((HOURS[w] for w in re.findall(r'[a-z]+', told) if w in HOURS), rng.randrange(7, 23))
    when = '%d %s %d, %02d:%s' % (rng.randint(1, 28), rng.choice(MONTHS), rng.choice([rng.randint(1840, 1960), rng.randint(1960, 2025)]), hour,
                                  rng.choice(['00', '00', '15', '30', '45']))
    lines.append('Seen by: %s, at %s, %s' % (pov, 'The ' + (place[0][0] if place else rng.choice(PLACES.split('|'))), when))
    short = sentences(told, 4, 16)
    rng.shuffle(short)
    if short and rng.random() < .8:
        lines.append('Trap: ' + short.pop())
    wish = wishes(told)
    if wish and rng.random() < .9:
        lines.append('%s wants: %s.' % (pov, capital(rng.choice(wish))))
    elif short and rng.random() < .5:
        lines.append('%s wants: %s' % (pov, short.pop()))
    tries = re.findall(r'\b(?:I|he|she|they|[A-Z][a-z]+) ([a-z]{3,}(?: [a-z’]+){2,12}), but ([a-z’]+(?: [a-z’]+){2,12})[.,;]', told)
    rng.shuffle(tries)
    for attempt, against in tries[:2]:
        lines.append('Try: %s; but %s' % (capital(attempt), capital(against)))
    if len(tries) < 2 and short:
        lines.append('Try: %s' % short.pop().rstrip('.'))
    last = sentences(told[-500:], 3, 18)
    if last and rng.random() < .8:
        lines.append('It ends in a %s: %s' % (rng.choice(['setback', 'setback', 'victory', 'mixed']), last[-1]))
    things = [w for w, n in collections.Counter(re.findall(r'\b(?:the|a|his|her|my) ([a-z]{4,12})\b(?=[.,;!?])', told)).most_common(12)
              if not w.endswith('ly') and w not in ('same', 'other', 'first', 'last', 'whole', 'time')]
    if things and rng.random() < .8:
        rng.shuffle(things)
        lines.append('At stake: ' + ', '.join('the ' + t for t in things[:rng.randint(1, 3)]) + '.')
    feelings = list(dict.fromkeys(re.findall(r'\b(?:%s)\b' % FEELINGS, told)))
    if len(feelings) > 1:
        lines.append('From: %s to %s' % (feelings[0], feelings[-1]))
    if short and rng.random() < .4:
        lines.append('The reader learns: ' + short.pop().rstrip('.'))
    return '\n'.join(lines)
