package app.snowquill.pipeline;

/**
 * Text is about to leave this computer; nothing has been sent yet.
 *
 * @param host where it would go
 * @param component who asks: "step-4", "writer"
 * @param stage what of it: the prompt's name; blank where that is not known
 * @param subject the document it is for, "card:scene-11"; blank where that is not known
 * @param tokens of the prompt, estimated on this computer
 */
public record AwayQuestion(String host, String component, String stage, String subject, int tokens) {
}
