package io.certwatch.catalogue.edition;

import io.certwatch.edition.Bilingual;
import io.certwatch.edition.OfficialDescription;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the size in bytes of a published edition as JSON, in one event or in parts: never less than the real size
 * and only a little more. The database stores an edition with its reading and its unsent events in one document.
 */
final class EventSize {

    /** Bytes. MongoDB limits a document to 16 MiB. */
    static final int LARGEST = 6_000_000;

    private static final int EDITION = 800;
    private static final int ENTRY =
            "{'code':,'kind':,'name':{'zh':,'en':},'scope':{'zh':,'en':},'official':{'zh':,'source':,'confidence':},'criteria':[],'continues':[],'standards':[]},"
                    .length();
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
                + of(entry.official())
                + entry.criteria().stream().mapToLong(EventSize::of).sum()
                + of(entry.continues())
                + of(entry.standards());
    }

    private static long of(@Nullable OfficialDescription official) {
        return official == null
                ? 0
                : of(official.zh())
                        + of(official.source())
                        + of(official.confidence().name());
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

    /** Each text with a comma. */
    private static long of(Collection<String> texts) {
        return texts.stream().mapToLong(text -> of(text) + 1).sum();
    }

    /** In UTF-8, with quotation marks. */
    private static long of(@Nullable String text) {
        return text == null
                ? "null".length()
                : 2 + text.chars().mapToLong(EventSize::of).sum();
    }

    /** Counts three bytes for each half of a surrogate pair, which takes two. */
    private static int of(int letter) {
        if (letter < ' ') return "\\u0000".length();
        if (letter == '"' || letter == '\\') return 2;
        return letter < 0x80 ? 1 : letter < 0x800 ? 2 : 3;
    }
}
