package io.certwatch.product.product;

import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Certificates;
import io.certwatch.product.certificate.Device;
import io.certwatch.product.decision.Decision;
import io.certwatch.product.decision.Decisions;
import io.certwatch.product.decision.Filed;
import io.certwatch.product.decision.Ruling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

/** Looks up what bears on many products at once: one query for each kind of circumstance, however many there are. */
public class GatherCircumstances {

    private final Certificates certificates;
    private final Decisions decisions;

    public GatherCircumstances(Certificates certificates, Decisions decisions) {
        this.certificates = certificates;
        this.decisions = decisions;
    }

    /** An answer for every product asked about. */
    Map<ProductId, Circumstances> of(Map<ProductId, Product> products) {
        var named = certificates(products.values().stream());
        var decided = decided(products);
        var around = HashMap.<ProductId, Circumstances>newHashMap(products.size());
        products.forEach((id, product) -> around.put(id, new Circumstances(of(product.device(), named), of(id, product, decided))));
        return around;
    }

    /**
     * Likewise, of products in the state they are known in: a decision that stands on one and is no longer found by its key has ended and
     * reached all others meanwhile; it counts with its end.
     */
    Map<ProductId, Circumstances> of(Map<ProductId, Product> products, Map<ProductId, AssessedProduct> known) {
        var around = of(products);
        var ended = new HashMap<UUID, Optional<Decision>>();
        around.replaceAll((id, its) -> {
            var gone = gone(known.get(id), its)
                    .filter(decision -> requireNonNull(products.get(id)).extents().contains(decision.extent().key()))
                    .flatMap(decision -> ended.computeIfAbsent(decision.id(), one -> decisions.find(id.company(), one).map(Filed::decision)).stream())
                    .toList();
            return gone.isEmpty() ? its : its.with(gone);
        });
        return around;
    }

    private static Stream<Decision> gone(@Nullable AssessedProduct known, Circumstances around) {
        return known == null || known.removed() ? Stream.empty() : known.assessment().rulings().stream()
                .filter(Ruling::stands)
                .map(Ruling::decision)
                .filter(decision -> around.decisions().stream().noneMatch(other -> other.id().equals(decision.id())));
    }

    /** What people decided, by company and the key of the products it reaches. */
    private Map<String, Map<String, List<Decision>>> decided(Map<ProductId, Product> products) {
        return products.entrySet().stream()
                .collect(groupingBy(one -> one.getKey().company(),
                        collectingAndThen(flatMapping(one -> one.getValue().extents().stream(), toSet()), List::copyOf)))
                .entrySet().stream()
                .collect(toMap(Map.Entry::getKey, keys -> decisions.reaching(keys.getKey(), keys.getValue())));
    }

    private static List<Decision> of(ProductId id, Product product, Map<String, Map<String, List<Decision>>> decided) {
        var ofCompany = decided.getOrDefault(id.company(), Map.of());
        return ofCompany.isEmpty() ? List.of() : product.extents().stream()
                .flatMap(key -> ofCompany.getOrDefault(key, List.of()).stream())
                .sorted(comparing(Decision::id))
                .toList();
    }

    /** Of products that are not kept, in their order. */
    List<Circumstances> of(List<Product> products) {
        var named = certificates(products.stream());
        return products.stream().map(product -> new Circumstances(of(product.device(), named), List.of())).toList();
    }

    private Map<Device, List<Certificate>> certificates(Stream<Product> products) {
        Set<Device> devices = products.map(Product::device).<Device>mapMulti((device, found) -> {
            if (device != null) {
                found.accept(device);
            }
        }).collect(toSet());
        return devices.isEmpty() ? Map.of() : certificates.naming(devices);
    }

    private static List<Certificate> of(@Nullable Device device, Map<Device, List<Certificate>> named) {
        return device == null ? List.of() : named.getOrDefault(device, List.of());
    }
}
