package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.law.AnnouncementId;
import io.certwatch.platform.text.Language;

/** The number of an announcement: {@code 2023年第2号} becomes "Announcement No. 2 of 2023" in English. */
final class AnnouncementNumber {
    private AnnouncementNumber() {}

    static String in(Language language, String announcement) {
        return AnnouncementId.of(announcement)
                .map(id -> MESSAGES.text(language, "announcement", id.year(), id.number()))
                .orElse(announcement);
    }
}
