package io.certwatch.notification.vocabulary;

import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.Messages;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;

/** A time in China to the minute, with the zone named, because a reader compares it with days in China. */
public final class ChinaMinute {

    private static final Messages MESSAGES = new Messages("mail");

    private ChinaMinute() {}

    public static Localized of(Instant at) {
        return language -> MESSAGES.text(language, "correspondence.time", ChinaCalendar.formatMinute(at));
    }
}
