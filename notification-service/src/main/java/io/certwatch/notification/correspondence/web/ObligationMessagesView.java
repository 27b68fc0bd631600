package io.certwatch.notification.correspondence.web;

import io.certwatch.notification.correspondence.Correspondence;
import io.certwatch.notification.correspondence.web.CorrespondenceView.ProductMessageView;
import io.certwatch.notification.followup.ForeseenReminder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was told of an obligation, and when the vendor is reminded for want of an answer.
 *
 * @param readAt what became of each message is known until then
 * @param olderMessages whether there are older messages than these
 * @param messages newest first
 */
@Schema(name = "ObligationMessages")
record ObligationMessagesView(
        String obligation,
        Instant readAt,
        boolean olderMessages,
        List<ProductMessageView> messages,
        ReminderView reminder) {

    /** @param on a day in China; null unless it is planned */
    @Schema(name = "ForeseenReminder")
    record ReminderView(
            ForeseenReminder.Kind kind, @Nullable LocalDate on) {}

    static ObligationMessagesView ofUnknown(String obligation, Instant now) {
        return new ObligationMessagesView(
                obligation, now, false, List.of(), new ReminderView(ForeseenReminder.Kind.UNKNOWN, null));
    }

    static ObligationMessagesView of(
            String obligation, Correspondence read, ForeseenReminder reminder, VendorNames names) {
        return new ObligationMessagesView(
                obligation,
                read.readAt(),
                read.olderMessages(),
                read.products().stream()
                        .flatMap(product -> product.messages().stream())
                        .map(message -> CorrespondenceView.message(message, names))
                        .toList(),
                new ReminderView(reminder.kind(), reminder.on()));
    }
}
