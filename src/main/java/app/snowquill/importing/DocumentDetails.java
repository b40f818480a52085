package app.snowquill.importing;

import javax.xml.stream.XMLStreamReader;

/** Title and author out of a document's details. Belongs to one document; not thread-safe. */
final class DocumentDetails {
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder author = new StringBuilder();
    private final String authorElement;
    private StringBuilder at = new StringBuilder();

    /** @param authorElement the element's name that holds who wrote it */
    DocumentDetails(String authorElement) {
        this.authorElement = authorElement;
    }

    void visit(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamReader.START_ELEMENT -> at = xml.getLocalName().equals("title") ? title
                    : xml.getLocalName().equals(authorElement) ? author : new StringBuilder();
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
