package io.certwatch.product.certificate;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.certwatch.platform.stored.IfMissing;
import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the published register as last received from its topic; null is what the register does not publish.
 *
 * @param models models, series and ranges of models, as printed
 * @param entry code in the statutory edition that was in force when it was issued
 * @param validUntil the last day of validity
 * @param withdrawn its register entry was corrected: it is in no published list, and nobody revoked it
 * @param traceparent of the event that delivered it
 * @param body that issued it
 * @param copied when this state of the line came into our copy of the register; null if unknown
 * @param reinstated whether this state takes back a suspension or a revocation that was recorded by mistake
 */
public record Certificate(
        String number,
        long revision,
        @Nullable String holder,
        @Nullable String product,
        List<String> models,
        @Nullable String entry,
        @Nullable LocalDate issued,
        @Nullable LocalDate validUntil,
        Status status,
        boolean withdrawn,
        @Nullable String traceparent,
        @Nullable String body,
        @Nullable Kind kind,
        @Nullable Instant copied,
        @IfMissing("false") boolean reinstated) {

    /** By which of the two ways it was obtained. */
    public enum Kind {
        CERTIFICATION,
        TESTING
    }

    public enum Status {
        VALID,
        SUSPENDED,
        REVOKED,
        EXPIRED
    }

    public Certificate {
        models = List.copyOf(models);
    }

    /** A line with what registers print first: it tells neither body nor kind. */
    public Certificate(
            String number,
            long revision,
            @Nullable String holder,
            @Nullable String product,
            List<String> models,
            @Nullable String entry,
            @Nullable LocalDate issued,
            @Nullable LocalDate validUntil,
            Status status) {
        this(
                number,
                revision,
                holder,
                product,
                models,
                entry,
                issued,
                validUntil,
                status,
                false,
                null,
                null,
                null,
                null,
                false);
    }

    public Certificate withTraceparent(@Nullable String trace) {
        return new Certificate(
                number,
                revision,
                holder,
                product,
                models,
                entry,
                issued,
                validUntil,
                status,
                withdrawn,
                trace,
                body,
                kind,
                copied,
                reinstated);
    }

    /** The id of the change that led to this revision. */
    public String change() {
        return number + "/" + revision;
    }

    /** Valid on its last day, too, in China; if none is published, only the status decides. */
    public boolean validOn(LocalDate today) {
        return status == Status.VALID && (validUntil == null || !validUntil.isBefore(today));
    }

    /** Whether its validity ended before the day, on a published day. */
    boolean hasExpired(LocalDate today) {
        return (status == Status.EXPIRED || status == Status.VALID) && validUntil != null && validUntil.isBefore(today);
    }

    /**
     * Its last valid day, of one that is not valid today. Registers do not publish when a suspension or a revocation took
     * effect, so those count from the day on which they are known.
     */
    public LocalDate lastDayOn(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today) ? validUntil : today.minusDays(1);
    }

    /** @param proof a number in the form of {@link RegisterCheck#number} */
    public boolean isNumbered(String proof) {
        return RegisterCheck.number(number).equals(proof);
    }

    /** Whether it lists another holder or other models than the device's. What it does not publish is no difference. */
    public boolean listsOtherThan(Device device) {
        return CertifiedModels.of(this).listOtherThan(device);
    }

    /**
     * Likewise for a product of which not all is known: the models are compared if its model is, else the holder with its
     * manufacturer or with the vendor. If none of them is known, nobody can tell.
     *
     * @param vendor who supplies the product, and may have made it
     */
    public boolean mayListOtherThan(@Nullable String manufacturer, @Nullable String model, @Nullable String vendor) {
        if (manufacturer != null && model != null) return listsOtherThan(new Device(manufacturer, model));
        if (model != null && !models.isEmpty()) return listsOtherThan(new Device(holder == null ? "" : holder, model));
        var maker = manufacturer == null ? vendor : manufacturer;
        return maker != null && CertifiedModels.of(this).isOfOther(maker);
    }

    /** For whom and what it is listed, as the register prints it. */
    public Explanation listedFor() {
        return Explanation.listNames(Stream.concat(Stream.of(holder, product), models.stream())
                .filter(Objects::nonNull)
                .toList());
    }

    /** Whether something that is valid until that day is valid longer; null is without end. */
    public boolean endsBefore(@Nullable LocalDate day) {
        return validUntil != null && (day == null || validUntil.isBefore(day));
    }

    /** Why it no longer covers anything. */
    public Explanation lapse() {
        return lapse(null);
    }

    /** What the register says of one that is not valid. */
    public Status lapsedAs() {
        return status == Status.VALID ? Status.EXPIRED : status;
    }

    /** What it says of one that had lapsed otherwise before. */
    public Explanation changedLapse() {
        return reinstated ? Explanation.of("certificate.restated", lapse()) : lapse();
    }

    /** @param known of which kind it is, in case that the register no longer tells */
    public Explanation lapse(@Nullable Kind known) {
        return withdrawn
                ? Explanation.of("certificate.corrected", number)
                : lapse(nameOf(kind == null ? known : kind, number), status, validUntil);
    }

    /** What people call it; of which kind it is, only if the register tells. */
    static Explanation nameOf(@Nullable Kind kind, String number) {
        return Explanation.of("certificate.name" + (kind == null ? "" : "." + kind), number);
    }

    static Explanation lapse(Explanation name, Status status, @Nullable LocalDate validUntil) {
        return switch (status) {
            case SUSPENDED -> Explanation.of("certificate.suspended", name);
            case REVOKED -> Explanation.of("certificate.revoked", name);
            case EXPIRED, VALID ->
                validUntil == null
                        ? Explanation.of("certificate.expired", name)
                        : Explanation.of("certificate.expired.on", name, validUntil);
        };
    }

    /** Every device that one of the certificates names, or may name, has one of these keys. */
    public static Set<String> deviceKeys(Collection<Certificate> certificates) {
        return certificates.stream()
                .flatMap(certificate -> CertifiedModels.of(certificate).keys().stream())
                .collect(toUnmodifiableSet());
    }
}
