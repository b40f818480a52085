#!/usr/bin/env python3
"""Has the studio draft ten scenes of its sample novel from their cards with a model, and tells what became of them:

  python3 drafts.py --program "java -jar snowquill.jar" --model starter.gguf --out folder

Each draft is kept in the folder, to be read. Of each: words, how many of the people whom its card names it names, how many names it has that
the card does not have, sentences that leave the tense, loops, runs of four words that come again, and the program's own measures of a draft.
"""
import argparse
import json
import os
import re
import shlex
import statistics
import subprocess

SCENES = ['s10', 's12', 's13', 's14', 's15', 's16', 's17', 's18', 's19', 's20']
PEOPLE = ['Ines', 'Marit', 'Tobit', 'Aldous', 'Hale']


def asked(program, *words):
    done = subprocess.run(program + list(words), capture_output=True, text=True)
    if done.returncode not in (0, 4):
        raise SystemExit(done.stdout + done.stderr)
    return done.stdout


def strangers(text, card):
    """Names inside sentences that nobody and nothing on the card bears."""
    known = set(re.findall(r'[A-Z][a-z]+', card)) | set(PEOPLE)
    return {w for w in re.findall(r'(?<=[a-z,;] )[A-Z][a-z]{2,}', text) if w not in known and w not in ('God', 'Lord', 'Heaven', 'Mrs',
            'Miss', 'Sir', 'Madame')}


def measured(program, book, scene, folder):
    card = asked(program, '--json', 'get', book, 'card', scene)
    text = asked(program, 'get', book, 'prose', scene)
    quality = json.loads(asked(program, '--json', 'scene', 'quality', book, scene))
    with open(os.path.join(folder, scene + '.txt'), 'w', encoding='utf-8') as out:
        out.write(text)
    slips = re.search(r'(\d+) of (\d+) sentences leave the tense', json.dumps(quality))
    due = [p for p in PEOPLE if p in card or p.lower() in card]
    repetition = quality['repetition']
    return dict(scene=scene, words=quality['words'], named=sum(p in text for p in due), due=len(due), strangers=len(strangers(text, card)),
                slips=int(slips[1]) / max(1, int(slips[2])) if slips else 0., loops=repetition['loops'], repeated=repetition['repeatedRuns'],
                mean=quality['mean'], **{d['name']: d['score'] for d in quality['dimensions']})


def main():
    ap = argparse.ArgumentParser(description=__doc__.split(':')[0])
    ap.add_argument('--program', required=True)
    ap.add_argument('--model', required=True)
    ap.add_argument('--out', required=True)
    ap.add_argument('--seed', default='1')
    a = ap.parse_args()
    program = shlex.split(a.program) + ['--model=' + a.model, '--seed=' + a.seed, '--context=2048', '--threads=2']
    os.makedirs(a.out, exist_ok=True)
    rows = []
    for scene in SCENES:  # each in a book of its own, so that no draft reads another
        book = os.path.join(a.out, scene + '.snowquill')
        asked(program, 'new', '--sample', book)
        asked(program, '--quiet', 'scene', 'draft', book, scene)
        rows.append(measured(program, book, scene, a.out))
        print(json.dumps(rows[-1]), flush=True)
    means = {key: round(statistics.mean(row[key] for row in rows), 3) for key in rows[0] if key != 'scene'}
    print(json.dumps(dict(mean=means, all_named=sum(r['named'] == r['due'] for r in rows), one_tense=sum(r['slips'] <= .05 for r in rows),
                          looping=sum(r['loops'] > .1 for r in rows))))


if __name__ == '__main__':
    main()
