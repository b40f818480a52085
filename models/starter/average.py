#!/usr/bin/env python3
"""Writes the mean of two models of one training, before and after it went on: it predicts better than either.

  python3 average.py before.gguf after.gguf --out starter.gguf --tell "what was measured of it"
"""
import argparse

import gguf
from evaluate import loaded


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n\n')[0])
    ap.add_argument('models', nargs=2)
    ap.add_argument('--out', required=True)
    ap.add_argument('--tell', default='')
    a = ap.parse_args()
    (model, _), (other, _) = loaded(a.models[0]), loaded(a.models[1])
    for (_, weight), (_, beside) in zip(gguf.tensors_of(model), gguf.tensors_of(other)):
        weight.data = (weight.data + beside.data) / 2
    notes = 'Demonstration model trained from scratch on public-domain novels in the studio\'s prompt layout; %s. It shows the studio at work; install a ' \
            'real model to write with.' % a.tell
    gguf.write_gguf(a.out, model, gguf.vocabulary_read(gguf.Read(a.models[0]).settings), model.context, 'Starter', notes)


if __name__ == '__main__':
    main()
