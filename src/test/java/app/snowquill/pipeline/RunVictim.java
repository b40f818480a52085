package app.snowquill.pipeline;

import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.Message;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.around.CanonicalRequest;
import app.snowquill.engine.llama.LlamaEngine;
import app.snowquill.engine.llama.WorkerLauncher;
import app.snowquill.snowflake.Step;
import app.snowquill.story.Project;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A program of its own that writes a small book from its brief to its draft with a real model, or goes on with what an earlier
 * one was killed at. Says what is asked of the model, until it is killed or the book is written.
 */
final class RunVictim {
    static final String READY = "READY";
    static final String ASKED = "ASKED ";
    static final String DONE = "DONE ";

    private RunVictim() {
    }

    /** @param until the last step, 0 to 10 */
    static Process start(Path folder, Path natives, int until) throws IOException {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx200m", "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", RunVictim.class.getName(), folder.toString(),
                natives.toString(), Integer.toString(until)).redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("victim.log").toFile())).start();
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Path natives = Path.of(arguments[1]);
        Path file = folder.resolve("book.snowquill");
        try (TestStudio test = new TestStudio(folder, Optional.of(TestStudio.STARTER), settings -> told(engine(settings, natives)));
             BookSession book = Files.exists(file) ? test.studio().open(file) : test.studio().create(file,
                     new Project("The Salt Road", "", "en", "", 2_000, "A ferryman finds a ledger."))) {
            System.out.println(READY);
            Optional<JobInfo> interrupted = book.queue().open().join().stream().findFirst();
            Run run = interrupted.isPresent() ? book.queue().goOn().join().orElseThrow() : book.run(RunRequest.until(
                    Step.of(Integer.parseInt(arguments[2]))).withDraftWords(120), event -> { });
            System.out.println(DONE + run.done().join().outcome());
        }
    }

    /** Whether it is one more try of a call that was told already. */
    private static boolean goesBack(GenerationRequest request) {
        return request.messages().get(request.messages().size() - 1).role() == Message.Role.ASSISTANT;
    }

    private static TextEngine engine(EngineSettings settings, Path natives) {
        return new LlamaEngine(settings, new WorkerLauncher(natives));
    }

    private static TextEngine told(TextEngine engine) {
        return (TextEngine) Proxy.newProxyInstance(TextEngine.class.getClassLoader(), new Class<?>[] {TextEngine.class},
                (proxy, method, given) -> {
                    if (method.getName().equals("generate") && !goesBack((GenerationRequest) given[0])) {
                        System.out.println(ASKED + CanonicalRequest.of((GenerationRequest) given[0]).key("model"));
                    }
                    try {
                        return method.invoke(engine, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
