package io.certwatch.product.obligation.web;

import io.certwatch.audit.CurrentRecord;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.obligation.WaiveObligations;
import io.certwatch.product.obligation.WaiveObligations.WaivedObligation;
import io.certwatch.product.obligation.WaiverOutcome;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Waivers of many obligations in one request. */
@RestController
@RequestMapping("/api/obligations/waivers")
class WaiversController {

    private static final int MOST = 500;
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 200;

    private final WaiveObligations waiveObligations;
    private final CurrentCompany company;
    private final CurrentCaller caller;
    private final CurrentRecord audit;

    WaiversController(
            WaiveObligations waiveObligations, CurrentCompany company, CurrentCaller caller, CurrentRecord audit) {
        this.waiveObligations = waiveObligations;
        this.company = company;
        this.caller = caller;
        this.audit = audit;
    }

    @Operation(
            operationId = "waiveObligations",
            summary = "Waive many obligations for one reason; the answer has the outcome of each")
    @PostMapping
    WaiversView waive(@RequestBody WaiversForm form) {
        var waiver = new ObligationActionForms.Waiving(form.by(), form.reason(), form.until()).toWaiver(caller.get());
        return answer(waiveObligations.waive(company.id(), recordIds(form.ids()), waiver));
    }

    @Operation(
            operationId = "revokeWaivers",
            summary = "Revoke the waivers of many obligations; the answer has the outcome of each")
    @PostMapping("/revocation")
    WaiversView revoke(@RequestBody WaiversRevocationForm form) {
        var said = new ObligationActionForms.Revocation(form.by(), form.reason()).toSaid(caller.get());
        return answer(waiveObligations.revoke(company.id(), recordIds(form.ids()), said));
    }

    private SequencedSet<UUID> recordIds(Collection<UUID> ids) {
        audit.concerns(ids.stream().map(UUID::toString).toList());
        return new LinkedHashSet<>(ids);
    }

    private WaiversView answer(List<WaivedObligation> items) {
        audit.count("stored", count(items, WaiverOutcome.CHANGED));
        audit.count("unchanged", count(items, WaiverOutcome.UNCHANGED));
        return new WaiversView(items);
    }

    private static int count(List<WaivedObligation> items, WaiverOutcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }

    @Schema(name = "WaiversForm")
    record WaiversForm(
            @Size(min = 1, max = MOST) List<UUID> ids,

            @Size(max = LONGEST_REASON) String reason,

            @Schema(
                    description = "The last day on which they hold; if missing, until they are revoked",
                    example = "2027-12-31")
            @Nullable
            LocalDate until,

            @Schema(description = Author.BY) @Size(max = LONGEST_NAME) @Nullable
            String by) {}

    @Schema(name = "WaiversRevocationForm")
    record WaiversRevocationForm(
            @Size(min = 1, max = MOST) List<UUID> ids,

            @Schema(description = "In words; may be missing, as of waivers that are taken back at once")
            @Size(max = LONGEST_REASON)
            @Nullable
            String reason,

            @Schema(description = Author.BY) @Size(max = LONGEST_NAME) @Nullable
            String by) {}

    /** @param items in the order of the request, each once */
    @Schema(name = "Waivers")
    record WaiversView(List<WaivedObligation> items) {}
}
