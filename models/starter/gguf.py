"""Writes the model as a GGUF file, matrices in Q8_0, and reads such a file back."""
import os
import struct

import numpy as np

SPECIALS = ['<|system|>', '<|user|>', '<|assistant|>', '<|end|>']
CHAT_TEMPLATE = ("{{ bos_token }}{% for m in messages %}<|{{ m['role'] }}|>\n{{ m['content'] }}<|end|>\n{% endfor %}"
                 "{% if add_generation_prompt %}<|assistant|>\n{% endif %}")


def chat(system, user):
    """A prompt as the chat template above makes it, without the token that begins it."""
    return '<|system|>\n%s<|end|>\n<|user|>\n%s<|end|>\n<|assistant|>\n' % (system, user)


def q8_0(w):
    """GGUF Q8_0: blocks of 32 values, one float16 scale and 32 signed bytes each."""
    blocks = w.astype(np.float32).reshape(-1, 32)
    scale = np.abs(blocks).max(1, keepdims=True) / 127
    q = np.round(np.divide(blocks, scale, out=np.zeros_like(blocks), where=scale > 0)).astype(np.int8)
    out = np.empty((len(blocks), 34), np.uint8)
    out[:, :2] = scale.astype(np.float16).view(np.uint8)
    out[:, 2:] = q.view(np.uint8)
    return out.tobytes()


def vocabulary_of(tokenizer):
    """(pieces, scores, kinds) of a SentencePiece tokenizer, as a GGUF file holds them."""
    every = range(tokenizer.get_piece_size())
    pieces = [tokenizer.id_to_piece(i) for i in every]
    kinds = [2 if tokenizer.is_unknown(i) else 6 if tokenizer.is_byte(i) else 3 if tokenizer.is_control(i) or pieces[i] in SPECIALS else 1 for i in every]
    return pieces, [tokenizer.get_score(i) for i in every], kinds


def vocabulary_read(settings):
    return tuple(settings['tokenizer.ggml.' + key] for key in ('tokens', 'scores', 'token_type'))


def tensors_of(model):
    """(name in the file, weight) of each weight of a model."""
    named = [('token_embd.weight', model.emb), ('output_norm.weight', model.norm)]
    for i, b in enumerate(model.blocks):
        named += [(f'blk.{i}.{n}.weight', w) for n, w in (
            ('attn_norm', b.n1), ('attn_q', b.q), ('attn_k', b.k), ('attn_v', b.v),
            ('attn_output', b.o), ('ffn_norm', b.n2), ('ffn_gate', b.gate), ('ffn_up', b.up),
            ('ffn_down', b.down))]
    return named


def write_gguf(path, model, vocabulary, context, name, notes):
    c = model.c
    U32, F32, BOOL, STR, ARR, I32 = 4, 6, 7, 8, 9, 5

    def s(x):
        x = x if isinstance(x, bytes) else x.encode('utf-8')
        return struct.pack('<Q', len(x)) + x

    def value(kind, v):
        return {U32: lambda: struct.pack('<I', v), F32: lambda: struct.pack('<f', v), BOOL: lambda: struct.pack('<?', v),
                STR: lambda: s(v), I32: lambda: struct.pack('<i', v)}[kind]()

    def arr(kind, vs):
        return struct.pack('<IQ', kind, len(vs)) + b''.join(value(kind, v) for v in vs)

    pieces, scores, kinds = vocabulary
    end = pieces.index('<|end|>')
    kv = [('general.architecture', STR, 'llama'), ('general.name', STR, name), ('general.description', STR, notes),
          ('general.license', STR, 'cc0-1.0'), ('general.file_type', U32, 7),
          ('llama.context_length', U32, context), ('llama.embedding_length', U32, c['dim']),
          ('llama.block_count', U32, c['layers']), ('llama.feed_forward_length', U32, c['ffn']),
          ('llama.attention.head_count', U32, c['heads']), ('llama.attention.head_count_kv', U32, c['heads']),
          ('llama.rope.dimension_count', U32, c['dim'] // c['heads']), ('llama.rope.freq_base', F32, 10000.0),
          ('llama.attention.layer_norm_rms_epsilon', F32, 1e-5), ('llama.vocab_size', U32, c['vocab']),
          ('tokenizer.ggml.model', STR, 'llama'), ('tokenizer.ggml.bos_token_id', U32, 1),
          ('tokenizer.ggml.eos_token_id', U32, end), ('tokenizer.ggml.unknown_token_id', U32, 0),
          ('tokenizer.ggml.add_bos_token', BOOL, True), ('tokenizer.ggml.add_space_prefix', BOOL, True),
          ('tokenizer.chat_template', STR, CHAT_TEMPLATE)]
    head = b''.join(s(k) + struct.pack('<I', t) + value(t, v) for k, t, v in kv)
    for key, kind, vs in (('tokens', STR, pieces), ('scores', F32, scores), ('token_type', I32, kinds)):
        head += s('tokenizer.ggml.' + key) + struct.pack('<I', ARR) + arr(kind, vs)
    tensors = tensors_of(model)
    infos, data = b'', b''
    for tensor_name, w in tensors:
        w = w.detach().float().cpu().numpy()
        kind, raw = (8, q8_0(w)) if w.ndim == 2 else (0, w.astype(np.float32).tobytes())
        infos += s(tensor_name) + struct.pack('<I', w.ndim) + b''.join(struct.pack('<Q', d) for d in reversed(w.shape))
        infos += struct.pack('<IQ', kind, len(data))
        data += raw + b'\0' * (-len(raw) % 32)
    out = b'GGUF' + struct.pack('<IQQ', 3, len(tensors), len(kv) + 3) + head + infos
    with open(path + '.part', 'wb') as f:
        f.write(out + b'\0' * (-len(out) % 32) + data)
    os.replace(path + '.part', path)


class Read:
    """What stands in a GGUF file of this kind: settings, tokens and tensors as float32."""

    def __init__(self, path):
        self.data, self.at = open(path, 'rb').read(), 8
        tensors, settings = self.number('<Q'), self.number('<Q')
        self.settings = {self.text(): self.value(self.number('<I')) for _ in range(settings)}
        infos = []
        for _ in range(tensors):
            name = self.text()
            shape = [self.number('<Q') for _ in range(self.number('<I'))][::-1]
            infos.append((name, shape, self.number('<I'), self.number('<Q')))
        start = self.at + -self.at % 32
        self.tensors = {name: self.tensor(shape, kind, start + at) for name, shape, kind, at in infos}

    def number(self, form):
        value = struct.unpack_from(form, self.data, self.at)[0]
        self.at += struct.calcsize(form)
        return value

    def text(self):
        length = self.number('<Q')
        self.at += length
        return self.data[self.at - length:self.at].decode('utf-8', 'replace')

    def value(self, kind):
        if kind == 8:
            return self.text()
        if kind == 9:
            of, count = self.number('<I'), self.number('<Q')
            return [self.value(of) for _ in range(count)]
        return self.number({4: '<I', 5: '<i', 6: '<f', 7: '<?'}[kind])

    def tensor(self, shape, kind, at):
        count = int(np.prod(shape))
        if kind == 0:
            return np.frombuffer(self.data, np.float32, count, at).reshape(shape).copy()
        blocks = np.frombuffer(self.data, np.uint8, count // 32 * 34, at).reshape(-1, 34)
        return (blocks[:, 2:].view(np.int8) * blocks[:, :2].copy().view(np.float16).astype(np.float32)).reshape(shape)
