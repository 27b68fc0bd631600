package io.certwatch.product.product;

import io.certwatch.product.catalogue.CatalogueVersion;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.concurrency.SharedWait;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits a moment for the effect of what was published (ADR 024). Without a token nobody waits.
 *
 * <p>All methods throw {@link CatalogueVersionNotReached} when patience is over, and
 * {@link io.certwatch.product.catalogue.InvalidCatalogueVersion} for a token that nobody has answered.
 */
public class AwaitCatalogueVersion {

    private final CurrentCatalogue current;
    private final ReassessmentProgress progress;
    private final SharedWait waits;
    private final Duration patience;

    public AwaitCatalogueVersion(CurrentCatalogue current, ReassessmentProgress progress, SharedWait waits, Duration patience) {
        this.current = current;
        this.progress = progress;
        this.waits = waits;
        this.patience = patience;
    }

    /** Until the catalogue at hand includes it and nothing of it is still to arrive. */
    public void catalogue(@Nullable String token) {
        if (token != null) {
            catalogue(CatalogueVersion.read(token), end());
        }
    }

    /** Until all products have been held against it. */
    public void products(@Nullable String token) {
        if (token != null) {
            var version = CatalogueVersion.read(token);
            var end = end();
            catalogue(version, end);
            var changes = current.changesOf(version);
            until("all " + token, () -> progress.isThrough(changes), end);
        }
    }

    /** Until the product has been held against it. */
    public void product(ProductId product, @Nullable String token) {
        if (token != null) {
            var version = CatalogueVersion.read(token);
            var end = end();
            catalogue(version, end);
            var changes = current.changesOf(version);
            until(product + " " + token, () -> progress.isThrough(changes, product), end);
        }
    }

    private void catalogue(CatalogueVersion version, Instant end) {
        until(version, () -> current.includes(version), end);
    }

    private Instant end() {
        return Instant.now().plus(patience);
    }

    private void until(Object what, BooleanSupplier reached, Instant end) {
        if (!waits.until(what, reached, end)) {
            throw new CatalogueVersionNotReached();
        }
    }
}
