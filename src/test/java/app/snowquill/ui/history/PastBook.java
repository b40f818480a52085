package app.snowquill.ui.history;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.TestEngines;
import app.snowquill.pipeline.TestStudio;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.util.Map;

/** A real book whose second scene has a past: typed, continued by an agent, named, changed. */
final class PastBook implements AutoCloseable {
    static final DocumentKey SCENE = DocumentKey.prose("s02");
    static final String BEFORE = "The tide had almost finished leaving. Ines lay flat on the stage with her cheek against the boards and held "
            + "the lamp down through the trap, and the light went wandering over the piles until it found the staff.\n\n"
            + "“Read it to me,” said Tobit behind her.\n\n“Two feet and one inch.”\n\n“And the tables?”\n\n"
            + "She did not need to look. She knew the figure by heart, as one knows the age of a parent. “Three feet nine.”\n\n"
            + "He said nothing. Below them the water moved around the foot of the staff.\n\n"
            + "“It may have settled,” he said at last. “The staff. Timber does.”\n\n"
            + "It was said lightly, and she noticed the lightness, and afterwards she remembered noticing it. In nineteen years she had "
            + "not seen him come to the water without his book.";
    static final String CONTINUED = BEFORE.replace("the foot of the staff.", "the foot of the staff the way a cat moves around a chair, "
            + "in no hurry, leaving its scent. A barge lamp slid along the far bank and went out behind the maltings.");
    static final String NOW = CONTINUED.replace("almost", "nearly").replace("the lamp down", "the lantern down")
            .replace("She knew the figure by heart, as one knows the age of a parent.",
                    "She had copied the line so often that it had worn a place in her.")
            .replace("It was said lightly, and she noticed the lightness, and afterwards she remembered noticing it.",
                    "“I held a great many ropes for your father.”\n\nIt was said lightly, and it was the lightness she kept, "
                    + "afterwards, when she turned the night over to see where it had come apart.");

    final TestStudio studio;
    final BookSession session;

    PastBook(Path folder) {
        studio = TestEngines.silent(folder);
        session = studio.sample(folder.resolve("past.snowquill"));
        type(BEFORE, "");
        session.past().of(SCENE).name(newest(), "Before the lantern rewrite").join();
        type(CONTINUED, "Writer");
        type(NOW, "");
    }

    void type(String text, String agent) {
        session.edit(new HandEdit(agent.isEmpty() ? "Typing" : "Continued, accepted", Map.of(SCENE, text), agent)).join();
    }

    long newest() {
        return session.view().documents().get(SCENE).revision();
    }

    String text() {
        return session.view().book().prose().get(SCENE.id());
    }

    @Override
    public void close() {
        session.close();
        studio.close();
    }
}
