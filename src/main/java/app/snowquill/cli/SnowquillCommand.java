package app.snowquill.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a whole. Stateless; one call of {@link #run} is one command line. */
public final class SnowquillCommand {
    /** @return the process's exit code */
    public int run(String[] arguments, CliHost host) {
        GlobalOptions options = new GlobalOptions();
        boolean json = Arrays.asList(arguments).contains("--json");
        try (CliContext context = new CliContext(host, options)) {
            CommandLine line = commands(context, options);
            line.setParameterExceptionHandler((e, ignored) -> context.print(
                    new Refusal(ExitCode.WRONG_USAGE, sentence(e)), json));
            line.setExecutionExceptionHandler((e, command, parsed) -> context.print(Refusal.of(e), json));
            StringWriter help = new StringWriter();
            line.setOut(json ? new PrintWriter(help) : new PrintWriter(host.out(), true));
            line.setErr(new PrintWriter(host.err(), true));
            int code = line.execute(arguments);
            return help.toString().isEmpty() ? code
                    : context.print(Answer.of(AnswerJson.object().put("help", help.toString()), ""));
        }
    }

    private static CommandLine commands(CliContext context, GlobalOptions options) {
        CommandLine line = new CommandLine(options)
                .addSubcommand(new NewCommand(context))
                .addSubcommand(new StatusCommand(context))
                .addSubcommand(new StepCommand(context))
                .addSubcommand(new PutCommand(context))
                .addSubcommand(new GetCommand(context))
                .addSubcommand("lock", new LockCommand(context, LockCommand.Wish.LOCK))
                .addSubcommand("unlock", new LockCommand(context, LockCommand.Wish.UNLOCK))
                .addSubcommand(new RunCommand(context))
                .addSubcommand(new ValidateCommand(context))
                .addSubcommand(new ProposalCommand(context))
                .addSubcommand(new AcceptCommand(context))
                .addSubcommand(new WaiveCommand(context))
                .addSubcommand(new ResolveCommand(context))
                .addSubcommand(new WhyCommand(context))
                .addSubcommand(new HistoryCommand(context))
                .addSubcommand(new DiffCommand(context))
                .addSubcommand(new NameCommand(context))
                .addSubcommand(new RestoreCommand(context))
                .addSubcommand(new BackupCommand(context))
                .addSubcommand(new BackupsCommand(context))
                .addSubcommand("undo", new UndoCommand(context, UndoCommand.Direction.UNDO))
                .addSubcommand("redo", new UndoCommand(context, UndoCommand.Direction.REDO))
                .addSubcommand(new ExportCommand(context))
                .addSubcommand(new ImportCommand(context))
                .addSubcommand(new DeriveCommand(context))
                .addSubcommand(new CommandLine(new ModelsCommand())
                        .addSubcommand(new ModelsListCommand(context))
                        .addSubcommand(new ModelsCheckCommand(context))
                        .addSubcommand(new ModelsAddCommand(context))
                        .addSubcommand(new ModelsDownloadCommand(context)))
                .addSubcommand(new CommandLine(new SceneCommand())
                        .addSubcommand("plan", new SceneWriteCommand(context, SceneWriteCommand.Part.CARD))
                        .addSubcommand("draft", new SceneWriteCommand(context, SceneWriteCommand.Part.DRAFT))
                        .addSubcommand(new SceneReviseCommand(context))
                        .addSubcommand(new SceneTriageCommand(context))
                        .addSubcommand(new SceneApproveCommand(context))
                        .addSubcommand(new SceneQualityCommand(context)))
                .addSubcommand(new SearchCommand(context))
                .addSubcommand(new SimilarCommand(context))
                .addSubcommand(new ReplaceCommand(context))
                .addSubcommand(new RenameCommand(context))
                .addSubcommand(new OutlineCommand(context))
                .addSubcommand(new AgentCommand(context))
                .addSubcommand(new AgentsCommand(context))
                .addSubcommand(new PromptsCommand(context))
                .addSubcommand(new ChatCommand(context))
                .addSubcommand(new PhrasesCommand(context))
                .addSubcommand(new ContextCommand(context))
                .addSubcommand(new LedgerCommand(context))
                .addSubcommand(new BibleCommand(context))
                .addSubcommand(new SummariesCommand(context))
                .addSubcommand(new TokensCommand(context))
                .addSubcommand(new MetricsCommand(context))
                .addSubcommand(new JobsCommand(context))
                .addSubcommand(new EventsCommand(context))
                .addSubcommand(new CheckCommand(context))
                .addSubcommand(new SalvageCommand(context))
                .addSubcommand(new HealthCommand(context))
                .addSubcommand(new BenchCommand(context));
        // "@file" belongs to the commands: it is a text to read, not more arguments.
        return line.setExpandAtFiles(false).setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpAutoWidth(false);
    }

    private static String sentence(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            return "“" + unmatched.getUnmatched().get(0) + "” is not a command or option here. --help lists what there is.";
        }
        if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            String names = missing.getMissing().stream()
                    .map(argument -> argument.isOption() ? ((CommandLine.Model.OptionSpec) argument).longestName()
                            : argument.paramLabel())
                    .collect(Collectors.joining(" and "));
            return "This command also needs " + names + ". --help shows how.";
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            Class<?> type = e.getArgSpec().type();
            boolean number = type.isPrimitive() || Number.class.isAssignableFrom(type);
            String name = e.getArgSpec().isOption() ? ((CommandLine.Model.OptionSpec) e.getArgSpec()).longestName()
                    : e.getArgSpec().paramLabel();
            return "“" + e.getValue() + "” can’t be used as " + name + (number ? ", which is a whole number." : ".");
        }
        String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("The command line can’t be read");
        return said.endsWith(".") ? said : said + ".";
    }
}
