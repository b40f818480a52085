package app.snowquill.ledger;

import app.snowquill.story.Book;
import app.snowquill.story.Fact;

/** What makes two facts one: kind, subject, attribute and value, however they are called. Immutable; made for one book at one moment. */
public final class FactIdentity {
    private final Subjects subjects;

    public FactIdentity(Book book) {
        this.subjects = new Subjects(book);
    }

    /** The same text for the same fact. */
    public String of(Fact fact) {
        return String.join("|", fact.kind().name(), subjects.of(fact.subject()), Attributes.canonical(fact.attribute()),
                subjects.known(fact.value()).orElse(Values.plain(fact.value())));
    }
}
