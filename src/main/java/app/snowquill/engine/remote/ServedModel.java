package app.snowquill.engine.remote;

/**
 * A model as its server offers it.
 *
 * @param name the server's own name for it
 * @param contextTokens prompt and answer together
 */
record ServedModel(String name, ServerMake make, int contextTokens) {
}
