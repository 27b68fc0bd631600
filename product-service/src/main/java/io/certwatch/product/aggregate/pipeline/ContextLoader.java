package io.certwatch.product.aggregate.pipeline;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.Decisions;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Certificates;
import io.certwatch.product.certificate.Device;
import io.certwatch.product.profile.CompanyProfiles;
import io.certwatch.product.profile.ProductProfile;
import io.certwatch.product.profile.ProfileRevision;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads the contexts of many products at once, with one query each for certificates, decisions and profiles. */
public class ContextLoader {

    private final Certificates certificates;
    private final Decisions decisions;
    private final CompanyProfiles profiles;

    public ContextLoader(Certificates certificates, Decisions decisions, CompanyProfiles profiles) {
        this.certificates = certificates;
        this.decisions = decisions;
        this.profiles = profiles;
    }

    /** Loads the current context of every product as it is stored. */
    public Map<ProductId, AssessmentContext> load(Collection<AssessedProduct> stored) {
        return load(
                stored.stream().collect(toMap(AssessedProduct::id, AssessedProduct::product)),
                stored.stream().collect(toMap(AssessedProduct::id, identity())));
    }

    /**
     * Loads a context for every product given. A decision that applies to one of the stored products but is no longer
     * found by its key has ended and has been removed from all other products; it is used with its end.
     *
     * @param known the stored state of the same products, where there is one
     */
    Map<ProductId, AssessmentContext> load(Map<ProductId, Product> products, Map<ProductId, AssessedProduct> known) {
        if (products.isEmpty()) return Map.of();
        var contexts = loadContexts(products);
        addClaimed(contexts, known);
        var ended = new HashMap<UUID, Optional<Decision>>();
        contexts.replaceAll((id, its) -> {
            var gone = findGone(known.get(id), its)
                    .filter(decision -> requireNonNull(products.get(id))
                            .extents()
                            .contains(decision.extent().key()))
                    .flatMap(decision -> ended
                            .computeIfAbsent(
                                    decision.id(),
                                    one -> decisions.find(id.company(), one).map(StoredDecision::decision))
                            .stream())
                    .toList();
            return gone.isEmpty() ? its : its.with(gone);
        });
        return contexts;
    }

    private Map<ProductId, AssessmentContext> loadContexts(Map<ProductId, Product> products) {
        var named = certificates(products.values().stream());
        var decided = loadDecisions(products);
        var stated = profiles.current(
                products.keySet().stream().map(ProductId::company).collect(toSet()));
        var contexts = HashMap.<ProductId, AssessmentContext>newHashMap(products.size());
        products.forEach((id, product) -> contexts.put(
                id, new AssessmentContext(of(product.device(), named), of(id, product, decided), of(id, stated))));
        return contexts;
    }

    /** A certificate that a vendor claims need not name the product: the team may confirm that it covers it. */
    private void addClaimed(Map<ProductId, AssessmentContext> contexts, Map<ProductId, AssessedProduct> known) {
        var numbers = contexts.keySet().stream()
                .flatMap(id -> listClaimed(known.get(id)))
                .collect(toSet());
        if (numbers.isEmpty()) return;
        var found = certificates.findByNumber(numbers);
        contexts.replaceAll((id, its) -> its.withCertificates(
                listClaimed(known.get(id)).flatMap(number -> Stream.ofNullable(found.get(number)))));
    }

    private static Stream<String> listClaimed(@Nullable AssessedProduct known) {
        return known == null ? Stream.empty() : known.claimedCertificates();
    }

    private static Stream<Decision> findGone(@Nullable AssessedProduct known, AssessmentContext context) {
        return known == null || known.removed()
                ? Stream.empty()
                : known.assessment().productDecisions().stream()
                        .filter(ProductDecision::stands)
                        .map(ProductDecision::decision)
                        .filter(decision -> context.decisions().stream()
                                .noneMatch(other -> other.id().equals(decision.id())));
    }

    /** People's decisions, by company and by the key of the products they apply to. */
    private Map<String, Map<String, List<Decision>>> loadDecisions(Map<ProductId, Product> products) {
        return products.entrySet().stream()
                .collect(groupingBy(
                        one -> one.getKey().company(),
                        collectingAndThen(
                                flatMapping(one -> one.getValue().extents().stream(), toSet()), List::copyOf)))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, keys -> decisions.reaching(keys.getKey(), keys.getValue())));
    }

    private static List<Decision> of(ProductId id, Product product, Map<String, Map<String, List<Decision>>> decided) {
        var ofCompany = decided.getOrDefault(id.company(), Map.of());
        return ofCompany.isEmpty()
                ? List.of()
                : product.extents().stream()
                        .flatMap(key -> ofCompany.getOrDefault(key, List.of()).stream())
                        .sorted(comparing(Decision::id))
                        .toList();
    }

    private static ProductProfile of(ProductId id, Map<String, ProfileRevision> stated) {
        var ofCompany = stated.get(id.company());
        return ofCompany == null
                ? ProductProfile.NOTHING_STATED
                : ofCompany.profile().of(id.sku().value());
    }

    /** Loads the contexts of products of a company that are not stored, in the order given. */
    public List<AssessmentContext> load(String company, List<Product> products) {
        var named = certificates(products.stream());
        var profile = profiles.current(company).profile();
        return products.stream()
                .map(product -> new AssessmentContext(
                        of(product.device(), named),
                        List.of(),
                        profile.of(product.sku().value())))
                .toList();
    }

    private Map<Device, List<Certificate>> certificates(Stream<Product> products) {
        var devices =
                products.flatMap(product -> Stream.ofNullable(product.device())).collect(toSet());
        return devices.isEmpty() ? Map.of() : certificates.naming(devices);
    }

    private static List<Certificate> of(@Nullable Device device, Map<Device, List<Certificate>> named) {
        return device == null ? List.of() : named.getOrDefault(device, List.of());
    }
}
