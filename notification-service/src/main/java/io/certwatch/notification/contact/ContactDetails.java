package io.certwatch.notification.contact;

import io.certwatch.platform.text.Language;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The editable data of a contact.
 *
 * @param vendor null: a member of the company's own team
 * @param zone in which the days of the contact begin and end
 * @param role what the person does, in the company's own words
 */
public record ContactDetails(
        @Nullable String vendor,
        String name,
        String email,
        Language language,
        ZoneId zone,
        @Nullable String role,
        Interests interests,
        Frequency frequency) {

    /** Most characters of a name, a vendor or a role. */
    public static final int LONGEST_LINE = 200;

    /** Most characters of an address (RFC 5321, 4.5.3.1.3, without the angle brackets). */
    public static final int LONGEST_EMAIL = 254;

    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    public ContactDetails {
        if (Stream.of(vendor, name, email, role)
                .filter(Objects::nonNull)
                .anyMatch(ContactDetails::hasControlCharacter)) {
            throw new IllegalArgumentException("A contact has no control characters.");
        }
    }

    /** In China's time zone, for everything, at once. */
    public static ContactDetails of(@Nullable String vendor, String name, String email, Language language) {
        return new ContactDetails(vendor, name, email, language, DEFAULT_ZONE, null, Interests.ALL, Frequency.AT_ONCE);
    }

    /** Ignores case, as mail servers do today. */
    String mailbox() {
        return email.toLowerCase(Locale.ROOT);
    }

    private static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
