package io.certwatch.notification.delivery.web;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.AlertSummary;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.Alerts.Query;
import io.certwatch.notification.delivery.web.AlertPages.ReportedDelivery;
import io.certwatch.notification.delivery.web.AlertView.DeliveryView;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notices")
class NoticeController {

    /** The response body of a notice to stewards, with its deliveries. */
    record NoticeView(
            String id,
            @Nullable SourceNewsView news,
            AlertStatus status,
            Instant createdAt,
            @Nullable String traceparent,
            List<DeliveryView> deliveries) {

        static NoticeView of(AlertSummary notice, List<ReportedDelivery> deliveries) {
            return new NoticeView(
                    notice.id().value(),
                    SourceNewsView.of(notice.news()),
                    notice.status(),
                    notice.createdAt(),
                    notice.traceparent(),
                    deliveries.stream().map(DeliveryView::of).toList());
        }
    }

    private final Alerts alerts;
    private final AlertPages pages;
    private final AlertMessages messages;

    NoticeController(Alerts alerts, AlertPages pages, AlertMessages messages) {
        this.alerts = alerts;
        this.pages = pages;
        this.messages = messages;
    }

    @Operation(operationId = "listNotices", summary = "List notices to stewards, newest first")
    @GetMapping
    Page<NoticeView> list(
            @RequestParam(required = false) @Nullable AlertStatus status,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        return pages.page(new Query(AlertId.STEWARDS, status, null, null), limit, after, NoticeView::of);
    }

    @Operation(operationId = "getNotice", summary = "Get a notice to stewards")
    @GetMapping("/{id}")
    NoticeView get(@PathVariable String id) {
        var notice = find(id).summary();
        return NoticeView.of(notice, pages.deliveriesOf(notice));
    }

    @Operation(
            operationId = "getNoticeMessage",
            summary = "Get the message of a notice, as it was sent or as it would be sent now")
    @GetMapping("/{id}/message")
    MessageView message(@PathVariable String id, @RequestParam(required = false) @Nullable String delivery) {
        return messages.of(find(id), delivery);
    }

    @Operation(operationId = "getNoticeMessageHtml", summary = "Get the message of a notice as a page")
    @Answers(media = AlertMessages.HTML)
    @GetMapping("/{id}/message.html")
    ResponseEntity<String> messageHtml(
            @PathVariable String id, @RequestParam(required = false) @Nullable String delivery) {
        return messages.html(find(id), delivery);
    }

    private Alert find(String id) {
        return AlertId.read(AlertId.STEWARDS, id)
                .flatMap(alerts::find)
                .orElseThrow(() -> RequestProblem.unknown("notice", id));
    }
}
