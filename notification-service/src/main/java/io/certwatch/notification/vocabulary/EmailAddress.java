package io.certwatch.notification.vocabulary;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks and normalises e-mail addresses. The domain is stored in ASCII (IDNA): {@code 例子.中国} becomes {@code xn--fsqu00a.xn--fiqs8s}. */
public record EmailAddress(String value) {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 253;

    /** Top-level domains reserved by RFC 6761, RFC 6762 and RFC 7686: no public mail server has them. */
    private static final Set<String> NEVER_DELIVERED = Set.of("invalid", "localhost", "local", "onion");

    /** @throws IllegalArgumentException with a message that continues a sentence starting with the address */
    public static EmailAddress read(String written) {
        int at = written.lastIndexOf('@');
        if (at < 1) throw new IllegalArgumentException("is not an e-mail address: it has no name before an @");
        var address = written.substring(0, at) + "@" + domain(written.substring(at + 1));
        var objection = objection(written.substring(0, at), address);
        if (objection != null) throw new IllegalArgumentException(objection);
        return new EmailAddress(address);
    }

    private static @Nullable String objection(String localPart, String address) {
        if (localPart.length() > LONGEST_LOCAL_PART)
            return "has more than " + LONGEST_LOCAL_PART + " characters before the @";
        if (localPart.chars().anyMatch(c -> c <= ' ' || c >= 0x7F || c == '"'))
            return "has a character before the @ that many mail servers refuse";
        try {
            return address.equals(new InternetAddress(address, true).getAddress())
                    ? null
                    : "is not an e-mail address alone";
        } catch (AddressException notOne) {
            return "is not an e-mail address: " + notOne.getMessage();
        }
    }

    private static String domain(String written) {
        var domain = ascii(written);
        int dot = domain.lastIndexOf('.');
        var top = domain.substring(dot + 1);
        if (dot < 1) throw new IllegalArgumentException("has no domain with a dot, such as example.com, after the @");
        if (domain.length() > LONGEST_DOMAIN || top.length() < 2 || top.chars().allMatch(Character::isDigit)) {
            throw new IllegalArgumentException("has no internet domain after the @");
        }
        if (NEVER_DELIVERED.contains(top.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("can never be delivered: ." + top + " is not an internet domain");
        }
        return domain;
    }

    private static String ascii(String written) {
        try {
            return IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException noDomain) {
            throw new IllegalArgumentException("has no internet domain after the @", noDomain);
        }
    }
}
