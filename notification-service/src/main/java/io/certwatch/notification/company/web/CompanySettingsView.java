package io.certwatch.notification.company.web;

import io.certwatch.notification.alert.BilingualText;
import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.company.CompanySettings.ReplyTo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The response body of a company's settings. */
record CompanySettingsView(
        @Nullable String senderName,
        @Nullable ReplyTo replyTo,
        @Nullable BilingualText footer,
        boolean vouchForContacts,
        List<Integer> reminderDays) {

    static CompanySettingsView of(CompanySettings settings) {
        return new CompanySettingsView(
                settings.senderName(),
                settings.replyTo(),
                settings.footer(),
                settings.vouchForContacts(),
                settings.reminderDays());
    }
}
