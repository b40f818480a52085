package app.snowquill.pipeline;

import app.snowquill.pipeline.revising.DraftMeasure;
import app.snowquill.pipeline.revising.DraftMeasuring;
import app.snowquill.scene.quality.PhraseList;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Sample;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.ContentWords;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Evidence;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import app.snowquill.story.Lore;
import app.snowquill.story.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A scene of the sample novel in which the checks find nothing, and the same with one defect put in. @param rules by which the defect is found */
record DefectiveDraft(String scene, Book book, String good, String text, Set<String> rules) {
    private static final String SECRET = "The harbour master keeps the second ledger under the stair.";

    enum Defect {
        TENSE, POINT_OF_VIEW, STOCK_PHRASE, REPEATED, SLOT, LEDGER, NAME, SHORT, BROKEN_END, TALK
    }

    Book with(String version) {
        return HandEdits.applied(book, Map.of(DocumentKey.prose(scene), version));
    }

    /** The paragraph as it stood before the defect; blank for one that did not stand there. */
    String goodOf(String paragraph) {
        return Arrays.stream(good.split("\\n+")).max(Comparator.comparingInt(one -> ContentWords.shared(one, paragraph).size()))
                .filter(one -> !ContentWords.shared(one, paragraph).isEmpty()).orElse("");
    }

    /** Empty where the defect can't be put into the scene that chance chose. */
    static Optional<DefectiveDraft> made(Defect defect, Book sample, Random random) {
        List<String> scenes = sample.prose().keySet().stream().filter(id -> sample.cards().containsKey(id)).sorted().toList();
        String scene = scenes.get(random.nextInt(scenes.size()));
        Map<DocumentKey, Object> others = new LinkedHashMap<>();
        sample.prose().keySet().stream().filter(id -> !id.equals(scene)).forEach(id -> others.put(DocumentKey.prose(id), null));
        Book small = HandEdits.applied(sample, others);
        DefectiveDraft bare = new DefectiveDraft(scene, small, sample.prose().get(scene), "", Set.of());
        List<Finding> noise = bare.measure(bare.good).found();
        if (noise.stream().anyMatch(finding -> !finding.rule().equals("step-10.length") && !finding.rule().equals("wording.slot"))) {
            return Optional.empty();
        }
        Set<String> before = noise.stream().map(Finding::rule).collect(Collectors.toSet());
        String text = bare.broken(defect, random);
        Set<String> rules = bare.measure(text).found().stream().map(Finding::rule).filter(rule -> !before.contains(rule)).collect(Collectors.toSet());
        return rules.isEmpty() ? Optional.empty() : Optional.of(new DefectiveDraft(scene, small, bare.good, text, rules));
    }

    private DraftMeasure measure(String version) {
        return new DraftMeasuring(scene, this::with, PhraseList.USUAL.phrases(), List.of()).apply(version);
    }

    /** The sample novel, with something that nobody in it knows. */
    static Book secretive() {
        Book book = Sample.book();
        String last = book.outline().sceneIds().get(book.outline().sceneIds().size() - 1);
        Map<String, Fact> facts = new LinkedHashMap<>(book.lore().facts());
        facts.put("secret", new Fact("secret", FactKind.EVENT, "harbour-master", "ledger", "hidden", SECRET, last, "", Fact.Audience.THESE, List.of(),
                new Evidence(last, SECRET)));
        return book.withLore(new Lore(book.lore().entries(), facts, book.lore().setups()));
    }

    private String broken(Defect defect, Random random) {
        List<String> paragraphs = new ArrayList<>(Arrays.asList(good.split("\\n\\n+")));
        int at = random.nextInt(paragraphs.size());
        String pov = book.povOf(scene);
        String other = book.characters().values().stream().filter(who -> !who.id().equals(pov)).map(Character::name).findFirst().orElse("Nobody").split(" ")[0];
        switch (defect) {
            case TENSE -> {
                int many = Sentences.of(good).size() / 5 + 3;
                for (int i = 0; i < many; i++) {
                    int where = (at + i % 3) % paragraphs.size();
                    paragraphs.set(where, paragraphs.get(where) + List.of(" The wind comes up.", " The door is shut.", " The lamp stands there.").get(i % 3));
                }
            }
            case POINT_OF_VIEW -> {
                int many = Sentences.of(good).size() / 12 + 2;
                for (int i = 0; i < many; i++) {
                    paragraphs.set(at, paragraphs.get(at) + " " + other + " wondered about the tide, " + i + " times over.");
                }
            }
            case STOCK_PHRASE -> paragraphs.set(at, paragraphs.get(at) + " " + PhraseList.USUAL.phrases().get(random.nextInt(PhraseList.USUAL.phrases().size())) + ", all the same.");
            case REPEATED -> {
                for (int i = 0; i < 4; i++) {
                    int where = (at + i) % paragraphs.size();
                    paragraphs.set(where, paragraphs.get(where) + " So the slow grey water went.");
                }
            }
            case SLOT -> paragraphs.subList(Math.max(1, paragraphs.size() * 2 / 3), paragraphs.size()).replaceAll(one -> "It went on as such things go, until it was over.");
            case LEDGER -> paragraphs.set(at, paragraphs.get(at) + " " + SECRET);
            case NAME -> {
                String name = book.nameOf(pov).split(" ")[0];
                String typo = name.substring(0, name.length() - 1) + "q";
                paragraphs.set(at, paragraphs.get(at) + " Then the others called " + typo + " by name.");
            }
            case SHORT -> paragraphs.subList(Math.max(1, paragraphs.size() / 2), paragraphs.size()).clear();
            case BROKEN_END -> {
                String last = paragraphs.get(paragraphs.size() - 1);
                paragraphs.set(paragraphs.size() - 1, last.substring(0, last.lastIndexOf(' ')).replaceAll("[.!?”’,]+$", "") + " and");
            }
            case TALK -> paragraphs.add(0, "Here is the scene:");
        }
        return String.join("\n\n", paragraphs);
    }
}
