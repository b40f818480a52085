package app.snowquill.pipeline.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextFieldPiecesTest {
    @Test
    void theInsideOfTheFieldComesOutHoweverThePiecesAreCut() {
        String answer = "{\"text\":\"He said \\\"no\\\" at the caf\\u00e9. Then\\nhe went.\"}";
        for (int size = 1; size <= answer.length(); size++) {
            StringBuilder read = new StringBuilder();
            TextFieldPieces pieces = new TextFieldPieces(read::append);
            for (int at = 0; at < answer.length(); at += size) {
                pieces.accept(answer.substring(at, Math.min(answer.length(), at + size)));
            }
            assertThat(read.toString().strip()).isEqualTo("He said \"no\" at the café. Then he went.");
        }
    }

    @Test
    void anAnswerThatBeginsAnewTakesBackWhatWasPassedOn() {
        StringBuilder read = new StringBuilder("Before. ");
        TextFieldPieces pieces = new TextFieldPieces(new Pieces() {
            @Override
            public void accept(String piece) {
                read.append(piece);
            }

            @Override
            public void takenBack(int characters) {
                read.setLength(read.length() - characters);
            }
        });
        pieces.accept("{\"text\":\"He caf\\u00e");

        pieces.takenBack(18);
        pieces.accept("{\"text\":\"She went.\"}");

        assertThat(read.toString().strip()).isEqualTo("Before. She went.");
    }
}
