package io.certwatch.product.inventory;

import io.certwatch.product.coverage.Certificate;
import io.certwatch.product.coverage.Certificates;
import io.certwatch.product.coverage.Device;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.toSet;

/** Looks up what bears on many products at once: one query for each kind of circumstance, however many there are. */
public class GatherCircumstances {

    private final Certificates certificates;

    public GatherCircumstances(Certificates certificates) {
        this.certificates = certificates;
    }

    /** An answer for every product asked about. */
    Map<ProductId, Circumstances> of(Map<ProductId, Product> products) {
        var named = certificates(products.values().stream());
        var around = HashMap.<ProductId, Circumstances>newHashMap(products.size());
        products.forEach((id, product) -> around.put(id, new Circumstances(of(product.device(), named))));
        return around;
    }

    /** Of products that are not kept, in their order. */
    List<Circumstances> of(List<Product> products) {
        var named = certificates(products.stream());
        return products.stream().map(product -> new Circumstances(of(product.device(), named))).toList();
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
