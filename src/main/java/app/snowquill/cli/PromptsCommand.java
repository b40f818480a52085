package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.agents.PromptDesk;
import app.snowquill.pipeline.agents.PromptPreview;
import app.snowquill.pipeline.agents.PromptSheet;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "prompts", description = "What models are told: lists prompts, shows one, keeps your own version, or goes back to the program’s.")
final class PromptsCommand extends CliCommand {
    private static final Pattern TEXTS = Pattern.compile("(?s).*?^# System$\\n(.*?)^# User$\\n(.*)", Pattern.MULTILINE);

    /** What is done. */
    enum Deed {
        LIST, SHOW, PUT, RESET
    }

    @Parameters(index = "0", arity = "0..1", defaultValue = "LIST", paramLabel = "DEED", description = "list, show, put or reset; list if not given.")
    private Deed deed;
    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The prompt’s name, as list tells it.")
    private String name;
    @Parameters(index = "2", arity = "0..1", paramLabel = "@FILE", description = "With put: the whole file, as show prints it.")
    private String text;
    @Option(names = "--in", paramLabel = "FILE", description = "With show: fills it with what this project has for it.")
    private Path book;
    @Option(names = "--scene", paramLabel = "S", defaultValue = "", description = "With --in: the scene to fill it for.")
    private String scene;

    PromptsCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        PromptDesk desk = context().studio().agents().prompts();
        List<PromptSheet> all = context().await(desk.all());
        if (deed == Deed.LIST) {
            ObjectNode json = AnswerJson.object();
            ArrayNode array = json.putArray("prompts");
            all.forEach(sheet -> array.add(json(sheet)));
            return Answer.of(json, String.join("\n", all.stream().map(PromptsCommand::line).toList()));
        }
        PromptSheet sheet = all.stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> CliFailure.usage(name == null ? "Name a prompt. prompts list tells them." : "There is no prompt “" + name + "”. prompts list tells them."));
        return switch (deed) {
            case LIST, SHOW -> book == null ? Answer.of(json(sheet), whole(sheet)) : shown(sheet);
            case PUT -> done(context().await(put(desk)), "Your version is used from the next call on.");
            case RESET -> done(context().await(desk.reset(name)), "The program’s own is used from the next call on. Yours is kept beside it as .old.");
        };
    }

    private CompletableFuture<PromptSheet> put(PromptDesk desk) {
        if (text == null) {
            throw CliFailure.usage("Name the text to put, such as @draft.md.");
        }
        Matcher parts = TEXTS.matcher(TextArgument.read(text, context().host().in()).replace("\r\n", "\n"));
        if (!parts.matches()) {
            throw CliFailure.refused("A prompt file needs a line # System and after it a line # User. Nothing was kept.");
        }
        desk.complaint(name, parts.group(1), parts.group(2)).ifPresent(sentence -> {
            throw CliFailure.refused(sentence + " Nothing was kept.");
        });
        return desk.keep(name, parts.group(1), parts.group(2));
    }

    private Answer shown(PromptSheet sheet) {
        try (BookSession session = context().openToRead(book)) {
            if (!scene.isBlank()) {
                context().await(context().studio().models().load());
            }
            PromptPreview preview = context().await(session.agents().workshop().prompts().preview(name, sheet.system(), sheet.user(), scene));
            ObjectNode json = AnswerJson.object().put("name", name).put("filledWith", preview.basis().name()).put("system", preview.system())
                    .put("user", preview.user()).put("tokens", preview.tokens()).put("limit", preview.limit());
            return new Answer(preview.problem().isBlank() ? ExitCode.DONE : ExitCode.FAILED, json, preview.system() + "\n\n" + preview.user(), preview.problem());
        }
    }

    private Answer done(PromptSheet sheet, String sentence) {
        return Answer.of(json(sheet), sentence);
    }

    private static String line(PromptSheet sheet) {
        return String.format(Locale.ENGLISH, "%-22s %s%s", sheet.name(), sheet.purpose(), state(sheet));
    }

    private static String state(PromptSheet sheet) {
        return !sheet.problem().isBlank() ? "  [" + sheet.problem() + "]" : !sheet.copied() ? ""
                : sheet.originalChanged() ? "  [yours; the original has changed since]" : "  [yours]";
    }

    private static String whole(PromptSheet sheet) {
        return "---\npurpose: " + sheet.purpose() + "\ninputs: " + String.join(", ", sheet.inputs()) + "\noutput: " + sheet.output() + "\n---\n# System\n"
                + sheet.system() + "\n# User\n" + sheet.user();
    }

    private static ObjectNode json(PromptSheet sheet) {
        ObjectNode json = AnswerJson.object().put("name", sheet.name()).put("purpose", sheet.purpose());
        sheet.inputs().forEach(json.putArray("inputs")::add);
        return json.put("output", sheet.output()).put("system", sheet.system()).put("user", sheet.user()).put("yours", sheet.copied())
                .put("problem", sheet.problem()).put("originalChanged", sheet.originalChanged()).put("file", sheet.file());
    }
}
