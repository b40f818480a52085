package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Scope;
import app.snowquill.context.Agent;
import app.snowquill.context.ContextLook;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.pipeline.agents.ChatDesk;
import app.snowquill.pipeline.agents.ChatQuestion;
import app.snowquill.pipeline.agents.ChatTurn;
import app.snowquill.pipeline.agents.Conversation;
import app.snowquill.pipeline.writing.Looking;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.SubjectText;
import app.snowquill.pipeline.writing.Talk;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Talk about the sample novel with a model whose answers the test writes: what is sent, what is kept, what nobody in the book is told. */
class ChatDeskTest {
    private static final String SCENE = "s11";

    @TempDir
    Path folder;
    private final List<String> prompts = new CopyOnWriteArrayList<>();

    @Test
    void whatIsSaidIsKeptWithTheBookAndGoesIntoTheNextQuestionOfTheSameConversationOnly() {
        Path file = folder.resolve("book.snowquill");
        Conversation editor = Conversation.aboutBook(Agent.EDITOR);
        try (TestStudio studio = studio(); BookSession book = studio.sample(file)) {
            ChatDesk chat = book.agents().chat();
            await(chat.ask(ChatQuestion.next(editor, "Why does Tobit keep silent?"), Pieces.NONE).done());
            assertThat(last()).contains("Why does Tobit keep silent?").contains("Tobit").contains("You are the Editor of a novel").doesNotContain("must not show it");
            await(chat.ask(ChatQuestion.next(editor, "And Ines?"), Pieces.NONE).done());
            assertThat(last()).contains("The author: Why does Tobit keep silent?\nYou: Answer 1");
            assertThat(chat.sent(editor)).hasValueSatisfying(look -> assertThat(look.system() + look.user()).isEqualTo(last()));
            await(chat.ask(ChatQuestion.next(Conversation.aboutScene(SCENE, Agent.EDITOR), "What for?"), Pieces.NONE).done());
            assertThat(last()).doesNotContain("Why does Tobit keep silent?").contains("What for?");

            await(chat.ask(new ChatQuestion(editor, "And Marit?", Optional.empty(), ChatQuestion.Place.INSTEAD_OF_LAST), Pieces.NONE).done());
            assertThat(last()).contains("Answer 1").doesNotContain("And Ines?");
        }
        try (TestStudio studio = studio(); BookSession book = studio.studio().open(file)) {
            List<ChatTurn> turns = await(book.agents().chat().turns());
            assertThat(turns).extracting(ChatTurn::question).containsExactly("Why does Tobit keep silent?", "What for?", "And Marit?");
            assertThat(turns.get(0).told()).hasSize(4).anyMatch(layer -> layer.tokens() > 0);
            await(book.agents().chat().forget(editor));
            assertThat(await(book.agents().chat().turns())).hasSize(1);
        }
    }

    @Test
    void talkThatOnlyANewerProgramCanReadIsNotWrittenOver() {
        try (TestStudio studio = studio(); BookSession book = studio.sample(folder.resolve("book.snowquill"))) {
            OpenBook open = (OpenBook) book;
            await(open.inSession(store -> {
                store.putSetting("talk.turns", "{\"turns\":\"in a newer way\"}");
                return null;
            }));
            await(book.agents().chat().ask(ChatQuestion.next(Conversation.aboutBook(Agent.EDITOR), "And Ines?"), Pieces.NONE).done());
            assertThat(await(book.agents().chat().turns())).hasSize(1);
            Optional<String> aside = await(open.inSession(store -> store.setting("talk.turns.aside")));
            assertThat(aside).contains("{\"turns\":\"in a newer way\"}");
        }
    }

