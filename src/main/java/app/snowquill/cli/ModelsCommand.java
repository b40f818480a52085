package app.snowquill.cli;

import picocli.CommandLine.Command;

@Command(name = "models", description = "Model files: list, check, add, download.", synopsisSubcommandLabel = "COMMAND")
final class ModelsCommand implements Runnable {
    @Override
    public void run() {
        throw CliFailure.usage("Say what to do with models: models list, models check PATH, models add PATH, or models download ADDRESS.");
    }
}
