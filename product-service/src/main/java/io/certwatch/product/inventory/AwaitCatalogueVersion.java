package io.certwatch.product.inventory;

import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.catalogue.CatalogueVersion;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.concurrency.SharedWait;
import io.certwatch.product.engine.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Waits a limited time until a published version takes effect (ADR 024). Without a token it does not wait.
 *
 * <p>All methods throw {@link CatalogueVersionNotReached} on timeout, and {@link
 * io.certwatch.product.failure.InvalidField} for a token that no response ever contained.
 */
public class AwaitCatalogueVersion {

    private final CurrentCatalogue current;
    private final ReassessmentProgress progress;
    private final SharedWait waits;
    private final Duration patience;

    public AwaitCatalogueVersion(
            CurrentCatalogue current, ReassessmentProgress progress, SharedWait waits, Duration patience) {
        this.current = current;
        this.progress = progress;
        this.waits = waits;
        this.patience = patience;
    }

    /** Waits until the loaded catalogue includes the version and is complete. */
    public void catalogue(@Nullable String token) {
        if (token != null) {
            catalogue(CatalogueVersion.read(token), end());
        }
    }

    /** Waits until all products have been assessed by the version. */
    public void products(@Nullable String token) {
        awaitAssessed("all", token, progress::isThrough);
    }

    /** Waits until the product has been assessed by the version. */
    public void product(ProductId product, @Nullable String token) {
        awaitAssessed(product, token, changes -> progress.isThrough(changes, product));
    }

    private void awaitAssessed(Object what, @Nullable String token, Predicate<Set<String>> isThrough) {
        if (token != null) {
            var version = CatalogueVersion.read(token);
            var end = end();
            catalogue(version, end);
            var changes = current.changesOf(version);
            until(what + " " + token, () -> isThrough.test(changes), end);
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

    /** The wait for a change of the catalogue to take effect timed out. */
    public static final class CatalogueVersionNotReached extends RuntimeException {

        CatalogueVersionNotReached() {
            super("The published version has not taken effect here yet", null, false, false);
        }

        public Explanation words() {
            return Explanation.of("problem.version-not-reached");
        }
    }
}
