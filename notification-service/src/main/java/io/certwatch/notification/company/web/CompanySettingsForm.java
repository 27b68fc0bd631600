package io.certwatch.notification.company.web;

import io.certwatch.notification.address.EmailAddress;
import io.certwatch.notification.alert.BilingualText;
import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.company.CompanySettings.ReplyTo;
import io.certwatch.platform.web.FieldFaults;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
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

    record PersonForm(
            @Schema(example = "Li Na") @Size(max = 200) String name,

            @Schema(example = "li.na@example.com") @Size(max = 254)
            String email) {}

    @Schema(description = "In Chinese, in English, or in both")
    record FooterForm(
            @Size(max = 1000) @Nullable String zh,
            @Size(max = 1000) @Nullable String en) {}

    /** @throws io.certwatch.platform.web.RequestProblem with all invalid fields */
    CompanySettings toSettings(String company, long version) {
        var faults = new FieldFaults();
        var settings = new CompanySettings(
                company,
                faults.optionalLine("senderName", senderName),
                replyTo == null ? null : person(faults, replyTo),
                footer == null ? null : text(faults, footer),
                vouchForContacts,
                reminderDays == null
                        ? CompanySettings.DEFAULT_REMINDER_DAYS
                        : reminderDays.stream().distinct().sorted().toList(),
                version);
        faults.throwIfAny();
        return settings;
    }

    private static ReplyTo person(FieldFaults faults, PersonForm form) {
        var written = faults.line("replyTo.email", form.email());
        var name = faults.line("replyTo.name", form.name());
        try {
            return new ReplyTo(
                    name,
                    written.isEmpty() ? written : EmailAddress.read(written).value());
        } catch (IllegalArgumentException refused) {
            faults.add("replyTo.email", refused.getMessage() + ": '" + written + "'");
            return new ReplyTo(name, written);
        }
    }

    private static @Nullable BilingualText text(FieldFaults faults, FooterForm form) {
        var zh = faults.optionalText("footer.zh", form.zh());
        var en = faults.optionalText("footer.en", form.en());
        return zh == null && en == null
                ? null
                : new BilingualText(Objects.requireNonNullElse(zh, ""), Objects.requireNonNullElse(en, ""));
    }
}
