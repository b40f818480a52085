package app.snowquill.importing;

import javax.xml.stream.XMLStreamReader;

/** Title and author out of an OpenDocument's details. Belongs to one document; not thread-safe. */
final class OpenDetails {
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder author = new StringBuilder();
    private StringBuilder at = new StringBuilder();

    void visit(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamReader.START_ELEMENT -> at = switch (xml.getLocalName()) {
                case "title" -> title;
                case "initial-creator" -> author;
                default -> new StringBuilder();
            };
            case XMLStreamReader.END_ELEMENT -> at = new StringBuilder();
            case XMLStreamReader.CHARACTERS -> at.append(xml.getText());
            default -> {
            }
        }
    }

    String title() {
        return title.toString();
    }

    String author() {
        return author.toString();
    }
}
