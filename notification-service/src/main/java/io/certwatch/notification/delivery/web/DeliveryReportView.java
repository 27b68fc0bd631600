package io.certwatch.notification.delivery.web;

import io.certwatch.notification.delivery.DeliveryReport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was reported about a message after a mail server had accepted it. */
@Schema(name = "DeliveryReport")
record DeliveryReportView(
        DeliveryReport.Kind kind, Instant at, @Nullable String status, String words) {

    static DeliveryReportView of(DeliveryReport report) {
        return new DeliveryReportView(report.kind(), report.at(), report.status(), report.words());
    }
}
