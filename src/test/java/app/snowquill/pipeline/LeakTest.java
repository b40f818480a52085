package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.context.Agent;
import app.snowquill.context.Assembly;
import app.snowquill.context.Choice;
import app.snowquill.context.ContextLook;
import app.snowquill.context.Phase;
import app.snowquill.pipeline.SecretsBook.Secret;
import app.snowquill.pipeline.writing.Looking;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.SceneText;
import app.snowquill.pipeline.writing.context.Choices;
import app.snowquill.pipeline.writing.context.SceneContext;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.pipeline.writing.context.Told;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What a point of view can't know yet never stands unfenced in the prompt that is really sent: whole prompts of made-up books with secrets in
 * every text, read by a reader who knows only the words of the fences and who learns what when. 200 prompts in the short round, 1,000 in the long one.
 */
class LeakTest {
    /** Who saw a line of the story so far, or a passage of one of the last scenes. */
    private static final Pattern NAMED = Pattern.compile("^([A-Z]\\w+ Corrow|The writer alone)(: |, “Scene title \\d+”:$)");
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

    @Test
    void whoeverSpeaksIsNotToldWhatTheyCannotKnowNotEvenBehindAFence() {
        int told = 0;
        int prompts = 0;
        for (long seed = 1; prompts < PROMPTS; seed++) {
            SecretsBook made = new SecretsBook(seed);
            Random random = new Random(seed);
            List<Scene> scenes = made.book.outline().scenes();
            for (int at = 0; at < scenes.size(); at++) {
                Told asked = new SceneContext(chosen(made, scenes.get(at), random)).knownTo(SecretsBook.WHO.get(random.nextInt(SecretsBook.WHO.size())),
                        Agent.CHARACTER, Phase.CONTINUE, scenes.get(at).id(), made.book, "");
                String text = String.join("\n", new Assembly(words -> words.length() / 4, asked.distilled()).assemble(asked.ask(), 100_000, 0).texts().values());
                prompts++;
                assertThat(text).doesNotContain("only what the writer knows").doesNotContain("What follows the writer knows").contains("Gauge House");
                for (Secret secret : made.secrets) {
                    boolean known = secret.learnt().getOrDefault(asked.ask().pov(), Integer.MAX_VALUE) < at
                            || secret.learnt().getOrDefault(asked.ask().pov(), Integer.MAX_VALUE) == 0 && secret.since() == 0;
                    told += known && text.contains(secret.text()) ? 1 : 0;
                    if (!known) {
                        assertThat(text).as("seed %s, scene %s, %s", seed, at, asked.ask().pov()).doesNotContain(secret.text());
                    }
                }
            }
        }
        assertThat(told).as("what is known is told").isPositive();
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
        return byName(byName(open, "The story so far. Each", "Here ends the story so far.", pov), "The last scenes. Each", "Here end the last scenes.", pov);
    }

    /** Of what stands between such words, only lines and passages that name this point of view first. */
    private static String byName(String prompt, String begin, String end, String pov) {
        StringBuilder open = new StringBuilder();
        int at = 0;
        for (int from = prompt.indexOf(begin); from >= 0; from = prompt.indexOf(begin, at)) {
            open.append(prompt, at, from);
            at = prompt.indexOf(end, from);
            boolean known = false;
            for (String line : prompt.substring(from, at).lines().toList()) {
                boolean begins = NAMED.matcher(line).find();
                known = begins ? line.startsWith(pov + ": ") || line.startsWith(pov + ", “") : known;
                open.append(known ? line + "\n" : "");
            }
        }
        return open.append(prompt.substring(at)).toString();
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
