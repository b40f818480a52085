"""Muon: momentum whose update is made orthogonal, for the matrices inside of the model."""
import torch


def orthogonal(g, steps=5):
    """The nearest orthogonal matrix, about: a quintic Newton-Schulz iteration (Jordan and others, Muon, 2024)."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = g.bfloat16()
    tall = x.shape[0] > x.shape[1]
    x = x.t() if tall else x
    x = x / (x.float().norm() + 1e-7)
    for _ in range(steps):
        s = x @ x.t()
        x = a * x + (b * s + c * (s @ s)) @ x
    return (x.t() if tall else x).float()


class Muon:
    def __init__(self, weights, momentum=.95, decay=.1):
        self.weights, self.momentum, self.decay = weights, momentum, decay
        self.velocity = [torch.zeros_like(w) for w in weights]

    @torch.no_grad()
    def step(self, lr):
        """Moves each matrix by one of spectral norm lr, about; by more where it is taller than wide."""
        for w, v in zip(self.weights, self.velocity):
            v.lerp_(w.grad, 1 - self.momentum)
            update = orthogonal(w.grad.lerp(v, self.momentum))
            w.mul_(1 - lr * self.decay)
            w.add_(update, alpha=-lr * max(1., w.shape[0] / w.shape[1]) ** .5)
