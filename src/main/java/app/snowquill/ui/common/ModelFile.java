package app.snowquill.ui.common;

/** A model file that can be chosen. @param path as it is kept @param name as it is shown */
public record ModelFile(String path, String name) {
}
