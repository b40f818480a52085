package app.snowquill.pipeline;

import app.snowquill.engine.Message;
import app.snowquill.engine.TextEngine;
import java.util.List;
import java.util.Random;

/** Prompts of made-up words, no two alike, so that no engine knows their beginning from before. One thread. */
final class MadeUpPages {
    private static final List<String> WORDS = List.of("the", "tide", "came", "over", "salt", "road", "and", "old", "ferryman",
            "kept", "his", "lamp", "low", "while", "harbour", "slept", "under", "grey", "rain", "nobody", "asked", "who", "had",
            "written", "in", "ledger", "or", "why", "river", "turned", "early", "that", "night");

    private final TextEngine engine;
    private final Random random = new Random();

    MadeUpPages(TextEngine engine) {
        this.engine = engine;
    }

    static List<Message> prompt(String text) {
        return List.of(Message.system("You are a novelist."), Message.user(text));
    }

    String words(int count) {
        StringBuilder text = new StringBuilder("In the year " + random.nextInt(1_000_000));
        for (int i = 0; i < count; i++) {
            text.append(' ').append(WORDS.get(random.nextInt(WORDS.size()))).append(i % 12 == 11 ? "." : "");
        }
        return text.toString();
    }

    /** A text whose prompt has at most so many tokens, and nearly as many. */
    String page(int tokens) {
        String text = words(tokens);
        int all = engine.countPrompt(prompt(text));
        while (all > tokens) {
            int keep = (int) ((long) text.length() * tokens / all) - 8;
            text = text.substring(0, text.lastIndexOf(' ', keep));
            all = engine.countPrompt(prompt(text));
        }
        return text;
    }
}
