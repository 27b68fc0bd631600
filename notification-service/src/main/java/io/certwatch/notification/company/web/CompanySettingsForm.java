package io.certwatch.notification.company.web;

import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.company.form.SenderForm;
import io.certwatch.notification.company.form.SenderForm.FooterForm;
import io.certwatch.notification.company.form.SenderForm.PersonForm;
import io.certwatch.platform.web.FieldFaults;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        List<@Min(1) @Max(365) Integer> reminderDays) {

    /** @throws io.certwatch.platform.web.RequestProblem with all invalid fields */
    CompanySettings toSettings(String company, long version) {
        var faults = new FieldFaults();
        var days = reminderDays == null
                ? CompanySettings.DEFAULT_REMINDER_DAYS
                : reminderDays.stream().distinct().sorted().toList();
        var unset = new CompanySettings(company, null, null, null, vouchForContacts, days, version);
        var settings = new SenderForm(senderName, replyTo, footer).applyTo(unset, faults, "");
        faults.throwIfAny();
        return settings;
    }
}