    @Test
    void ofALongTalkTheOldTurnsLieOnPagesOfTheirOwnAndNoneIsLost() {
        Conversation editor = Conversation.aboutBook(Agent.EDITOR);
        Conversation writer = Conversation.aboutBook(Agent.WRITER);
        try (TestStudio studio = studio(); BookSession book = studio.sample(folder.resolve("book.snowquill"))) {
            OpenBook open = (OpenBook) book;
            List<ChatTurn> said = IntStream.range(0, 450).mapToObj(i -> new ChatTurn(i % 2 == 0 ? editor : writer, "Question " + i, "", "Answer " + i, true, i, "", 0, 0,
                    List.of())).toList();
            await(open.inSession(store -> { // as a program before pages left it
                store.putSetting("talk.turns", open.parts().json().write(new KeptTalk(said)));
                return null;
            }));
            await(book.agents().chat().ask(ChatQuestion.next(editor, "And Ines?"), Pieces.NONE).done());
            assertThat(last()).contains("Question 448");
            assertThat(await(book.agents().chat().turns())).extracting(ChatTurn::question).hasSize(451).startsWith("Question 0", "Question 1").endsWith("Question 449", "And Ines?");
            assertThat(open.parts().json().read(await(open.inSession(store -> store.setting("talk.turns"))).orElseThrow(), KeptTalk.class).turns()).hasSizeLessThanOrEqualTo(KeptTalk.RECENT);
            await(book.agents().chat().forget(editor));
            assertThat(await(book.agents().chat().turns())).hasSize(225).allMatch(turn -> turn.of().equals(writer));
        }
    }

    @Test
    void whoTalksAboutAnUnwantedPhraseMaySayIt() {
        try (TestStudio studio = new TestStudio(folder, Optional.of(TestStudio.RANDOM), settings -> new PenEngine(request -> "You write “a wave of” too often, and a wave of it."));
             BookSession book = studio.sample(folder.resolve("book.snowquill"))) {
            await(book.agents().chat().ask(ChatQuestion.next(Conversation.aboutBook(Agent.EDITOR), "What do I write too often?"), Pieces.NONE).done());
            assertThat(await(book.calls(10))).as("nothing is gone back from").hasSize(1);
        }
    }

    @Test
    void whereTheTalkIsLongItsOldestTurnsAreLeftOutFirst() {
        Conversation editor = Conversation.aboutBook(Agent.EDITOR);
        try (TestStudio studio = studio(); BookSession book = studio.sample(folder.resolve("book.snowquill"))) {
            for (int i = 0; i < 7; i++) {
                await(book.agents().chat().ask(ChatQuestion.next(editor, "Question " + i + " " + "and so on ".repeat(150)), Pieces.NONE).done());
            }
            assertThat(last()).contains("Question 6").contains("Question 5").doesNotContain("Question 0");
        }
    }

    @Test
    void whoeverAnswersInCharacterIsNotToldWhatTheyCannotKnow() {
        int secrets = 0;
        for (long seed = 1; seed <= 6; seed++) {
            SecretsBook made = new SecretsBook(seed);
            List<String> scenes = made.book.outline().sceneIds();
            for (int at = 0; at < scenes.size(); at++) {
                for (String who : made.book.characters().keySet()) {
                    List<Talk.Turn> before = List.of(new Talk.Turn("What?", String.join(" ", made.secrets.stream().map(SecretsBook.Secret::text).limit(3).toList())));
                    for (String prompt : List.of(feedback(made, who, scenes.get(at)), talk(made, who, scenes.get(at), before))) {
                        assertThat(prompt).doesNotContain("What follows the writer knows");
                        for (SecretsBook.Secret secret : made.secrets) {
                            if (secret.learnt().getOrDefault(who, Integer.MAX_VALUE) > at && made.book.lore().facts().values().stream().anyMatch(fact -> fact.text().equals(secret.text()))) {
                                secrets++;
                                assertThat(prompt).as("seed %s, %s in scene %s", seed, who, at).doesNotContain(secret.text());
                            }
                        }
                    }
                }
            }
        }
        assertThat(secrets).isGreaterThan(1_000);
    }

    private static String feedback(SecretsBook made, String who, String scene) {
        Looking looking = new Looking(new PenEngine(request -> ""), PromptLibrary.ofProgram());
        new SubjectText(writing(looking)).feedback(who, scene, 0, made.book);
        return looking.look().map(ContextLook::user).orElseThrow();
    }

    private static String talk(SecretsBook made, String who, String scene, List<Talk.Turn> before) {
        Looking looking = new Looking(new PenEngine(request -> ""), PromptLibrary.ofProgram());
        new Talk(writing(looking)).inCharacter(who, scene, true, before, made.book);
        return looking.look().map(ContextLook::user).orElseThrow();
    }

