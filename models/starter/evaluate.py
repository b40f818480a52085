#!/usr/bin/env python3
"""Tells the loss of starter models by kind of document, on the same held-out documents: python3 evaluate.py --corpus novels.tar.xz OLD.gguf NEW.gguf

Models with other tokenizers compare by nats a byte. Each is read as the program runs it: weights in Q8_0, prompts tokenized as llama.cpp does.
"""
import argparse
import collections
import json

import torch

import gguf
from fields import PROMPTS
from material import documents_of, encoded, held_out_documents
from model import Model
from tokenizer import Tokenizer
from train import loss_by_kind


def loaded(path):
    """(model, tokenizer) of a GGUF file that this folder's scripts wrote."""
    read = gguf.Read(path)
    of = {key.split('.', 1)[1]: value for key, value in read.settings.items() if key.startswith('llama.')}
    model = Model(dict(dim=of['embedding_length'], layers=of['block_count'], heads=of['attention.head_count'], ffn=of['feed_forward_length'],
                       vocab=of['vocab_size']), of['context_length'])
    for name, weight in gguf.tensors_of(model):
        weight.data = torch.from_numpy(read.tensors[name])
    return model, Tokenizer(gguf.vocabulary_read(read.settings))


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n\n')[0])
    ap.add_argument('--corpus', required=True)
    ap.add_argument('--prompts', default=PROMPTS)
    ap.add_argument('--threads', type=int, default=1)
    ap.add_argument('models', nargs='+')
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    documents = held_out_documents(documents_of(a.corpus, a.prompts), a.prompts)
    print(json.dumps(dict(documents=collections.Counter(kind for kind, _, _ in documents))), flush=True)
    models = [loaded(path) for path in a.models]
    tokens = [encoded(tokenizer, documents) for _, tokenizer in models]
    fitting = [i for i in range(len(documents)) if all(len(of[i][0]) <= model.context for of, (model, _) in zip(tokens, models))]
    for path, (model, _), of in zip(a.models, models, tokens):
        held = [(documents[i][0], *of[i], len(documents[i][2].encode())) for i in fitting]
        print(json.dumps(dict(model=path, by_kind=loss_by_kind(model, held, set(d[0] for d in held), model.context))), flush=True)


if __name__ == '__main__':
    main()
