package io.certwatch.notification.alert;

import io.certwatch.notification.vocabulary.BilingualText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a company's team should know: one line of a message.
 *
 * @param key tells it from other notices to the team
 * @param title what happened, in a few words
 * @param details sentences about it
 * @param day the day that it is about, in China; null if there is none
 * @param page path of the page about it, from the slash on
 * @param urgent told at once, also to those who want digests
 * @param group heading for those that follow each other with the same; null if it has none
 */
public record TeamNotice(
        String key,
        BilingualText title,
        List<BilingualText> details,
        @Nullable LocalDate day,
        String page,
        boolean urgent,
        @Nullable BilingualText group) {

    /** Without a heading. */
    public TeamNotice(
            String key,
            BilingualText title,
            List<BilingualText> details,
            @Nullable LocalDate day,
            String page,
            boolean urgent) {
        this(key, title, details, day, page, urgent, null);
    }

    public TeamNotice {
        details = List.copyOf(details);
    }
}
