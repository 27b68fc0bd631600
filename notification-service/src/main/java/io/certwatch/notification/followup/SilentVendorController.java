package io.certwatch.notification.followup;

import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/alerts/silent-vendors")
class SilentVendorController {

    /**
     * The response body of a vendor who does not answer.
     *
     * @param products       different ones about which an answer is missing
     * @param firstMessageAt the earliest message without an answer
     * @param lastMessageAt  the last reminder
     */
    record SilentVendorView(String vendor, int products, Instant firstMessageAt, Instant lastMessageAt) {

        static SilentVendorView of(SilentVendor silent) {
            return new SilentVendorView(
                    silent.vendor(), silent.products(), silent.firstMessageAt(), silent.lastMessageAt());
        }
    }

    private final SilentVendors silentVendors;
    private final CurrentCompany company;

    SilentVendorController(SilentVendors silentVendors, CurrentCompany company) {
        this.silentVendors = silentVendors;
        this.company = company;
    }

    @Operation(
            operationId = "listSilentVendors",
            summary = "List vendors who have not answered, after all reminders; an answer takes a vendor off the list")
    @GetMapping
    Page<SilentVendorView> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var from = after == null ? null : Cursor.decode(after);
        return Page.of(silentVendors.page(company.id(), limit + 1, from), limit, SilentVendor::vendor)
                .map(SilentVendorView::of);
    }
}
