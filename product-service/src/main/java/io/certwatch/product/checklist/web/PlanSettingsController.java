package io.certwatch.product.checklist.web;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.product.checklist.plan.CompanyPlanSettings;
import io.certwatch.product.checklist.plan.LeadTime.StepWeeks;
import io.certwatch.product.checklist.plan.PlanPath;
import io.certwatch.product.checklist.plan.PlanSettings;
import io.certwatch.product.checklist.plan.PlanSettingsRevision;
import io.certwatch.product.checklist.plan.PlanStep;
import io.certwatch.product.checklist.plan.PlanWords;
import io.certwatch.product.checklist.plan.SellerRole;
import io.certwatch.product.checklist.plan.StatePlanSettings;
import io.certwatch.product.engine.Wording;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From what the plans of a company are counted: what it is to its products, and how long steps take. */
@RestController
@RequestMapping("/api/checklist/plan-settings")
class PlanSettingsController {

    private final CompanyPlanSettings settings;
    private final StatePlanSettings statePlanSettings;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    PlanSettingsController(
            CompanyPlanSettings settings,
            StatePlanSettings statePlanSettings,
            CurrentCompany company,
            CurrentCaller caller) {
        this.settings = settings;
        this.statePlanSettings = statePlanSettings;
        this.company = company;
        this.caller = caller;
    }

    @Operation(
            operationId = "getPlanSettings",
            summary = "Get from what the plans of obligations are counted: the role of the company and the lead times")
    @GetMapping
    ResponseEntity<PlanSettingsView> get() {
        return answer(settings.current(company.id()));
    }

    @Operation(operationId = "putPlanSettings", summary = "State from what the plans of obligations are counted")
    @Answers({200, 428})
    @PutMapping
    ResponseEntity<PlanSettingsView> put(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PlanSettingsForm form) {
        var seen = EntityTag.requireRevision(ifMatch);
        var stated = form.toStated(caller.get());
        return answer(statePlanSettings.state(company.id(), stated.settings(), seen, stated.author()));
    }

    private static ResponseEntity<PlanSettingsView> answer(PlanSettingsRevision found) {
        return ResponseEntity.ok().eTag(EntityTag.of(found.revision())).body(PlanSettingsView.of(found));
    }

    /**
     * @param role what the company is to all of its products; null if it differs: products with a vendor are then those of
     *   a manufacturer elsewhere
     * @param revision 0 while nobody has stated any, and the estimates count
     */
    @Schema(name = "PlanSettings")
    record PlanSettingsView(
            @Nullable SellerRole role,
            List<LeadTimeView> leadTimes,
            long revision,
            @Nullable String by,
            @Nullable RecordedBy recordedBy,
            @Nullable Instant changedAt) {

        /**
         * @param body of which this holds; null for all others
         * @param source where the weeks come from; null for the estimate of the system, which no law says
         */
        @Schema(name = "LeadTime")
        record LeadTimeView(
                PlanPath path,
                Wording way,
                @Nullable String body,
                List<StepWeeksView> steps,
                @Nullable String source) {}

        @Schema(name = "StepWeeks")
        record StepWeeksView(PlanStep step, Wording what, int weeks) {

            static StepWeeksView of(StepWeeks one) {
                return new StepWeeksView(one.step(), PlanWords.of(one.step()), one.weeks());
            }
        }

        static PlanSettingsView of(PlanSettingsRevision found) {
            var author = found.author();
            return new PlanSettingsView(
                    found.settings().role(),
                    leadTimes(found.settings()),
                    found.revision(),
                    author == null ? null : author.by(),
                    author == null ? null : author.recordedBy(),
                    found.at());
        }

        private static List<LeadTimeView> leadTimes(PlanSettings settings) {
            return settings.leadTimes().stream()
                    .map(one -> new LeadTimeView(
                            one.path(),
                            PlanWords.of(one.path()),
                            one.body(),
                            one.steps().stream().map(StepWeeksView::of).toList(),
                            one.source()))
                    .toList();
        }
    }
}
