package io.certwatch.notification.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** Addresses with the names of people. */
final class MailAddresses {

    private MailAddresses() {}

    /** Fails for an address to which nothing can be sent. */
    static InternetAddress checked(String email, String name) throws AddressException {
        return named(new InternetAddress(email, true), name);
    }

    /** From the form for people to read. */
    static InternetAddress parsed(String address) throws AddressException {
        var parsed = new InternetAddress(address, false);
        return parsed.getPersonal() == null ? parsed : named(parsed, parsed.getPersonal());
    }

    /** For people to read. */
    static InternetAddress unchecked(String email, String name) {
        var address = new InternetAddress();
        address.setAddress(oneLine(email));
        return named(address, name);
    }

    /** Prevents header injection by line breaks. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static InternetAddress named(InternetAddress address, String name) {
        try {
            address.setPersonal(oneLine(name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException everyPlatformHasUtf8) {
            throw new IllegalStateException(everyPlatformHasUtf8);
        }
        return address;
    }
}
