package io.certwatch.notification.company.web;

import io.certwatch.notification.alert.BilingualText;
import io.certwatch.notification.company.CompaniesSettings;
import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.company.CompanySettings.ReplyTo;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
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

    /** The response body of a company's settings. */
    record CompanySettingsView(
            @Nullable String senderName,
            @Nullable ReplyTo replyTo,
            @Nullable BilingualText footer,
            boolean vouchForContacts,
            List<Integer> reminderDays) {

        static CompanySettingsView of(CompanySettings settings) {
            return new CompanySettingsView(
                    settings.senderName(),
                    settings.replyTo(),
                    settings.footer(),
                    settings.vouchForContacts(),
                    settings.reminderDays());
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
        var changed = form.toSettings(company.id(), EntityTag.required(ifMatch) + 1);
        if (!companies.save(changed)) {
            throw RequestProblem.stale("The settings have changed since you read them; they are now "
                    + EntityTag.of(companies.of(company.id()).version()) + ".");
        }
        return answer(changed);
    }

    private static ResponseEntity<CompanySettingsView> answer(CompanySettings settings) {
        return ResponseEntity.ok().eTag(EntityTag.of(settings.version())).body(CompanySettingsView.of(settings));
    }
}
