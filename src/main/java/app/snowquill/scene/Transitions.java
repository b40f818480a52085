package app.snowquill.scene;

import app.snowquill.story.ContentWords;
import app.snowquill.snowflake.Names;
import app.snowquill.snowflake.Report;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneCard.Compression;
import app.snowquill.story.SceneCard.TransitionKind;
import app.snowquill.story.SceneType;
import app.snowquill.story.Sentences;
import app.snowquill.story.StoryTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the reader is carried from the scene before in reading order, which may be of another strand, into this one. The kind
 * follows from the two scenes; where a card names another, it must at least be true. Pure.
 */
public final class Transitions {
    private static final String RULE = "card.transition";
    private static final Duration AT_ONCE = Duration.ofHours(1);
    private static final Duration SAME_DAY = Duration.ofHours(12);
    private static final int OPENING_WORDS = 60;
    private static final Pattern WHEN = Pattern.compile("(?i)\\b(later|after|before|by (?:the|then|now)|until|since|when|next|morning|noon|"
            + "afternoon|evening|night|midnight|dawn|dusk|today|tonight|tomorrow|yesterday|hours?|minutes?|days?|weeks?|months?|years?|"
            + "o[’']clock|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|"
            + "september|october|november|december|spring|summer|autumn|fall|winter|ago|once|already|still|again|\\d{1,2}[:.]\\d\\d)\\b");

    private Transitions() {
    }

