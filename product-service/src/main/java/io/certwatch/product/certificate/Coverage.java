package io.certwatch.product.certificate;

import static java.util.Comparator.comparing;

import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.engine.CertifiedEntry;
import io.certwatch.product.engine.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How certificates apply to one product, by one catalogue. One that names the product and is valid covers it under
 * the entry that it was issued under and those of its line, earlier and later. One without an entry covers nothing,
 * because it may be for another entry.
 */
public final class Coverage {

    /** Covers nothing. */
    public static final Coverage NONE = new Coverage(List.of(), List.of(), LocalDate.MIN);

    private static final int MOST_HINTS = 3;
    private static final Comparator<Certificate> VALIDITY = comparing(
            (Certificate certificate) -> certificate.validUntil() == null ? LocalDate.MAX : certificate.validUntil());

    private final List<Held> held;
    private final List<Certificate> given;
    private final LocalDate day;

    private Coverage(List<Held> held, List<Certificate> given, LocalDate day) {
        this.held = held;
        this.given = given;
        this.day = day;
    }

    /**
     * A certificate compared with the product.
     *
     * @param entry that it was issued under, if known
     */
    private record Held(
            Device device,
            Certificate certificate,
            CertifiedModels models,
            Naming naming,
            @Nullable EntryKey entry,
            LiveCatalogue catalogue) {

        static Held of(Device device, Certificate certificate, LiveCatalogue catalogue) {
            var models = CertifiedModels.of(certificate);
            return new Held(
                    device,
                    certificate,
                    models,
                    models.naming(device),
                    catalogue.entryOf(certificate.entry(), certificate.issued()).orElse(null),
                    catalogue);
        }

        CertificateUse use(EntryKey under, CertificateUse.Part part) {
            return CertificateUse.of(certificate, listTelling(), under, part);
        }

        /** The models that it may be known by. */
        List<String> listTelling() {
            return certificate.models().stream()
                    .filter(printed -> models.naming(device, printed) != Naming.NOT)
                    .limit(MOST_HINTS)
                    .toList();
        }

        boolean names() {
            return naming == Naming.NAMES;
        }

        boolean valid() {
            return certificate.validOn(catalogue.day());
        }

        boolean isUnder(EntryKey required) {
            return entry != null && catalogue.lineage().between(entry, required).isPresent();
        }

        boolean covers(EntryKey required) {
            return names() && valid() && isUnder(required);
        }

        /** A person should check whether it covers the product nevertheless. */
        boolean mayCover(EntryKey required) {
            return valid() && (entry == null || isUnder(required)) && !covers(required);
        }

        Stream<CertifiedEntry> certified() {
            return !names() || entry == null
                    ? Stream.empty()
                    : catalogue.compiled().editions().stream()
                            .map(edition -> catalogue.edition(edition).entries().stream()
                                    .map(each -> new EntryKey(edition, each.code()))
                                    .filter(this::isUnder)
                                    .toList())
                            .filter(related -> related.size() == 1)
                            .map(related -> new CertifiedEntry(
                                    certificate.number(),
                                    related.getFirst().edition(),
                                    related.getFirst().code()));
        }

        Optional<CertificateUse> identifying(List<Finding> findings) {
            return !names() || entry == null || findings.stream().anyMatch(this::isFoundByWords)
                    ? Optional.empty()
                    : Optional.of(use(entry, CertificateUse.Part.IDENTIFIES));
        }

        private boolean isFoundByWords(Finding finding) {
            return isUnder(EntryKey.of(finding))
                    && finding.evidence().stream()
                            .noneMatch(evidence -> evidence.field().equals(CertifiedEntry.FIELD));
        }

        /** It would cover the product if it were valid. */
        boolean hasLapsedFor(EntryKey required) {
            return names() && !valid() && isUnder(required);
        }

        /** Whoever says that nothing was found has to name it. */
        boolean isOpenFor(EntryKey required) {
            return mayCover(required) || names() && !valid() && (entry == null || isUnder(required));
        }
    }

    /** @param certificates those that name the device or may name it, and those that a person may have confirmed */
    public static Coverage of(@Nullable Device device, List<Certificate> certificates, LiveCatalogue catalogue) {
        return certificates.isEmpty()
                ? NONE
                : new Coverage(toHeld(device, certificates, catalogue), certificates, catalogue.day());
    }

    private static List<Held> toHeld(@Nullable Device device, List<Certificate> certificates, LiveCatalogue catalogue) {
        return device == null
                ? List.of()
                : certificates.stream()
                        .filter(certificate -> !certificate.withdrawn())
                        .map(certificate -> Held.of(device, certificate, catalogue))
                        .filter(held -> held.naming() != Naming.NOT)
                        .toList();
    }

