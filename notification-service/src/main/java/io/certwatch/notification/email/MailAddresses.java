package io.certwatch.notification.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** Addresses with the names of people. */
final class MailAddresses {

    private MailAddresses() {}

    /** Fails for an address to which nothing can be sent. */
    static InternetAddress createChecked(String email, String name) throws AddressException {
        return setName(new InternetAddress(email, true), name);
    }

    /** From the form for people to read. */
    static InternetAddress parse(String address) throws AddressException {
        var parsed = new InternetAddress(address, false);
        return parsed.getPersonal() == null ? parsed : setName(parsed, parsed.getPersonal());
    }

    /** For people to read. */
    static InternetAddress createUnchecked(String email, String name) {
        var address = new InternetAddress();
        address.setAddress(oneLine(email));
        return setName(address, name);
    }

    /** Prevents header injection by line breaks. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static InternetAddress setName(InternetAddress address, String name) {
        try {
            address.setPersonal(oneLine(name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException everyPlatformHasUtf8) {
            throw new IllegalStateException(everyPlatformHasUtf8);
        }
        return address;
    }
}
