package io.certwatch.product.bid;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.assessment.Assessment;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.aggregate.sale.Sale;
import io.certwatch.product.bid.BidLine.Origin;
import io.certwatch.product.bid.BidProduct.Standing;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.CertificateUse;
import io.certwatch.product.certificate.CertificateUse.Part;
import io.certwatch.product.certificate.Certificates;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.certificate.RegisterStanding;
import io.certwatch.product.certificate.RegisterWords;
import io.certwatch.product.certificate.Standings;
import io.certwatch.product.engine.EntryCitation;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.proof.AcceptanceOutlook;
import io.certwatch.product.proof.Proof;
import io.certwatch.product.proof.ProofFacts.NamedModel;
import io.certwatch.product.proof.Proofs;
import io.certwatch.product.sale.FindSale;
import io.certwatch.product.sale.FindSale.SaleOnDay;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the list for a bid together; nothing is stored. */
public class ComposeBid {

    /** Proofs of one product. */
    private static final int MOST_PROOFS = 50;

    private static final Comparator<BidProduct> MISSING_FIRST =
            Comparator.comparing(BidProduct::standing).thenComparing(BidProduct::sku);
    private static final Comparator<BidLine> VALID_FIRST =
            Comparator.comparing(BidLine::valid).reversed().thenComparing(BidLine::number);

    private final FindSale sale;
    private final Products products;
    private final Certificates certificates;
    private final Proofs proofs;
    private final Standings standings;
    private final Clock clock;

    ComposeBid(
            FindSale sale,
            Products products,
            Certificates certificates,
            Proofs proofs,
            Standings standings,
            Clock clock) {
        this.sale = sale;
        this.products = products;
        this.certificates = certificates;
        this.proofs = proofs;
        this.standings = standings;
        this.clock = clock;
    }

    public BidList compose(String company, Collection<String> skus, LocalDate day) {
        var ids = skus.stream().map(sku -> ProductId.of(company, sku)).toList();
        var found = products.find(ids);
        var listed = ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(AssessedProduct::listed)
                .toList();
        var known =
                listed.stream().map(product -> product.product().sku().value()).collect(toSet());
        return new BidList(
                day,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                describe(company, listed, day, product -> find(product, day)).stream()
                        .sorted(MISSING_FIRST)
                        .toList(),
                skus.stream().filter(sku -> !known.contains(sku)).distinct().toList());
    }

    /** What was told then of a day that is past, or what its catalogue requires; null if neither is known. */
    private @Nullable Sale find(AssessedProduct product, LocalDate day) {
        return switch (sale.on(product, day)) {
            case SaleOnDay.Found found -> found.sale();
            case SaleOnDay.BeforeFirst _ -> null;
        };
    }

    /** The same for products that were read, in their order, by what is known now. */
    public List<BidProduct> describe(String company, List<AssessedProduct> listed, LocalDate day) {
        return describe(company, listed, day, product -> sale.decide(product, day));
    }

    private List<BidProduct> describe(
            String company,
            List<AssessedProduct> listed,
            LocalDate day,
            Function<AssessedProduct, @Nullable Sale> sales) {
        var registered = certificates.findByNumber(numbers(listed));
        var held = findProofs(company, listed);
        var compared = compareWithRegister(held);
        return listed.stream()
                .map(product -> describe(
                        product,
                        sales.apply(product),
                        lines(
                                product,
                                registered,
                                held.getOrDefault(product.product().sku().value(), List.of()),
                                compared,
                                day)))
                .toList();
    }

    /** The newest of each product, by SKU: one query for all. */
    private Map<String, List<Proof>> findProofs(String company, List<AssessedProduct> listed) {
        var skus =
                listed.stream().map(product -> product.product().sku().value()).collect(toSet());
        var held = new HashMap<String, List<Proof>>();
        for (var proof : skus.isEmpty() ? List.<Proof>of() : proofs.findOfProducts(company, skus)) {
            Stream.concat(proof.skus().stream(), proof.acceptedFor().stream())
                    .distinct()
                    .filter(skus::contains)
                    .map(sku -> held.computeIfAbsent(sku, _ -> new ArrayList<>()))
                    .filter(some -> some.size() < MOST_PROOFS)
                    .forEach(some -> some.add(proof));
        }
        return held;
    }

