package io.certwatch.law;

import java.util.Optional;
import java.util.regex.Pattern;

/** The year and the number of an announcement, which are the id of the edition that it published. */
public record AnnouncementId(String year, String number) {

    private static final Pattern EDITION = Pattern.compile("(\\d{4})-(\\d{1,3})");
    private static final Pattern CITED = Pattern.compile("(\\d{4})年第(\\d{1,3})号");

    /** Empty for an edition that no announcement published, such as {@code cloud-2025}. */
    public static Optional<AnnouncementId> ofEdition(String id) {
        return read(EDITION, id);
    }

    /** @param announcement such as {@code 2023年第2号} */
    public static Optional<AnnouncementId> of(String announcement) {
        return read(CITED, announcement);
    }

    private static Optional<AnnouncementId> read(Pattern form, String text) {
        var found = form.matcher(text);
        return found.matches() ? Optional.of(new AnnouncementId(found.group(1), found.group(2))) : Optional.empty();
    }
}
