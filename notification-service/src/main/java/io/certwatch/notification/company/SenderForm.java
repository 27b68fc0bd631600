package io.certwatch.notification.company;

import io.certwatch.notification.company.CompanySettings.ReplyTo;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.notification.vocabulary.EmailAddress;
import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.text.InvalidValue;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** On whose behalf messages are sent; what is missing is unset. */
public record SenderForm(
        @Schema(description = "The name beside the sender's address", example = "Northwind Compliance")
        @Size(max = 100)
        @Nullable
        String senderName,

        @Schema(description = "Whom vendors ask; answers go there") @Valid @Nullable
        PersonForm replyTo,

        @Schema(description = "The last lines of every message") @Valid @Nullable
        FooterForm footer) {

    public record PersonForm(
            @Schema(example = "Li Na") @Size(max = 200) String name,

            @Schema(example = "li.na@example.com") @Size(max = 254)
            String email) {}

    @Schema(description = "In Chinese, in English, or in both")
    public record FooterForm(
            @Size(max = 1000) @Nullable String zh,
            @Size(max = 1000) @Nullable String en) {}

    /**
     * The settings with these parts replaced; of no use if a fault was found.
     *
     * @param prefix of the names of fields in faults
     */
    public CompanySettings applyTo(CompanySettings settings, FieldFaults faults, String prefix) {
        return new CompanySettings(
                settings.company(),
                faults.optionalLine(prefix + "senderName", senderName),
                replyTo == null ? null : person(faults, prefix + "replyTo.", replyTo),
                footer == null ? null : text(faults, prefix + "footer.", footer),
                settings.vouchForContacts(),
                settings.reminderDays(),
                settings.tellVendorsOfCii(),
                settings.version());
    }

    private static ReplyTo person(FieldFaults faults, String prefix, PersonForm form) {
        var written = faults.line(prefix + "email", form.email());
        var name = faults.line(prefix + "name", form.name());
        try {
            return new ReplyTo(
                    name,
                    written.isEmpty() ? written : EmailAddress.read(written).value());
        } catch (InvalidValue refused) {
            faults.add(prefix + "email", ProblemText.of("problem.refused-value", refused.words(), written));
            return new ReplyTo(name, written);
        }
    }

    private static @Nullable BilingualText text(FieldFaults faults, String prefix, FooterForm form) {
        var zh = faults.optionalText(prefix + "zh", form.zh());
        var en = faults.optionalText(prefix + "en", form.en());
        return zh == null && en == null
                ? null
                : new BilingualText(Objects.requireNonNullElse(zh, ""), Objects.requireNonNullElse(en, ""));
    }
}
