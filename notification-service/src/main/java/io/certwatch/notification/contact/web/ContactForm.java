package io.certwatch.notification.contact.web;

import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.contact.Interests;
import io.certwatch.notification.vocabulary.EmailAddress;
import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.notification.vocabulary.Severity;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.text.InvalidValue;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.RequestFields;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The request body of a contact. */
record ContactForm(
        @Schema(
                description = "As products name it; missing of a member of the company's own team",
                example = "huawei-cn")
        @Size(max = ContactDetails.LONGEST_LINE)
        @Nullable
        String vendor,

        @Schema(example = "Li Na") @Size(max = ContactDetails.LONGEST_LINE)
        String name,

        @Schema(example = "li.na@example.com") @Size(max = ContactDetails.LONGEST_EMAIL)
        String email,

        @Schema(
                description = "Of the e-mails",
                allowableValues = {"zh", "en"})
        String language,

        @Schema(description = "In which the days of the contact begin and end", example = "Asia/Shanghai") @Nullable
        String timeZone,

        @Schema(description = "What the person does", example = "Export compliance")
        @Size(max = ContactDetails.LONGEST_LINE)
        @Nullable
        String role,

        @Schema(
                description = "Codes of the catalogue entries the contact hears of; none means all",
                example = "[\"CNE-01\"]")
        @Size(max = Interests.MOST_ENTRIES)
        @Nullable
        List<@Size(max = Interests.LONGEST_CODE) String> entries,

        @Schema(description = "How pressing an obligation is that the contact hears of; none means all") @Nullable
        Set<Severity> severities,

        @Schema(description = "How often the contact hears of what is not urgent") @Nullable
        Frequency frequency,

        @Schema(
                description = "Whether the company vouches for the address, which then needs no confirmation;"
                        + " missing: as the company's settings say")
        @Nullable
        Boolean vouched) {

    /** @throws io.certwatch.platform.web.RequestProblem with all invalid fields */
    ContactDetails toDetails() {
        var faults = new FieldFaults();
        var checkedVendor = vendor == null ? null : faults.line("vendor", vendor);
        var checkedName = faults.line("name", name);
        var address = address(faults);
        var zone = zone(faults);
        var checkedRole = faults.optionalLine("role", role);
        var codes = codes(faults);
        RequestFields.rejectIfAny(faults);
        return new ContactDetails(
                checkedVendor,
                checkedName,
                address,
                Language.of(language).orElse(Language.ZH), // the schema allows no other
                zone,
                checkedRole,
                new Interests(codes, Objects.requireNonNullElse(severities, Set.of())),
                Objects.requireNonNullElse(frequency, Frequency.AT_ONCE));
    }

    private String address(FieldFaults faults) {
        var written = faults.line("email", email);
        try {
            return written.isEmpty() ? written : EmailAddress.read(written).value();
        } catch (InvalidValue refused) {
            faults.add("email", ProblemText.of("problem.refused-value", refused.words(), written));
            return written;
        }
    }

    private ZoneId zone(FieldFaults faults) {
        var written = faults.optionalLine("timeZone", timeZone);
        if (written == null) return ContactDetails.DEFAULT_ZONE;
        if (!ZoneId.getAvailableZoneIds().contains(written)) {
            faults.add("timeZone", ProblemText.of("problem.time-zone-quoted", written));
            return ContactDetails.DEFAULT_ZONE;
        }
        return ZoneId.of(written);
    }

    private List<String> codes(FieldFaults faults) {
        return entries == null
                ? List.of()
                : entries.stream().map(code -> code(code, faults)).distinct().toList();
    }

    private static String code(String written, FieldFaults faults) {
        var line = faults.line("entries", written);
        var code = Interests.code(line);
        if (code.isEmpty() && !line.isEmpty()) {
            faults.add("entries", ProblemText.of("problem.code-quoted", line, "CNE-01"));
        }
        return code.orElse(line);
    }
}
