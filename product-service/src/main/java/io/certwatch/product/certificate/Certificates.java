package io.certwatch.product.certificate;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The certificates as the register last told them. */
public interface Certificates {

    /** Those that name the device, or seem to, ordered by number; asked once for a whole batch. A device without any is left out. */
    Map<Device, List<Certificate>> naming(Collection<Device> devices);
}
