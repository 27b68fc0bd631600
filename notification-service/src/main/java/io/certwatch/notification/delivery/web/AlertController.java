package io.certwatch.notification.delivery.web;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertFigures;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.Alerts.Query;
import io.certwatch.notification.alert.ResendAlert;
import io.certwatch.notification.alert.ResendAlert.ResendOutcome;
import io.certwatch.notification.alert.ResendAlert.ResendOutcome.Impossible;
import io.certwatch.notification.alert.ResendAlert.ResendOutcome.Stale;
import io.certwatch.notification.alert.ResendAlert.ResendOutcome.UnderWay;
import io.certwatch.notification.alert.VendorFilter;
import io.certwatch.notification.delivery.web.AlertPages.ReportedDelivery;
import io.certwatch.notification.teamitem.TeamItems;
import io.certwatch.notification.teamitem.TeamReach;
import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.Sentence;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/alerts")
class AlertController {
    private final Alerts alerts;
    private final AlertFigures figures;
    private final AlertPages pages;
    private final AlertMessages messages;
    private final ResendAlert resendAlert;
    private final TeamItems teamItems;
    private final TeamReach teamReach;
    private final CurrentCompany company;
    private final Clock clock;

    AlertController(
            Alerts alerts,
            AlertFigures figures,
            AlertPages pages,
            AlertMessages messages,
            ResendAlert resendAlert,
            TeamItems teamItems,
            TeamReach teamReach,
            CurrentCompany company,
            Clock clock) {
        this.alerts = alerts;
        this.figures = figures;
        this.pages = pages;
        this.messages = messages;
        this.resendAlert = resendAlert;
        this.teamItems = teamItems;
        this.teamReach = teamReach;
        this.company = company;
        this.clock = clock;
    }

    @Operation(operationId = "listAlerts", summary = "List alerts with their deliveries, newest first")
    @GetMapping
    Page<AlertView> list(
            @RequestParam(required = false) @Nullable AlertStatus status,
            @RequestParam(required = false) @Nullable String vendor,
            @Parameter(description = "What the key of the vendor contains, in upper or lower case; without `vendor`")
                    @RequestParam(required = false)
                    @Size(max = 200)
                    @Nullable
                    String vendorPart,
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        return pages.page(
                new Query(company.id(), status, vendorFilter(vendor, vendorPart), cause), limit, after, AlertView::of);
    }

    private static @Nullable VendorFilter vendorFilter(@Nullable String vendor, @Nullable String vendorPart) {
        if (vendorPart == null || vendorPart.isBlank()) return vendor == null ? null : VendorFilter.of(vendor);
        if (vendor != null) throw RequestProblem.invalid("vendorPart", ProblemText.of("problem.not-with-vendor"));
        return VendorFilter.containing(vendorPart.strip());
    }

    @Operation(
            operationId = "countAlerts",
            summary = "Count alerts by status, vendors that nobody can tell of what is open, and items of the team's"
                    + " list")
    @GetMapping("/counts")
    AlertCountsView counts() {
        return AlertCountsView.of(
                figures.of(company.id()), teamItems.counts(company.id()), teamReach.isReachable(company.id()));
    }

    @Operation(operationId = "getAlert", summary = "Get an alert with all its lines")
    @GetMapping("/{id}")
    ResponseEntity<AlertView> get(@PathVariable String id) {
        return answer(HttpStatus.OK, find(id));
    }

    @Operation(
            operationId = "resendAlert",
            summary = "Send an alert again, to those who are contacts now; while it is being sent, another request"
                    + " changes nothing",
            description =
                    "An alert that waits for a digest, or for the morning of its recipients, is sent then (409 waits).")
    @Answers({202, 409, 428})
    @PostMapping("/{id}/resend")
    ResponseEntity<AlertView> resend(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var alert = find(id);
        var read = EntityTag.requireRevision(ifMatch);
        if (alert.status() != AlertStatus.PLANNED && read != revision(alert, pages.deliveriesOf(alert.summary()))) {
            throw stale();
        }
        if (alert.status() == AlertStatus.PLANNED) refuseIfItWaits(alert);
        return switch (resendAlert.resend(alert)) {
            case UnderWay(var sending) -> answer(HttpStatus.ACCEPTED, sending);
            case Stale() -> throw stale();
            case Impossible(var reason) -> throw RequestProblem.conflict("nothing-to-resend", explain(reason));
        };
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

    private ResponseEntity<AlertView> answer(HttpStatus status, Alert alert) {
        var deliveries = pages.deliveriesOf(alert.summary());
        return ResponseEntity.status(status)
                .eTag(EntityTag.of(revision(alert, deliveries)))
                .body(AlertView.of(alert, deliveries));
    }

    /** Grows with each change of the alert and of its deliveries. */
    private static long revision(Alert alert, List<ReportedDelivery> deliveries) {
        return alert.version()
                + deliveries.stream()
                        .mapToLong(reported -> reported.delivery().revision())
                        .sum();
    }

    private void refuseIfItWaits(Alert alert) {
        var deliveries = pages.deliveriesOf(alert.summary()).stream()
                .map(ReportedDelivery::delivery)
                .toList();
        WaitingMessage.of(deliveries, clock.instant()).ifPresent(waiting -> {
            throw RequestProblem.conflict("waits", waiting.sentence());
        });
    }

    private static RequestProblem stale() {
        return RequestProblem.stale(ProblemText.of("problem.alert-changed"));
    }

    private static Sentence explain(ResendOutcome.Reason reason) {
        return switch (reason) {
            case COLLECTING -> ProblemText.of("problem.collecting");
            case NO_VENDOR -> ProblemText.of("problem.no-vendor");
            case NO_CONTACT -> ProblemText.of("problem.no-contact");
            case NOTHING_OPEN -> ProblemText.of("problem.nothing-open");
        };
    }

    private Alert find(String id) {
        return AlertId.read(company.id(), id)
                .flatMap(alerts::find)
                .orElseThrow(() -> RequestProblem.unknown("alert", id));
    }
}
