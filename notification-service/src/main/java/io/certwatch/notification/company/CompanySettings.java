package io.certwatch.notification.company;

import io.certwatch.notification.vocabulary.BilingualText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a company has set for its messages.
 *
 * @param senderName the name beside the address that sends; null: that of the installation
 * @param replyTo whom vendors ask; null: nobody
 * @param footer the last lines of every message; null: none
 * @param vouchForContacts whether new contacts get messages without confirming their address
 * @param reminderDays days after a message without an answer on which the vendor is reminded, ascending
 * @param tellVendorsOfCii whether messages to vendors may say what is stated of critical information infrastructure; else
 *   they are the same for each product
 * @param version 0 if the company has set nothing
 */
public record CompanySettings(
        String company,
        @Nullable String senderName,
        @Nullable ReplyTo replyTo,
        @Nullable BilingualText footer,
        boolean vouchForContacts,
        List<Integer> reminderDays,
        boolean tellVendorsOfCii,
        long version) {

    /** The person whom vendors ask. */
    public record ReplyTo(String name, String email) {}

    public static final List<Integer> DEFAULT_REMINDER_DAYS = List.of(7, 14);

    public CompanySettings {
        reminderDays = List.copyOf(reminderDays);
    }

    /** Of a company that has set nothing. */
    public static CompanySettings unset(String company, boolean vouchForContacts) {
        return new CompanySettings(company, null, null, null, vouchForContacts, DEFAULT_REMINDER_DAYS, false, 0);
    }

    /** How people know the company. */
    public String displayName() {
        return senderName == null || senderName.isBlank() ? company : senderName;
    }
}
