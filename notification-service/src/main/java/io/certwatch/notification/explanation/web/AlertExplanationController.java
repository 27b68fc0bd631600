package io.certwatch.notification.explanation.web;

import io.certwatch.notification.explanation.ExplainAlerts;
import io.certwatch.notification.explanation.ExplainChecklist;
import io.certwatch.notification.explanation.ExplainLaw;
import io.certwatch.notification.explanation.ExplainVendor;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AlertExplanationController {

    private final ExplainAlerts explainAlerts;
    private final ExplainVendor explainVendor;
    private final ExplainLaw explainLaw;
    private final ExplainChecklist explainChecklist;
    private final CurrentCompany company;

    AlertExplanationController(
            ExplainAlerts explainAlerts,
            ExplainVendor explainVendor,
            ExplainLaw explainLaw,
            ExplainChecklist explainChecklist,
            CurrentCompany company) {
        this.explainAlerts = explainAlerts;
        this.explainVendor = explainVendor;
        this.explainLaw = explainLaw;
        this.explainChecklist = explainChecklist;
        this.company = company;
    }

    @Operation(
            operationId = "explainAlerts",
            summary = "Explain who was told about a product, and why others were not;"
                    + " /api/obligations/explanation says what is required")
    @GetMapping("/api/alerts/explanation")
    AlertExplanationView explain(
            @RequestParam @Size(max = 100) String sku,
            @RequestParam(required = false) @Size(max = 254) @Nullable String recipient) {
        var faults = new FieldFaults();
        var wanted = faults.line("sku", sku);
        var email = faults.optionalLine("recipient", recipient);
        RequestFields.rejectIfAny(faults);
        return AlertExplanationView.of(explainAlerts.explain(company.id(), wanted, email));
    }

    @Operation(
            operationId = "explainVendorAlerts",
            summary = "Explain who at a vendor was told of its products that need a proof, and why others were not")
    @GetMapping("/api/alerts/explanation/vendor")
    VendorExplanationView explainVendor(
            @Parameter(description = "The whole key of the vendor") @RequestParam @Size(max = 200) String vendor,
            @RequestParam(required = false) @Size(max = 254) @Nullable String recipient) {
        var faults = new FieldFaults();
        var wanted = faults.line("vendor", vendor);
        var email = faults.optionalLine("recipient", recipient);
        RequestFields.rejectIfAny(faults);
        return VendorExplanationView.of(explainVendor.explain(company.id(), wanted, email));
    }

    @Operation(
            operationId = "explainLawNews",
            summary = "Explain who in the company's team was told of a version of the law, and why others were not")
    @GetMapping("/api/alerts/explanation/laws/{law}")
    LawExplanationView explainLaw(
            @PathVariable @Size(max = 100) String law,
            @RequestParam(required = false) @Size(max = 254) @Nullable String recipient) {
        var faults = new FieldFaults();
        var wanted = faults.line("law", law);
        var email = faults.optionalLine("recipient", recipient);
        RequestFields.rejectIfAny(faults);
        return explainLaw
                .explain(company.id(), wanted, email)
                .map(LawExplanationView::of)
                .orElseThrow(() -> RequestProblem.unknown("law", wanted));
    }

    @Operation(
            operationId = "explainChecklistItem",
            summary = "Explain who in the company's team was told that an item of the checklist is due, and why others"
                    + " were not")
    @GetMapping("/api/alerts/explanation/checklist/{item}")
    ChecklistExplanationView explainChecklistItem(
            @PathVariable UUID item, @RequestParam(required = false) @Size(max = 254) @Nullable String recipient) {
        var faults = new FieldFaults();
        var email = faults.optionalLine("recipient", recipient);
        RequestFields.rejectIfAny(faults);
        return ChecklistExplanationView.of(explainChecklist.explain(company.id(), item.toString(), email));
    }
}
