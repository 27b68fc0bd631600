package io.certwatch.product.obligation.web;

import io.certwatch.edition.Sector;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.DayParameter;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.aggregate.VendorFilter;
import io.certwatch.product.aggregate.obligation.DeadlineKind;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.inventory.web.VendorParameters;
import io.certwatch.product.obligation.ObligationFilter;
import io.certwatch.product.obligation.ObligationFilter.AnswerStatus;
import io.certwatch.product.obligation.ObligationFilter.OnDay;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters that filter obligations in lists and exports.
 *
 * @param status any of these; it may be repeated
 * @param dueFrom the first day; obligations without a day are left out
 * @param dueBefore the first day that is excluded
 * @param endsFrom the first last valid day of the proof that covers the obligation; those that none covers are left out
 * @param endsBefore the first such day that is excluded
 * @param sector whose guidance recognises the product
 * @param overdue whether a planned day has come without proof
 * @param withoutProof whether no proof is on record and the product, on the market or of a market that nobody stated,
 *   may not be sold until there is one, without being overdue
 * @param notYetOnMarket whether no proof is on record and the product, whose market entry is to come, may not be sold
 *   until there is one
 * @param answer which answer of the vendor it has
 * @param cause id of the run, import or request that opened them
 */
public record ObligationFilterParameters(
        @Nullable List<ObligationState.Status> status,
        @Nullable String dueFrom,
        @Nullable String dueBefore,
        @Nullable String endsFrom,
        @Nullable String endsBefore,
        @Nullable DeadlineKind dueRule,

        @Parameter(description = "The whole key of the vendor; not together with vendorPart") @Nullable
        String vendor,

        @Parameter(description = "A part of the key of the vendor, in upper or lower case; at most 200 characters")
        @Nullable
        String vendorPart,

        @Parameter(description = "Only those of products that name no vendor; not together with vendor or vendorPart")
        @Nullable
        Boolean noVendor,

        @Nullable Sector sector,
        @Nullable String sku,

        @Parameter(
                description =
                        "A part of SKU, name or model of the product, in upper or lower case; at most 200 characters")
        @Nullable
        String productPart,

        @Nullable String entry,
        @Nullable String cause,
        @Nullable Boolean overdue,
        @Nullable Boolean withoutProof,
        @Nullable Boolean notYetOnMarket,
        @Nullable AnswerStatus answer) {

    private static final int LONGEST_PART = 200;

    /** @throws RequestProblem if a day is none, a part is too long, or several parameters of the vendor are given */
    public ObligationFilter of(String company, LocalDate today) {
        return new ObligationFilter(
                company,
                status == null ? List.of() : status,
                day("dueFrom", dueFrom),
                day("dueBefore", dueBefore),
                day("endsFrom", endsFrom),
                day("endsBefore", endsBefore),
                dueRule,
                vendors(),
                sector,
                sku,
                partOfProduct(),
                entry,
                cause,
                overdue == null ? null : new OnDay(overdue, today),
                withoutProof == null ? null : new OnDay(withoutProof, today),
                notYetOnMarket == null ? null : new OnDay(notYetOnMarket, today),
                answer,
                false);
    }

    private @Nullable String partOfProduct() {
        if (productPart == null || productPart.isBlank()) return null;
        if (productPart.length() > LONGEST_PART) {
            throw RequestProblem.invalid("productPart", PlatformText.longerThan(LONGEST_PART));
        }
        return productPart.strip();
    }

    private @Nullable VendorFilter vendors() {
        var named = VendorParameters.read(vendor, vendorPart);
        if (!Boolean.TRUE.equals(noVendor)) return named;
        if (named != null) throw RequestProblem.invalid("noVendor", Explanation.of("problem.not-without-vendor"));
        return VendorFilter.NONE;
    }

    private static @Nullable LocalDate day(String parameter, @Nullable String written) {
        return written == null || written.isEmpty() ? null : DayParameter.read(parameter, written);
    }
}
