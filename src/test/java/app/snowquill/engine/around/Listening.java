package app.snowquill.engine.around;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.TokenSink;
import java.util.ArrayList;
import java.util.List;

/** What an asker sees: the text as it stands, and what it was told. */
final class Listening implements TokenSink {
    private final StringBuffer text = new StringBuffer();
    final List<String> notices = new ArrayList<>();
    final List<EngineException.Kind> inVain = new ArrayList<>();

    @Override
    public void accept(String piece) {
        text.append(piece);
    }

    @Override
    public void startedAgain() {
        text.setLength(0);
    }

    @Override
    public void triedInVain(EngineException why) {
        inVain.add(why.kind());
    }

    @Override
    public void notice(String sentence) {
        notices.add(sentence);
    }

    String text() {
        return text.toString();
    }
}
