package io.certwatch.notification.vocabulary;

import io.certwatch.platform.text.InvalidValue;
import io.certwatch.platform.text.Localized;
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

    /** @throws InvalidValue with words that continue a sentence starting with the address */
    public static EmailAddress read(String written) {
        int at = written.lastIndexOf('@');
        if (at < 1) throw new InvalidValue(ProblemText.of("problem.email-name"));
        var address = written.substring(0, at) + "@" + domain(written.substring(at + 1));
        var objection = objection(written.substring(0, at), address);
        if (objection != null) throw new InvalidValue(objection);
        return new EmailAddress(address);
    }

    private static @Nullable Localized objection(String localPart, String address) {
        if (localPart.length() > LONGEST_LOCAL_PART) return ProblemText.of("problem.email-long", LONGEST_LOCAL_PART);
        if (localPart.chars().anyMatch(c -> c <= ' ' || c >= 0x7F || c == '"'))
            return ProblemText.of("problem.email-character");
        try {
            return address.equals(new InternetAddress(address, true).getAddress())
                    ? null
                    : ProblemText.of("problem.email-alone");
        } catch (AddressException notOne) {
            return ProblemText.of("problem.email-none", String.valueOf(notOne.getMessage()));
        }
    }

    private static String domain(String written) {
        var domain = ascii(written);
        int dot = domain.lastIndexOf('.');
        var top = domain.substring(dot + 1);
        if (dot < 1) throw new InvalidValue(ProblemText.of("problem.email-domain"));
        if (domain.length() > LONGEST_DOMAIN || top.length() < 2 || top.chars().allMatch(Character::isDigit)) {
            throw new InvalidValue(ProblemText.of("problem.email-no-domain"));
        }
        if (NEVER_DELIVERED.contains(top.toLowerCase(Locale.ROOT))) {
            throw new InvalidValue(ProblemText.of("problem.email-never", top));
        }
        return domain;
    }

    private static String ascii(String written) {
        try {
            return IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException noDomain) {
            throw new InvalidValue(ProblemText.of("problem.email-no-domain"));
        }
    }
}
