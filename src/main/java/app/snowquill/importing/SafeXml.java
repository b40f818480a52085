package app.snowquill.importing;

import app.snowquill.importing.ImportException.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that somebody else wrote: no document types, no entities from elsewhere, no more than fits a book. */
final class SafeXml {
    private SafeXml() {
    }

    /** Does something with each start, end and text. */
    @FunctionalInterface
    interface Visitor {
        void visit(XMLStreamReader xml) throws XMLStreamException;
    }

    /** @throws ImportException DAMAGED where it is not well-formed, TOO_LARGE where it does not end */
    static void read(InputStream in, Visitor visitor) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new Bounded(in));
            while (xml.hasNext()) {
                xml.next();
                visitor.visit(xml);
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof TooLong || e.getCause() instanceof TooLong) {
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

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final class Bounded extends FilterInputStream {
        private long left = BlockList.MOST_CHARACTERS;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws TooLong {
            left -= read;
            if (left < 0) {
                throw new TooLong();
            }
        }
    }
}
