package io.certwatch.product.certificate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts again after some seconds, because many products are saved at once. An empty copy is looked at each time. */
@Component
final class RecentRegisterCopy implements RegisterCopies {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Certificates certificates;
    private final InstantSource clock;
    private volatile @Nullable Counted last;

    RecentRegisterCopy(Certificates certificates, InstantSource clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    private record Counted(RegisterCopy copy, Instant until) {}

    @Override
    public RegisterCopy current() {
        var now = clock.instant();
        var known = last;
        if (known != null
                && now.isBefore(known.until())
                && !known.copy().shares().isEmpty()) return known.copy();
        var counted = new Counted(certificates.copy(), now.plus(KEPT));
        last = counted;
        return counted.copy();
    }
}
