package io.certwatch.notification.delivery.web;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.AlertsAsOfNow;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.company.CompaniesSettings;
import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.company.SenderForm;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.delivery.Previews;
import io.certwatch.notification.delivery.WrittenMessage;
import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/alerts/preview")
class PreviewController {

    /** The request body of a preview. */
    record PreviewForm(
            @Schema(description = "The newest alert of this vendor with an open obligation", example = "huawei-cn")
            @Size(max = 200)
            @Nullable
            String vendor,

            @Schema(description = "This alert; vendor is not needed then") @Size(max = 64) @Nullable
            String alert,

            @Schema(description = "A contact of the vendor; without it the first one, or a stand-in if there is none")
            @Size(max = 64)
            @Nullable
            String contact,

            @Schema(
                    description = "Without it that of the contact",
                    allowableValues = {"zh", "en"})
            @Nullable
            String language,

            @Schema(description = "Instead of the company's settings, to try them before they are saved")
            @Valid
            @Nullable
            SenderForm settings) {}

    /**
     * The response body of a preview.
     *
     * @param alert      the alert whose open obligations it shows
     * @param products   how many products they are of
     * @param headers    header fields besides subject and addresses
     * @param attachment name of the workbook with all products; null if the texts contain them all
     */
    record PreviewView(
            String alert,
            int products,
            String subject,
            String from,
            String to,
            @Nullable String replyTo,
            String language,
            Map<String, String> headers,
            String text,
            String html,
            @Nullable String attachment) {

        static PreviewView of(Alert alert, WrittenMessage message) {
            var attachment = message.attachment();
            return new PreviewView(
                    alert.id().value(),
                    (int) AlertLine.countProducts(alert.activeLines()),
                    message.subject(),
                    message.from(),
                    message.to(),
                    message.replyTo(),
                    message.language().code(),
                    message.headers(),
                    message.text(),
                    message.html(),
                    attachment == null ? null : attachment.name());
        }
    }

    private static final String NOBODY = "nobody@example.invalid";

    private final Alerts alerts;
    private final AlertsAsOfNow alertsAsOfNow;
    private final Contacts contacts;
    private final CompaniesSettings companies;
    private final Previews previews;
    private final CurrentCompany company;

    PreviewController(
            Alerts alerts,
            AlertsAsOfNow alertsAsOfNow,
            Contacts contacts,
            CompaniesSettings companies,
            Previews previews,
            CurrentCompany company) {
        this.alerts = alerts;
        this.alertsAsOfNow = alertsAsOfNow;
        this.contacts = contacts;
        this.companies = companies;
        this.previews = previews;
        this.company = company;
    }

    @Operation(
            operationId = "previewAlert",
            summary = "Get the message about a vendor's open obligations as it would be now; nothing is sent")
    @Answers({200, 404})
    @PostMapping
    PreviewView preview(@Valid @RequestBody PreviewForm form) {
        var settings = settings(form.settings());
        var alert = form.alert() == null ? null : find(form.alert());
        var vendor = alert == null ? form.vendor() : alert.vendor();
        if (vendor == null) throw RequestProblem.invalid("vendor", ProblemText.of("problem.vendor-and-alert"));
        var to = recipient(vendor, form.contact(), form.language());
        var now = (alert == null ? alertsAsOfNow.newest(company.id(), vendor, to) : alertsAsOfNow.of(alert, to))
                .orElseThrow(PreviewController::nothingOpen);
        return PreviewView.of(now, ShownLinks.withoutTokens(previews.preview(now, to, settings)));
    }

    private CompanySettings settings(@Nullable SenderForm tried) {
        var saved = companies.of(company.id());
        if (tried == null) return saved;
        var faults = new FieldFaults();
        var settings = tried.applyTo(saved, faults, "settings.");
        RequestFields.rejectIfAny(faults);
        return settings;
    }

    private Alert find(String id) {
        return AlertId.read(company.id(), id)
                .flatMap(alerts::find)
                .orElseThrow(() -> RequestProblem.unknown("alert", id));
    }

    private Recipient recipient(String vendor, @Nullable String contact, @Nullable String language) {
        var to = contact == null
                ? contacts.of(company.id(), vendor).stream()
                        .findFirst()
                        .map(Recipient::of)
                        .orElseGet(() -> new Recipient("preview", vendor, NOBODY, Language.ZH))
                : contacts.find(company.id(), contact)
                        .filter(found -> vendor.equals(found.vendor()))
                        .map(Recipient::of)
                        .orElseThrow(() -> RequestProblem.unknown("contact", contact));
        return Optional.ofNullable(language)
                .flatMap(Language::of)
                .map(wanted -> new Recipient(to.contact(), to.name(), to.email(), wanted))
                .orElse(to);
    }

    private static RequestProblem nothingOpen() {
        return RequestProblem.of(HttpStatus.NOT_FOUND, "no-message", ProblemText.of("problem.none-open"));
    }
}