    /** How each stands beside our copy of the register, by its id: at most two queries for all. */
    private Map<UUID, RegisterStanding> compareWithRegister(Map<String, List<Proof>> held) {
        var papers = held.values().stream().flatMap(List::stream).distinct().toList();
        var found = standings.of(papers.stream().map(Proof::toPaper).toList(), today());
        var compared = new HashMap<UUID, RegisterStanding>();
        for (var index = 0; index < papers.size(); index++) {
            compared.put(papers.get(index).id(), found.get(index));
        }
        return compared;
    }

    private LocalDate today() {
        return ChinaCalendar.dayOf(clock.instant());
    }

    private boolean isToCome(LocalDate day) {
        return day.isAfter(today());
    }

    private static Set<String> numbers(List<AssessedProduct> listed) {
        return listed.stream()
                .flatMap(product -> uses(product.assessment()))
                .map(CertificateUse::number)
                .collect(toSet());
    }

    /** Those that cover the product, or would if they were valid. */
    private static Stream<CertificateUse> uses(Assessment assessment) {
        return assessment.certificates().stream().filter(use -> use.part() == Part.COVERS || use.part() == Part.LAPSED);
    }

    private BidProduct describe(AssessedProduct assessed, @Nullable Sale sale, List<BidLine> lines) {
        var product = assessed.product();
        var name = product.name();
        return new BidProduct(
                product.sku().value(),
                new Wording(Objects.requireNonNullElse(name.zh(), ""), Objects.requireNonNullElse(name.en(), "")),
                product.model(),
                product.manufacturer(),
                product.vendor(),
                sale == null ? Standing.NO_STATEMENT : Standing.of(sale),
                sale == null ? null : reason(sale),
                assessed.assessment().findings().stream()
                        .filter(finding -> finding.verdict() == Verdict.REQUIRED)
                        .map(ComposeBid::cite)
                        .distinct()
                        .toList(),
                lines);
    }

    private static Wording cite(Finding finding) {
        return EntryCitation.findPlaced(finding.name(), finding.entry(), finding.edition())
                .map(cited -> new Wording(cited.zh(), cited.en()))
                .orElse(finding.name());
    }

    /** A bid goes to others: a colleague's name and words stay inside. */
    private Explanation reason(Sale sale) {
        return sale.person() == null ? sale.explanation(today()) : Explanation.of("bid.why." + sale.reason());
    }

    private List<BidLine> lines(
            AssessedProduct assessed,
            Map<String, Certificate> registered,
            List<Proof> held,
            Map<UUID, RegisterStanding> compared,
            LocalDate day) {
        var lines = new LinkedHashMap<String, BidLine>();
        uses(assessed.assessment())
                .forEach(use -> lines.put(
                        RegisterCheck.number(use.number()), registerLine(use, registered.get(use.number()), day)));
        held.stream()
                .flatMap(proof -> heldLine(assessed, proof, requireNonNull(compared.get(proof.id())), day).stream())
                .forEach(line -> lines.merge(RegisterCheck.number(line.number()), line, BidLine::join));
        var sorted = new ArrayList<>(lines.values());
        sorted.sort(VALID_FIRST);
        return sorted;
    }

    /** The register tells what holds now; a certificate that is suspended or revoked now is not valid on a later day. */
    private BidLine registerLine(CertificateUse use, @Nullable Certificate certificate, LocalDate day) {
        var begins = certificate == null ? null : findLaterBeginning(certificate.issued(), day);
        var valid = certificate != null && !certificate.withdrawn() && certificate.validOn(day) && begins == null;
        var kind = certificate == null ? null : kind(certificate);
        var words = new LineWords(day, isToCome(day), kind, valid, begins, use.validUntil(), false, false);
        return new BidLine(
                Origin.REGISTER,
                kind,
                use.number(),
                certificate == null ? null : certificate.body(),
                certificate == null ? null : certificate.holder(),
                certificate == null ? List.of() : certificate.models(),
                null,
                certificate == null ? null : certificate.issued(),
                use.validUntil(),
                words.holds(),
                true,
                null,
                null,
                words.ofAccepted(),
                certificate == null ? null : RegisterWords.ofEnded(certificate, today()));
    }

