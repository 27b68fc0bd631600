package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.edition.Editions.Position;
import io.certwatch.platform.time.Day;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import org.jspecify.annotations.Nullable;

/** Pages through the list of editions. */
final class EditionPages {

    private EditionPages() {}

    static Page<EditionSummaryView> page(Editions editions, int limit, @Nullable String after) {
        var found = editions.newestFirst(after == null ? null : position(Cursor.decode(after)), limit + 1);
        var shown = found.stream().limit(limit).toList();
        var next = found.size() <= limit ? null : cursor(shown.getLast());
        return new Page<>(shown.stream().map(EditionSummaryView::of).toList(), next);
    }

    private static String cursor(Edition last) {
        return Cursor.encode(last.content().issued() + "/" + last.id());
    }

    private static Position position(String text) {
        int slash = Math.max(text.indexOf('/'), 0);
        return Day.read(text.substring(0, slash))
                .map(issued -> new Position(issued, new EditionId(text.substring(slash + 1))))
                .orElseThrow(Cursor::notOurs);
    }
}
