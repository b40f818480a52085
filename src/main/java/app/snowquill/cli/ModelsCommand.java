package app.snowquill.cli;

import picocli.CommandLine.Command;

@Command(name = "models", description = "Model files: list, check.", synopsisSubcommandLabel = "COMMAND")
final class ModelsCommand implements Runnable {
    @Override
    public void run() {
        throw CliFailure.usage("Say what to do with models: models list, or models check PATH.");
    }
}
