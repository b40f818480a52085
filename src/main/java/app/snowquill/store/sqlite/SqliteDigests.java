package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.DIGEST;

import app.snowquill.store.Author;
import app.snowquill.store.Digest;
import app.snowquill.store.ProjectDigests;
import app.snowquill.store.StoreException;
import app.snowquill.store.sqlite.schema.tables.records.DigestRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The table of digests of one open file. Lives with its store, on the store's thread. */
final class SqliteDigests implements ProjectDigests {
    /** Some megabytes; a book of sixty scenes with ten elements each has had all of them at two sizes before the first goes. */
    static final int MOST_ELEMENTS = 1_500;

    private final StoreThread thread;

    SqliteDigests(StoreThread thread) {
        this.thread = thread;
    }

    @Override
    public List<Digest> summaries() {
        return thread.ask(sql -> sql.selectFrom(DIGEST).where(DIGEST.SUBJECT.ne(Digest.Subject.ELEMENT.name()))
                .orderBy(DIGEST.SUBJECT.desc(), DIGEST.ID, DIGEST.AUTHOR).stream()
                .filter(SqliteDigests::isUsable).map(SqliteDigests::digest).toList());
    }

    @Override
    public Optional<Digest> element(String id, String form, String source) {
        return thread.ask(sql -> sql.fetchOptional(DIGEST, isElement(id, form, source)).filter(SqliteDigests::isUsable).map(SqliteDigests::digest));
    }

    private static Condition isElement(String id, String form, String source) {
        return DSL.and(DIGEST.SUBJECT.eq(Digest.Subject.ELEMENT.name()), DIGEST.ID.eq(id), DIGEST.FORM.eq(form), DIGEST.SOURCE.eq(source));
    }

    @Override
    public void put(Digest digest) {
        thread.tell(sql -> {
            if (digest.subject() == Digest.Subject.ELEMENT) {
                sql.deleteFrom(DIGEST).where(isElement(digest.id(), digest.form(), digest.source())).execute(); // the one there may be damaged
                add(sql, digest);
                sql.deleteFrom(DIGEST).where(DSL.field("rowid", Long.class).in(sql.select(DSL.field("rowid", Long.class)).from(DIGEST)
                        .where(DIGEST.SUBJECT.eq(Digest.Subject.ELEMENT.name())).orderBy(DSL.field("rowid").desc())
                        .limit(-1).offset(MOST_ELEMENTS))).execute();
            } else {
                delete(sql, digest.subject(), digest.id(), digest.author());
                add(sql, digest);
            }
        });
    }

    @Override
    public void drop(Digest.Subject subject, String id, Author author) {
        thread.tell(sql -> delete(sql, subject, id, author));
    }

    private static void delete(DSLContext sql, Digest.Subject subject, String id, Author author) {
        sql.deleteFrom(DIGEST).where(DIGEST.SUBJECT.eq(subject.name())).and(DIGEST.ID.eq(id)).and(DIGEST.AUTHOR.eq(author.name())).execute();
    }

    private static void add(DSLContext sql, Digest digest) {
        sql.insertInto(DIGEST).set(DIGEST.SUBJECT, digest.subject().name()).set(DIGEST.ID, digest.id()).set(DIGEST.FORM, digest.form())
                .set(DIGEST.SOURCE, digest.source()).set(DIGEST.PARTS, lines(digest.parts()))
                .set(DIGEST.CONTENT, digest.text()).set(DIGEST.SHA256, ContentHash.of(digest.text()))
                .set(DIGEST.AUTHOR, digest.author().name()).set(DIGEST.AGENT, digest.agent()).set(DIGEST.TOKENS, (long) digest.tokens())
                .set(DIGEST.AT, digest.at().toString()).execute();
    }

    /**
     * What an agent made and something changed is passed over, for it can be made again; the author's own can't.
     *
     * @throws StoreException where what the author wrote does not match its check
     */
    private static boolean isUsable(DigestRecord row) {
        boolean whole = ContentHash.of(row.getContent()).equals(row.getSha256());
        if (Author.HAND.name().equals(row.getAuthor())) {
            ContentHash.require(whole ? 0 : 1, 1);
        }
        return whole;
    }

    private static Digest digest(DigestRecord row) {
        return new Digest(StoredValues.named(Digest.Subject.class, row.getSubject()), row.getId(), row.getForm(), row.getSource(),
                parts(row.getParts()), row.getContent(), StoredValues.named(Author.class, row.getAuthor()), row.getAgent(),
                row.getTokens().intValue(), StoredValues.time(row.getAt()));
    }

    /** A line each: the hash, a blank, the name. */
    private static String lines(Map<String, String> parts) {
        return parts.entrySet().stream().map(part -> part.getValue() + " " + part.getKey()).collect(Collectors.joining("\n"));
    }

    private static Map<String, String> parts(String lines) {
        Map<String, String> parts = new LinkedHashMap<>();
        lines.lines().forEach(line -> parts.put(line.substring(line.indexOf(' ') + 1), line.substring(0, Math.max(0, line.indexOf(' ')))));
        return parts;
    }
}
