package io.certwatch.product.bid.web;

import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.time.Day;
import io.certwatch.platform.web.RequestFields;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What a list for a bid is asked for. */
record BidForm(
        @Schema(description = "SKUs of the products of the bid") @Size(min = 1, max = MOST_SKUS)
        List<@Size(max = LONGEST_SKU) String> skus,

        @Schema(description = "The day of the bid, in China", example = "2027-03-01")
        LocalDate on) {

    private static final int MOST_SKUS = 500;
    private static final int LONGEST_SKU = 100;

    record Asked(List<String> skus, LocalDate day) {}

    /** @throws io.certwatch.platform.web.RequestProblem that names all invalid fields */
    Asked toAsked() {
        var faults = new FieldFaults();
        var asked = new LinkedHashSet<String>();
        for (var index = 0; index < skus.size(); index++) {
            asked.add(faults.line("skus[" + index + "]", skus.get(index)));
        }
        if (Day.read(on.toString()).isEmpty()) faults.add("on", PlatformText.of("fault.no-day"));
        RequestFields.rejectIfAny(faults);
        return new Asked(new ArrayList<>(asked), on);
    }
}
