"""What a model learns and what is held out, as (kind, prompt, answer); and its tokens."""
import io
import random

import numpy as np
import torch

import gguf
from corpus import Documents, read_books
from fields import examples, prompts_of, render
from story import NAMES


def documents_of(corpus, prompts, following=False):
    files = prompts_of(prompts)
    return Documents(read_books(corpus), NAMES, lambda kind, values: render(files[kind], values), gguf.chat, following)


def forms(seed, count, prompts):
    return [('form', gguf.chat(system, user), answer) for _, system, user, answer in examples(random.Random(seed), count, prompts)]


def held_out_documents(documents, prompts):
    """(kind, prompt, answer) of what no model learns; the same ones whatever the seed."""
    return list(documents.of_pass(0, True)) + forms('held out', 300, prompts)


def learnt_documents(documents, prompts, seed, count):
    learnt = [d for number in ((0,) if documents.following else (0, 1)) for d in documents.of_pass(number, False)] + forms(seed, count, prompts)
    random.Random(seed).shuffle(learnt)
    return learnt


def trained_tokenizer(documents, vocab):
    import sentencepiece
    lines = [line for _, _, answer in documents[:30_000] for line in answer.split('\n') if line.strip()]
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines[:120_000]), model_writer=model, vocab_size=vocab, model_type='bpe', byte_fallback=True,
        normalization_rule_name='identity', remove_extra_whitespaces=False, split_digits=True, character_coverage=.9995,
        add_dummy_prefix=True, user_defined_symbols=gguf.SPECIALS, unk_id=0, bos_id=1, eos_id=2, pad_id=-1,
        max_sentence_length=8000, num_threads=2, minloglevel=2)
    return sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())


def encoded(tokenizer, documents):
    """[(ids, weights)]: a weight is 1 where a token is to be learnt, in the answer. Text after a special token begins with a blank, as in llama.cpp."""
    specials = {s: tokenizer.piece_to_id(s) for s in gguf.SPECIALS}
    fragments, shape = [], []
    for _, prompt, answer in documents:
        parts = []
        for turn in prompt.split('<|')[1:]:
            name, text = turn.split('|>', 1)
            parts.append((specials['<|%s|>' % name], len(fragments), 0))
            fragments.append(text)
        if parts:
            fragments[-1] += answer
            parts[-1] = parts[-1][:2] + (1,)
        else:
            parts.append((None, len(fragments), 1))
            fragments.append(answer)
        shape.append(parts)
    ids = tokenizer.encode(fragments)
    result = []
    for parts in shape:
        row, weights = [1], [0]
        for special, fragment, learnt in parts:
            if special is not None:
                row.append(special)
                weights.append(0)
            row += ids[fragment]
            weights += [learnt] * len(ids[fragment])
        if len(parts) > 1:
            row.append(specials['<|end|>'])
            weights.append(1)
        result.append((np.array(row, np.uint16), np.array(weights, np.uint8)))
    return result


class Rows:
    """Rows of tokens for one process, through its documents again and again; each begins with a document or goes on in one.

    fresh: the part of rows, 0 to 1, that begin with a document
    """

    def __init__(self, documents, seed, longest, fresh):
        self.fresh = fresh
        self.ids = torch.from_numpy(np.concatenate([d[0] for d in documents]).astype(np.int32))
        self.weights = torch.from_numpy(np.concatenate([d[1] for d in documents]))
        self.starts = np.concatenate([[0], np.cumsum([len(d[0]) for d in documents])])
        self.first = [int(start) for start in self.starts if start + longest + 1 < len(self.ids)][:50]  # a pass begins at one of these
        if not self.first:
            raise SystemExit('The corpus is shorter than one row of %d tokens.' % longest)
        self.at, self.rng = 0, random.Random(seed)

    def next(self, count, length):
        rows = []
        for _ in range(count):
            if self.at + length + 1 >= len(self.ids):
                self.at = self.rng.choice(self.first)
            rows.append(self.at)
            self.at += length
            if self.rng.random() < self.fresh:
                self.at = int(self.starts[min(np.searchsorted(self.starts, self.at), len(self.starts) - 1)])
        ids = torch.stack([self.ids[i:i + length + 1] for i in rows]).long()
        weights = torch.stack([self.weights[i + 1:i + length + 1] for i in rows]).float()
        return ids[:, :-1], ids[:, 1:], weights
