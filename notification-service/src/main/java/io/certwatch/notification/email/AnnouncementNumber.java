package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.platform.text.Language;
import java.util.regex.Pattern;

/** The number of an announcement: {@code 2023年第2号} becomes "Announcement No. 2 of 2023" in English. */
final class AnnouncementNumber {
    private static final Pattern NUMBER = Pattern.compile("(\\d{4})年第(\\d+)号");

    private AnnouncementNumber() {}

    static String in(Language language, String announcement) {
        return NUMBER.matcher(announcement)
                .replaceAll(found -> MESSAGES.text(language, "announcement", found.group(1), found.group(2)));
    }
}