    /**
     * The certificate that covers the requirement: the one with the longest validity; of equals, the current one.
     *
     * @param confirmed the number of one of which a person confirmed that it covers the product; it does while it is
     *   valid, also if it names another model
     */
    public Optional<Certificate> covering(EntryKey required, @Nullable String soFar, @Nullable String confirmed) {
        return Stream.concat(
                        held.stream().filter(one -> one.covers(required)).map(Held::certificate),
                        findByNumber(confirmed).filter(certificate -> certificate.validOn(day)))
                .max(VALIDITY.thenComparing(certificate -> certificate.number().equals(soFar))
                        .thenComparing(Certificate::number, Comparator.reverseOrder()));
    }

    private Stream<Certificate> findByNumber(@Nullable String number) {
        return given.stream().filter(certificate -> certificate.number().equals(number));
    }

    /** The line of this number, whatever it names and whether it is valid or not; a corrected one is none. */
    public Optional<Certificate> findLine(String number) {
        return given.stream()
                .filter(certificate -> certificate.isNumbered(number) && !certificate.withdrawn())
                .findFirst();
    }

    /**
     * The certificate of this number, if it would cover the requirement but is no longer valid, or if its register entry
     * was corrected.
     */
    public Optional<Certificate> findLapsed(EntryKey required, String number, @Nullable String confirmed) {
        return Stream.concat(
                        held.stream().filter(one -> one.hasLapsedFor(required)).map(Held::certificate),
                        Stream.concat(
                                findByNumber(confirmed).filter(certificate -> !certificate.validOn(day)),
                                findByNumber(number).filter(Certificate::withdrawn)))
                .filter(certificate -> certificate.number().equals(number))
                .findFirst();
    }

    /** The certificate that would cover the requirement and expired last, on a published day, apart from one number. */
    public Optional<Certificate> findExpired(EntryKey required, @Nullable String except) {
        return held.stream()
                .filter(one -> one.hasLapsedFor(required))
                .map(Held::certificate)
                .filter(certificate ->
                        certificate.hasExpired(day) && !certificate.number().equals(except))
                .max(VALIDITY.thenComparing(Certificate::number, Comparator.reverseOrder()));
    }

    /**
     * A line of the register that covers nothing, but is no reason to say that nothing was found: a person must check
     * whether it covers the product, or it names the product and is not valid.
     *
     * @param models printed on it, at most three that name the product or a similar one
     */
    public record OpenLine(Certificate line, List<String> models) {}

    /** In the order of their numbers. */
    public List<OpenLine> findOpen(Collection<EntryKey> required) {
        return held.stream()
                .filter(one -> required.stream().anyMatch(one::isOpenFor))
                .map(one -> new OpenLine(one.certificate(), one.listTelling()))
                .sorted(comparing(open -> open.line().number()))
                .toList();
    }

    /** Whether the register takes back that it had called this number suspended or revoked. */
    public boolean isReinstated(String number) {
        var printed = RegisterCheck.number(number);
        return given.stream().anyMatch(certificate -> certificate.reinstated() && certificate.isNumbered(printed));
    }

    /** The certificate of this number, if its register entry was corrected: there is no such certificate. */
    public Optional<Certificate> findWithdrawn(String number) {
        return findByNumber(number).filter(Certificate::withdrawn).findFirst();
    }

    /**
     * What certificates of the model, valid or not, say that it is: by an entry that is live, the same or the only
     * one of its edition that continues or is continued by the certificate's entry.
     */
    public List<CertifiedEntry> certified() {
        return held.stream().flatMap(Held::certified).toList();
    }

    /**
     * How each certificate applies to the product: those that identify it where its text does not; and for
     * requirements, those that cover it, or if there is none, those that lapsed and some that may cover it.
     */
    public List<CertificateUse> uses(List<Finding> findings) {
        var uses = new ArrayList<CertificateUse>();
        held.stream().flatMap(one -> one.identifying(findings).stream()).forEach(uses::add);
        for (var entry :
                findings.stream().filter(Finding::obliges).map(EntryKey::of).toList()) {
            var covering = uses(held.stream().filter(one -> one.covers(entry)), entry, CertificateUse.Part.COVERS);
            uses.addAll(covering);
            if (covering.isEmpty()) {
                uses.addAll(uses(
                        held.stream().filter(one -> !one.valid() && one.isOpenFor(entry)),
                        entry,
                        CertificateUse.Part.LAPSED));
                uses.addAll(uses(
                        held.stream().filter(one -> one.mayCover(entry)).limit(MOST_HINTS),
                        entry,
                        CertificateUse.Part.MAY_COVER));
            }
        }
        return List.copyOf(uses);
    }

    private static List<CertificateUse> uses(Stream<Held> some, EntryKey entry, CertificateUse.Part part) {
        return some.map(one -> one.use(entry, part)).toList();
    }
}
