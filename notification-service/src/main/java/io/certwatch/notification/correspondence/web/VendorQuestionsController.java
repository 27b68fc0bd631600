package io.certwatch.notification.correspondence.web;

import io.certwatch.audit.CurrentRecord;
import io.certwatch.notification.correspondence.AskVendors;
import io.certwatch.notification.correspondence.AskVendors.AskOutcome;
import io.certwatch.notification.correspondence.AskVendors.AskedObligation;
import io.certwatch.platform.web.CurrentCompany;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Asks vendors about many obligations in one request. */
@RestController
class VendorQuestionsController {

    private static final int MOST = 500;

    private final AskVendors askVendors;
    private final CurrentCompany company;
    private final CurrentRecord audit;

    VendorQuestionsController(AskVendors askVendors, CurrentCompany company, CurrentRecord audit) {
        this.askVendors = askVendors;
        this.company = company;
        this.audit = audit;
    }

    @Operation(
            operationId = "askVendors",
            summary =
                    "Send vendors again what they were told of obligations that they have not answered; the answer has"
                            + " the outcome of each",
            description =
                    "A message goes out once, with all in it that is still open. Nothing is sent for an obligation of"
                            + " which its vendor was told on the same day.")
    @PostMapping("/api/alerts/questions")
    VendorQuestionsView ask(@RequestBody VendorQuestionsForm form) {
        var ids = new LinkedHashSet<>(form.obligations())
                .stream().map(UUID::toString).toList();
        audit.concerns(ids);
        var items = askVendors.ask(company.id(), ids);
        audit.count("stored", (int) items.stream()
                .filter(item -> item.outcome() == AskOutcome.ASKED)
                .count());
        return new VendorQuestionsView(items);
    }

    @Schema(name = "VendorQuestionsForm")
    record VendorQuestionsForm(@Size(min = 1, max = MOST) List<UUID> obligations) {}

    /** @param items in the order of the request, each once */
    @Schema(name = "VendorQuestions")
    record VendorQuestionsView(List<AskedObligation> items) {}
}
