package io.certwatch.catalogue.edition;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes of JSON it takes to tell a published edition, in one event or in parts: never fewer than it does, and
 * few more. An edition is one document in the database, with what was read and what is still to be told.
 */
final class EventSize {

    /** A document may have 16 MiB. */
    static final int LARGEST = 6_000_000;

    private static final int EDITION = 800;
    private static final int ENTRY = "{'code':,'kind':,'name':{'zh':,'en':},'scope':{'zh':,'en':},'criteria':[],'continues':[],'standards':[]},".length();
    private static final int CRITERION = "{'parameter':,'label':{'zh':,'en':},'comparison':'>=','quantity':},".length();
    private static final int CHANGE = "{'entry':,'kinds':[],'continues':[]},".length();

    private EventSize() {}

    static long of(EditionContent edition, List<Change> changes) {
        return EDITION
                + of(edition.title())
                + of(edition.announcement())
                + of(edition.authorities())
                + edition.entries().stream().mapToLong(EventSize::of).sum()
                + changes.stream().map(Change::summary).mapToLong(EventSize::of).sum();
    }

    private static long of(Entry entry) {
        return ENTRY
                + of(entry.code())
                + of(entry.kind().name())
                + of(entry.name())
                + of(entry.scope())
                + entry.criteria().stream().mapToLong(EventSize::of).sum()
                + of(entry.continues())
                + of(entry.standards());
    }

    private static long of(Criterion criterion) {
        return CRITERION + of(criterion.parameter()) + of(criterion.label()) + of(criterion.written());
    }

    private static long of(Change.Summary change) {
        var kinds = change.kinds().stream().map(Change.Kind::name).toList();
        return CHANGE + of(change.entry()) + of(kinds) + of(change.continues());
    }

    private static long of(Bilingual words) {
        return of(words.zh()) + of(words.en());
    }

    /** Each with the comma behind it. */
    private static long of(Collection<String> texts) {
        return texts.stream().mapToLong(text -> of(text) + 1).sum();
    }

    /** In UTF-8, between quotation marks. */
    private static long of(@Nullable String text) {
        return text == null ? "null".length() : 2 + text.chars().mapToLong(EventSize::of).sum();
    }

    /** Half of a surrogate pair counts for more than its two bytes. */
    private static int of(int letter) {
        if (letter < ' ') return "\\u0000".length();
        if (letter == '"' || letter == '\\') return 2;
        return letter < 0x80 ? 1 : letter < 0x800 ? 2 : 3;
    }
}