    private static Writing writing(Looking looking) {
        return new Writing(looking, Writing.Frame.plain("What do you think?", LocalDate.of(1923, 2, 6)), Writing.Progress.NONE, Pieces.NONE);
    }

    @Test
    void whatIsProposedWaitsBesideWhatStandsAndWhatCanNotBeAskedIsRefusedInASentence() {
        try (TestStudio studio = studio(); BookSession book = studio.sample(folder.resolve("book.snowquill"))) {
            String who = book.view().book().bibles().keySet().iterator().next();
            CharacterBible bible = book.view().book().bibles().get(who);
            DocumentKey key = new DocumentKey(DocumentKind.BIBLE, who);
            CharacterBible other = new CharacterBible(who, bible.birthDate(), bible.physical(), "Another life.", bible.voiceNotes(), bible.relationships(), bible.initialKnowledge(), bible.change());
            await(book.agents().chat().propose(key, other, "Character"));
            assertThat(book.view().book().bibles().get(who)).isEqualTo(bible);
            await(book.decisions().accept(key));
            assertThat(book.view().book().bibles().get(who).history()).isEqualTo("Another life.");
            await(book.undo());
            assertThat(book.view().book().bibles().get(who)).isEqualTo(bible);

            Conversation nobody = new Conversation(Scope.CHARACTER, "nobody", Agent.EDITOR, "");
            assertThatThrownBy(() -> await(book.agents().chat().ask(ChatQuestion.next(nobody, "Who?"), Pieces.NONE).done())).hasMessageContaining("nobody “nobody”");
            assertThatThrownBy(() -> await(book.agents().chat().ask(ChatQuestion.next(Conversation.aboutBook(Agent.EDITOR), " "), Pieces.NONE).done()))
                    .hasMessageContaining("no question yet");
            assertThat(await(book.agents().chat().turns())).isEmpty();
        }
    }

    @Test
    @Tag("long")
    void withTheModelThatComesWithTheProgramEveryOperationOfOtherScopesStreamsAndIsKept() {
        try (TestStudio studio = new TestStudio(folder, TestStudio.STARTER); BookSession book = studio.sample(folder.resolve("book.snowquill"))) {
            String who = book.view().book().povOf(SCENE);
            String chapter = book.view().book().outline().scene(SCENE).orElseThrow().chapter();
            for (ChatQuestion question : List.of(ChatQuestion.next(Conversation.aboutScene(SCENE, Agent.CHARACTER).as(who), Operation.FEEDBACK, ""),
                    ChatQuestion.next(new Conversation(Scope.CHARACTER, who, Agent.EDITOR, ""), Operation.DETAILS, "Her hands."),
                    ChatQuestion.next(new Conversation(Scope.CHARACTER, who, Agent.EDITOR, ""), Operation.BIO, ""),
                    ChatQuestion.next(new Conversation(Scope.CHAPTER, chapter, Agent.ARCHITECT, ""), Operation.CHAPTER_OUTLINE, ""),
                    ChatQuestion.next(Conversation.aboutBook(Agent.DRAMATURGE), "What is missing?"))) {
                CompletableFuture<Runnable> stop = new CompletableFuture<>();
                StringBuilder heard = new StringBuilder();
                var work = book.agents().chat().ask(question, piece -> {
                    heard.append(piece);
                    if (heard.length() > 40) {
                        stop.join().run(); // its nonsense need not be whole
                    }
                });
                stop.complete(work::cancel);
                assertThat(await(work.done()).answer()).as("%s", question).isNotBlank();
            }
            assertThat(await(book.agents().chat().turns())).extracting(ChatTurn::operation).containsExactly("feedback", "details", "bio", "chapter-outline", "");
        }
    }

    private TestStudio studio() {
        return new TestStudio(folder, Optional.of(TestStudio.RANDOM), settings -> new PenEngine(this::answered));
    }

    private String answered(GenerationRequest request) {
        prompts.add(request.messages().get(0).text() + request.messages().get(1).text());
        return "Answer " + prompts.size() + ".";
    }

    private String last() {
        return prompts.get(prompts.size() - 1);
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
