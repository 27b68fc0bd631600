package io.certwatch.notification.contact.web;

import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.Language;
import io.certwatch.platform.web.RequestProblem;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

/** A contact as it is sent to us. */
record NewContact(
        @Nullable String vendor, @Nullable String name, @Nullable String email, @Nullable String language) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;

    ContactDetails toDetails() {
        return new ContactDetails(
                text("vendor", vendor, LONGEST_NAME),
                text("name", name, LONGEST_NAME),
                address(text("email", email, LONGEST_ADDRESS)),
                language(text("language", language, LONGEST_NAME)));
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(() -> RequestProblem.invalid(
                "language", "The language must be \"zh\" or \"en\", not \"" + code + "\"."));
    }

    private static String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            throw RequestProblem.invalid(field, "The " + field + " is missing.");
        }
        var text = value.strip();
        if (text.length() > longest) {
            throw RequestProblem.invalid(field, "The " + field + " is longer than " + longest + " characters.");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw RequestProblem.invalid(field, "The " + field + " contains a control character.");
        }
        return text;
    }

    private static String address(String email) {
        try {
            var address = new InternetAddress(email, true);
            if (email.equals(address.getAddress()) && email.contains("@")) {
                return email;
            }
            throw RequestProblem.invalid("email", "\"" + email + "\" is not an e-mail address alone.");
        } catch (AddressException notOne) {
            throw RequestProblem.invalid(
                    "email", "\"" + email + "\" is not an e-mail address: " + notOne.getMessage() + ".");
        }
    }
}
