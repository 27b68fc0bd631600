package io.certwatch.notification.delivery.web;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.Alerts.Query;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/alerts")
class AlertController {
    private final Alerts alerts;
    private final AlertPages pages;
    private final AlertMessages messages;
    private final CurrentCompany company;

    AlertController(Alerts alerts, AlertPages pages, AlertMessages messages, CurrentCompany company) {
        this.alerts = alerts;
        this.pages = pages;
        this.messages = messages;
        this.company = company;
    }

    @Operation(operationId = "listAlerts", summary = "List alerts with their deliveries, newest first")
    @GetMapping
    Page<AlertView> list(
            @RequestParam(required = false) @Nullable AlertStatus status,
            @RequestParam(required = false) @Nullable String vendor,
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        return pages.page(new Query(company.id(), status, vendor, cause), limit, after, AlertView::of);
    }

    @Operation(
            operationId = "countAlerts",
            summary = "Count alerts by status, and vendors whose alerts wait for a contact")
    @GetMapping("/counts")
    AlertCountsView counts() {
        return AlertCountsView.of(alerts.counts(company.id()));
    }

    @Operation(operationId = "getAlert", summary = "Get an alert with all its lines")
    @GetMapping("/{id}")
    AlertView get(@PathVariable String id) {
        var alert = find(id);
        return AlertView.of(alert, pages.deliveriesOf(alert.summary()));
    }

    @Operation(
            operationId = "getAlertMessage",
            summary = "Get the message of an alert, as it was sent or as it would be sent now")
    @GetMapping("/{id}/message")
    MessageView message(@PathVariable String id, @RequestParam(required = false) @Nullable String delivery) {
        return messages.of(find(id), delivery);
    }

    @Operation(operationId = "getAlertMessageHtml", summary = "Get the message of an alert as a page")
    @Answers(media = AlertMessages.HTML)
    @GetMapping("/{id}/message.html")
    ResponseEntity<String> messageHtml(
            @PathVariable String id, @RequestParam(required = false) @Nullable String delivery) {
        return messages.html(find(id), delivery);
    }

    private Alert find(String id) {
        return AlertId.read(company.id(), id)
                .flatMap(alerts::find)
                .orElseThrow(() -> RequestProblem.unknown("alert", id));
    }
}
