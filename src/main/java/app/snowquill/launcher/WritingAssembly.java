package app.snowquill.launcher;

import app.snowquill.pipeline.EngineInUse;
import app.snowquill.pipeline.EnginesBeside;
import app.snowquill.pipeline.LocalModelDesk;
import app.snowquill.pipeline.Machine;
import app.snowquill.pipeline.RouteLayers;
import app.snowquill.pipeline.WritingRules;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.settings.Settings;
import app.snowquill.settings.SettingsFile;
import java.time.Clock;
import java.util.Map;

/** Makes the rules that every book of this process is written by. */
final class WritingAssembly {
    private WritingAssembly() {
    }

    /** @param given keys of steps and agents on the command line */
    static WritingRules rules(Settings settings, SettingsFile file, Map<String, String> given, PromptLibrary prompts, EngineInUse inUse, LocalModelDesk models) {
        return new WritingRules(settings.seed().orElse(-1), new RouteLayers(file, System.getenv(), given), models::figures, prompts,
                new EnginesBeside(inUse, models, Machine.here(), Clock.systemUTC()));
    }
}
