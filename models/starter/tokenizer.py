"""Text to tokens by the vocabulary of a GGUF file, without sentencepiece."""


class Tokenizer:
    """A GGUF file's own tokenizer: pairs are joined by their score, best first, as SentencePiece and llama.cpp do it; word by word."""

    def __init__(self, vocabulary):
        pieces, self.scores, _ = vocabulary
        self.ids = {piece: i for i, piece in enumerate(pieces)}
        self.known = {}

    def piece_to_id(self, piece):
        return self.ids[piece]

    def encode(self, texts):
        return [[i for word in self.words(text) for i in self.word(word)] for text in texts]

    def words(self, text):
        parts = ('▁' + text.replace(' ', '▁')).split('▁')[1:]
        return ['▁' + part for part in parts]

    def word(self, word):
        if word not in self.known:
            parts = list(word)
            while True:
                joined = [(-self.scores[self.ids[a + b]], at) for at, (a, b) in enumerate(zip(parts, parts[1:])) if a + b in self.ids]
                if not joined:
                    break
                at = min(joined)[1]
                parts[at:at + 2] = [parts[at] + parts[at + 1]]
            self.known[word] = [i for part in parts for i in ([self.ids[part]] if part in self.ids else
                                                             [self.ids['<0x%02X>' % byte] for byte in part.encode()])]
        return self.known[word]
