package io.certwatch.notification.delivery.web;

import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.AlertSummary;
import io.certwatch.notification.alert.SourceNews;
import io.certwatch.notification.delivery.ReportedDelivery;
import io.certwatch.notification.delivery.web.AlertView.DeliveryView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The response body of a notice to stewards, with its deliveries. */
record NoticeView(
        String id,
        @Nullable SourceNews news,
        AlertStatus status,
        Instant createdAt,
        @Nullable String traceparent,
        List<DeliveryView> deliveries) {

    static NoticeView of(AlertSummary notice, List<ReportedDelivery> deliveries) {
        return new NoticeView(
                notice.id().value(),
                notice.news(),
                notice.status(),
                notice.createdAt(),
                notice.traceparent(),
                deliveries.stream().map(DeliveryView::of).toList());
    }
}
