package app.snowquill.pipeline;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.KeyStore;
import java.util.List;

/** Asks a server for the names of its models; waits. */
@FunctionalInterface
public interface ServerModels {
    /**
     * @return empty where the kind of engine has no such list
     * @throws app.snowquill.engine.EngineException where the server does not answer
     */
    List<String> of(EngineChoice choice, KeyStore keys);
}