    /** The scene read before this one; empty for the first, and for one that is not in the list. */
    public static Optional<Scene> before(String scene, Book book) {
        List<Scene> all = book.outline().scenes();
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).id().equals(scene)) {
                return Optional.of(all.get(i - 1));
            }
        }
        return Optional.empty();
    }

    /** The kind that the two scenes make; {@link TransitionKind#NONE} for the first scene. */
    public static TransitionKind derived(SceneCard card, Book book) {
        return before(card.scene(), book).map(last -> derived(Side.of(last, book), Side.of(card, book))).orElse(TransitionKind.NONE);
    }

    private static TransitionKind derived(Side last, Side here) {
        if (!last.pov().equals(here.pov())) {
            return TransitionKind.POV_SHIFT;
        }
        if (isSequel(last, here)) {
            return here.compression() == Compression.FULL ? TransitionKind.SEQUEL : TransitionKind.COMPRESSED;
        }
        Optional<Duration> gap = gap(last, here);
        if (here.flashback() || gap.filter(time -> time.compareTo(SAME_DAY) > 0).isPresent()) {
            return TransitionKind.TIME_CUT;
        }
        if (ContentWords.shared(last.place(), here.place()).isEmpty() && !last.place().equals(here.place())) {
            return TransitionKind.LOCATION_SHIFT;
        }
        return gap.filter(time -> time.compareTo(AT_ONCE) > 0).isPresent() ? TransitionKind.COMPRESSED : TransitionKind.IMMEDIATE;
    }

    /** A card's own kind must be true of the two scenes. Eyes and types are structure; times and places are only words. */
    static void check(SceneCard card, Book book, Report report) {
        TransitionKind kind = card.transition().kind();
        if (Sentences.count(card.transition().line()) > 3) {
            report.warn(RULE, "transition.line", card.transition().line(), "The line that carries the reader over is a paragraph.",
                    "Keep it to one or two sentences.");
        }
        if (kind == TransitionKind.NONE) {
            return;
        }
        Optional<Scene> before = before(card.scene(), book);
        if (before.isEmpty()) {
            if (book.outline().scene(card.scene()).isPresent()) {
                report.error(RULE, "transition.kind", word(kind), "No scene is read before this one, so there is nothing to come from.",
                        "Take the transition out.");
            }
            return;
        }
        Side last = Side.of(before.get(), book);
        Side here = Side.of(card, book);
        String title = "“" + before.get().title() + "”";
        boolean sameEyes = last.pov().equals(here.pov());
        String fix = "Make it a " + word(derived(last, here)) + ".";
        if (kind == TransitionKind.POV_SHIFT && sameEyes) {
            report.error(RULE, "transition.kind", word(kind), title + " is seen by " + book.nameOf(here.pov()) + " too.", fix);
        } else if (!sameEyes && List.of(TransitionKind.IMMEDIATE, TransitionKind.COMPRESSED, TransitionKind.SEQUEL).contains(kind)) {
            report.error(RULE, "transition.kind", word(kind), title + " is seen by " + book.nameOf(last.pov()) + ", this scene by "
                    + book.nameOf(here.pov()) + ".", fix);
        } else if (kind == TransitionKind.SEQUEL && !isSequel(last, here)) {
            report.error(RULE, "transition.kind", word(kind), "A sequel is a reactive scene right after the proactive one of its strand; "
                    + title + " is not that.", fix);
        } else if (kind == TransitionKind.IMMEDIATE && gap(last, here).filter(time -> time.compareTo(SAME_DAY) > 0).isPresent()) {
            report.warn(RULE, "transition.kind", word(kind), "Between " + title + " and this scene lie more than twelve hours.", fix);
        } else if (kind == TransitionKind.TIME_CUT && !here.flashback() && gap(last, here).filter(time -> time.compareTo(AT_ONCE) < 0).isPresent()) {
            report.warn(RULE, "transition.kind", word(kind), "Between " + title + " and this scene lies less than an hour.", fix);
        } else if (kind == TransitionKind.LOCATION_SHIFT && CardRules.bare(last.place()).equals(CardRules.bare(here.place()))) {
            report.warn(RULE, "transition.kind", here.place(), title + " happens at “" + here.place() + "” too.", fix);
        }
    }

    /** Whether a draft's first words do what its transition needs: say who, when or where. Words only, so it only warns. */
    static void checkOpening(String prose, SceneCard card, Book book, Report report) {
        String opening = opening(prose);
        switch (card.transition().kind()) {
            case POV_SHIFT -> {
                boolean first = card.viewpoint().toLowerCase(Locale.ROOT).startsWith("first");
                if (!first && List.of(book.nameOf(card.pov()).split("\\s+")).stream().noneMatch(part -> Names.occurs(part, opening))) {
                    report.warn("step-10.transition", "", start(opening), "Other eyes see this scene, and its opening does not name "
                            + book.nameOf(card.pov()) + ".", "Name whoever sees it in the first lines.");
                }
            }
            case TIME_CUT -> {
                if (!WHEN.matcher(opening).find()) {
                    report.warn("step-10.transition", "", start(opening), "Time has passed, and the opening does not say when it is.",
                            "Say when in the first lines.");
                }
            }
            case LOCATION_SHIFT -> {
                if (!ContentWords.of(card.place()).isEmpty() && ContentWords.shared(card.place(), opening).isEmpty()) {
                    report.warn("step-10.transition", "", start(opening), "The place is another one, and the opening does not say where: “"
                            + card.place() + "”.", "Say where in the first lines.");
                }
            }
            default -> {
            }
        }
    }

    private static String opening(String prose) {
        String[] words = prose.strip().split("\\s+", OPENING_WORDS + 1);
        return String.join(" ", List.of(words).subList(0, Math.min(OPENING_WORDS, words.length)));
    }

    private static String start(String opening) {
        return Sentences.of(opening).stream().findFirst().orElse(opening);
    }

    private static boolean isSequel(Side last, Side here) {
        return here.type() == SceneType.REACTIVE && last.type() == SceneType.PROACTIVE && last.strand().equals(here.strand());
    }

    private static Optional<Duration> gap(Side last, Side here) {
        Optional<LocalDateTime> now = StoryTime.parse(here.time());
        return StoryTime.parse(last.time()).flatMap(then -> now.map(time -> Duration.between(then, time).abs()));
    }

    private static String word(TransitionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("pov", "POV");
    }

    /** What counts of a scene, from its card where there is one. */
    private record Side(String pov, SceneType type, String strand, String place, String time, Compression compression, boolean flashback) {
        static Side of(Scene scene, Book book) {
            SceneCard card = book.cards().get(scene.id());
            return card != null ? of(card, book) : new Side(scene.pov(), scene.type(), scene.strand(), scene.place(), scene.time(),
                    Compression.FULL, scene.flashback());
        }

        static Side of(SceneCard card, Book book) {
            boolean flashback = book.outline().scene(card.scene()).filter(Scene::flashback).isPresent();
            return new Side(card.pov(), card.type(), card.strand(), card.place(), card.time(), card.compression(), flashback);
        }
    }
}
