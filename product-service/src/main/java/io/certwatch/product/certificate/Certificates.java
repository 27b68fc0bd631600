package io.certwatch.product.certificate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds certificates as last received from the register. */
public interface Certificates {

    /**
     * Returns those that name the device, or may name it, ordered by number; one query for a whole batch. A device
     * without any is left out.
     */
    Map<Device, List<Certificate>> naming(Collection<Device> devices);

    /** The bodies that issued what the register has, as it writes them. */
    Set<String> bodies();

    /** What it has of each entry and way, without corrected lines; reads all lines. */
    RegisterCopy copy();

    /** Returns those of these numbers that the register has, by number. */
    Map<String, Certificate> findByNumber(Collection<String> numbers);

    /** Returns the one of a number as people write it, unless its entry was corrected. */
    default Optional<Certificate> findSame(String written) {
        var printed = RegisterCheck.number(written);
        var found = findByNumber(List.of(written, printed));
        return Optional.ofNullable(found.getOrDefault(printed, found.get(written)))
                .filter(certificate -> !certificate.withdrawn());
    }
}
