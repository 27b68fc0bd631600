package io.certwatch.notification.correspondence.web;

import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.correspondence.ReadCorrespondence;
import io.certwatch.notification.followup.ForeseeReminder;
import io.certwatch.notification.naming.PartyNames;
import io.certwatch.platform.web.CurrentCompany;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The part of the case of an obligation that this service knows. */
@RestController
class ObligationMessagesController {

    private final KnownObligations obligations;
    private final ReadCorrespondence correspondence;
    private final ForeseeReminder foreseeReminder;
    private final PartyNames names;
    private final CurrentCompany company;
    private final Clock clock;

    ObligationMessagesController(
            KnownObligations obligations,
            ReadCorrespondence correspondence,
            ForeseeReminder foreseeReminder,
            PartyNames names,
            CurrentCompany company,
            Clock clock) {
        this.obligations = obligations;
        this.correspondence = correspondence;
        this.foreseeReminder = foreseeReminder;
        this.names = names;
        this.company = company;
        this.clock = clock;
    }

    @Operation(
            operationId = "getObligationMessages",
            summary = "Get who was told of an obligation, what became of each message, and when its vendor is reminded"
                    + " next, or why not",
            description = "One that is not known has no messages; so has a new one until its event has arrived.")
    @GetMapping("/api/alerts/obligations/{obligation}")
    ObligationMessagesView get(@PathVariable @Size(max = 100) String obligation) {
        var vendorNames = new VendorNames(names, company.id());
        return obligations
                .find(company.id(), obligation)
                .map(known -> ObligationMessagesView.of(
                        obligation, correspondence.aboutObligation(known), foreseeReminder.of(known), vendorNames))
                .orElseGet(() -> ObligationMessagesView.ofUnknown(obligation, clock.instant()));
    }
}
