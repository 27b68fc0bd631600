package io.certwatch.product.coverage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says of each device what it was told of that device. */
public final class InMemoryCertificates implements Certificates {

    private final Map<Device, List<Certificate>> known = new HashMap<>();

    public void name(Device device, Certificate... certificates) {
        known.put(device, List.of(certificates));
    }

    @Override
    public Map<Device, List<Certificate>> naming(Collection<Device> devices) {
        var named = new HashMap<>(known);
        named.keySet().retainAll(devices);
        return named;
    }
}
