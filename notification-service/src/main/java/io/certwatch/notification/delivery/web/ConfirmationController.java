package io.certwatch.notification.delivery.web;

import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.delivery.AskForConfirmation;
import io.certwatch.notification.delivery.AskForConfirmation.Asked;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliveryReport;
import io.certwatch.notification.delivery.DeliveryReports;
import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/contacts/{id}/confirmation")
class ConfirmationController {

    /**
     * The response body of a request to confirm an address.
     *
     * @param reports oldest first, such as that it came back
     * @param answer what the mail server said last; null before the first attempt
     */
    record ConfirmationView(
            String recipient,

            @Schema(description = "PENDING: not sent yet, or it is tried again")
            Delivery.Status status,

            Instant askedAt,
            @Nullable Instant nextAttemptAt,
            @Nullable String answer,
            List<DeliveryReportView> reports) {

        static ConfirmationView of(Delivery request, List<DeliveryReport> reports) {
            var attempts = request.attempts();
            return new ConfirmationView(
                    request.recipient().email(),
                    request.status(),
                    request.plannedAt(),
                    request.due(),
                    attempts.isEmpty() ? null : attempts.getLast().answer(),
                    reports.stream().map(DeliveryReportView::of).toList());
        }
    }

    private final Contacts contacts;
    private final AskForConfirmation askForConfirmation;
    private final DeliveryReports reports;
    private final CurrentCompany company;

    ConfirmationController(
            Contacts contacts, AskForConfirmation askForConfirmation, DeliveryReports reports, CurrentCompany company) {
        this.contacts = contacts;
        this.askForConfirmation = askForConfirmation;
        this.reports = reports;
        this.company = company;
    }

    @Operation(
            operationId = "getConfirmation",
            summary = "Get the request to confirm a contact's address, with the mail server's answer and what was"
                    + " reported later")
    @GetMapping
    ConfirmationView get(@PathVariable String id) {
        return latest(contact(id));
    }

    @Operation(operationId = "requestConfirmation", summary = "Ask a contact again to confirm the address")
    @Answers({202, 409, 429})
    @PostMapping
    ResponseEntity<ConfirmationView> ask(@PathVariable String id) {
        var contact = contact(id);
        if (!contact.awaitsConfirmation()) {
            throw RequestProblem.conflict("needs-no-confirmation", ProblemText.of("problem.needs-no-confirmation"));
        }
        if (askForConfirmation.again(contact) == Asked.TOO_SOON) {
            throw RequestProblem.of(
                            HttpStatus.TOO_MANY_REQUESTS, "asked-lately", ProblemText.of("problem.asked-lately"))
                    .after(askForConfirmation.pause());
        }
        return ResponseEntity.accepted().body(latest(contact));
    }

    private ConfirmationView latest(Contact contact) {
        return askForConfirmation
                .latest(contact)
                .map(request -> ConfirmationView.of(request, reports.of(contact.company(), List.of(request.id()))))
                .orElseThrow(() -> RequestProblem.of(
                        HttpStatus.NOT_FOUND,
                        "unknown-confirmation",
                        ProblemText.of("problem.never-asked", contact.id().toString())));
    }

    private Contact contact(String id) {
        return contacts.find(company.id(), id).orElseThrow(() -> RequestProblem.unknown("contact", id));
    }
}
