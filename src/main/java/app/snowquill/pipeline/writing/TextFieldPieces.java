package app.snowquill.pipeline.writing;


/**
 * Passes on the inside of a {"text": "..."} answer as it streams, so that a long form reads as text while it grows. Pieces
 * may be cut anywhere, also inside an escape. Belongs to one answer and its one thread.
 */
final class TextFieldPieces implements Pieces {
    private static final String OPENING = "{\"text\":\"";

    private final Pieces reader;
    private final StringBuilder head = new StringBuilder();
    private final StringBuilder escape = new StringBuilder();
    private boolean ended;
    private int passedOn;

    TextFieldPieces(Pieces reader) {
        this.reader = reader;
    }

    @Override
    public void accept(String piece) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < piece.length(); i++) {
            take(piece.charAt(i), plain);
        }
        if (!plain.isEmpty()) {
            passedOn += plain.length();
            reader.accept(plain.toString());
        }
    }

    @Override
    public void reading(Reading reading) {
        reader.reading(reading);
    }

    /** Only ever all of it: the answer begins anew. */
    @Override
    public void takenBack(int characters) {
        head.setLength(0);
        escape.setLength(0);
        ended = false;
        if (passedOn > 0) {
            reader.takenBack(passedOn);
            passedOn = 0;
        }
    }

    private void take(char c, StringBuilder plain) {
        if (head.length() < OPENING.length()) {
            if (!Character.isWhitespace(c)) {
                head.append(c);
            }
        } else if (!escape.isEmpty()) {
            escape.append(c);
            unescape(plain);
        } else if (c == '\\') {
            escape.append(c);
        } else if (c == '"') {
            ended = true;
            plain.append(' ');
        } else if (!ended) {
            plain.append(c);
        }
    }

    private void unescape(StringBuilder plain) {
        char kind = escape.charAt(1);
        if (kind == 'u' && escape.length() < 6) {
            return;
        }
        plain.append(switch (kind) {
            case 'u' -> (char) Integer.parseInt(escape.substring(2), 16);
            case 'n', 'r', 't' -> ' ';
            default -> kind;
        });
        escape.setLength(0);
    }
}