    private static @Nullable ProofKind kind(Certificate certificate) {
        return switch (certificate.kind()) {
            case CERTIFICATION -> ProofKind.CERTIFICATE;
            case TESTING -> ProofKind.TEST_REPORT;
            case null -> null;
        };
    }

    /** Empty for what a vendor stated of the product and the company rejected, or has not to decide any more. */
    private Optional<BidLine> heldLine(
            AssessedProduct assessed, Proof proof, RegisterStanding standing, LocalDate day) {
        var register = RegisterWords.of(standing, proof.facts().number());
        var accepted = assessed.obligations().stream()
                .flatMap(obligation -> obligation.findProof(proof.id()).stream())
                .findFirst();
        if (accepted.isPresent()) {
            var origin = accepted.get().origin() == AcceptedProof.Origin.VENDOR ? Origin.VENDOR : Origin.COMPANY;
            var words = words(assessed, proof, standing, day, accepted.get().statesNoEnd());
            var isDoubtful = assessed.obligations().stream().anyMatch(one -> one.findDoubt(proof.id()) != null);
            var onDay = isDoubtful ? words.ofDoubtful() : words.ofAccepted();
            return Optional.of(heldLine(proof, origin, words, true, onDay, register));
        }
        var answers = answersAbout(assessed, proof);
        var isStatedByVendor = proof.source() == Proof.Source.VENDOR;
        var isListed = answers.isEmpty() ? !isStatedByVendor : answers.stream().anyMatch(VendorAnswer::isWaiting);
        if (!isListed) return Optional.empty();
        var words = words(assessed, proof, standing, day, false);
        var onDay = isStatedByVendor ? words.ofVendorsToDecide() : tellUnaccepted(words, assessed, proof, standing);
        var origin = isStatedByVendor ? Origin.VENDOR : Origin.COMPANY;
        return Optional.of(heldLine(proof, origin, words, false, onDay, register));
    }

    private Explanation tellUnaccepted(
            LineWords words, AssessedProduct assessed, Proof proof, RegisterStanding standing) {
        var refusal = AcceptanceOutlook.of(proof, standing, assessed, today()).refusal();
        return refusal == null ? words.ofUnaccepted() : words.ofUnacceptable(refusal.explanation());
    }

    private static List<VendorAnswer> answersAbout(AssessedProduct assessed, Proof proof) {
        return assessed.obligations().stream()
                .map(Obligation::answer)
                .filter(Objects::nonNull)
                .filter(answer -> answer.proof() != null
                        && answer.proof().id().equals(proof.id().toString()))
                .toList();
    }

    private static @Nullable LocalDate findLaterBeginning(@Nullable LocalDate issued, LocalDate day) {
        return issued != null && issued.isAfter(day) ? issued : null;
    }

    /** What the register says now counts on a later day, too. */
    private LineWords words(
            AssessedProduct assessed, Proof proof, RegisterStanding standing, LocalDate day, boolean statesNoEnd) {
        var facts = proof.facts();
        var product = assessed.product();
        var contradicted = standing.contradictsOn(day, product.manufacturer(), product.model());
        var ends = standing.endOf(facts.validUntil(), product.manufacturer(), product.model());
        var begins = findLaterBeginning(facts.issued(), day);
        var valid = !contradicted
                && !facts.hasEndedBefore(day)
                && begins == null
                && !(facts.kind().isOfEarlierRules() && facts.validUntil() == null);
        return new LineWords(day, isToCome(day), facts.kind(), valid, begins, ends, statesNoEnd, contradicted);
    }

    private static BidLine heldLine(
            Proof proof,
            Origin origin,
            LineWords words,
            boolean accepted,
            Explanation onDay,
            @Nullable Explanation register) {
        var facts = proof.facts();
        return new BidLine(
                origin,
                facts.kind(),
                facts.number(),
                facts.body(),
                facts.holder(),
                facts.models().stream().map(NamedModel::words).toList(),
                facts.standard(),
                facts.issued(),
                words.validUntil(),
                words.holds(),
                accepted,
                proof.id(),
                proof.file(),
                onDay,
                register);
    }
}
