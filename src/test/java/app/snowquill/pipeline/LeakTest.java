package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.context.Agent;
import app.snowquill.context.Choice;
import app.snowquill.context.ContextLook;
import app.snowquill.pipeline.SecretsBook.Secret;
import app.snowquill.pipeline.writing.Looking;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.SceneText;
import app.snowquill.pipeline.writing.context.Choices;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What a point of view can't know yet never stands unfenced in the prompt that is really sent: whole prompts of made-up books with secrets in
 * every text, read by a reader who knows only the words of the fences and who learns what when. 200 prompts in the short round, 1,000 in the long one.
 */
class LeakTest {
    private static final int PROMPTS = Integer.getInteger("snowquill.rounds", 3) < 40 ? 200 : 1_000;

    @Test
    void noPromptTellsThePointOfViewWhatItCannotKnowYet() {
        int prompts = 0;
        int secrets = 0;
        int told = 0;
        int fenced = 0;
        for (long seed = 1; prompts < PROMPTS; seed++) {
            SecretsBook made = new SecretsBook(seed);
            Random random = new Random(seed);
            for (int at = 0; at < made.book.outline().scenes().size() && prompts < PROMPTS; at++, prompts++) {
                Scene scene = made.book.outline().scenes().get(at);
                String pov = made.book.povOf(scene.id());
                String prompt = look(made.book, scene.id(), chosen(made, scene, random)).user();
                String open = unfenced(prompt, SecretsBook.name(pov));
                assertThat(open).as("a role gives a hidden opponent away").doesNotContain("(witness)");
                for (Secret secret : made.secrets) {
                    secrets++;
                    boolean known = secret.learnt().getOrDefault(pov, Integer.MAX_VALUE) <= at;
                    if (!known) {
                        assertThat(open).as("seed %s, scene %s: %s", seed, at, prompt).doesNotContain(secret.text());
                        fenced += prompt.contains(secret.text()) ? 1 : 0;
                    } else if (open.contains(secret.text())) {
                        told++;
                    }
                }
            }
        }
        System.out.println(prompts + " prompts, " + secrets + " secrets looked for in them: " + told + " known ones told, " + fenced
                + " unknown ones told behind the fence, none before it.");
        assertThat(told).as("what is known is told").isPositive();
        assertThat(fenced).as("what is fenced by default or by the author is there").isPositive();
    }

    /** Pins and fences lift nothing. */
    private static SceneSources chosen(SecretsBook made, Scene scene, Random random) {
        Choices choices = Choices.NONE;
        for (String fact : made.book.lore().facts().keySet()) {
            choices = random.nextInt(4) > 0 ? choices : choices.with(scene.id(), "fact/" + fact, random.nextBoolean() ? Choice.FENCE : Choice.LEAVE_OUT);
        }
        choices = choices.with(scene.id(), "entry/gauge", random.nextBoolean() ? Choice.PIN : Choice.FENCE);
        List<Scene> all = made.book.outline().scenes();
        for (String kind : List.of("card", "notes", "prose")) {
            choices = choices.with(scene.id(), kind + "/s" + random.nextInt(made.book.outline().scenes().size()), Choice.PIN);
        }
        choices = choices.with(scene.id(), "entry/tobit", Choice.PIN).with(scene.id(), "step/1", Choice.PIN).with(scene.id(), "fact/f0", Choice.PIN);
        return SceneSources.PLAIN.with(choices.with(scene.id(), "prose/" + all.get(random.nextInt(all.size())).id(), random.nextBoolean() ? Choice.PIN : Choice.FENCE));
    }

    @Test
    void aPinnedDocumentThatIsNoElementOfTheSceneIsSent() {
        SecretsBook made = new SecretsBook(5);
        String first = made.book.outline().scenes().get(0).id();
        Choices pins = Choices.NONE.with(first, "prose/s4", Choice.PIN).with(first, "entry/marit", Choice.PIN).with(first, "notes/s5", Choice.PIN);
        String prompt = look(made.book, first, SceneSources.PLAIN.with(pins)).user();
        assertThat(prompt).contains("From the scene “Scene title 4”").contains("From the scene “Scene title 5”").contains("The wound of Marit Corrow");
        assertThat(unfenced(prompt, "")).doesNotContain("Scene title 4").doesNotContain("Scene title 5");
    }

    static ContextLook look(Book book, String scene, SceneSources sources) {
        Looking looking = new Looking(new PenEngine(request -> ""), PromptLibrary.ofProgram());
        new SceneText(looking, "", sources, Pieces.NONE).draft(scene, 300, book);
        return looking.look().orElseThrow();
    }

    /** The prompt without what stands between a fence's first and last words, and without the lines of the story so far that name others. */
    static String unfenced(String prompt, String pov) {
        String open = prompt.replaceAll("(?s)What follows the writer knows; [^\\n]* must not show it\\..*?Here ends what only the writer knows\\.", "");
        int from = open.indexOf("The story so far. Each line is known only to whom it names first;");
        int to = open.indexOf("Here ends the story so far.");
        return from < 0 ? open : open.substring(0, from) + open.substring(from, to).lines().filter(line -> line.startsWith(pov + ": "))
                .collect(Collectors.joining("\n")) + open.substring(to);
    }

    @Test
    void theReaderOfThisTestSeesAFenceAndWhatStandsOutsideOfIt() {
        SecretsBook made = new SecretsBook(3);
        Secret last = made.secrets.get(0);
        String other = made.book.characters().keySet().stream().filter(id -> !last.learnt().containsKey(id)).findFirst().orElse("");
        Map<String, String> cut = Map.of("a What follows the writer knows; x does not, and the text must not show it.\nb\nHere ends what only the writer knows. c", "a  c");
        cut.forEach((text, open) -> assertThat(unfenced(text, other)).isEqualTo(open));
    }
}
