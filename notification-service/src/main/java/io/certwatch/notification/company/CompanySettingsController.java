package io.certwatch.notification.company;

import io.certwatch.notification.company.CompanySettings.ReplyTo;
import io.certwatch.notification.company.SenderForm.FooterForm;
import io.certwatch.notification.company.SenderForm.PersonForm;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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

@RestController
@RequestMapping("/api/alerts/settings")
class CompanySettingsController {

    /** The request body of a company's settings; what is missing is unset. */
    record CompanySettingsForm(
            @Schema(description = "The name beside the sender's address", example = "Northwind Compliance")
            @Size(max = 100)
            @Nullable
            String senderName,

            @Schema(description = "Whom vendors ask; answers go there") @Nullable
            PersonForm replyTo,

            @Schema(description = "The last lines of every message") @Nullable
            FooterForm footer,

            @Schema(description = "Whether new contacts get messages without confirming their address")
            boolean vouchForContacts,

            @Schema(
                    description = "Days after a message without an answer on which the vendor is reminded",
                    example = "[7, 14]")
            @Size(max = 5)
            @Nullable
            List<@Min(1) @Max(365) Integer> reminderDays,

            @Schema(
                    description = "Whether messages to vendors may say what the company has stated of critical"
                            + " information infrastructure; false if missing, and then they tell nothing of it")
            @Nullable
            Boolean tellVendorsOfCii) {

        /** @throws io.certwatch.platform.web.RequestProblem with all invalid fields */
        CompanySettings toSettings(String company, long version) {
            var faults = new FieldFaults();
            var days = reminderDays == null
                    ? CompanySettings.DEFAULT_REMINDER_DAYS
                    : reminderDays.stream().distinct().sorted().toList();
            var unset = new CompanySettings(
                    company, null, null, null, vouchForContacts, days, Boolean.TRUE.equals(tellVendorsOfCii), version);
            var settings = new SenderForm(senderName, replyTo, footer).applyTo(unset, faults, "");
            RequestFields.rejectIfAny(faults);
            return settings;
        }
    }

    /** The response body of a company's settings. */
    record CompanySettingsView(
            @Nullable String senderName,
            @Nullable ReplyTo replyTo,
            @Nullable BilingualText footer,
            boolean vouchForContacts,
            List<Integer> reminderDays,
            boolean tellVendorsOfCii) {

        static CompanySettingsView of(CompanySettings settings) {
            return new CompanySettingsView(
                    settings.senderName(),
                    settings.replyTo(),
                    settings.footer(),
                    settings.vouchForContacts(),
                    settings.reminderDays(),
                    settings.tellVendorsOfCii());
        }
    }

    private final CompaniesSettings companies;
    private final CurrentCompany company;

    CompanySettingsController(CompaniesSettings companies, CurrentCompany company) {
        this.companies = companies;
        this.company = company;
    }

    @Operation(operationId = "getAlertSettings", summary = "Get what the company has set for its messages")
    @GetMapping
    ResponseEntity<CompanySettingsView> get() {
        return answer(companies.of(company.id()));
    }

    @Operation(operationId = "changeAlertSettings", summary = "Change what the company has set for its messages")
    @Answers({200, 428})
    @PutMapping
    ResponseEntity<CompanySettingsView> change(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CompanySettingsForm form) {
        var changed = form.toSettings(company.id(), EntityTag.requireRevision(ifMatch) + 1);
        if (!companies.save(changed)) {
            throw RequestProblem.stale(ProblemText.of(
                    "problem.settings-changed",
                    EntityTag.of(companies.of(company.id()).version())));
        }
        return answer(changed);
    }

    private static ResponseEntity<CompanySettingsView> answer(CompanySettings settings) {
        return ResponseEntity.ok().eTag(EntityTag.of(settings.version())).body(CompanySettingsView.of(settings));
    }
}
