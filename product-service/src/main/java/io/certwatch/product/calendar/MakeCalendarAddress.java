package io.certwatch.product.calendar;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.certwatch.platform.text.Language;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Makes, renews and revokes the addresses of calendars, and recognises them. */
public class MakeCalendarAddress {

    /** The only moment at which the secret part of an address is known. */
    public record NewAddress(CalendarAddress address, String secret) {}

    static final Duration VALID = Duration.ofDays(366);

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CalendarAddresses addresses;
    private final Clock clock;

    MakeCalendarAddress(CalendarAddresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The address that the person had before ends at once. */
    public NewAddress make(String company, String subject, Language language) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var address = new CalendarAddress(company, subject, hash(secret), language, now, now.plus(VALID));
        addresses.removeEndedBefore(now);
        addresses.keep(address);
        return new NewAddress(address, secret);
    }

    public Optional<CalendarAddress> find(String company, String subject) {
        return addresses.find(company, subject).filter(this::holds);
    }

    public boolean revoke(String company, String subject) {
        return addresses.remove(company, subject);
    }

    /** Empty if nobody has an address with this secret, or it has ended. */
    public Optional<CalendarAddress> recognise(String secret) {
        return addresses.findByHash(hash(secret)).filter(this::holds);
    }

    private boolean holds(CalendarAddress address) {
        return clock.instant().isBefore(address.endsAt());
    }

    /** Plain, because the secret has 256 random bits: nobody can try them out. */
    private static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
