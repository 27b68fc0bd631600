package io.certwatch.notification.vocabulary;

import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.Messages;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time in China to the minute, with the zone named: whoever reads it compares it with days in China. */
public final class ChinaMinute {

    private static final Messages MESSAGES = new Messages("mail");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ChinaCalendar.ZONE);

    private ChinaMinute() {}

    public static Localized of(Instant at) {
        return language -> MESSAGES.text(language, "correspondence.time", MINUTE.format(at));
    }
}
