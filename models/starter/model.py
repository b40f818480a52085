"""The starter model: the llama architecture, small. Weights and sums are float32, products bfloat16; gradients of what costs most are
written out, which makes a step on a processor a quarter faster than leaving them to torch."""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

SIZES = {  # vocab, then stages of (context in tokens, part of the time), batch and micro batch in tokens
    'tiny':  dict(dim=64,  layers=2,  heads=4, ffn=192,  vocab=1024, stages=[(256, 1.0)], batch=4096, micro=1024),
    'small': dict(dim=256, layers=6,  heads=4, ffn=704,  vocab=4096, stages=[(512, .75), (1024, .15), (2048, .1)], batch=8192, micro=1024),
    'base':  dict(dim=512, layers=12, heads=8, ffn=1408, vocab=8192, stages=[(1024, .7), (4096, .3)], batch=131072, micro=32768),
}
QUERIES = 256  # at a time: keys that come later than all of them are not multiplied


class Norm(torch.autograd.Function):
    """Root mean square norm (Zhang and Sennrich, 2019)."""

    @staticmethod
    def forward(ctx, x, weight):
        x = x.float()
        root = torch.rsqrt((x * x).mean(-1, keepdim=True) + 1e-5)
        x = x * root
        ctx.save_for_backward(x, root, weight)
        return (x * weight).bfloat16()

    @staticmethod
    def backward(ctx, g):
        x, root, weight = ctx.saved_tensors
        g = g.float()
        to_weight = (g * x).flatten(0, -2).sum(0)
        g = g * weight
        return (g - x * (g * x).mean(-1, keepdim=True)).mul_(root), to_weight


class Gated(torch.autograd.Function):
    """silu(gate) * up (Shazeer, 2020)."""

    @staticmethod
    def forward(ctx, gate, up):
        ctx.save_for_backward(gate, up)
        gate = gate.float()
        return (gate * torch.sigmoid(gate)).mul_(up).bfloat16()

    @staticmethod
    def backward(ctx, g):
        gate, up = ctx.saved_tensors
        gate, g = gate.float(), g.float()
        s = torch.sigmoid(gate)
        silu = s * gate
        to_up = (g * silu).bfloat16()
        return g.mul_(up).mul_(s.add_(silu.mul_(1 - s))).bfloat16(), to_up


class TokenLoss(torch.autograd.Function):
    """The sum of weighted losses in nats of predicting each target; the gradient is made with it, so that logits are held once."""

    @staticmethod
    def forward(ctx, x, embedding, targets, weights):
        small = embedding.bfloat16()
        to_x, to_embedding, total = [], 0., 0.
        for xs, ts, ws in zip(x.split(16384), targets.split(16384), weights.split(16384)):
            p = F.linear(xs, small).float()
            p.sub_(p.max(-1, keepdim=True)[0])
            right = p.gather(1, ts[:, None])
            sums = p.exp_().sum(-1, keepdim=True)
            total = total + ((sums.log() - right) * ws[:, None]).sum()
            p.div_(sums).scatter_add_(1, ts[:, None], torch.full_like(right, -1.))
            g = p.mul_(ws[:, None]).bfloat16()
            to_x.append(g @ small)
            to_embedding = to_embedding + (g.t() @ xs).float()
        ctx.save_for_backward(torch.cat(to_x), to_embedding)
        return total

    @staticmethod
    def backward(ctx, g):
        to_x, to_embedding = ctx.saved_tensors
        return to_x * g, to_embedding * g, None, None


def linear(x, weight):
    return F.linear(x, weight.bfloat16())


def turned(x, angles):
    """Rotates neighbouring pairs, the layout that GGUF's llama architecture expects. x: batch, time, heads, head dim."""
    pairs = torch.view_as_complex(x.float().unflatten(-1, (-1, 2)))
    return torch.view_as_real(pairs * angles).flatten(-2).bfloat16()


class Block(nn.Module):
    def __init__(self, c):
        super().__init__()
        dim, ffn = c['dim'], c['ffn']
        self.heads, self.hd = c['heads'], dim // c['heads']
        self.n1, self.n2 = nn.Parameter(torch.ones(dim)), nn.Parameter(torch.ones(dim))

        def matrix(rows, columns, deviation=.02):
            return nn.Parameter(torch.randn(rows, columns) * deviation)
        self.q, self.k, self.v = matrix(dim, dim), matrix(dim, dim), matrix(dim, dim)
        self.gate, self.up = matrix(ffn, dim), matrix(ffn, dim)
        self.o = matrix(dim, dim, .02 / math.sqrt(2 * c['layers']))
        self.down = matrix(dim, ffn, .02 / math.sqrt(2 * c['layers']))

    def attended(self, q, k, v, mask):
        if q.is_cuda:
            return F.scaled_dot_product_attention(*(z.transpose(1, 2) for z in (q, k, v)), is_causal=True, scale=1.).flatten(0, 1)
        q, k, v = (z.transpose(1, 2).flatten(0, 1) for z in (q, k, v))
        parts = []
        for at in range(0, q.shape[1], QUERIES):
            end = min(at + QUERIES, q.shape[1])
            scores = torch.bmm(q[:, at:end], k[:, :end].transpose(1, 2))
            scores += mask[at:end, :end]
            parts.append(torch.bmm(scores.softmax(-1), v[:, :end]))
        return torch.cat(parts, 1)

    def forward(self, x, turn, turn_scaled, mask):
        b, t, _ = x.shape
        h = Norm.apply(x, self.n1)
        q, k, v = F.linear(h, torch.cat((self.q, self.k, self.v)).bfloat16()).view(b, t, 3, self.heads, self.hd).unbind(2)
        y = self.attended(turned(q, turn_scaled), turned(k, turn), v, mask)
        x = x + linear(y.view(b, self.heads, t, self.hd).transpose(1, 2).reshape(b, t, -1), self.o)
        gate, up = F.linear(Norm.apply(x, self.n2), torch.cat((self.gate, self.up)).bfloat16()).chunk(2, -1)
        return x + linear(Gated.apply(gate, up), self.down)


class Model(nn.Module):
    """Predicts the next token; its loss counts where weights are not nought. The embedding is the output as well."""

    def __init__(self, c, context):
        super().__init__()
        self.c, self.context = c, context
        self.emb = nn.Parameter(torch.randn(c['vocab'], c['dim']) * .02)
        self.blocks = nn.ModuleList(Block(c) for _ in range(c['layers']))
        self.norm = nn.Parameter(torch.ones(c['dim']))
        hd = c['dim'] // c['heads']
        angles = torch.outer(torch.arange(context).float(), 10000.0 ** (-torch.arange(0, hd, 2).float() / hd))[:, None]
        self.register_buffer('turn', torch.polar(torch.ones_like(angles), angles))
        self.register_buffer('turn_scaled', torch.polar(torch.full_like(angles, 1 / math.sqrt(hd)), angles))
        self.register_buffer('mask', torch.triu(torch.full((context, context), float('-inf')), 1).bfloat16())

    def forward(self, ids, targets, weights):
        """The sum of weighted losses in nats; logits are made only where a weight asks for them."""
        t = ids.shape[1]
        x = F.embedding(ids, self.emb)
        for b in self.blocks:
            x = b(x, self.turn[:t], self.turn_scaled[:t], self.mask)
        counted = weights.flatten().nonzero()[:, 0]
        x = Norm.apply(x, self.norm).flatten(0, 1)[counted]
        return TokenLoss.apply(x, self.emb, targets.flatten()[counted], weights.flatten()[counted])
