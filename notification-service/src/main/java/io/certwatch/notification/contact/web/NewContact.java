package io.certwatch.notification.contact.web;

import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.Language;
import io.certwatch.platform.web.RequestProblem;
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
        if (text.codePoints().anyMatch(NewContact::isUnseen)) {
            throw RequestProblem.invalid(field, "The " + field + " contains a control character or an invisible one.");
        }
        return text;
    }

    /** Also what turns the direction of writing. */
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String address(String email) {
        try {
            return EmailAddress.read(email).value();
        } catch (IllegalArgumentException refused) {
            throw RequestProblem.invalid("email", "\"" + email + "\" " + refused.getMessage() + ".");
        }
    }
}
