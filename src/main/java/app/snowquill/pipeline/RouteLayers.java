package app.snowquill.pipeline;

import app.snowquill.context.Agent;
import app.snowquill.settings.AgentAspect;
import app.snowquill.settings.AgentRoutes;
import app.snowquill.settings.SettingKey;
import app.snowquill.settings.SettingLayer;
import app.snowquill.settings.SettingsFile;
import app.snowquill.settings.SettingsLayers;
import app.snowquill.settings.StepRoutes;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is said of steps, agents and revisions outside any book: in the config file, which is read anew each time, in the environment, and over what a book
 * says on the command line. Thread-safe; reading waits for the disk.
 *
 * @param environment variables by name
 * @param given keys of the command line
 */
public record RouteLayers(SettingsFile file, Map<String, String> environment, Map<String, String> given) {
    StepRoutes steps(StepRoutes ofBook) {
        return file.routes().under(StepRoutes.ofEnvironment(environment)).under(ofBook).under(StepRoutes.read(find()));
    }

    AgentRoutes agents(AgentRoutes ofBook) {
        return ofFile().under(ofEnvironment()).under(ofBook).under(ofCommandLine());
    }

    /** Most rounds of a revision. @param ofBook what the book says; blank for nothing */
    int rounds(String ofBook) {
        return SettingsLayers.defaults().with(SettingLayer.FILE, file.load().texts()).withEnvironment(environment)
                .with(SettingLayer.PROJECT, Map.of(SettingKey.REVISION_ROUNDS, ofBook)).resolve().settings().revisionRounds();
    }

    AgentRoutes ofFile() {
        return file.agents();
    }

    AgentRoutes ofEnvironment() {
        return AgentRoutes.ofEnvironment(environment);
    }

    AgentRoutes ofCommandLine() {
        return AgentRoutes.read(find());
    }

    void put(Agent agent, Map<AgentAspect, String> texts) {
        file.put(agent, texts);
    }

    private Function<String, Optional<String>> find() {
        return key -> Optional.ofNullable(given.get(key));
    }
}
