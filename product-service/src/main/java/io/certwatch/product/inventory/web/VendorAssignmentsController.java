package io.certwatch.product.inventory.web;

import static io.certwatch.product.aggregate.TextField.VENDOR;

import io.certwatch.audit.CurrentRecord;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.inventory.AssignVendors;
import io.certwatch.product.inventory.AssignVendors.AssignedVendor;
import io.certwatch.product.inventory.AssignVendors.VendorOutcome;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VendorAssignmentsController {

    private final AssignVendors assignVendors;
    private final CurrentCompany company;
    private final CurrentCaller caller;
    private final CurrentRecord audit;

    VendorAssignmentsController(
            AssignVendors assignVendors, CurrentCompany company, CurrentCaller caller, CurrentRecord audit) {
        this.assignVendors = assignVendors;
        this.company = company;
        this.caller = caller;
        this.audit = audit;
    }

    @Operation(
            operationId = "assignVendors",
            summary = "Set the vendor of many products; the answer has the outcome of each")
    @PostMapping("/api/products/vendors")
    VendorAssignmentsView assign(@RequestBody VendorAssignmentsForm form) {
        var vendors = form.read();
        audit.concerns(vendors.keySet().stream().map(Sku::value).toList());
        var items = assignVendors.assign(company.id(), vendors, caller.get().author(null)).stream()
                .map(VendorAssignmentView::of)
                .toList();
        audit.count("stored", count(items, VendorOutcome.CHANGED));
        audit.count("unchanged", count(items, VendorOutcome.UNCHANGED));
        return new VendorAssignmentsView(items);
    }

    private static int count(List<VendorAssignmentView> items, VendorOutcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** The vendors of many products, each product once. */
    @Schema(name = "VendorAssignmentsForm")
    record VendorAssignmentsForm(@Size(min = 1, max = MOST) List<VendorOfProduct> items) {

        private static final int MOST = 500;

        record VendorOfProduct(
                @Schema(example = "NE-8000-X8") String sku,

                @Schema(description = "If missing, the product has none", example = "huawei-cn") @Nullable
                String vendor) {}

        SequencedMap<Sku, Optional<String>> read() {
            var faults = new FieldFaults();
            var read = new LinkedHashMap<Sku, Optional<String>>();
            for (var index = 0; index < items.size(); index++) {
                var item = items.get(index);
                try {
                    var vendor = item.vendor() == null ? null : VENDOR.read(item.vendor());
                    if (read.putIfAbsent(new Sku(item.sku()), Optional.ofNullable(vendor)) != null) {
                        faults.add(place(index, "sku"), Explanation.of("problem.sku-twice"));
                    }
                } catch (InvalidField invalid) {
                    faults.add(place(index, invalid.field()), invalid.words());
                }
            }
            RequestFields.rejectIfAny(faults);
            return read;
        }

        private static String place(int index, String field) {
            return "items[%d].%s".formatted(index, field);
        }
    }

    /** @param items in the order of the request */
    @Schema(name = "VendorAssignments")
    record VendorAssignmentsView(List<VendorAssignmentView> items) {}

    /** @param before the vendor until then, to undo the change; null if there was none */
    @Schema(name = "VendorAssignment")
    record VendorAssignmentView(
            String sku, VendorOutcome outcome, @Nullable String before) {

        static VendorAssignmentView of(AssignedVendor assigned) {
            return new VendorAssignmentView(assigned.sku().value(), assigned.outcome(), assigned.before());
        }
    }
}
