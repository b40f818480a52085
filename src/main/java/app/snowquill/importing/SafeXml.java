package app.snowquill.importing;

import app.snowquill.importing.ImportException.Kind;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Reads XML that somebody else wrote: no document types, no entities from elsewhere, no deeper and no more than fits a book. */
final class SafeXml {
    private static final int DEEPEST = 256;
    /** A million words with changes tracked in each sentence have two million. */
    private static final int MOST_ELEMENTS = 8_000_000;

    private SafeXml() {
    }

    /** Does something with each start, end and text. */
    @FunctionalInterface
    interface Visitor {
        void visit(XMLStreamReader xml) throws XMLStreamException;
    }

    /** @throws ImportException DAMAGED where it is not well-formed, TOO_LARGE where it does not end or goes too deep */
    static void read(InputStream in, Visitor visitor) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            XMLStreamReader xml = new Bounded(factory.createXMLStreamReader(in));
            while (xml.hasNext()) {
                xml.next();
                visitor.visit(xml);
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof Archive.TooMuch || e.getCause() instanceof Archive.TooMuch) {
                throw tooLarge();
            }
            throw new ImportException(Kind.DAMAGED, "The document is damaged and can’t be read. Nothing was changed. Open it in the "
                    + "program that made it and save it again.", e);
        }
    }

    static ImportException tooLarge() {
        return new ImportException(Kind.TOO_LARGE, "The document unpacks to far more text than any book has. Nothing was changed.");
    }

    /** Passes over an element with all that is in it; the reader stands on its end then. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }

    /** An attribute by its local name, whatever its namespace; blank where there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static final class Bounded extends StreamReaderDelegate {
        private int depth;
        private int elements;

        Bounded(XMLStreamReader xml) {
            super(xml);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == START_ELEMENT) {
                depth++;
                elements++;
            } else if (event == END_ELEMENT) {
                depth--;
            }
            if (depth > DEEPEST || elements > MOST_ELEMENTS) {
                throw new ImportException(Kind.TOO_LARGE, "The document is built deeper or of more pieces than any book is. Nothing was "
                        + "changed. Open it in the program that made it, copy its text into a new document, then try that.");
            }
            return event;
        }
    }
}
