package io.certwatch.product.checklist.web;

import io.certwatch.law.body.RecognisedBodies;
import io.certwatch.law.body.RecognisedBody;
import io.certwatch.law.body.Route;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.product.checklist.plan.CompanyPlanSettings;
import io.certwatch.product.checklist.plan.LeadTime;
import io.certwatch.product.checklist.plan.LeadTime.StepWeeks;
import io.certwatch.product.checklist.plan.PlanPath;
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
    private final RecognisedBodies bodies;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    PlanSettingsController(
            CompanyPlanSettings settings,
            StatePlanSettings statePlanSettings,
            RecognisedBodies bodies,
            CurrentCompany company,
            CurrentCaller caller) {
        this.settings = settings;
        this.statePlanSettings = statePlanSettings;
        this.bodies = bodies;
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

    private ResponseEntity<PlanSettingsView> answer(PlanSettingsRevision found) {
        return ResponseEntity.ok().eTag(EntityTag.of(found.revision())).body(PlanSettingsView.of(found, bodies));
    }

    /**
     * @param role what the company is to all of its products; null if it differs: products with a vendor are then those of
     *   a manufacturer elsewhere
     * @param bodies that are known by name; the full list of bodies is longer
     * @param revision 0 while nobody has stated any, and the estimates count
     */
    @Schema(name = "PlanSettings")
    record PlanSettingsView(
            @Nullable SellerRole role,
            List<LeadTimeView> leadTimes,
            List<BodyView> bodies,
            long revision,
            @Nullable String by,
            @Nullable RecordedBy recordedBy,
            @Nullable Instant changedAt) {

        /**
         * @param body of which this holds; null for all others
         * @param source where the weeks come from; null for the estimate of the system, which no law says
         * @param by who stated it; null for the estimate of the system, like the moment
         */
        @Schema(name = "LeadTime")
        record LeadTimeView(
                PlanPath path,
                Wording way,
                @Nullable String body,
                List<StepWeeksView> steps,
                @Nullable String source,
                @Nullable String by,
                @Nullable Instant changedAt) {

            static LeadTimeView of(LeadTime time) {
                var stated = time.stated();
                return new LeadTimeView(
                        time.path(),
                        PlanWords.of(time.path()),
                        time.body(),
                        time.steps().stream().map(StepWeeksView::of).toList(),
                        time.source(),
                        stated == null ? null : stated.by().by(),
                        stated == null ? null : stated.at());
            }
        }

        /**
         * A body for which weeks can be stated that differ from those of its way.
         *
         * @param path that it works on
         * @param name in both languages
         * @param called as lead times and applications name it
         */
        @Schema(name = "BodyOfWay")
        record BodyView(PlanPath path, Wording name, String called) {

            static BodyView of(RecognisedBody body) {
                var name = body.name();
                return new BodyView(
                        body.route() == Route.TESTING ? PlanPath.TESTING : PlanPath.CERTIFICATION,
                        new Wording(name.in(Language.ZH), name.in(Language.EN)),
                        body.called());
            }
        }

        @Schema(name = "StepWeeks")
        record StepWeeksView(PlanStep step, Wording what, int weeks) {

            static StepWeeksView of(StepWeeks one) {
                return new StepWeeksView(one.step(), PlanWords.of(one.step()), one.weeks());
            }
        }

        static PlanSettingsView of(PlanSettingsRevision found, RecognisedBodies bodies) {
            var author = found.author();
            return new PlanSettingsView(
                    found.settings().role(),
                    found.settings().complete().stream().map(LeadTimeView::of).toList(),
                    bodies.bodies().stream().map(BodyView::of).toList(),
                    found.revision(),
                    author == null ? null : author.by(),
                    author == null ? null : author.recordedBy(),
                    found.at());
        }
    }
}
