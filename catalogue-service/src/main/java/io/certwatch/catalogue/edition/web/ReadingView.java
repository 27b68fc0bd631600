package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.Reading;
import io.certwatch.platform.web.ReadersText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of the source gave which field of an edition, and which parts were not read. */
@Schema(name = "Reading")
record ReadingView(List<Reading.Found> found, List<UnreadView> unread) {

    /** A cell or line that was not read. */
    @Schema(name = "Unread")
    record UnreadView(@Nullable String entry, String place, String text, ReadersText reason, boolean holds) {

        static UnreadView of(Reading.Unread unread) {
            return new UnreadView(
                    unread.entry(), unread.place(), unread.text(), new ReadersText(unread.reason()), unread.holds());
        }
    }

    static ReadingView of(Reading reading) {
        return new ReadingView(
                reading.found(), reading.unread().stream().map(UnreadView::of).toList());
    }
}
