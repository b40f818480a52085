package app.snowquill.pipeline.agents;

import java.util.List;

/**
 * One prompt as an author sees it.
 *
 * @param trim inputs that are shortened where the whole does not fit, first to go first
 * @param system what the next call says, as the file has it
 * @param ownSystem the program's own
 * @param copied whether there is a version of the author's
 * @param problem why that is not used, in sentences; blank where it is, or there is none
 * @param originalChanged whether the program's own is another than the one it was made from
 * @param file where the author's version lies, or would
 */
public record PromptSheet(String name, String purpose, List<String> inputs, List<String> trim, String output, String system, String user,
                          String ownSystem, String ownUser, boolean copied, String problem, boolean originalChanged, String file) {
}
