package io.certwatch.notification.contact.web;

import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.FieldFaults;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** The request body of a contact. */
record ContactForm(
        @Schema(description = "As products name it", example = "huawei-cn") @Size(max = LONGEST_NAME)
        String vendor,

        @Schema(example = "Li Na") @Size(max = LONGEST_NAME) String name,

        @Schema(example = "li.na@example.com") @Size(max = 254)
        String email,

        @Schema(
                description = "Of the e-mails",
                allowableValues = {"zh", "en"})
        String language) {

    private static final int LONGEST_NAME = 200;

    /** @throws io.certwatch.platform.web.RequestProblem with all invalid fields */
    ContactDetails toDetails() {
        var faults = new FieldFaults();
        var checkedVendor = faults.line("vendor", vendor);
        var checkedName = faults.line("name", name);
        var address = address(faults);
        faults.throwIfAny();
        return new ContactDetails(
                checkedVendor,
                checkedName,
                address,
                Language.of(language).orElse(Language.ZH)); // the schema allows no other
    }

    private String address(FieldFaults faults) {
        var written = faults.line("email", email);
        try {
            return written.isEmpty() ? written : EmailAddress.read(written).value();
        } catch (IllegalArgumentException refused) {
            faults.add("email", refused.getMessage() + ": '" + written + "'");
            return written;
        }
    }
}
