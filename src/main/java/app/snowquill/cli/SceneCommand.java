package app.snowquill.cli;

import picocli.CommandLine.Command;

@Command(name = "scene", description = "One scene: plan, draft, revise, triage, quality.", synopsisSubcommandLabel = "COMMAND")
final class SceneCommand implements Runnable {
    @Override
    public void run() {
        throw CliFailure.usage("Say what to do with the scene: scene plan FILE SCENE, or draft, revise, triage, quality.");
    }
}
